"""What a person still holds in this room: plans to decide on, and agreements to keep."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from agency.duties import Duty
from agency.roles import SUPERVISOR, WORKER
from supervision.models import Agreement, PlanReview


def duties_of(staff: Any) -> Iterator[Duty]:
    """Plan reviews that wait for this supervisor, and open agreements of this person."""
    waiting = PlanReview.objects.waiting().decidable_by(staff).select_related("case")
    for review in waiting.order_by("requested_at"):
        yield Duty(
            role=SUPERVISOR,
            kind=_("Pengesahan rencana"),
            code=review.case.number,
            hint=_("Diputuskan dulu, atau pindah bersama supervisor barunya."),
        )
    for agreement in Agreement.objects.open().of(staff).only("due_on"):
        yield Duty(
            role=WORKER,
            kind=_("Kesepakatan supervisi"),
            code=f"{agreement.due_on:%d-%m-%Y}",
            hint=_("Ditandai selesai oleh salah satu dari keduanya."),
        )
