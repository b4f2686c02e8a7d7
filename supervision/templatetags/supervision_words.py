"""How supervision sessions read in lists: hours, functions, signatures."""

from typing import Any

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from core import clock
from core.badges import Badge
from supervision.models import Agreement, Function, SupervisionSession

register = template.Library()


@register.filter
def hours(minutes: int) -> str:
    """Minutes as "45 menit", "2 jam" or "1 jam 30 menit"."""
    whole, rest = divmod(int(minutes or 0), 60)
    words = []
    if whole:
        words.append(_("%(n)d jam") % {"n": whole})
    if rest or not whole:
        words.append(_("%(n)d menit") % {"n": rest})
    return " ".join(words)


@register.simple_tag
def other_of(session: SupervisionSession, user: Any) -> Any:
    """The other one of the two."""
    return session.supervisee if user.pk == session.supervisor_id else session.supervisor


@register.simple_tag
def functions_of(session: SupervisionSession) -> str:
    """The functions a session used, in their order (selectors.sessions.sessions_of)."""
    used = session.functions  # type: ignore[attr-defined]
    return " · ".join(str(code.label) for code in Function if code.value in used)


@register.filter
def is_late(agreement: Agreement) -> bool:
    """Whether an agreement is open and its date has passed where the person in charge works."""
    today = clock.today(agreement.who.unit.time_zone)
    return agreement.done_at is None and agreement.due_on < today


@register.inclusion_tag("components/badge.html")
def signature_tag(session: SupervisionSession, user: Any) -> dict[str, Any]:
    """Whether it is signed, and if not, who is waited for."""
    return {"badge": _signature(session, user)}


def _signature(session: SupervisionSession, user: Any) -> Badge:
    if session.is_signed:
        return Badge(_("Ditandatangani"), "success", "patch-check-fill")
    if not session.is_signed_by(user.pk):
        return Badge(_("Tanda tangani"), "warning", "pencil-square")
    name: str | Promise = other_of(session, user).get_short_name()
    return Badge(_("Menunggu %(name)s") % {"name": name}, "quiet", "hourglass-split")
