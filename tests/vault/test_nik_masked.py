"""E3: a NIK is masked on every page; whoever reads it whole gives a fresh second factor and a
reason, and stands in the book.
"""

import re

import pytest
from django.urls import reverse

from agency.models import AccessEvent, AuditEntry, RoleAssignment
from agency.tests.entrance import by_password
from agency.tests.test_second_factor import REAL
from cases.tests.factories import open_case_for
from clients import nik
from clients.models import Client, FamilyMember
from clients.services.clients import update_client
from clients.services.identity import set_nik
from clients.tests.factories import ClientFactory
from conftest import moment
from core import clock
from tests.access import sweep, world
from tests.access.table import TABLE

pytestmark = pytest.mark.django_db
OLD, NOW, HERS = "9988774107850001", "9988774107850002", "9988774503600003"
REVEAL = "clients:nik_reveal"
SEARCH = ("clients:list", "clients:search", "cases:list", "cases:visit_list", "cases:task_list")


def planted(cast):
    """The client's NIK, the one before the correction, and one of the family."""
    ids = world.one_of_everything(cast)
    client = Client.objects.get(pk=ids["client_id"])
    for number in (OLD, NOW):
        client.refresh_from_db()
        told = {"version": client.version, "reason": "Salah baca"}
        set_nik(client=client, by=cast.sari, number=number, **told)
    client.refresh_from_db()
    update_client(client=client, by=cast.sari, version=client.version, nickname="Lis")
    member = FamilyMember.objects.get(pk=ids["member_id"])
    member.nik, member.nik_index = HERS, nik.index(HERS)
    member.save()
    return ids


def whole(answer):
    """The planted numbers that stand in an answer, however they are grouped."""
    held = b"" if answer.streaming else answer.content
    digits = re.sub(rb"[\s.\-]|&nbsp;|\xc2\xa0", b"", held)
    return [number for number in (OLD, NOW, HERS) if number.encode() in digits]


def test_no_page_shows_a_whole_nik_to_anybody(cast, enter):
    with clock.at(moment(0, "10:00")):
        ids = planted(cast)
        looked, shown, masked = 0, [], 0
        RoleAssignment.objects.create(staff=cast.arif, role="privacy", starts_at=moment(-10))
        everybody = world.browsers_of(cast) | {"officer": enter(cast.arif)}
        for persona, browser in everybody.items():
            for route in TABLE:
                answer = browser.get(sweep.address(route, ids))
                looked += 1
                shown += [(persona, route, number) for number in whole(answer)]
                masked += 0 if answer.streaming else answer.content.count(b"0002")
            for route in SEARCH:
                for asked in ("Lilis", NOW[:8]):
                    answer = browser.get(reverse(route), {"q": asked, "name": asked})
                    shown += [(persona, route, number) for number in whole(answer)]
                    looked += 1
    print(f"E3: {looked} pages of {len(everybody)} people, whole NIKs {len(shown)}")
    assert masked, "its last digits are shown, so it was there to be masked"
    assert shown == []


@pytest.fixture
def case(cast, today):
    """A case whose client has a NIK."""
    client = ClientFactory(responsible=cast.sari, nik=NOW, nik_index=nik.index(NOW))
    return open_case_for(cast.sari, client)


def test_it_is_shown_once_with_a_reason_and_both_books_know(cast, enter, case):
    sari, address = enter(cast.sari), reverse(REVEAL, args=[case.client_id])
    assert whole(sari.get(address)) == []
    assert sari.post(address, {"reason": ""}).status_code == 422
    assert whole(sari.post(address, {"reason": "lain"})) == []
    assert not AuditEntry.objects.filter(act="client.reveal_nik").exists()
    seen = AccessEvent.objects.count()
    answer = sari.post(address, {"reason": "card_check"})
    assert whole(answer) == [NOW]
    assert "no-store" in answer.headers["Cache-Control"]
    entry = AuditEntry.objects.get(act="client.reveal_nik")
    assert (entry.actor, entry.facts["reason"]) == (cast.sari, "card_check")
    assert entry.client_id == case.client_id
    assert AccessEvent.objects.count() == seen + 1
    assert NOW not in str(entry.facts)


def test_it_is_not_shown_without_a_fresh_second_factor_nor_outside_scope(
    cast, enter, case, settings
):
    settings.PEKSO_SESSION_MINUTES = REAL
    address = reverse(REVEAL, args=[case.client_id])
    reason = {"reason": "card_check"}
    by_word_alone = by_password(cast.sari).post(address, reason)
    assert by_word_alone.status_code == 302
    assert by_word_alone.headers["Location"].startswith("/akun/dua-langkah/")
    sari = enter(cast.sari)
    with clock.at(moment(0, "09:11")):
        late = sari.post(address, reason)
    assert late.status_code == 302
    assert late.headers["Location"].startswith("/akun/dua-langkah/")
    for person, status in ((cast.tandi, 404), (cast.endang, 404), (cast.ratna, 403)):
        assert enter(person).post(address, reason).status_code == status
    assert not AuditEntry.objects.filter(act="client.reveal_nik").exists()
