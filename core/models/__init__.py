"""Small mechanisms that need a table. No domain words here."""

from core.models.drafts import Draft
from core.models.inbox import Notice
from core.models.reminders import Delivery, Heartbeat, Reminder
from core.models.submissions import Submission

__all__ = ["Delivery", "Draft", "Heartbeat", "Notice", "Reminder", "Submission"]
