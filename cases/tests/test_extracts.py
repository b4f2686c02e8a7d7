"""The client's copy: what R12 keeps out, what stands in it, who reads and hands it over."""

import pytest
from django.urls import reverse

from agency.models import AccessEvent
from cases.models import Contact, Statement
from cases.tests.factories import open_case_for
from clients import extract_pdf, extracts
from clients.extract_content import Copy
from clients.models import DataExtract
from clients.services.extracts import approve_extract, copy_of, prepare_extract, return_extract
from clients.services.requests import hand_over
from clients.tests.factories import AddressFactory, ClientFactory, FamilyMemberFactory
from clients.tests.request_acts import taken
from core import clock
from core.refusals import Changed, Refused
from ethics.rules import rule
from tests.pdf_text import text_of

pytestmark = pytest.mark.django_db
TUTI = "Tiap malam saya dengar teriakan dari rumah itu."
OWN = "Saya takut pulang."
TOLD = "Anak melihat semuanya, jangan beri tahu ibunya."
R12 = str(rule("R12").message)


@pytest.fixture
def client(cast, today):
    client = ClientFactory(responsible=cast.sari, name="Lilis Maryani", nik="9988775205940001")
    AddressFactory(client=client, text="Dusun Melati RT 03")
    return client


@pytest.fixture
def case(cast, client):
    case = open_case_for(cast.sari, client)
    visit = Contact.objects.create(
        case=case, kind="home", happened_at=clock.now(), recorded_at=clock.now(), by=cast.sari,
        met_who="Lilis, Bu Tuti", seen_heard="Rumah rapi.", risk="high",
    )  # fmt: skip
    for place, (speaker, text, untold) in enumerate(
        [("Bu Tuti (tetangga)", TUTI, False), ("Lilis", OWN, False), ("Guru", TOLD, True)]
    ):
        Statement.objects.create(
            contact=visit, speaker=speaker, text=text, secret_from_client=untold, position=place
        )
    return case


def statement_key(text):
    return next(f"statement:{row.pk}" for row in Statement.objects.all() if row.text == text)


def made(item, by, **marks):
    prepare_extract(item=item, by=by, **marks)
    return copy_of(DataExtract.objects.get(request=item))


def test_words_of_others_and_secrets_are_hidden_with_the_sentence_of_r12(cast, client, case):
    copy = made(taken(client, cast.sari), cast.sari)
    said = text_of(extract_pdf.render(copy)).replace("\n", " ")
    assert TUTI not in said
    assert TOLD not in said
    assert "Tuti" not in said
    assert OWN in said
    assert copy.hidden_count == 2
    assert said.count(R12) == 2
    assert "2 bagian disembunyikan" in said


def test_what_is_hidden_is_not_even_stored_in_the_copy(cast, client, case):
    item = taken(client, cast.sari)
    prepare_extract(item=item, by=cast.sari)
    kept = DataExtract.objects.get(request=item).content
    assert TUTI not in kept
    assert TOLD not in kept


def test_a_secret_cannot_be_shown_whoever_agrees_r12(cast, client, case):
    item = taken(client, cast.sari)
    with pytest.raises(Refused, match="R12"):
        prepare_extract(item=item, by=cast.sari, show=[statement_key(TOLD)])
    item.refresh_from_db()
    assert item.status == "open"
    assert not DataExtract.objects.exists()


def test_the_words_of_a_neighbour_who_agrees_are_shown(cast, client, case):
    copy = made(taken(client, cast.sari), cast.sari, show=[statement_key(TUTI)])
    assert TUTI in copy.as_json()
    assert copy.hidden_count == 1


def test_the_worker_hides_further_passages(cast, client, case):
    key = f"visit:{case.contacts.get().pk}:seen_heard"
    copy = made(taken(client, cast.sari), cast.sari, hide=[key])
    assert "Rumah rapi." not in copy.as_json()
    assert copy.hidden_count == 3


def test_a_guardian_gets_neither_the_childs_words_nor_a_secret_address(cast, client, case):
    AddressFactory(client=client, kind="secret", text="Rumah aman Kenanga")
    own = made(taken(client, cast.sari), cast.sari)
    assert OWN in own.as_json()
    assert "Kenanga" in own.as_json()
    other = ClientFactory(responsible=cast.sari)
    case.client = other
    case.save()
    other.addresses.set(client.addresses.all())
    item = taken(other, cast.sari, asker="guardian", asker_name="Joko")
    guardian = made(item, cast.sari)
    assert OWN not in guardian.as_json()
    assert "Kenanga" not in guardian.as_json()


def test_a_guardian_who_is_the_suspect_gets_nothing_r08(cast, client, case):
    father = FamilyMemberFactory(client=client, is_guardian=True, suspected=True)
    item = taken(client, cast.sari, asker="guardian", member=father)
    with pytest.raises(Refused, match="R08"):
        prepare_extract(item=item, by=cast.sari)
    item.refresh_from_db()
    assert item.status == "open"


