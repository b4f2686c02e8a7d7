"""Rotation: everything under the newest keys, whatever was ended in between."""

import base64

import pytest
from django.core.management import call_command
from django.db import connection

from cases.models import Case, Report
from cases.services.reports import take_report
from cases.tests.factories import open_case_for
from clients.models import ClientKey, Phone
from clients.services.contacts import add_phone
from clients.services.keys import destroy_key
from core import crypto, keyring, rotation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
NEW = "baru:" + base64.b64encode(b"n" * 32).decode()


def stored(table, column):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table}")
        return [value for (value,) in cursor.fetchall()]


@pytest.fixture
def case(cast):
    """One case whose texts stand as they did before the keys came: in clear and under v1."""
    case = open_case_for(cast.sari, presenting_problem="Sulit makan")
    phone = add_phone(client=case.client, by=cast.sari, number="081298765432")
    old = crypto.encrypt("+6281298765432", aad=f"clients.Phone.number:{phone.pk}")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_case SET presenting_problem = 'Sulit makan'")
        cursor.execute("UPDATE clients_phone SET number = %s", [old])
    return case


def test_old_rows_are_sealed_and_the_keys_wrapped_anew(cast, case, settings):
    report = take_report(by=cast.sari, source="citizen", about="Ibu di pasar", told="x", risk="low")
    settings.PEKSO_DATA_KEYS = [NEW, *settings.PEKSO_DATA_KEYS]
    call_command("rotate_keys", verbosity=0)
    keyring.forget()
    key = ClientKey.objects.get(owner_id=case.pk).pk.hex
    assert stored("cases_case", "presenting_problem")[0].startswith(f"v2.{key}.")
    assert stored("clients_phone", "number")[0].startswith("v2.")
    assert all(one.startswith("v1.baru.") for one in stored("clients_clientkey", "wrapped"))
    assert stored("cases_report", "told")[0].startswith("v1.baru.")
    settings.PEKSO_DATA_KEYS = [NEW]
    assert Case.objects.get().presenting_problem == "Sulit makan"
    assert Phone.objects.get().number == "+6281298765432"
    assert Report.objects.get(pk=report.pk).about == "Ibu di pasar"


def test_a_second_run_writes_nothing(case, capsys):
    assert rotation.rotate(say=lambda line: None) > 0
    assert rotation.rotate(say=lambda line: None) == 0


def test_a_run_that_was_ended_goes_on_where_it_was(cast, case, settings, monkeypatch):
    for number in range(6):
        add_phone(client=case.client, by=cast.sari, number=f"08129876543{number}")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE clients_phone SET note = 'milik tetangga'")
    monkeypatch.setattr(rotation, "BATCH", 2)
    said = []

    def die(line):
        said.append(line)
        if line == "clients.Phone: 4":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rotation.rotate(say=die)
    half = [one for one in stored("clients_phone", "note") if one == "milik tetangga"]
    assert len(half) == 3
    rotation.rotate(say=said.append)
    assert "clients.Phone: 3" in said
    assert not [one for one in stored("clients_phone", "note") if one == "milik tetangga"]
    keyring.forget()
    assert {phone.note for phone in Phone.objects.all()} == {"milik tetangga"}


def test_an_erased_client_stays_erased(cast, case):
    destroy_key(client=case.client, by=cast.endang)
    call_command("rotate_keys", verbosity=0)
    assert stored("clients_clientkey", "wrapped") == ["", ""]
    assert Case.objects.get().presenting_problem == "[dihapus]"
