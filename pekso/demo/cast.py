"""The people who work in the demonstration (all invented), and their units."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings

from agency import mfa
from agency.models import Staff
from agency.second_factor import REQUIRED
from agency.services.competences import record_competence
from agency.services.invitations import accept_pledge
from agency.services.licences import record_licence
from agency.services.staff import add_staff, give_role, set_supervisor
from agency.services.units import add_unit
from core import clock
from ethics.kodepeksos import EDITION
from ethics.services.acknowledgements import acknowledge_code
from pekso.demo.moments import Moments

PHRASE = "melati-di-tepi-kali"  # shown by the starter; holds for invented people only
DOMAIN = "contoh.invalid"
HOME, BAPAS = "LKS-BH", "BAPAS"
UNITS = {HOME: "LKS Bina Harapan (fiktif)", BAPAS: "BAPAS Sukamaju (fiktif)"}


@dataclass(frozen=True)
class Member:
    """One person of the cast; `under`: user name of the supervisor."""

    name: str
    role: str
    under: str = ""
    unit: str = HOME
    reads_code: bool = True


CAST: dict[str, Member] = {
    "ratna": Member("Ratna Kusumawati", "admin"),
    "bagus": Member("Bagus Prakoso", "supervisor"),
    "endang": Member("Endang Lestari", "supervisor"),
    "lestari": Member("Lestari Ningrum", "supervisor", unit=BAPAS),
    "sari": Member("Sari Wulandari", "worker", under="bagus"),
    "tandi": Member("Yohanes Tandi", "worker", under="bagus"),
    "nurhayati": Member("Nurhayati Hasan", "worker", under="bagus"),
    "made": Member("Made Suardana", "worker", under="bagus"),
    "dewi": Member("Dewi Anggraini", "worker", under="bagus"),
    # Has not logged in yet: shows the gate of the code of ethics.
    "rudi": Member("Rudi Hartono", "worker", under="bagus", reads_code=False),
    "arif": Member("Arif Setiawan", "worker", under="lestari", unit=BAPAS),
    "lukas": Member("Lukas Sihombing", "privacy"),
}
COMPETENCES = {
    "sari": ("kdrt", "keluarga", "anak", "tppo"),
    "tandi": ("anak", "abh", "keluarga"),
    "nurhayati": ("lansia", "disabilitas", "bencana"),
    "made": ("napza",),
    "dewi": ("keluarga", "kemiskinan"),
    "rudi": ("abh",),
    "arif": ("litmas",),
}
# Days from today to the last day of the STR; rudi's has lapsed, arif (PK BAPAS) has none.
STR_UNTIL = {"sari": 400, "tandi": 300, "nurhayati": 90, "made": 28, "dewi": 700, "rudi": -200}
ROLE_WORDS = {
    "admin": "admin lembaga",
    "supervisor": "supervisor",
    "worker": "pekerja sosial",
    "privacy": "petugas pelindungan data",
}
HIRED = "T-400 08:00"
READ_CODE = "T-399 09:00"


def hire(moments: Moments) -> dict[str, Staff]:
    """Bring the cast into the house: units, people, roles, supervisors, the code of ethics."""
    people: dict[str, Staff] = {}
    with clock.at(moments.at(HIRED)):
        units = {code: add_unit(by=None, name=name, code=code) for code, name in UNITS.items()}
        for username, member in CAST.items():
            admin = people.get("ratna")
            people[username] = add_staff(
                by=admin, username=username, name=member.name, email=f"{username}@{DOMAIN}",
                unit=units[member.unit], password=PHRASE,
            )  # fmt: skip
            give_role(staff=people[username], role=member.role, by=admin or people[username])
        for username, member in CAST.items():
            if member.under:
                set_supervisor(
                    supervisee=people[username], supervisor=people[member.under],
                    by=people["ratna"],
                )  # fmt: skip
        _give_papers(people, moments)
    _give_second_factors(people)
    with clock.at(moments.at(READ_CODE)):
        for username, member in CAST.items():
            if member.reads_code:
                acknowledge_code(by=people[username], edition=EDITION)
                accept_pledge(by=people[username])
    return people


def _give_second_factors(people: dict[str, Staff]) -> None:
    """Whoever needs a second factor gets the known one, which the code page then shows."""
    if settings.PEKSO_DEMO_TOTP:
        for username, member in CAST.items():
            if member.role in REQUIRED:
                mfa.enrol_app(user=people[username], secret=settings.PEKSO_DEMO_TOTP)


def _give_papers(people: dict[str, Staff], moments: Moments) -> None:
    """Competences and STR, as the admin found them when the cast was hired."""
    today, admin = moments.today, people["ratna"]
    for who, codes in COMPETENCES.items():
        for code in codes:
            record_competence(staff=people[who], code=code, since=clock.today(), by=admin)
    for serial, (who, days) in enumerate(STR_UNTIL.items(), start=1):
        record_licence(
            staff=people[who], kind="str", number=f"STR-FIKTIF-{serial:03}", by=admin,
            valid_from=today + dt.timedelta(days=days - 1825),
            valid_until=today + dt.timedelta(days=days),
        )  # fmt: skip


def log_ins() -> list[str]:
    """Lines "name  password  role" of those of the cast who can still enter with the phrase."""
    found = Staff.objects.filter(
        username__in=CAST, email__endswith=f"@{DOMAIN}", is_active=True
    ).in_bulk(field_name="username")
    return [
        f"{username:<10} {PHRASE}  {ROLE_WORDS[member.role]}"
        for username, member in CAST.items()
        if username in found and found[username].check_password(PHRASE)
    ]
