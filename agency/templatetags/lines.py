"""How supervisory lines read."""

from django import template

from agency.acting import span_in_words
from agency.models import SupervisoryLine

register = template.Library()


@register.filter
def span_in(line: SupervisoryLine, tz_name: str | None = None) -> str:
    """From when to when an acting supervisor stands in."""
    return span_in_words(line, tz_name)
