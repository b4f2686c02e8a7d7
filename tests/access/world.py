"""One of everything, in one case, and nine people who stand to it in nine ways."""

from types import SimpleNamespace
from typing import Any

from django.test import Client as Browser

from agency import access
from agency.models import SupervisoryLine
from cases.models import Assignment
from conftest import moment
from core import clock
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
}


def browsers_of(cast: SimpleNamespace) -> dict[str, Browser]:
    """A logged-in browser for each persona; the deactivated one logged in before."""
    browsers = {}
    for persona, username in PERSONAS.items():
        browsers[persona] = Browser(raise_request_exception=False)
        browsers[persona].force_login(getattr(cast, username))
    cast.rudi.is_active = False
    cast.rudi.save()
    Acknowledgement.objects.filter(staff=cast.made).delete()
    browsers["anonymous"] = Browser(raise_request_exception=False)
    return browsers


def people_in_place(cast: SimpleNamespace) -> None:
    """endang supervises somebody else: arif."""
    SupervisoryLine.objects.create(
        supervisee=cast.arif, supervisor=cast.endang, starts_at=moment(-300), set_by=cast.ratna
    )
    access.sync_staff(cast.arif)


def held_before(case: Any, cast: SimpleNamespace) -> None:
    """tandi, and rudi before him, held the case until yesterday."""
    now = clock.now()
    Assignment.objects.create(
        case=case, staff=cast.rudi, starts_at=moment(-20), ends_at=moment(-10),
        assigned_by=cast.ratna,
    )  # fmt: skip
    Assignment.objects.create(
        case=case, staff=cast.tandi, starts_at=moment(-10), ends_at=now, assigned_by=cast.ratna
    )
    access.sync(case, case.client)
