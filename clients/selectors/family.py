"""Members of a family as the pages show them."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from clients.birth import age_label
from clients.models import Client, FamilyMember
from core import clock


@dataclass(frozen=True, slots=True)
class Row:
    """One member: the line under the name, and whether the own file may be opened."""

    member: FamilyMember
    line: str
    signs: tuple[str, ...]
    person_visible: bool


def members_of(client: Client, user: Any) -> list[Row]:
    """Present members, household first, each with relation and age; no address, no NIK."""
    members = client.family.present().select_related("person").order_by("-in_household", "name")
    own = [member.person_id for member in members if member.person_id]
    visible = set(Client.objects.filter(pk__in=own).visible_to(user).values_list("pk", flat=True))
    today = clock.today(client.unit.time_zone)
    return [_row(member, today, member.person_id in visible) for member in members]


def _row(member: FamilyMember, today: Any, visible: bool) -> Row:
    age = age_label(member.birth_date, member.birth_precision, today)
    sex = member.get_sex_display() if member.sex else ""
    parts = (member.get_relation_display(), age, sex, member.note)
    signs = (
        _("Wali klien") if member.is_guardian else "",
        _("Sudah meninggal") if member.deceased else "",
        _("Terpisah dari keluarga") if member.separated else "",
        _("Diduga pelaku") if member.suspected else "",
        "" if member.in_household else _("Tidak serumah"),
    )
    return Row(
        member,
        " · ".join(str(part) for part in parts if part),
        tuple(sign for sign in signs if sign),
        visible,
    )
