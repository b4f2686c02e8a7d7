"""The client's cases on the first page of the client's file."""

from collections.abc import Collection
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access
from cases.models import BreakGlass, Case
from clients import file_parts
from clients.file_parts import Line, Part
from clients.models import Client
from core import clock
from core.wording import local_day


def register() -> None:
    """Say to the clients room what this one adds to a client's pages."""
    file_parts.register_part(part_of)
    file_parts.register_banner(banner_of)


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


def opened_by(user: Any, rights: Collection[str], **what: Any) -> BreakGlass | None:
    """The emergency opening by which `user` reads `case` or `case__client` now; None where there is
    another tie.
    """
    if set(rights) != {access.VIEW}:
        return None
    mine = BreakGlass.objects.filter(staff_id=user.pk, ends_at__gt=clock.now(), **what)
    return mine.select_related("case__unit").first()


def banner_of(
    *, client: Client, user: Any, rights: Collection[str]
) -> tuple[str, dict[str, Any]] | None:
    """The banner of an emergency opening, on the pages of the client as on those of the case."""
    opened = opened_by(user, rights, case__client=client)
    if opened is None:
        return None
    zone = opened.case.unit.time_zone
    return "cases/break_glass_banner.html", {"opened": opened, "tz_name": zone}


def _line(case: Case) -> Line:
    opened = _("dibuka %(day)s") % {"day": local_day(case.opened_at, case.unit.time_zone)}
    return Line(
        title=case.number,
        url=reverse("cases:detail", args=[case.pk]),
        text=f"{case.worker} · {opened}",
        stage=case.stage,
    )
