"""The duties this room knows of: whom a person supervises, now or later, as own or acting one."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency.duties import Duty
from agency.models import SupervisoryLine
from agency.roles import SUPERVISOR
from core import clock


def lines_of(staff: Any) -> Iterator[Duty]:
    """One duty for each active person under `staff`, and for each time of standing in."""
    lines = SupervisoryLine.objects.not_over(clock.now()).filter(
        supervisor=staff, supervisee__is_active=True
    )
    for line in lines.select_related("supervisee").order_by("kind", "supervisee__name"):
        if line.kind == SupervisoryLine.Kind.REGULAR:
            yield Duty(
                role=SUPERVISOR,
                kind=_("Supervisi"),
                code=str(line.supervisee),
                url=reverse("agency:line_set", args=[line.supervisee_id]),
                hint=_("Pilih supervisor lain."),
            )
        else:
            yield Duty(
                role=SUPERVISOR,
                kind=_("Supervisor pengganti"),
                code=str(line.supervisee),
                url=reverse("agency:staff_line"),
                hint=_("Akhiri masa pengganti."),
            )
