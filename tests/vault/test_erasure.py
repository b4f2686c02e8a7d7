"""Erasure: the keys are gone, what stood in clear is blanked, and every page still answers."""

import pytest
from django.db import connection, transaction
from django.urls import reverse

from agency.models import AuditEntry
from agency.seals import seal_books
from agency.verification import verify
from cases.models import Case, Contact, Report
from cases.tests.factories import open_case_for
from clients.models import Client, ClientKey
from clients.services.contacts import add_address, add_phone
from clients.services.family import add_member
from clients.services.keys import destroy_key
from clients.tests.factories import ClientFactory
from conftest import moment
from core import clock
from core.history import event_models
from core.keyring import Destroyed
from core.refusals import Changed
from supervision.models import SessionNote
from tests.access import sweep, world
from tests.access.table import TABLE

MARK = "Tanda Rahasia"


@pytest.fixture
def client(cast, today):
    client = ClientFactory(
        responsible=cast.sari, name=f"{MARK} Nama", nickname=MARK, birth_place=MARK,
        safety_warning=MARK,
    )  # fmt: skip
    add_address(client=client, by=cast.sari, kind="domicile", text=MARK, hamlet=MARK)
    add_phone(client=client, by=cast.sari, number="081298765432", note=MARK)
    add_member(client=client, by=cast.sari, name=f"{MARK} Ibu", relation="parent", note=MARK)
    open_case_for(cast.sari, client, presenting_problem=MARK, source_note=MARK)
    return client


def everything():
    """All text in all tables, as a dump would hold it."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT "{table}"::text FROM "{table}"')
            yield from ((table, row) for (row,) in cursor.fetchall())


@pytest.mark.django_db
def test_nothing_of_the_client_is_left_in_rows_or_history(cast, client):
    before = [table for table, row in everything() if MARK in row]
    assert {"clients_client", "clients_clientevent", "clients_familymember"} <= set(before)
    destroy_key(client=client, by=cast.endang)
    assert [table for table, row in everything() if MARK in row] == []
    assert set(ClientKey.objects.values_list("wrapped", flat=True)) == {""}
    assert Client.objects.get().name == "[dihapus]"
    assert Client.objects.get().number == client.number
    assert Case.objects.get().presenting_problem == "[dihapus]"
    done = AuditEntry.objects.get(act="client.destroy_key")
    assert (done.client_id, done.actor_id, done.facts["keys"]) == (client.pk, cast.endang.pk, 2)


@pytest.mark.django_db
def test_a_second_erasure_and_any_new_word_are_refused(cast, client):
    destroy_key(client=client, by=cast.endang)
    with pytest.raises(Changed):
        destroy_key(client=client, by=cast.endang)
    with pytest.raises(Destroyed), transaction.atomic():
        add_phone(client=client, by=cast.sari, number="081298765433")
    with pytest.raises(Destroyed), transaction.atomic():
        open_case_for(cast.sari, client)


@pytest.mark.django_db
def test_other_clients_are_untouched(cast, client):
    other = ClientFactory(responsible=cast.sari, name="Orang Lain", safety_warning="Ada anjing")
    case = open_case_for(cast.sari, other, presenting_problem="Tetap")
    destroy_key(client=client, by=cast.endang)
    assert Client.objects.get(pk=other.pk).safety_warning == "Ada anjing"
    assert Case.objects.get(pk=case.pk).presenting_problem == "Tetap"
    assert Client.objects.get(pk=other.pk).name == "Orang Lain"


@pytest.mark.django_db
def test_what_was_never_sealed_under_the_key_is_written_over(cast, client):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_case SET presenting_problem = %s", [MARK])
        cursor.execute("UPDATE clients_phone SET note = 'v1.t1.AAAA'")
    destroy_key(client=client, by=cast.endang)
    assert MARK not in str(list(everything()))
    assert "v1.t1.AAAA" not in str(list(everything()))


def _say_nothing_elsewhere(case):
    """The report beside this case is not the client's: other words there."""
    for report in Report.objects.filter(case__isnull=True):
        report.about = report.told = "Lain"
        report.save()
    for contact in Contact.objects.filter(case__isnull=True):
        contact.seen_heard = "Lain"
        contact.save()
    for note in SessionNote.objects.all():
        note.text = "Lain"
        note.save()


@pytest.mark.django_db
def test_every_page_of_the_erased_client_answers_and_no_form_writes(cast, enter):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        case = Case.objects.get(pk=ids["case_id"])
        _say_nothing_elsewhere(case)
        destroy_key(client=case.client, by=cast.endang)
        Client.objects.filter(pk=case.client_id).update(erased_at=clock.now())
        browsers = world.browsers_of(cast)
        failed = []
        for persona in ("responsible", "supervisor"):
            for step, _declared in sweep.walk(persona, browsers[persona], TABLE, ids):
                if step.method == "GET" and step.status >= 500 and step.route != "ready":
                    failed.append((persona, step.route))
                if step.method == "GET" and world.WORDS.encode() in step.body:
                    failed.append((persona, step.route, "words"))
                if step.method == "GET" and world.NAME.encode() in step.body:
                    failed.append((persona, step.route, "name"))
        assert failed == [], failed
        url = reverse("clients:detail", args=[case.client_id])
        page = enter(cast.sari).get(url)
        assert page.status_code == 200
        assert "[dihapus]" in page.content.decode()
        contacts = Contact.objects.count()
        answer = enter(cast.sari).post(reverse("cases:visit_new", args=[case.pk]), {})
        assert answer.status_code == 409
        assert Contact.objects.count() == contacts


@pytest.mark.django_db(transaction=True)
def test_the_seals_hold_after_an_erasure_and_still_find_a_forger(cast, client, settings, tmp_path):
    settings.PEKSO_SEAL_HEAD = str(tmp_path / "head")
    while seal_books():
        pass
    destroy_key(client=client, by=cast.endang)
    assert verify().fault is None
    other = ClientFactory(responsible=cast.sari, name="Orang Lain")
    while seal_books():
        pass
    assert verify().fault is None
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE clients_clientevent SET name = 'Ditukar' WHERE pgh_obj_id = %s", [other.pk]
        )
    assert verify().fault.what == "edited"


def test_every_history_of_sealed_columns_is_in_the_function():
    from clients.erasure import function_sql

    text = function_sql()
    for event in event_models():
        if event.pgh_tracked_model._meta.app_label in {"clients", "cases"}:
            assert f"UPDATE {event._meta.db_table} SET" in text, event
