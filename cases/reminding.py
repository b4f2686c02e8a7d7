"""Who answers each kind of reminder that this room schedules (core.reminders)."""

from cases import monev_reminders
from cases.services import alerts, responses
from core.reminders import Resolver

RESOLVERS: dict[str, Resolver] = {
    alerts.UNREAD: alerts.resolve_unread,
    responses.DUE: responses.resolve_due,
    **dict.fromkeys(monev_reminders.KINDS, monev_reminders.resolve),
}
