"""The cast of the acceptance scenarios, and the clock of the stories."""

import datetime as dt
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django.test import Client as Browser

from agency.models import RoleAssignment, Staff, SupervisoryLine, Unit
from core import clock

JAKARTA = ZoneInfo("Asia/Jakarta")
TODAY = dt.date(2026, 11, 19)
PASSWORD = "rahasia-bersama-12"
PEOPLE = {
    "ratna": ("Ratna Kusumawati", ["admin"]),
    "bagus": ("Bagus Prakoso", ["supervisor"]),
    "endang": ("Endang Lestari", ["supervisor"]),
    "sari": ("Sari Wulandari", ["worker"]),
    "tandi": ("Yohanes Tandi", ["worker"]),
    "nurhayati": ("Nurhayati Hasan", ["worker"]),
    "made": ("Made Suardana", ["worker"]),
    "dewi": ("Dewi Anggraini", ["worker"]),
    "rudi": ("Rudi Hartono", ["worker"]),
    "arif": ("Arif Setiawan", ["worker"]),
    "lestari": ("Lestari Ningrum", ["supervisor"]),
}
TEAM_OF_BAGUS = ["sari", "tandi", "nurhayati", "made", "dewi", "rudi"]


def moment(days: int = 0, time: str = "09:00") -> dt.datetime:
    """T+days at local time in Jakarta, aware."""
    hour, minute = (int(part) for part in time.split(":"))
    day = TODAY + dt.timedelta(days=days)
    return dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=JAKARTA)


@pytest.fixture
def today():
    """Stops the clock at T, 09:00 in Jakarta."""
    with clock.at(moment()):
        yield TODAY


def make_cast() -> SimpleNamespace:
    """The people of scenarios §0.2 with roles and supervisory lines since T-400."""
    since = moment(-400, "08:00")
    unit = Unit.objects.create(name="LKS Bina Harapan (fiktif)", code="LKS-BH")
    cast = SimpleNamespace(unit=unit)
    for username, (name, roles) in PEOPLE.items():
        person = Staff.objects.create_user(
            username, f"{username}@contoh.invalid", PASSWORD, name=name, unit=unit
        )
        for role in roles:
            RoleAssignment.objects.create(staff=person, role=role, starts_at=since)
        setattr(cast, username, person)
    for username in TEAM_OF_BAGUS:
        SupervisoryLine.objects.create(
            supervisee=getattr(cast, username),
            supervisor=cast.bagus,
            starts_at=since,
            set_by=cast.ratna,
        )
    return cast


@pytest.fixture
def cast(db):
    """The cast, in the database; every one of them has acknowledged Kodepeksos."""
    people = make_cast()
    acknowledge_all(people)
    return people


def acknowledge_all(cast: SimpleNamespace) -> None:
    """Everybody has read and accepted the current edition."""
    from ethics.kodepeksos import EDITION
    from ethics.models import Acknowledgement

    Acknowledgement.objects.bulk_create(
        Acknowledgement(
            staff=getattr(cast, username), edition=EDITION, acknowledged_at=moment(-399)
        )
        for username in PEOPLE
    )


@pytest.fixture
def enter():
    """enter(person) -> a test browser logged in as that person."""

    def log_in(person: Staff) -> Browser:
        browser = Browser()
        browser.force_login(person)
        return browser

    return log_in
