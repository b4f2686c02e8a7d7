"""Who may see a client because of facts known to this room: the responsible person.

The cases room adds those who work on a case of the client.
"""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models.functions import Coalesce

from agency import access
from agency.lines import supervisors_within
from agency.role_spans import spans_of, within
from agency.roles import WORKER
from clients.models import Client


def of_responsible(client_ids: Collection[Any]) -> Iterable[access.Right]:
    """The responsible worker sees and changes while a worker; who supervises them sees and
    decides, also after that role is over, so that the file can be handed on.
    """
    rows = list(
        Client.objects.filter(pk__in=client_ids)
        .annotate(**spans_of("responsible", WORKER))
        .values_list(
            "pk",
            "responsible_id",
            Coalesce("responsible_since", "registered_at"),
            "responsible_until",
            "role_starts",
            "role_ends",
        )
    )
    above = supervisors_within(
        [(staff_id, since, until) for _pk, staff_id, since, until, *_ in rows]
    )
    for pk, staff_id, since, until, *held in rows:
        for start, end in within(since, until, *held):
            for right in (access.VIEW, access.CHANGE):
                yield access.Right(pk, staff_id, right, start, end, "responsible")
        for supervisor_id, start, end in above[(staff_id, since, until)]:
            for right in (access.VIEW, access.DECIDE):
                yield access.Right(pk, supervisor_id, right, start, end, "supervises")


def reach(staff_ids: Collection[Any]) -> Iterable[Any]:
    """Clients whose responsible worker is one of these people."""
    return Client.objects.filter(responsible_id__in=staff_ids).values_list("pk", flat=True)