@pytest.mark.parametrize(
    ("speaker", "own"),
    [("Lilis", True), ("klien", True), ("Ibu Lilis Maryani", True), ("Bu Tuti", False),
     ("Lilis tetangga", False), ("", False), ("Joko", False), ("Rara Maryani", False),
     ("Maryani", False)],
)  # fmt: skip
def test_only_the_client_is_taken_for_the_client(cast, client, speaker, own):
    FamilyMemberFactory(client=client, name="Rara Maryani", relation="child")
    assert extracts.is_own_word(speaker, client) is own


def test_the_copy_tells_who_opened_the_file_when_and_what(cast, client, case, enter):
    for person, route, ids in [
        (cast.sari, "clients:detail", [client.pk]),
        (cast.sari, "clients:detail", [client.pk]),
        (cast.bagus, "cases:detail", [case.pk]),
        (cast.sari, "clients:list", []),
    ]:
        assert enter(person).get(reverse(route, args=ids)).status_code == 200
    trail = made(taken(client, cast.sari), cast.sari).trail
    assert {(seen.who, seen.what, seen.times) for seen in trail} == {
        ("Sari Wulandari", "berkas klien", 2),
        ("Bagus Prakoso", "berkas kasus", 1),
        ("Sari Wulandari", "daftar klien", 1),
    }
    assert {seen.day for seen in trail} == {"19 November 2026"}


def test_the_copy_names_the_lembaga_and_what_is_held(cast, client, case):
    said = text_of(extract_pdf.render(made(taken(client, cast.sari), cast.sari)))
    for words in ["LKS Bina Harapan (fiktif)", "9988775205940001", "Dusun Melati RT 03",
                  "Suami sering memukul saya.", "PSD-2026-0001", "Hak Anda"]:  # fmt: skip
        assert words in said


def test_a_second_person_approves_what_was_read(cast, client, case):
    item = taken(client, cast.sari)
    extract = prepare_extract(item=item, by=cast.sari)
    with pytest.raises(Refused, match="R16"):
        approve_extract(item=item, by=cast.sari, made_at=extract.made_at)
    with pytest.raises(Changed):
        approve_extract(item=item, by=cast.bagus, made_at=clock.now().replace(year=2020))
    approve_extract(item=item, by=cast.bagus, made_at=extract.made_at)
    hand_over(item=item, by=cast.sari, way="by_hand")
    item.refresh_from_db()
    assert (item.status, item.decided_by, item.way) == ("answered", cast.bagus, "by_hand")


def test_a_returned_copy_keeps_its_marks(cast, client, case):
    item = taken(client, cast.sari)
    key = f"visit:{case.contacts.get().pk}:seen_heard"
    prepare_extract(item=item, by=cast.sari, hide=[key])
    return_extract(item=item, by=cast.bagus, note="Nama guru masih tampak.")
    item.refresh_from_db()
    assert (item.status, item.reason) == ("open", "Nama guru masih tampak.")
    assert DataExtract.objects.get(request=item).hidden_keys == [key]
    prepare_extract(item=item, by=cast.sari)
    assert DataExtract.objects.get(request=item).hidden_keys == []


def test_every_download_is_one_access_event_and_no_name_is_in_the_file_name(
    cast, client, case, enter
):
    item = taken(client, cast.sari)
    extract = prepare_extract(item=item, by=cast.sari)
    url = reverse("clients:extract_pdf", args=[client.pk, item.pk])
    assert enter(cast.sari).get(url).status_code == 409
    approve_extract(item=item, by=cast.bagus, made_at=extract.made_at)
    before = AccessEvent.objects.filter(verb="clients:extract_pdf").count()
    answer = enter(cast.sari).get(url)
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF-")
    assert AccessEvent.objects.filter(verb="clients:extract_pdf").count() == before + 1
    told = answer.headers["Content-Disposition"]
    assert told == f'attachment; filename="{client.number}-LM-PSD-2026-0001.pdf"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert b"Lilis" not in answer.content[:2000]


def test_hostile_texts_make_a_pdf_all_the_same(cast, client, case):
    words = "𝕏 😀👨‍👩‍👧 \u202ekcab\u202c مرحبا \x07 <script> \\(a) " + "panjang " * 1250
    visit = case.contacts.get()
    visit.seen_heard, visit.interpretation = words[:10_000], "x" * 5_000
    visit.save()
    pdf = extract_pdf.render(made(taken(client, cast.sari), cast.sari))
    said = text_of(pdf)
    assert "kcab" in said
    assert "\u202e" not in said
    assert said.count("panjang") > 1200
    assert "□" in said


def test_the_copy_survives_its_own_json(cast, client, case):
    copy = made(taken(client, cast.sari), cast.sari)
    assert isinstance(copy, Copy)
    assert copy_of(DataExtract.objects.get()) == copy
