"""Who may supervise whom: the rules of the regular line, as sentences."""

from typing import Any

from django.utils.translation import gettext as _

from agency import roles
from agency.models import SupervisoryLine
from core import clock


def why_not_supervise(*, supervisee: Any, supervisor: Any) -> str:
    """Why `supervisor` cannot supervise `supervisee` from now on, as a sentence; "" if possible."""
    if supervisor.pk == supervisee.pk:
        return _("%(name)s tidak dapat menjadi supervisor bagi dirinya sendiri.") % {
            "name": supervisee
        }
    if not (supervisor.is_active and supervisee.is_active):
        off = supervisor if not supervisor.is_active else supervisee
        return _("%(name)s sudah tidak aktif.") % {"name": off}
    if roles.SUPERVISOR not in roles.roles_of(supervisor):
        return _("%(name)s tidak berperan supervisor.") % {"name": supervisor}
    if is_above(supervisee, supervisor):
        return _(
            "%(supervisor)s berada di bawah supervisi %(name)s, jadi keduanya akan saling"
            " mensupervisi."
        ) % {"supervisor": supervisor, "name": supervisee}
    return ""


def is_above(upper: Any, lower: Any) -> bool:
    """Whether lines in force now or later lead from `lower` up to `upper`, over however many."""
    lines = SupervisoryLine.objects.not_over(clock.now())
    seen: set[Any] = set()
    level = {lower.pk}
    while level:
        seen |= level
        found = lines.filter(supervisee__in=level).values_list("supervisor", flat=True)
        level = set(found) - seen
        if upper.pk in level:
            return True
    return False
