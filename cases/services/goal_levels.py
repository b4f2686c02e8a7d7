"""Writing the GAS levels that were left open when the plan was approved (by the first monev)."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import audit
from cases.models import Goal
from cases.plan_content import LEVELS
from cases.services.plan_drafts import lock_case
from cases.services.stages import touch
from cases.states import PlanStatus
from core.refusals import Changed


@transaction.atomic
def complete_levels(*, goal: Goal, by: Any, levels: Mapping[str, str]) -> Goal:
    """Fill empty levels of a goal in force. levels: code ("minus2", "minus1", "plus1", "plus2")
    to text; empty texts are passed over.

    What was approved stays as it was approved: a level that has a text is not rewritten. Raises
    Changed where the plan is not in force or a level was filled meanwhile.
    """
    lock_case(goal.plan.case)
    stored = (
        Goal.objects.select_for_update(of=("self",)).select_related("plan__case").get(pk=goal.pk)
    )
    url = reverse("cases:plan_detail", args=[stored.plan.case_id])
    if stored.plan.status != PlanStatus.APPROVED:
        raise Changed(_("Tingkat capaian dilengkapi pada rencana yang berlaku."), url)
    written = []
    for code in LEVELS:
        text = levels.get(code, "").strip()
        if not text or getattr(stored, f"level_{code}") == text:
            continue
        if getattr(stored, f"level_{code}"):
            raise Changed(_("Tingkat itu sudah diisi; perubahan dibuat sebagai versi baru."), url)
        setattr(stored, f"level_{code}", text)
        written.append(code)
    stored.later_levels = [*stored.later_levels, *written]
    stored.save(update_fields=["later_levels", *(f"level_{code}" for code in written)])
    touch(stored.plan.case)
    audit.record("plan.levels", by=by, obj=stored.plan, levels=written)
    return stored
