"""Each case has a data key of its own, which belongs to its client (clients.key_store)."""

import uuid

from cases.models import Case, ConsentTalk, ContactPhoto
from clients.key_store import register_owner
from core import photo_rotation
from core.keyring import Owner


def client_of(owner: Owner) -> uuid.UUID:
    """The client of a case that may not be stored yet."""
    if owner.row is not None:
        found: uuid.UUID = owner.row.client_id
        return found
    return Case.objects.values_list("client_id", flat=True).get(pk=owner.id)


def owner_in(case: Case | None) -> Owner | None:
    """Whose key seals a file of this case; nobody's while a report is no case yet."""
    return Owner("cases.case", case.pk, case) if case is not None else None


def register() -> None:
    """Whose keys these are, and the photos that are rotated (AppConfig.ready)."""
    register_owner("cases.case", client_of)
    photo_rotation.register(ContactPhoto, "file", lambda photo: owner_in(photo.contact.case))
    photo_rotation.register(ConsentTalk, "photo", lambda talk: owner_in(talk.case))
