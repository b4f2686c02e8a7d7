"""How a contact reads, field by field: for kept versions and for two texts side by side."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cases.models import Contact
from core import wording
from core.versions import Difference

# Everything the author tells; what a correction may change.
CONTENT = (
    "kind",
    "happened_at",
    "ended_at",
    "met",
    "not_met_reason",
    "met_who",
    "seen_heard",
    "interpretation",
    "risk",
    "agreed",
    "next_step",
    "next_visit_on",
    "purpose",
    "place",
    "companions",
    "household_consent",
    "house",
    "child_alone",
    "child_alone_note",
    "worker_risk",
    "education_given",
)


@dataclass(frozen=True)
class Said:
    """One statement: who said what, and whether the client may not learn of it (7.11)."""

    speaker: str
    text: str
    secret_from_client: bool = False


def content_of(contact: Contact) -> dict[str, Any]:
    """The stored content, ready for JSON; moments in ISO 8601 with their offset."""
    content = {name: _plain(getattr(contact, name)) for name in CONTENT}
    content["statements"] = [asdict(one) for one in said_at(contact)]
    return content


def said_at(contact: Contact) -> list[Said]:
    """The stored statements, in their order."""
    return [
        Said(one.speaker, one.text, one.secret_from_client)
        for one in contact.statements.order_by("position")
    ]


def content_typed(values: Mapping[str, Any], said: Iterable[Said]) -> dict[str, Any]:
    """The same of what somebody typed and could not save."""
    content = {name: _plain(values.get(name)) for name in CONTENT}
    return content | {"statements": [vars(one) for one in said]}


def differences(old: Mapping[str, Any], new: Mapping[str, Any], tz: ZoneInfo) -> list[Difference]:
    """The fields in which two contents differ, in words, in the order of the form."""
    pairs = ((name, _words(name, old, tz), _words(name, new, tz)) for name in CONTENT)
    found = [
        Difference(str(Contact._meta.get_field(name).verbose_name), one, other)  # type: ignore[union-attr]
        for name, one, other in pairs
        if one != other
    ]
    one, other = _said(old), _said(new)
    return [*found, Difference(_("Ucapan"), one, other)] if one != other else found


def _plain(value: Any) -> Any:
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    return "" if value is None else value


def _words(name: str, content: Mapping[str, Any], tz: ZoneInfo) -> str:
    value = content.get(name, "")
    if value in ("", None):
        return ""
    if name in ("happened_at", "ended_at"):
        return wording.local_time(dt.datetime.fromisoformat(value), tz.key)
    if name == "next_visit_on":
        return date_format(dt.date.fromisoformat(value))
    if name == "met":
        return _("Bertemu") if value else _("Tidak bertemu")
    choices = dict(Contact._meta.get_field(name).flatchoices)  # type: ignore[union-attr]
    return str(choices.get(value, value))


def _said(content: Mapping[str, Any]) -> str:
    secret = _("rahasia terhadap klien")
    return "\n".join(
        f"{one['speaker']}: {one['text']}" + (f" ({secret})" if one["secret_from_client"] else "")
        for one in content.get("statements", ())
    )
