"""News of this room for the rooms above."""

from django.dispatch import Signal

# sent inside the transaction; kwargs: plan (PlanVersion), by (Staff)
plan_submitted = Signal()
