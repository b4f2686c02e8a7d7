"""An erased client: nothing that was said or written remains in any table."""

import datetime as dt
import threading

import pytest
from django.apps import apps
from django.db import connection, connections, models
from django.urls import reverse

from agency.models import AgencySetting, AuditEntry
from cases.models import Case, Contact
from cases.tests.factories import open_case_for
from clients import erasing
from clients.models import Client, ErasureReceipt, FamilyMember
from clients.services.erasures import erase_client, propose_erasure
from clients.tests.factories import ClientFactory, FamilyMemberFactory
from clients.tests.request_acts import taken
from conftest import moment
from core import clock
from core.fields import EncryptedJSONField, EncryptedTextField, Sealed
from core.refusals import Refused
from core.states import WrongState
from tests.access.world import one_of_everything

pytestmark = pytest.mark.django_db
PLANTED = "ditanam-zq7"


def closed(case, when):
    Case.objects.filter(client=case.client).update(
        stage="closed", closed_at=when, closing="not_pursued"
    )


def plant(client):
    """A mark in every text of every row of the client, except codes and numbers of ours."""
    planted = 0
    for model, ids in erasing.rows_of(client).items():
        manner = erasing._manners.get(model, erasing.PLAIN)
        fields = [
            one
            for one in model._meta.concrete_fields
            if isinstance(one, models.CharField | models.TextField)
            and not isinstance(one, EncryptedJSONField)
            and not (one.choices or one.unique or one.primary_key or one.name in manner.keep)
            and (one.max_length or 99) >= len(PLANTED)
        ]
        if fields and not manner.whole:
            planted += model._base_manager.filter(pk__in=ids).update(
                **{
                    one.name: Sealed(PLANTED) if isinstance(one, EncryptedTextField) else PLANTED
                    for one in fields
                }
            )
    return planted


def tables_that_hold(text):
    """Names of all tables in which any row holds the text."""
    found = []
    known = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            table = model._meta.db_table
            if table not in known:
                continue
            cursor.execute(
                f'SELECT 1 FROM "{table}" AS row WHERE row::text LIKE %s LIMIT 1', [f"%{text}%"]
            )
            if cursor.fetchone():
                found.append(table)
    return found


def test_nothing_planted_remains_in_any_table(cast, today):
    ids = one_of_everything(cast)
    client = Client.objects.get(pk=ids["client_id"])
    case = Case.objects.get(pk=ids["case_id"])
    assert plant(client) > 20
    assert len(tables_that_hold(PLANTED)) > 20
    closed(case, moment(-2000))
    item = taken(client, cast.sari, kind="erasure")
    propose_erasure(item=item, by=cast.sari)
    receipt = erase_client(item=item, by=cast.bagus)
    assert tables_that_hold(PLANTED) == []
    assert receipt.erased["cases"] > 10
    client.refresh_from_db()
    assert (client.name, client.nik_index, client.birth_date) == ("[dihapus]", "", None)
    assert client.number
    assert client.erased_at == clock.now()
    assert AuditEntry.objects.filter(act="client.erase", client_id=client.pk).count() == 1


def test_another_clients_rows_stay(cast, today):
    mother, child = (ClientFactory(responsible=cast.sari) for _ in range(2))
    kept = FamilyMemberFactory(client=mother, person=child, name="Rara")
    own = FamilyMemberFactory(client=child, name="Lilis")
    item = taken(child, cast.sari, kind="erasure")
    propose_erasure(item=item, by=cast.sari)
    erase_client(item=item, by=cast.bagus)
    assert FamilyMember.objects.get(pk=kept.pk).name == "Rara"
    assert FamilyMember.objects.get(pk=own.pk).name == "[dihapus]"
    assert Client.objects.get(pk=mother.pk).name == mother.name


