"""Who may see a client because of facts known to this room: the responsible person.

The cases room adds those who work on a case of the client.
"""

from collections.abc import Collection, Iterable
from typing import Any

from agency import access
from agency.lines import supervisors_within
from clients.models import Client


def of_responsible(client_ids: Collection[Any]) -> Iterable[access.Right]:
    """The responsible worker sees and changes; who supervises them sees and decides."""
    rows = list(
        Client.objects.filter(pk__in=client_ids).values_list(
            "pk", "responsible_id", "registered_at"
        )
    )
    spans = [(staff_id, since, None) for _pk, staff_id, since in rows]
    above = supervisors_within(spans)
    for pk, staff_id, since in rows:
        for right in (access.VIEW, access.CHANGE):
            yield access.Right(pk, staff_id, right, since, None, "responsible")
        for supervisor_id, start, end in above[(staff_id, since, None)]:
            for right in (access.VIEW, access.DECIDE):
                yield access.Right(pk, supervisor_id, right, start, end, "supervises")


def reach(staff_ids: Collection[Any]) -> Iterable[Any]:
    """Clients whose responsible worker is one of these people."""
    return Client.objects.filter(responsible_id__in=staff_ids).values_list("pk", flat=True)
