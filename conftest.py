"""The cast of the acceptance scenarios, and the clock of the stories."""

import datetime as dt
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.signals import user_logged_in
from django.test import Client as Browser

from agency.models import (
    Competence,
    Licence,
    PledgeAcceptance,
    RoleAssignment,
    Staff,
    SupervisoryLine,
    Unit,
)
from agency.pledge import PLEDGE_EDITION
from agency.second_factor import mark
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
COMPETENCES = {
    "sari": ["kdrt", "keluarga"],
    "tandi": ["anak", "abh", "keluarga"],
    "nurhayati": ["lansia", "disabilitas", "bencana"],
    "made": ["napza"],
    "dewi": ["keluarga", "kemiskinan"],
    "rudi": ["abh"],
    "arif": ["litmas"],
}
# Days from T to the last day of the STR (arif works as PK BAPAS, without one).
STR_UNTIL = {"sari": 400, "tandi": 300, "nurhayati": 90, "made": 200, "dewi": 700, "rudi": -200}
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
    give_papers(cast)
    return cast


def give_papers(cast: SimpleNamespace) -> None:
    """Competences and STR dates of scenarios §0.2, recorded by the admin."""
    recorded = {"recorded_by": cast.ratna, "recorded_at": moment(-400, "08:00")}
    Competence.objects.bulk_create(
        Competence(staff=getattr(cast, who), code=code, since=moment(-400).date(), **recorded)
        for who, codes in COMPETENCES.items()
        for code in codes
    )
    Licence.objects.bulk_create(
        Licence(
            staff=getattr(cast, who),
            kind=Licence.Kind.STR,
            number=f"STR-FIKTIF-{serial:03}",
            valid_from=moment(days - 1825).date(),
            valid_until=moment(days).date(),
            **recorded,
        )
        for serial, (who, days) in enumerate(STR_UNTIL.items(), start=1)
    )


@pytest.fixture
def cast(db):
    """The cast, in the database; every one of them has acknowledged Kodepeksos."""
    people = make_cast()
    acknowledge_all(people)
    return people


def acknowledge_all(cast: SimpleNamespace) -> None:
    """Everybody has read and accepted the current edition, and the pledge of confidentiality."""
    from ethics.kodepeksos import EDITION
    from ethics.models import Acknowledgement

    Acknowledgement.objects.bulk_create(
        Acknowledgement(
            staff=getattr(cast, username), edition=EDITION, acknowledged_at=moment(-399)
        )
        for username in PEOPLE
    )
    PledgeAcceptance.objects.bulk_create(
        PledgeAcceptance(
            staff=getattr(cast, username), edition=PLEDGE_EDITION, accepted_at=moment(-399)
        )
        for username in PEOPLE
    )


@pytest.fixture(autouse=True)
def second_factor_done():
    """Whoever a test logs in without the log-in page has given the second factor as well."""

    def give(sender, request, user, **kwargs):
        if request.method is None:
            mark(request, user)

    user_logged_in.connect(give, weak=False, dispatch_uid="second factor of tests")
    yield
    user_logged_in.disconnect(dispatch_uid="second factor of tests")


def half_logged_in(browser: Browser, person: Staff) -> Browser:
    """The browser logged in as that person by the password alone."""
    browser.force_login(person)
    session = browser.session
    session.pop("second_factor")
    session.save()
    return browser


@pytest.fixture
def enter():
    """enter(person) -> a test browser logged in as that person, the second factor given."""

    def log_in(person: Staff) -> Browser:
        browser = Browser()
        browser.force_login(person)
        return browser

    return log_in
