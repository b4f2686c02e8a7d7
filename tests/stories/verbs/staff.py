"""What an admin does with staff: invitations, roles, lines, papers, leave, leaving, the import."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from agency import factor_reset_post
from agency.factor_reset_tokens import token_of
from agency.invitation_post import send_letters
from agency.models import (
    Competence,
    Invitation,
    Leave,
    Licence,
    RoleAssignment,
    Staff,
    StaffImport,
    SupervisoryLine,
)
from agency.models.units import Unit
from core import clock
from tests.stories.actor import ActorBase, last_id, person_of


class StaffVerbs(ActorBase):
    """Staf: invitations, roles, supervisors, papers, leave, leaving, import."""

    def invites(
        self,
        name: str,
        *,
        email: str,
        roles: Sequence[str] = ("worker",),
        supervisor: Any = None,
        unit: Unit | None = None,
    ) -> Invitation:
        """Staf › Undang, and the letter goes out. `roles`: worker, supervisor, admin, privacy."""
        self.does(
            "agency:invitation_new",
            name=name,
            email=email,
            unit=str((unit or self.person.unit).pk),
            roles=list(roles),
            supervisor=_key(supervisor),
        )
        send_letters()
        return Invitation.objects.get(email=email, used_at=None, withdrawn_at=None)

    def withdraws_invitation(self, invitation: Invitation) -> Invitation:
        """Undangan › Tarik."""
        self.does("agency:invitation_withdraw", invitation.pk)
        invitation.refresh_from_db()
        return invitation

    def invites_again(self, person: Any, *, roles: Sequence[str] = ("worker",)) -> Invitation:
        """Staf › Aktifkan kembali: somebody who left gets a new letter."""
        staff = person_of(person)
        self.does("agency:reinvite", staff.pk, unit=str(staff.unit_id), roles=list(roles))
        send_letters()
        return Invitation.objects.get(staff=staff, used_at=None, withdrawn_at=None)

    def grants_role(
        self,
        person: Any,
        *,
        role: str,
        starts_on: dt.date | None = None,
        ends_on: dt.date | None = None,
    ) -> RoleAssignment:
        """Staf › Beri peran, from today unless told; `ends_on`: the last day."""
        staff, days = person_of(person), {"ends_on": ends_on}
        self.does(
            "agency:role_grant", staff.pk, role=role, starts_on=starts_on or clock.today(), **days
        )
        return staff.roles.filter(role=role).latest("starts_at")

    def ends_role(
        self, person: Any, *, role: str, ends_on: dt.date | None = None, seen: bool = False
    ) -> None:
        """Staf › Akhiri peran, now unless a last day is told. `seen`: what is still open is handed
        over before that day.
        """
        held = RoleAssignment.objects.standing().filter(staff=person_of(person), role=role)
        self.does("agency:role_end", held.latest("starts_at").pk, ends_on=ends_on, seen=seen)

    def resets_second_factor(self, person: Any, *, reason: str = "Ponsel hilang") -> str:
        """Staf › Atur ulang verifikasi dua langkah; the address in the letter that goes out."""
        staff = person_of(person)
        self.does("agency:factor_reset", staff.pk, reason=reason)
        factor_reset_post.send_letters()
        return reverse("factor_reset_open", args=[token_of(staff.factor_resets.latest("asked_at"))])

    def sets_line(self, supervisee: Any, *, supervisor: Any) -> SupervisoryLine:
        """Staf › Tetapkan supervisor, from now on."""
        staff = person_of(supervisee)
        self.does("agency:line_set", staff.pk, supervisor=_key(supervisor))
        return staff.lines_up.get(kind="regular", ends_at=None)

    def records_competence(
        self, person: Any, *, code: str, since: dt.date | None = None
    ) -> Competence:
        """Staf › Catat kompetensi: kdrt, anak, abh, lansia …, since today unless told."""
        staff = person_of(person)
        self.does("agency:competence_new", staff.pk, code=code, since=since or clock.today())
        return staff.competences.get(code=code, until=None)

    def records_licence(
        self,
        person: Any,
        *,
        number: str,
        valid_until: dt.date,
        kind: str = "str",
        valid_from: dt.date | None = None,
    ) -> Licence:
        """Staf › Catat STR atau SIPPS, as it stands on the paper."""
        staff = person_of(person)
        self.does(
            "agency:licence_new", staff.pk, kind=kind, number=number, valid_from=valid_from,
            valid_until=valid_until,
        )  # fmt: skip
        return staff.licences.get(kind=kind, number=number, withdrawn_on=None)

    def withdraws_licence(self, licence: Licence) -> Licence:
        """Staf › Cabut: the licence does not hold any more."""
        self.does("agency:licence_withdraw", licence.pk)
        licence.refresh_from_db()
        return licence

    def records_leave(
        self, person: Any, *, starts_on: dt.date, ends_on: dt.date, reason: str = "annual"
    ) -> Leave:
        """Staf › Catat cuti. `reason`: annual, training, duty, other."""
        staff = person_of(person)
        days = {"starts_on": starts_on, "ends_on": ends_on}
        self.does("agency:leave_new", staff.pk, reason=reason, **days)
        return staff.leaves.get(**days)

    def hands_over_clients(self, person: Any, *, to: Any) -> None:
        """Akhiri masa kerja › Serahkan klien: those without an open case."""
        self.does("cases:clients_hand_over", person_of(person).pk, to=_key(to))

    def deactivates(self, person: Any) -> Staff:
        """Staf › Akhiri masa kerja › Nonaktifkan."""
        staff = person_of(person)
        self.does("agency:offboarding", staff.pk)
        staff.refresh_from_db()
        assert not staff.is_active
        return staff

    def imports_staff(self, content: bytes) -> StaffImport:
        """Staf › Impor: the file, the preview, and then everybody whose row is good is invited."""
        file = SimpleUploadedFile("staf.csv", content, "text/csv")
        answer = self.browser.post(reverse("agency:import_new"), {"file": file})
        self._judge(answer, set(), {303})
        table = StaffImport.objects.get(pk=last_id(str(answer.headers["Location"])))
        self.sees("agency:import_detail", table.pk)
        self.does("agency:import_run", table.pk)
        table.refresh_from_db()
        return table


def _key(somebody: Any) -> str:
    return str(person_of(somebody).pk) if somebody is not None else ""
