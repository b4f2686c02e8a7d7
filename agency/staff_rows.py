"""What is wrong with the rows of a list of staff: a sentence each, in constant queries."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from agency import roles
from agency.invitation_rules import unanswered
from agency.models import Invitation, RoleAssignment, Staff, Unit

ROLE_WORDS = {
    "pekerja": roles.WORKER,
    "pekerja sosial": roles.WORKER,
    "supervisor": roles.SUPERVISOR,
    "admin": roles.ADMIN,
    "admin lembaga": roles.ADMIN,
    "petugas pelindungan data": roles.PRIVACY,
    **{code: code for code in RoleAssignment.Role.values},
}


@dataclass(frozen=True)
class StaffRow:
    """One line of the file. `wrong`: why it cannot be carried out; `known`: this person is here
    already, so there is nothing to do.
    """

    line: int
    cells: list[str]
    unit: Unit | None
    roles: list[str]
    supervisor: Staff | None
    wrong: str
    known: str

    @property
    def is_good(self) -> bool:
        return not self.wrong and not self.known

    @property
    def sentence(self) -> str:
        return self.wrong or self.known or _("Siap diundang.")


class Checker:
    """Knows the units, people and open invitations of this moment, and the rows seen so far."""

    def __init__(self) -> None:
        self.units = {unit.code.lower(): unit for unit in Unit.objects.all()}
        people = list(Staff.objects.only("pk", "name", "email", "is_active"))
        self.people = {person.email.lower(): person for person in people}
        self.supervisors = set(roles.holders(roles.SUPERVISOR).values_list("pk", flat=True))
        invited = Invitation.objects.filter(unanswered()).values_list("email", flat=True)
        self.invited = {email.lower() for email in invited}
        self.seen: dict[str, int] = {}

    def check(self, row: Sequence[Any]) -> StaffRow:
        """The row as objects, with its sentence."""
        line, *cells = row
        name, email, unit, role_text, boss = cells
        codes, strange = _roles(role_text)
        supervisor = self.people.get(boss.lower()) if boss else None
        found = self.units.get(unit.lower())
        wrong = (
            _wrong_person(name, email)
            or self._twice(email, line)
            or (not found and _("Kode unit “%(code)s” tidak dikenal.") % {"code": unit[:40]})
            or (strange and _("Peran “%(role)s” tidak dikenal.") % {"role": strange[:40]})
            or (not codes and _("Peran belum diisi."))
            or self._wrong_boss(boss, supervisor)
        )
        known = "" if wrong else self._known(email)
        return StaffRow(line, list(cells), found, codes, supervisor, wrong or "", known)

    def _twice(self, email: str, line: int) -> str:
        first = self.seen.setdefault(email.lower(), line)
        if first == line:
            return ""
        return _("Surel ini sudah ada di baris %(n)d.") % {"n": first}

    def _wrong_boss(self, email: str, supervisor: Staff | None) -> str:
        if not email or (supervisor is not None and supervisor.pk in self.supervisors):
            return ""
        return _("Surel supervisor “%(email)s” bukan surel seorang supervisor.") % {
            "email": email[:80]
        }

    def _known(self, email: str) -> str:
        person = self.people.get(email.lower())
        if person is not None and person.is_active:
            return _("Sudah bekerja di Pekso.")
        if person is not None:
            return _("Pernah bekerja di sini. Aktifkan kembali dari halamannya.")
        return _("Sudah diundang.") if email.lower() in self.invited else ""


def check_rows(rows: Sequence[Sequence[Any]]) -> list[StaffRow]:
    """Every row with its sentence."""
    checker = Checker()
    return [checker.check(row) for row in rows]


def _wrong_person(name: str, email: str) -> str:
    if not name:
        return _("Nama belum diisi.")
    if len(name) > 200:
        return _("Nama lebih dari 200 karakter.")
    try:
        validate_email(email)
    except ValidationError:
        return _("Surel belum benar.")
    return _("Surel terlalu panjang.") if len(email) > 254 else ""


def _roles(text: str) -> tuple[list[str], str]:
    """The codes of the roles named, and the first word that is none."""
    codes: list[str] = []
    for word in filter(None, (part.strip().lower() for part in re.split(r"[+/;,]", text))):
        if word not in ROLE_WORDS:
            return codes, word
        codes.append(ROLE_WORDS[word])
    return sorted(set(codes)), ""
