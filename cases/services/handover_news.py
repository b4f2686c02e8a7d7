"""Who hears of a handover: case number only, and to the receiver no reason for a no."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agency.lines import supervisors_of
from cases.models import Handover
from core.inbox import notify
from core.language import house_language
from core.wording import local_time


def _page(handover: Handover) -> str:
    return reverse("cases:handover_detail", args=[handover.pk])


def _number(handover: Handover, text: str, **facts: Any) -> str:
    return text % {"number": handover.case.number, "name": handover.receiver, **facts}


@house_language()
def tell_proposed(handover: Handover) -> None:
    """The receiver is asked, the supervisors of the giver know."""
    dedup = f"handover:{handover.pk}"
    notify(
        recipient=handover.receiver,
        kind="handover.asked",
        title=_number(handover, _("Anda diusulkan menerima %(number)s")),
        url=_page(handover),
        dedup=dedup,
    )
    for person in supervisors_of(handover.giver):
        if person.pk != handover.proposed_by_id:
            title = _number(handover, _("Pengalihan %(number)s kepada %(name)s diusulkan"))
            notify(
                recipient=person, kind="handover.proposed", title=title, url=_page(handover),
                dedup=f"{dedup}:supervisor",
            )  # fmt: skip


@house_language()
def tell_step(handover: Handover, *, by: Any) -> None:
    """One more has agreed: the giver hears how far it is."""
    given = [handover.receiver_answer, handover.client_answer, str(handover.approved_at or "")]
    number = len([one for one in given if one])
    if by.pk != handover.giver_id:
        notify(
            recipient=handover.giver,
            kind="handover.step",
            title=_number(handover, _("Pengalihan %(number)s: %(n)d dari 3 persetujuan"), n=number),
            url=_page(handover),
            dedup=f"handover-step:{handover.pk}:{number}",
        )


@house_language()
def tell_effective(handover: Handover) -> None:
    """Both workers know from when it counts."""
    when = local_time(handover.starts_at, handover.case.unit.time_zone)
    for person in (handover.giver, handover.receiver):
        notify(
            recipient=person,
            kind="handover.agreed",
            title=_number(handover, _("Pengalihan %(number)s kepada %(name)s disepakati")),
            body=_("Berlaku mulai %(when)s.") % {"when": when},
            url=_page(handover),
            dedup=f"handover-agreed:{handover.pk}",
        )


@house_language()
def tell_closed(handover: Handover) -> None:
    """It does not take place; the reason stays in the file."""
    for person in (handover.giver, handover.receiver):
        notify(
            recipient=person,
            kind="handover.closed",
            title=_number(handover, _("Pengalihan %(number)s tidak jadi")),
            dedup=f"handover-closed:{handover.pk}",
        )
