"""Erasure: a client's keys are destroyed, and what stood in clear is blanked."""

from typing import Any

from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from agency import audit
from clients.erasure import FUNCTION
from clients.key_store import ClientKeyStore
from clients.models import Client, ClientKey
from core import clock, keyring
from core.keyring import Owner
from core.refusals import Changed


@transaction.atomic
def destroy_key(*, client: Client, by: Any) -> int:
    """Destroy the keys of `client` and of all its cases, and blank what stands in clear.

    The number stays, with dates, stages and counts. Returns how many rows were written over.
    Cannot be undone; who asked, who decided and whether it may be done is the caller's to know.
    Raises Changed where it was done before.
    """
    Client.objects.select_for_update(no_key=True).get(pk=client.pk)
    if is_destroyed(client):
        raise Changed(_("Data klien ini sudah dihapus sebelumnya."))
    ClientKeyStore().of(Owner("clients.client", client.pk))
    keys = client.keys.count()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {FUNCTION}(%s, %s)", [client.pk, clock.now()])
        rows: int = cursor.fetchone()[0]
    keyring.forget()
    client.refresh_from_db()
    audit.record("client.destroy_key", by=by, obj=client, keys=keys, rows=rows)
    return rows


def is_destroyed(client: Client) -> bool:
    """Whether this client's data was erased."""
    gone = ClientKey.objects.filter(client=client, destroyed_at__isnull=False)
    return gone.exists()
