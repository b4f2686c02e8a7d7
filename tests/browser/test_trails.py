"""Jejak akses, Riwayat perubahan and the officer's first page: sound at both widths."""

import os

import pytest
from django.test import Client as Browser
from django.urls import reverse

from agency.models import AccessEvent, RoleAssignment
from cases.tests.factories import open_case_for
from clients.tests.factories import ClientFactory
from conftest import moment
from core import clock
from tests.browser.watch import assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def filled(cast, monkeypatch):
    """A file that was opened, tried and changed; an officer; one who opened many files."""
    monkeypatch.setattr(clock, "now", lambda: moment(0, "10:00"))
    RoleAssignment.objects.filter(staff=cast.endang).delete()
    RoleAssignment.objects.create(staff=cast.endang, role="privacy", starts_at=moment(-400))
    client = ClientFactory(responsible=cast.sari, name="Lilis Maryani")
    case = open_case_for(cast.sari, client)
    client.nickname, client.birth_place = "Lis", "Sukamaju"
    client.save()
    for person, name, pk in [
        (cast.sari, "clients:contacts", client.pk), (cast.bagus, "cases:detail", case.pk),
        (cast.dewi, "clients:detail", client.pk), (cast.sari, "cases:detail", case.pk),
    ]:  # fmt: skip
        browser = Browser()
        browser.force_login(person)
        browser.get(reverse(name, args=[pk]))
    for _number in range(24):
        other = ClientFactory(responsible=cast.tandi)
        AccessEvent.objects.create(
            at=moment(-1, "10:15"), actor=cast.tandi, verb="clients:detail",
            object_type="clients.client", object_ids=["x"], client_id=other.pk,
        )  # fmt: skip
    return {
        "client": ("sari", reverse("clients:trail", args=[client.pk])),
        "case": ("bagus", reverse("cases:trail", args=[case.pk])),
        "history": ("sari", reverse("clients:history", args=[client.pk])),
        "people": ("endang", reverse("agency:trails")),
        "person": ("endang", reverse("agency:trail_person", args=[cast.tandi.pk])),
        "officer": ("endang", reverse("home")),
        "staff": ("ratna", reverse("agency:staff_history", args=[cast.endang.pk])),
    }


@pytest.mark.parametrize("width", [390, 1280])
def test_the_pages_of_the_books_are_sound(filled, cast, browser_at, width):
    for name, (who, address) in filled.items():
        visit = browser_at(width, getattr(cast, who))
        page = visit.open(address)
        if os.environ.get("SHOTS"):
            page.screenshot(path=f"{os.environ['SHOTS']}/{name}-{width}.png", full_page=True)
        assert page.locator("h1").count() == 1, name
        assert_sound(page, visit.watch)
