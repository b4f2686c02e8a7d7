import base64
import uuid

import pytest
from django import forms
from django.core.exceptions import FieldError, ValidationError
from django.db import connection, models, transaction
from django.test.utils import isolate_apps

from core import crypto
from core.fields import EncryptedTextField, Sealed


@pytest.fixture
def note(db):
    """A model of its own with two sealed columns, whose table lives as long as the test."""
    with isolate_apps("core"):

        class Note(models.Model):
            id = models.UUIDField(primary_key=True, default=uuid.uuid4)
            title = models.CharField(max_length=50, default="", blank=True)
            secret = EncryptedTextField(max_length=20, blank=True, default="")
            other = EncryptedTextField(null=True, blank=True)

            class Meta:
                app_label = "core"

            def __str__(self):
                return self.title

        with connection.schema_editor() as editor:
            editor.create_model(Note)
        yield Note


def raw(note, column="secret"):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id, {column} FROM {note._meta.db_table} ORDER BY title")
        return dict(cursor.fetchall())


def test_a_saved_value_reads_back_and_raw_sql_shows_no_plaintext(note):
    row = note.objects.create(secret="Dusun Melati", other="RT 03")
    fresh = note.objects.get(pk=row.pk)
    assert (fresh.secret, fresh.other) == ("Dusun Melati", "RT 03")
    assert "Melati" not in raw(note)[row.pk]
    assert raw(note)[row.pk].startswith("v1.t1.")


def test_ciphertext_copied_to_another_row_does_not_open(note):
    row, victim = note.objects.create(secret="milik A"), note.objects.create(secret="milik B")
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE core_note SET secret = %s WHERE id = %s", [raw(note)[row.pk], victim.pk]
        )
    with pytest.raises(crypto.Undecryptable):
        _ = note.objects.get(pk=victim.pk).secret


def test_ciphertext_copied_to_another_column_does_not_open(note):
    row = note.objects.create(secret="milik A")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE core_note SET other = secret")
    with pytest.raises(crypto.Undecryptable):
        _ = note.objects.get(pk=row.pk).other


def test_a_copy_under_a_new_key_is_refused_unless_it_was_opened_first(note):
    row = note.objects.create(secret="milik A")
    copy = note.objects.get(pk=row.pk)
    copy.pk = uuid.uuid4()
    with pytest.raises(crypto.Undecryptable), transaction.atomic():
        copy.save(force_insert=True)
    opened = note.objects.get(pk=row.pk)
    assert opened.secret == "milik A"
    opened.pk = uuid.uuid4()
    opened.save(force_insert=True)
    assert note.objects.get(pk=opened.pk).secret == "milik A"


def test_a_value_changes_by_save_and_by_update_fields(note):
    row = note.objects.create(secret="satu", other="a")
    row.secret = row.other = "dua"
    row.save(update_fields=["secret"])
    row.refresh_from_db()
    assert (row.secret, row.other) == ("dua", "a")


def test_a_row_that_was_never_opened_survives_a_save(note):
    row = note.objects.create(secret="satu")
    again = note.objects.get(pk=row.pk)
    again.title = "baru"
    again.save()
    assert note.objects.get(pk=row.pk).secret == "satu"


def test_only_and_defer_load_and_open_on_first_access(note, django_assert_num_queries):
    row = note.objects.create(secret="satu", other="dua")
    slim = note.objects.only("id").get(pk=row.pk)
    with django_assert_num_queries(1):
        assert (slim.secret, slim.secret) == ("satu", "satu")
    assert note.objects.defer("other").get(pk=row.pk).other == "dua"


def test_bulk_create_seals_each_row_for_itself(note):
    note.objects.bulk_create([note(secret="sama", title=str(n)) for n in range(3)])
    assert [n.secret for n in note.objects.all()] == ["sama"] * 3
    assert len(set(raw(note).values())) == 3


def test_refresh_from_db_brings_the_stored_value_back(note):
    row = note.objects.create(secret="satu")
    row.secret = "tidak disimpan"
    row.refresh_from_db(fields=["secret"])
    assert row.secret == "satu"


def test_empty_and_null_stay_as_they_are_and_can_be_filtered(note):
    row = note.objects.create(secret="", other=None)
    note.objects.create(secret="x", other="y")
    assert list(note.objects.filter(secret="", other__isnull=True)) == [row]
    assert (row.secret, row.other) == ("", None)


def test_plain_text_never_reaches_the_database_by_a_side_way(note):
    row = note.objects.create(secret="satu")
    row.secret = "dua"
    for side_way in (
        lambda: note.objects.update(secret="dua"),
        lambda: note.objects.bulk_update([row], ["secret"]),
        lambda: note.objects.filter(secret="satu").count(),
        lambda: row.save_base(raw=True),
        lambda: row._meta.get_field("secret").value_to_string(row),
    ):
        with pytest.raises(FieldError):
            side_way()


def test_values_give_the_sealed_object_that_shows_nothing(note):
    row = note.objects.create(secret="satu")
    value = note.objects.values_list("secret", flat=True).get()
    assert isinstance(value, Sealed)
    assert "satu" not in f"{value} {value.token}"
    assert row.secret == "satu"


def test_saving_after_a_key_rotation_seals_with_the_new_key(note, settings):
    row = note.objects.create(secret="satu")
    settings.PEKSO_DATA_KEYS = [
        "baru:" + base64.b64encode(b"n" * 32).decode(),
        *settings.PEKSO_DATA_KEYS,
    ]
    again = note.objects.get(pk=row.pk)
    assert again.secret == "satu"
    again.save()
    assert raw(note)[row.pk].startswith("v1.baru.")
    assert note.objects.get(pk=row.pk).secret == "satu"


def test_the_length_counts_the_plain_text_and_nul_is_refused(note):
    note(secret="é" * 20).full_clean()
    for wrong in ("x" * 21, "a\x00b"):
        with pytest.raises(ValidationError) as caught:
            note(secret=wrong).full_clean()
        assert list(caught.value.message_dict) == ["secret"]


def test_a_form_gets_a_plain_text_field_with_its_length(note):
    form = forms.modelform_factory(note, fields=["secret", "other"])
    field = form().fields["secret"]
    assert isinstance(field, forms.CharField)
    assert field.max_length == 20
    assert isinstance(field.widget, forms.TextInput)
    row = form({"secret": " Melati ", "other": ""}).save()
    assert form(instance=note.objects.get(pk=row.pk)).initial["secret"] == "Melati"