def test_files_are_deleted_from_the_store(cast, today):
    ids = one_of_everything(cast)
    photo = Contact.objects.get(pk=ids["contact_id"]).photos.get()
    store, name = photo.file.storage, photo.file.name
    assert store.exists(name)
    client = Client.objects.get(pk=ids["client_id"])
    erasing.blank(client)
    assert not store.exists(name)
    photo.refresh_from_db()
    assert not photo.file


def test_an_open_case_stands_against_it_r30(cast, today):
    case = open_case_for(cast.sari)
    item = taken(case.client, cast.sari, kind="erasure")
    with pytest.raises(Refused, match="R30") as refused:
        propose_erasure(item=item, by=cast.sari)
    assert case.number in str(refused.value.missing[0].label)


def test_the_time_of_keeping_stands_against_it_until_it_is_over_r30(cast, today):
    case = open_case_for(cast.sari)
    closed(case, moment(-365))
    item = taken(case.client, cast.sari, kind="erasure")
    with pytest.raises(Refused, match="R30") as refused:
        propose_erasure(item=item, by=cast.sari)
    assert "19 November 2030" in str(refused.value.missing[0])
    AgencySetting.objects.create(key="file_keep_years", value=1)
    with clock.at(moment(0) + dt.timedelta(seconds=1)):
        propose_erasure(item=item, by=cast.sari)
    item.refresh_from_db()
    assert item.status == "prepared"


def test_a_case_opened_in_the_meantime_stops_the_erasure_r30(cast, today):
    client = ClientFactory(responsible=cast.sari)
    item = taken(client, cast.sari, kind="erasure")
    propose_erasure(item=item, by=cast.sari)
    open_case_for(cast.sari, client)
    with pytest.raises(Refused, match="R30"):
        erase_client(item=item, by=cast.bagus)
    assert not ErasureReceipt.objects.exists()


def test_nobody_erases_what_they_proposed_r16(cast, today):
    item = taken(ClientFactory(responsible=cast.sari), cast.sari, kind="erasure")
    propose_erasure(item=item, by=cast.sari)
    with pytest.raises(Refused, match="R16"):
        erase_client(item=item, by=cast.sari)


def test_other_requests_end_and_nothing_can_be_added_afterwards(cast, today, enter):
    client = ClientFactory(responsible=cast.sari)
    copy = taken(client, cast.sari)
    item = taken(client, cast.sari, kind="erasure")
    propose_erasure(item=item, by=cast.sari)
    erase_client(item=item, by=cast.bagus)
    copy.refresh_from_db()
    assert copy.status == "taken_back"
    browser = enter(cast.sari)
    for name in ["edit", "member_new", "request_new", "phone_new"]:
        answer = browser.get(reverse(f"clients:{name}", args=[client.pk]))
        assert answer.status_code == 409, name
    assert browser.get(reverse("cases:open", args=[client.pk])).status_code == 409
    page = browser.get(reverse("clients:detail", args=[client.pk])).content.decode()
    assert "sudah dihapus" in page
    receipt = browser.get(reverse("clients:erasure_receipt", args=[client.pk, item.pk]))
    assert client.number in receipt.content.decode()
    listed = browser.get(reverse("clients:list")).content.decode()
    assert "Lilis" not in listed


@pytest.mark.django_db(transaction=True)
def test_of_two_who_erase_at_once_one_wins(cast):
    with clock.at(moment(0)):
        item = taken(ClientFactory(responsible=cast.sari), cast.sari, kind="erasure")
        propose_erasure(item=item, by=cast.sari)
    start, won = threading.Barrier(2), []

    def erase(by):
        mine = type(item).objects.select_related("client").get(pk=item.pk)
        start.wait()
        try:
            erase_client(item=mine, by=by)
            won.append(by.username)
        except WrongState:
            pass
        finally:
            connections.close_all()

    threads = [threading.Thread(target=erase, args=[by]) for by in (cast.bagus, cast.lestari)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1
    assert ErasureReceipt.objects.count() == 1
