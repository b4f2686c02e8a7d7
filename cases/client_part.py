"""The client's cases on the first page of the client's file."""

from collections.abc import Collection
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access
from cases.models import Case
from clients.file_parts import Line, Part
from clients.models import Client
from core.wording import local_day


def part_of(*, client: Client, user: Any, rights: Collection[str]) -> Part:
    """The cases that `user` may see, newest first; whoever may change the file may open one."""
    cases = Case.objects.visible_to(user).filter(client=client).select_related("worker", "unit")
    return Part(
        title=_("Kasus"),
        lines=tuple(_line(case) for case in cases.order_by("-opened_at")),
        empty=_("Belum ada kasus. Mulailah dengan pendekatan awal."),
        action_url=reverse("cases:open", args=[client.pk]) if access.CHANGE in rights else "",
        action_label=_("Pendekatan awal"),
    )


def _line(case: Case) -> Line:
    opened = _("dibuka %(day)s") % {"day": local_day(case.opened_at, case.unit.time_zone)}
    return Line(
        title=case.number,
        url=reverse("cases:detail", args=[case.pk]),
        text=f"{case.worker} · {opened}",
        stage=case.stage,
    )
