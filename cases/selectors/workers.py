"""Workers to whom something can be given."""

from typing import Any

from django.db.models import Count, Q

from agency import roles


def workers_beside(holder: Any) -> Any:
    """Active workers other than `holder`, each with `open_cases`."""
    held = Count("cases", filter=Q(cases__closed_at__isnull=True))
    return roles.holders(roles.WORKER).exclude(pk=holder.pk).annotate(open_cases=held)
