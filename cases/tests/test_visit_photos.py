"""Photos of a contact: with consent, as pixels, for those who may open the file."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from agency.models import AccessEvent
from cases.models import ContactPhoto
from cases.tests.factories import open_case_for
from cases.tests.test_visits import log
from clients.models import ClientKey
from clients.services.keys import destroy_key
from core.tests.test_uploads import MARK, picture, with_exif
from core.uploads import open_photo

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


@pytest.fixture
def visit(cast):
    return log(open_case_for(cast.sari), cast.sari)


def add_url(visit):
    return reverse("cases:visit_photo_add", args=[visit.case_id, visit.pk])


def form(content=None, **fields):
    photo = SimpleUploadedFile("Lilis memar.jpg", content or with_exif(), "image/jpeg")
    return {"photo": photo, "allowed": "on", "allowed_by": "Lilis", "caption": "Lengan", **fields}


def test_a_photo_is_kept_with_who_allowed_it_and_without_its_place(cast, enter, visit):
    assert enter(cast.sari).post(add_url(visit), form()).status_code == 303
    photo = ContactPhoto.objects.get()
    assert (photo.allowed_by, photo.caption, photo.added_by) == ("Lilis", "Lengan", cast.sari)
    assert "Lilis" not in photo.file.name
    with photo.file.open("rb") as file:
        stored = file.read()
    key = ClientKey.objects.get(owner_id=visit.case_id)
    assert stored.startswith(f"v2.{key.pk.hex}\n".encode())
    opened = open_photo(photo.file)
    assert opened.startswith(b"\xff\xd8")
    assert MARK not in opened


def test_a_photo_whose_key_was_destroyed_is_gone(cast, enter, visit):
    enter(cast.sari).post(add_url(visit), form())
    photo = ContactPhoto.objects.get()
    url = reverse("cases:visit_photo", args=[visit.case_id, visit.pk, photo.pk])
    assert enter(cast.sari).get(url).status_code == 200
    destroy_key(client=visit.case.client, by=cast.endang)
    assert enter(cast.sari).get(url).status_code == 404


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"allowed": ""}, "Foto hanya disimpan dengan izin"),
        ({"allowed_by": ""}, "tidak boleh kosong"),
        ({"content": b"<html>"}, "bukan foto"),
        ({"photo": ""}, "Pilih atau ambil satu foto."),
    ],
)
def test_without_consent_or_without_a_photo_nothing_is_kept(cast, enter, visit, changes, sentence):
    answer = enter(cast.sari).post(add_url(visit), form(**changes))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not ContactPhoto.objects.exists()


def test_a_photo_is_shown_only_to_those_who_may_open_the_file(cast, enter, visit):
    enter(cast.sari).post(add_url(visit), form(picture("PNG")))
    photo = ContactPhoto.objects.get()
    address = reverse("cases:visit_photo", args=[visit.case_id, visit.pk, photo.pk])
    for person in (cast.sari, cast.bagus):
        answer = enter(person).get(address)
        assert answer.status_code == 200
        assert answer["Content-Type"] == "image/png"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer["Content-Security-Policy"]
    assert enter(cast.tandi).get(address).status_code == 404
    assert enter(cast.ratna).get(address).status_code == 403
    events = AccessEvent.objects.filter(verb="cases:visit_photo", object_ids=[str(photo.pk)])
    assert events.count() == 2


def test_a_photo_of_another_visit_is_not_found(cast, enter, visit):
    enter(cast.sari).post(add_url(visit), form())
    other = log(open_case_for(cast.sari), cast.sari)
    photo = ContactPhoto.objects.get()
    address = reverse("cases:visit_photo", args=[other.case_id, other.pk, photo.pk])
    assert enter(cast.sari).get(address).status_code == 404


def test_the_page_after_saving_says_what_comes_next(cast, enter, visit):
    page = enter(cast.sari).get(add_url(visit) + "?baru=1").content.decode()
    assert "Tersimpan." in page
    assert "Tambah foto?" in page
