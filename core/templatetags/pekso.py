"""Tags and filters that every template has (settings name this module as a builtin)."""

import json
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.forms import BaseForm, Select
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from core import badges, charts, wording
from core.clock import today

register = template.Library()

AVATAR_TONES = ("", " avatar-warm", " avatar-green", " avatar-plum", " avatar-slate")


class Problem(NamedTuple):
    """One line of the error summary: label of the field, what is wrong, id of the control."""

    label: str
    text: str
    target: str


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """An icon of the sprite; hidden from screen readers unless it has a label."""
    address = f"{static('vendor/icons.svg')}#{name}"
    if label:
        return format_html(
            '<svg class="icon" role="img" aria-label="{}"><use href="{}"></use></svg>',
            label,
            address,
        )
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}"></use></svg>', address)


@register.filter
def as_json(value: Any) -> str:
    """A value as JSON, for a data attribute."""
    return json.dumps(value, cls=DjangoJSONEncoder)


@register.simple_tag
def avatar(person: Any) -> SafeString:
    """A round sign with initials; the same name always has the same colour."""
    name = str(person)
    tone = AVATAR_TONES[zlib.crc32(name.encode()) % len(AVATAR_TONES)]
    return format_html(
        '<span class="avatar{}" aria-hidden="true">{}</span>', tone, wording.initials(name)
    )


@register.inclusion_tag("components/badge.html")
def risk_badge(value: str) -> dict[str, Any]:
    return {"badge": badges.RISK.get(str(value or ""))}


@register.inclusion_tag("components/badge.html")
def stage_badge(value: str) -> dict[str, Any]:
    return {"badge": badges.STAGE.get(str(value or ""))}


@register.filter
def localtime_in(moment: datetime | None, tz_name: str | None = None) -> str:
    """`{{ visit.visited_at|localtime_in:unit.tz_name }}`: "21 November 2026, 14.05 WIB"."""
    return wording.local_time(moment, tz_name) if moment else ""


@register.filter
def clock_in(moment: datetime | None, tz_name: str | None = None) -> str:
    """`{{ visit.visited_at|clock_in:unit.tz_name }}`: "14.05 WIB"."""
    return wording.local_clock(moment, tz_name) if moment else ""


@register.filter
def ago(moment: date | datetime | None, tz_name: str | None = None) -> str:
    """The distance in days from today on the application's clock: "kemarin", "3 hari lagi"."""
    if not moment:
        return ""
    return wording.relative_day(wording.day_of(moment, wording.zone(tz_name)), today(tz_name))


@register.filter
def is_past(day: date, tz_name: str | None = None) -> bool:
    """Whether a day lies before today in the zone, on the application's clock."""
    return day < today(tz_name)


@register.filter
def initials(name: Any) -> str:
    return wording.initials(str(name))


@register.simple_tag
def error_list(form: Any, formset: Any = None) -> list[Problem]:
    """All problems of a form and its formset, in the order of the page."""
    problems = list(_problems(form))
    formset = formset or getattr(form, "formset", None)
    for row in getattr(formset, "forms", ()):
        problems.extend(_problems(row))
    if formset:
        problems.extend(Problem("", str(text), "") for text in formset.non_form_errors())
    return problems


def _problems(form: BaseForm | str | None) -> Iterator[Problem]:
    if not form or not isinstance(form, BaseForm):
        return
    for name, texts in form.errors.items():
        field = form[name] if name in form.fields else None
        shown = field is not None and not field.is_hidden
        for text in texts:
            yield Problem(
                str(field.label) if field and shown else "",
                str(text),
                _control_id(field) if field and shown else "",
            )


def _control_id(field: Any) -> str:
    """The id a link can lead to: for a group of choices the first choice."""
    kind = getattr(field.field.widget, "input_type", "")
    grouped = kind == "radio" or (
        kind == "checkbox" and getattr(field.field.widget, "allow_multiple_selected", False)
    )
    return f"{field.auto_id}_0" if grouped else field.auto_id


@register.filter
def as_lead(label: str) -> str:
    """A label before its sentence: a colon follows, unless the label ends in a sign of its own."""
    return label if label.endswith(("?", "!", ":", ".")) else f"{label}:"


@register.filter
def control(field: Any) -> SafeString:
    """One control outside crispy, with the classes and aria attributes of its state."""
    plain = "form-select" if isinstance(field.field.widget, Select) else "form-control"
    attributes = {"class": f"{plain} is-invalid" if field.errors else plain}
    if field.errors:
        attributes |= {"aria-invalid": "true", "aria-describedby": f"{field.auto_id}_error"}
    return field.as_widget(attrs=attributes)


@register.simple_tag(takes_context=True)
def draft_attributes(context: template.Context, form: Any, key: str = "") -> SafeString:
    """What static/js/draft.js needs on a form: its key (the address, unless named) and state.

    The key is kept per user, so user + case + form name one draft; empty outside a request.
    """
    request = context.get("request")
    if request is None or not request.user.is_authenticated:
        return SafeString("")
    return format_html(
        'data-draft-key="{}" data-draft-user="{}" data-draft-url="{}"{}',
        key or request.path,
        request.user.pk,
        reverse("draft"),
        SafeString(" data-bound") if getattr(form, "is_bound", False) else "",
    )


@register.inclusion_tag("components/chart_gas.html")
def gas_chart(points: Any, title: str = "") -> dict[str, Any]:
    """A line from −2 to +2 with its table. `points`: charts.Point, or pairs (label, level)."""
    points = [one if isinstance(one, charts.Point) else charts.Point(*one) for one in points]
    rows = [(p.label, "" if p.value is None else charts.signed(p.value)) for p in points]
    return {"chart": charts.gas_line(points), "rows": rows, "title": title}


@register.inclusion_tag("components/chart_bar.html")
def bar_chart(rows: Any, title: str = "", heading: str = "") -> dict[str, Any]:
    """Horizontal bars with their table. `rows`: pairs (label, number)."""
    return {"chart": charts.horizontal_bars(rows), "title": title, "heading": heading}


@register.inclusion_tag("components/gas_level.html")
def gas_level(value: float | None) -> dict[str, Any]:
    """One level as a small sign: −1, 0, +2; a dash where nothing was measured."""
    if value is None:
        return {"text": "–", "tone": ""}
    tone = "zero" if value == 0 else "plus" if value > 0 else "minus"
    return {"text": charts.signed(value), "tone": tone}
