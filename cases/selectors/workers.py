"""Workers to whom something can be given."""

from typing import Any

from django.db.models import Count, Q

from agency import licences, roles
from agency.models import Licence
from core import clock


def workers_beside(holder: Any) -> Any:
    """Active workers other than `holder`, each with `open_cases`."""
    held = Count("cases", filter=Q(cases__closed_at__isnull=True))
    return roles.holders(roles.WORKER).exclude(pk=holder.pk).annotate(open_cases=held)


def lapsed_workers(holder: Any) -> Any:
    """Of these workers those whose STR ran out (it was not withdrawn)."""
    papers = Licence.objects.filter(kind=Licence.Kind.STR)
    once = papers.filter(withdrawn_on=None).values("staff_id")
    standing = papers.filter(licences.in_force(clock.today())).values("staff_id")
    return workers_beside(holder).filter(pk__in=once).exclude(pk__in=standing)
