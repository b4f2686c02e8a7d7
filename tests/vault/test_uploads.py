"""D1: what every upload form does with files that want something else than to be a photo."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from cases.models import ContactPhoto
from cases.tests.factories import open_case_for
from cases.tests.test_visits import log
from core.tests.test_uploads import MARK, picture, promising, with_exif, with_text_chunk
from core.uploads import open_photo

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
TYPED = "Lengan kiri, kata Lilis"


def animated():
    out = io.BytesIO()
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "blue")]
    frames[0].save(out, "WEBP", save_all=True, append_images=frames[1:], exif=MARK)
    return out.getvalue()


TAKEN = {
    "exif_gps_xmp.jpg": with_exif(),
    "text.png": with_text_chunk(),
    "tail.jpg": picture() + b"<html><script>" + MARK + b"</script></html>",
    "polyglot.pdf": picture() + b"%PDF-1.7 " + MARK,
    "../../../etc/lari.jpg": picture(),
    "..\\..\\lari.jpg": picture(),
    "animated.webp": animated(),
}
REFUSED = {
    "gambar.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "page.jpg": b"<html><script>alert(1)</script></html>",
    "bomb.png": promising(30_000, 30_000),
    "kosong.jpg": b"",
    "berat.jpg": picture() + b"x" * (11 * 1024 * 1024),
    "putus.jpg": picture(size=(600, 400))[:700],
    "paper.pdf": b"%PDF-1.7\n1 0 obj\n",
}


@pytest.fixture
def visit(cast):
    return log(open_case_for(cast.sari), cast.sari)


def send(browser, visit, name, content):
    url = reverse("cases:visit_photo_add", args=[visit.case_id, visit.pk])
    file = SimpleUploadedFile(name, content, "image/jpeg")
    typed = {"photo": file, "allowed": "on", "allowed_by": "Lilis", "caption": TYPED}
    return browser.post(url, typed)


@pytest.mark.parametrize("name", TAKEN)
def test_of_a_photo_only_pixels_are_stored(cast, enter, visit, name):
    browser = enter(cast.sari)
    assert send(browser, visit, name, TAKEN[name]).status_code == 303
    photo = ContactPhoto.objects.get()
    pixels = open_photo(photo.file)
    assert MARK not in pixels
    assert photo.file.name.startswith("contacts/")
    assert "lari" not in photo.file.name
    assert Image.open(io.BytesIO(pixels)).size[0] <= 2560
    url = reverse("cases:visit_photo", args=[visit.case_id, visit.pk, photo.pk])
    answer = browser.get(url)
    assert answer.headers["Content-Type"] in {"image/jpeg", "image/png", "image/webp"}
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Disposition"].startswith("inline; filename=")


@pytest.mark.parametrize("name", REFUSED)
def test_anything_else_gets_a_sentence_and_keeps_what_was_typed(cast, enter, visit, name):
    answer = send(enter(cast.sari), visit, name, REFUSED[name])
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "invalid-feedback" in page
    assert TYPED in page
    assert not ContactPhoto.objects.exists()
