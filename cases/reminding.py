"""Who answers each kind of reminder that this room schedules (core.reminders)."""

from cases import monev_reminders, visit_reminders
from cases.services import (
    access_reviews,
    alerts,
    consent_follow_up,
    covers,
    emergencies,
    holders,
    responses,
    visit_follow_up,
)
from core import reminders
from core.reminders import Resolver

RESOLVERS: dict[str, Resolver] = {
    access_reviews.DUE: access_reviews.resolve_due,
    alerts.UNREAD: alerts.resolve_unread,
    holders.CHANGES: holders.resolve_change,
    responses.DUE: responses.resolve_due,
    consent_follow_up.AGAIN: consent_follow_up.resolve_again,
    covers.UNTOLD: covers.resolve_untold,
    covers.OVERDUE: covers.resolve_overdue,
    emergencies.SOON: emergencies.resolve_soon,
    emergencies.LATE: emergencies.resolve_late,
    visit_follow_up.DUE: visit_reminders.visit_due,
    **dict.fromkeys(monev_reminders.KINDS, monev_reminders.resolve),
}


def register() -> None:
    """Say to core.reminders who answers."""
    for kind, resolver in RESOLVERS.items():
        reminders.register(kind, resolver)
