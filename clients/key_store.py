"""Where the data keys of clients and of what belongs to them are kept (core.keyring)."""

import uuid
from collections.abc import Callable, Collection, Iterable, Iterator

from django.db import connection, transaction

from clients.models import ClientKey
from core import clock, crypto
from core.keyring import Destroyed, Owner, StoredKey

ClientOf = Callable[[Owner], uuid.UUID]
_client_of: dict[str, ClientOf] = {"clients.client": lambda owner: owner.id}


def register_owner(label: str, client_of: ClientOf) -> None:
    """Say that records `label` ("cases.case") have a key of their own, and whose client's it is."""
    _client_of[label] = client_of


class ClientKeyStore:
    """The table of wrapped keys."""

    def named(self, ids: Collection[uuid.UUID]) -> Iterable[StoredKey]:
        """The keys with these ids and the other keys of the same clients, in one query: a page
        that shows a client mostly shows a case too.
        """
        clients = ClientKey.objects.filter(pk__in=ids).values("client_id")
        rows = ClientKey.objects.filter(client_id__in=clients).values_list("pk", "wrapped")
        return [StoredKey(pk, wrapped) for pk, wrapped in rows]

    def of(self, owner: Owner) -> StoredKey:
        """The owner's key. Of two who make the first one at once, one wins and both use it."""
        rows = ClientKey.objects.filter(owner_id=owner.id).values_list("pk", "wrapped")
        found = rows.first()
        if found is None:
            self._make(owner)
            found = rows.get()
        return StoredKey(*found)

    def may_wrap_again(self) -> bool:
        """Whether the database lets this connection write over a key (clients.key_guard)."""
        with connection.cursor() as cursor:
            table = ClientKey._meta.db_table
            cursor.execute("SELECT has_table_privilege(current_user, %s, 'UPDATE')", [table])
            return bool(cursor.fetchone()[0])

    def wrap_all_again(self, batch: int) -> Iterator[int]:
        """Bring all keys under the newest master key, a transaction per batch; how many each."""
        right = f"v1.{crypto.newest_master()}."
        waiting = ClientKey.objects.exclude(wrapped="").exclude(wrapped__startswith=right)
        while True:
            with transaction.atomic():
                rows = list(waiting.select_for_update().order_by("pk")[:batch])
                for row in rows:
                    row.wrapped = crypto.wrap_again(row.pk, row.wrapped)
                ClientKey.objects.bulk_update(rows, ["wrapped"])
            if not rows:
                return
            yield len(rows)

    def _make(self, owner: Owner) -> None:
        """Make a key for the owner; of an erased client's nothing is sealed ever again."""
        key_id, client_id = uuid.uuid4(), _client_of[owner.label](owner)
        erased = ClientKey.objects.filter(client_id=client_id, destroyed_at__isnull=False)
        if erased.exists():
            raise Destroyed("the client's data was erased")
        ClientKey.objects.bulk_create(
            [
                ClientKey(
                    id=key_id,
                    client_id=client_id,
                    owner_id=owner.id,
                    wrapped=crypto.make_wrapped(key_id),
                    made_at=clock.now(),
                )
            ],
            ignore_conflicts=True,
        )
