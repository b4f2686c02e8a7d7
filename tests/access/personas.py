"""Who stands to the case in which way, each with a browser."""

from types import SimpleNamespace

from django.test import Client as Browser

from conftest import half_logged_in
from ethics.models import Acknowledgement

PERSONAS = {
    "responsible": "sari",
    "supervisor": "bagus",
    "former": "tandi",
    "colleague": "dewi",
    "other_supervisor": "endang",
    "admin": "ratna",
    "deactivated": "rudi",
    "unacknowledged": "made",
    "half": "lestari",
}


def browsers_of(cast: SimpleNamespace) -> dict[str, Browser]:
    """A logged-in browser for each persona; the deactivated one logged in before."""
    browsers = {}
    for persona, username in PERSONAS.items():
        browsers[persona] = Browser(raise_request_exception=False)
        browsers[persona].force_login(getattr(cast, username))
    half_logged_in(browsers["half"], cast.lestari)
    cast.rudi.is_active = False
    cast.rudi.save()
    Acknowledgement.objects.filter(staff=cast.made).delete()
    browsers["anonymous"] = Browser(raise_request_exception=False)
    return browsers
