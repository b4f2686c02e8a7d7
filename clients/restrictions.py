"""Pemrosesan dibatasi: what is refused while a client has asked for it (UU 27/2022 ps. 11).

Refused: whatever newly leads the client's data out of the lembaga (a consent to disclosure,
referral, publicity, research or contact with others; later also disclosures and exports). Not
refused: keeping the record, safety, emergency help, the agreed service, the client's own copy.
"""

from typing import Any

from django.utils.translation import gettext as _

from core.refusals import Refused


def require_unrestricted(client: Any, *, act: str, field: str = "") -> None:
    """Raise R29 while the processing of this client's data is restricted."""
    if client.restricted_since is None:
        return
    raise Refused(
        "R29",
        obj=client,
        act=act,
        field=field,
        detail=_("Klien meminta pemrosesan datanya dibatasi."),
    )
