"""The application's role makes keys and reads them; it writes over none and takes none away."""

import uuid

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, models, transaction

from cases.tests.factories import open_case_for
from clients.key_guard import close_keys
from clients.models import ClientKey, Phone
from clients.services.contacts import add_phone
from clients.services.keys import destroy_key
from core import keyring, photo_rotation
from core.acting import acting_as, for_purpose

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
FORBIDDEN = [
    "UPDATE clients_clientkey SET wrapped = 'x'",
    "UPDATE clients_clientkey SET wrapped = '', destroyed_at = now()",
    "UPDATE clients_clientkey SET owner_id = gen_random_uuid()",
    "DELETE FROM clients_clientkey",
    "TRUNCATE clients_clientkey",
    "INSERT INTO clients_clientkey (id, client_id, owner_id, wrapped, made_at) SELECT id,"
    " client_id, owner_id, 'x', made_at FROM clients_clientkey"
    " ON CONFLICT (owner_id) DO UPDATE SET wrapped = 'x'",
    "SELECT 1 FROM clients_clientkey FOR UPDATE",
    "ALTER TABLE clients_clientkey ADD COLUMN x int",
    "GRANT UPDATE ON clients_clientkey TO pekso_app",
    "DROP TABLE clients_clientkey",
]


@pytest.fixture
def phone(cast):
    """A client's sealed telephone number."""
    return add_phone(client=open_case_for(cast.sari).client, by=cast.sari, number="081298765432")


def told(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_raw_sql_of_the_application_changes_no_key(cast, phone, statement):
    before = list(ClientKey.objects.order_by("pk").values())
    with acting_as(cast.sari), for_purpose("whole_file"):
        assert told("SELECT current_user")[0] == "pekso_app"
        with pytest.raises(ProgrammingError), transaction.atomic():
            told(statement)
    assert list(ClientKey.objects.order_by("pk").values()) == before
    assert len(before) == 2


def test_the_right_is_taken_back_at_each_migrate(phone):
    with connection.cursor() as cursor:
        cursor.execute("GRANT ALL ON clients_clientkey TO pekso_app")
    close_keys()
    held = "SELECT has_table_privilege('pekso_app', 'clients_clientkey', '{}')"
    rights = {name: told(held.format(name))[0] for name in ("UPDATE", "DELETE", "TRUNCATE")}
    assert set(rights.values()) == {False}
    assert told(held.format("INSERT"))[0]


def test_the_application_makes_reads_and_destroys_keys_by_its_own_ways(cast, phone):
    with acting_as(cast.sari):
        keyring.forget()
        assert Phone.objects.get().number == "+6281298765432"
        owner = keyring.Owner("clients.client", uuid.uuid4())
        assert keyring.key_of(owner).id == ClientKey.objects.get(owner_id=owner.id).pk
    with acting_as(cast.endang), for_purpose("whole_file"):
        destroy_key(client=phone.client, by=cast.endang)
    assert not phone.client.keys.exclude(wrapped="").exists()


def test_a_rotation_as_the_application_says_who_may_do_it(cast, phone):
    with acting_as(cast.sari), pytest.raises(CommandError, match="pemilik tabel"):
        call_command("rotate_keys", verbosity=0)


def test_every_stored_file_is_rotated():
    fields = {
        (model, field.name)
        for model in apps.get_models()
        for field in model._meta.fields
        if isinstance(field, models.FileField)
    }
    assert photo_rotation.registered() == fields
