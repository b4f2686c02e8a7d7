"""Riwayat perubahan: field by field, in words, by whom and why; secrets stay where they belong."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clients.models import Client
from clients.tests.factories import AddressFactory, ClientFactory, PhoneFactory
from conftest import moment
from core import clock
from core.history import events_of

pytestmark = pytest.mark.django_db


def text_of(answer):
    assert answer.status_code == 200, answer.content.decode()
    page = re.sub(r"<(script|style|svg)\b.*?</\1>", "", answer.content.decode(), flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def number_of(asked):
    """Queries, without what only a test's own transaction adds."""
    sqls = [query["sql"] for query in asked.captured_queries]
    return len([sql for sql in sqls if "SAVEPOINT" not in sql and "set_config(" not in sql[:30]])


@pytest.fixture
def client_of_sari(cast, today):
    with clock.at(moment(-9)):
        return ClientFactory(responsible=cast.sari, name="Lilis Maryani", nik="9988775205940001")


def page(browser, client, part="identitas"):
    return text_of(browser.get(reverse("clients:history", args=[client.pk]), {"bagian": part}))


def edited(browser, client, **changes):
    answer = browser.get(reverse("clients:edit", args=[client.pk]))
    form = answer.context["form"]
    typed = {name: form[name].value() for name in form.fields}
    typed = {name: value for name, value in typed.items() if value not in (None, False)}
    answer = browser.post(reverse("clients:edit", args=[client.pk]), typed | changes)
    assert answer.status_code == 303, answer.content.decode()


def test_a_change_names_field_old_new_person_time_and_reason(cast, enter, client_of_sari):
    sari = enter(cast.sari)
    with clock.at(moment(0, "10:30")):
        edited(sari, client_of_sari, name="Lilis Maryani Putri", sex="P", reason="Sesuai KTP")
    shown = page(enter(cast.bagus), client_of_sari)
    assert "Nama : Lilis Maryani → Lilis Maryani Putri" in shown
    assert "Sari Wulandari" in shown
    assert "19 November 2026 pukul 10.30 WIB" in shown or "19 November 2026, 10.30 WIB" in shown
    assert "Alasan: Sesuai KTP" in shown
    print("F3: field, old and new value, person, time and reason stand in words")


def test_choices_and_categories_stand_in_words(cast, enter, client_of_sari):
    sari = enter(cast.sari)
    edited(sari, client_of_sari, sex="L", ppks=["1"])
    shown = page(sari, client_of_sari)
    assert "Jenis kelamin" in shown
    assert "→ Laki-laki" in shown
    assert "→ Anak balita telantar" in shown


def test_sealed_fields_are_kept_sealed_and_shown_masked(cast, enter, client_of_sari):
    client = Client.objects.get(pk=client_of_sari.pk)
    client.nik = "9988776511800009"
    client.save()
    shown = page(enter(cast.sari), client)
    assert "NIK : 9988********0001 → 9988********0009" in shown
    assert "9988776511800009" not in shown
    with connection.cursor() as cursor:
        cursor.execute("SELECT nik FROM clients_clientevent WHERE pgh_obj_id = %s", [client.pk])
        kept = [row[0] for row in cursor.fetchall()]
    assert len(kept) >= 2
    assert not any("998877" in token for token in kept)
    newest = events_of(Client).filter(pgh_obj_id=client.pk).order_by("-pgh_id").first()
    assert newest.nik == "9988776511800009"


def test_sealing_the_same_value_anew_is_no_change(cast, enter, client_of_sari):
    Client.objects.get(pk=client_of_sari.pk).save()
    assert "NIK :" not in page(enter(cast.sari), client_of_sari)


def test_addresses_and_phones_tell_no_exact_place_and_no_whole_number(cast, enter, client_of_sari):
    AddressFactory(client=client_of_sari, kind="secret", hamlet="", text="Rumah aman di Jalan X")
    phone = PhoneFactory(client=client_of_sari, number="+6280000000017")
    phone.note = "Hanya sore"
    phone.save()
    shown = page(enter(cast.sari), client_of_sari, "kontak")
    assert "Rahasia" in shown
    assert "Rumah aman" not in shown
    assert "••••017" in shown
    assert "+6280000000017" not in shown
    assert "Catatan : — → Hanya sore" in shown


def test_the_history_asks_the_same_number_of_queries_for_2_and_for_60_changes(
    cast, enter, client_of_sari
):
    sari, counts = enter(cast.sari), []
    page(sari, client_of_sari)
    for rounds in (2, 60):
        for number in range(rounds):
            client = Client.objects.get(pk=client_of_sari.pk)
            client.nickname, client.responsible = f"Lis {rounds} {number}", cast.sari
            client.save()
        with CaptureQueriesContext(connection) as asked:
            page(sari, client_of_sari)
        counts.append(number_of(asked))
    assert counts[0] == counts[1] <= 12, counts


def test_the_history_is_closed_to_strangers(cast, enter, client_of_sari):
    address = reverse("clients:history", args=[client_of_sari.pk])
    assert enter(cast.dewi).get(address).status_code == 404
    assert enter(cast.ratna).get(address).status_code == 403
