"""Who answers for clients in whom no case is open, when their worker leaves."""

from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from agency import access, audit, roles
from cases.duties import clients_without_case
from clients.models import Client
from core import clock
from core.inbox import notify
from core.language import house_language
from core.refusals import Changed


@transaction.atomic
def hand_over_clients(*, staff: Any, to: Any, by: Any) -> int:
    """`to` answers from now on for the clients of `staff` without an open case; returns how many.

    Grants follow at once, and `to` is told how many there are. Raises Changed when `to` is no
    active worker, or the same person.
    """
    if to.pk == staff.pk or roles.WORKER not in roles.roles_of(to):
        raise Changed(_("Pilih pekerja sosial lain yang aktif."))
    rows = list(clients_without_case(staff).select_for_update(of=("self",)))
    ids = [client.pk for client in rows]
    Client.objects.filter(pk__in=ids).update(
        responsible=to,
        responsible_since=clock.now(),
        responsible_until=None,
        version=F("version") + 1,
    )
    access.sync_ids("clients.client", ids)
    for client in rows:
        audit.record("client.hand_over", by=by, obj=client, old=str(staff.pk), new=str(to.pk))
    if ids:
        _tell(to, len(ids))
    return len(ids)


@house_language()
def _tell(to: Any, number: int) -> None:
    notify(
        recipient=to,
        kind="client.handed_over",
        title=_("%(n)d klien tanpa kasus terbuka diserahkan kepada Anda") % {"n": number},
        dedup=f"clients-handed:{to.pk}:{clock.now().isoformat()}",
    )
