"""Data keys: one per client and per case, found in one query, never trusted past a roll-back."""

import threading
import uuid

import pytest
from django.db import connection, connections, transaction

from cases.tests.factories import client_for, open_case_for
from clients.models import Address, Client, ClientKey, Phone
from clients.services.clients import update_client
from clients.services.contacts import add_phone
from core import crypto, keyring
from core.keyring import Owner

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def stored(model, pk, column):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {model._meta.db_table} WHERE id = %s", [pk])
        return cursor.fetchone()[0]


def key_in(token):
    return crypto.parts_of(token).data_key


def test_what_a_client_tells_is_sealed_under_the_clients_own_key(cast):
    one, other = client_for(cast.sari), client_for(cast.sari)
    phones = [
        add_phone(client=who, by=cast.sari, number="081298765432", note="milik tetangga")
        for who in (one, other)
    ]
    keys = [key_in(stored(Phone, phone.pk, "number")) for phone in phones]
    assert keys == [ClientKey.objects.get(owner_id=who.pk).pk for who in (one, other)]
    assert key_in(stored(Phone, phones[0].pk, "note")) == keys[0]


def test_texts_of_a_case_are_sealed_under_a_key_of_the_case(cast):
    case = open_case_for(cast.sari)
    token = stored(type(case), case.pk, "presenting_problem")
    key = ClientKey.objects.get(owner_id=case.pk)
    assert key_in(token) == key.pk
    assert key.client_id == case.client_id


def test_the_stored_key_is_wrapped_and_opens_for_its_own_id_only(cast):
    key = ClientKey.objects.get(owner_id=open_case_for(cast.sari).pk)
    assert key.wrapped.startswith("v1.t1.")
    with pytest.raises(crypto.Undecryptable):
        crypto.unwrap(uuid.uuid4(), key.wrapped)


def test_the_keys_of_a_whole_list_are_fetched_in_one_query(cast, django_assert_num_queries):
    for number in range(7):
        add_phone(client=client_for(cast.sari), by=cast.sari, number=f"08129876543{number}")
    keyring.forget()
    with django_assert_num_queries(2):
        numbers = sorted(phone.number for phone in list(Phone.objects.all()))
    assert numbers[0] == "+6281298765430"


def test_a_key_made_in_a_savepoint_that_was_rolled_back_is_not_used(cast):
    client = client_for(cast.sari)
    ClientKey.objects.all().delete()
    keyring.forget()
    owner = Owner("clients.client", client.pk)
    with transaction.atomic():
        lost = keyring.key_of(owner).id
        transaction.set_rollback(True)
    used = keyring.key_of(owner).id
    assert used != lost
    assert list(ClientKey.objects.values_list("pk", flat=True)) == [used]


def test_a_key_is_not_kept_beyond_its_transaction(cast, django_assert_num_queries):
    phone = add_phone(client=client_for(cast.sari), by=cast.sari, number="081298765432")
    waiting, connection.run_on_commit = connection.run_on_commit, []
    with django_assert_num_queries(2):
        assert Phone.objects.get(pk=phone.pk).number == "+6281298765432"
    connection.run_on_commit = waiting


def test_what_stood_there_in_clear_is_read_until_it_is_sealed(cast):
    client = client_for(cast.sari)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE clients_client SET safety_warning = 'Ada anjing.'")
    client = Client.objects.get(pk=client.pk)
    assert client.safety_warning == "Ada anjing."
    update_client(client=client, by=cast.sari, version=client.version, safety_warning="Dua anjing.")
    assert "anjing" not in stored(Client, client.pk, "safety_warning")
    assert Client.objects.get(pk=client.pk).safety_warning == "Dua anjing."


@pytest.mark.django_db(transaction=True)
def test_of_two_who_make_the_first_key_at_once_one_wins(cast):
    client = client_for(cast.sari)
    ClientKey.objects.all().delete()
    start, made = threading.Barrier(4), []

    def seal():
        start.wait()
        with transaction.atomic():
            made.append(keyring.key_of(Owner("clients.client", client.pk)).id)
            Address.objects.create(
                client=client, kind="domicile", text="Jl. Melati 3", created_at=client.registered_at
            )
        connections.close_all()

    threads = [threading.Thread(target=seal) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 4
    assert len(set(made)) == 1
    assert {row.text for row in Address.objects.all()} == {"Jl. Melati 3"}
