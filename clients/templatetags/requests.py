"""Words about data-subject requests. `{% load requests %}`."""

from typing import Any

from django import template

from clients import nik
from clients.models import DataRequest
from clients.request_states import WAITING
from clients.selectors.requests import Countdown, countdown, left_now
from core import clock

register = template.Library()


@register.filter
def nik_masked(text: Any) -> str:
    """`{{ line.text|nik_masked }}`: whole NIKs stand in the copy for the client, not on a page."""
    return nik.mask_within(str(text))


@register.filter
def left(item: DataRequest) -> Countdown | None:
    """`{{ item|left }}`: the countdown with text and tone; None once it is finished."""
    return left_now(item) if item.status in WAITING else None


@register.filter
def left_until(due_at: Any) -> Countdown:
    """`{{ breach.notice_due_at|left_until }}`: the countdown to any moment."""
    return countdown(due_at, clock.now())
