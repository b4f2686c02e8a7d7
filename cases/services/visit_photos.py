"""Photos of a contact: only with consent, only their pixels."""

from typing import Any

from django.db import transaction

from agency import audit
from cases.keys import owner_in
from cases.models import Contact, ContactPhoto
from core import clock
from core.uploads import Photo


@transaction.atomic
def add_photo(
    *, contact: Contact, by: Any, photo: Photo, allowed_by: str, caption: str = ""
) -> ContactPhoto:
    """Keep a cleaned photo with the contact. allowed_by: who consented (7.8: third parties)."""
    kept = ContactPhoto(
        contact=contact,
        caption=caption,
        allowed_by=allowed_by,
        added_at=clock.now(),
        added_by=by,
    )
    audit.record("visit.photo", by=by, obj=contact, photo=str(kept.pk))
    kept.file = photo.as_file(owner_in(contact.case))
    kept.save()
    return kept
