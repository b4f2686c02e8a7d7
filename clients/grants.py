"""Who may see a client because of facts known to this room: the responsible person.

The cases room adds those who work on a case of the client.
"""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models.functions import Coalesce

from agency import access
from agency.lines import supervisors_within
from clients.models import Client


def of_responsible(client_ids: Collection[Any]) -> Iterable[access.Right]:
    """The responsible worker sees and changes; who supervises them sees and decides."""
    rows = list(
        Client.objects.filter(pk__in=client_ids).values_list(
            "pk",
            "responsible_id",
            Coalesce("responsible_since", "registered_at"),
            "responsible_until",
        )
    )
    above = supervisors_within([(staff_id, since, until) for _pk, staff_id, since, until in rows])
    for pk, staff_id, since, until in rows:
        for right in (access.VIEW, access.CHANGE):
            yield access.Right(pk, staff_id, right, since, until, "responsible")
        for supervisor_id, start, end in above[(staff_id, since, until)]:
            for right in (access.VIEW, access.DECIDE):
                yield access.Right(pk, supervisor_id, right, start, end, "supervises")


def reach(staff_ids: Collection[Any]) -> Iterable[Any]:
    """Clients whose responsible worker is one of these people."""
    return Client.objects.filter(responsible_id__in=staff_ids).values_list("pk", flat=True)
