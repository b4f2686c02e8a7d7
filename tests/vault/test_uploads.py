"""D1: what every form that takes a file does with files that want something else than it wants,
and who gets a file out again.
"""

import base64
import io

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLResolver, get_resolver, reverse
from PIL import Image

from agency.models import AccessEvent, StaffImport
from conftest import moment
from core import clock
from core.tests.test_uploads import HEIC, MARK, picture, promising, with_exif, with_text_chunk
from core.uploads import open_photo
from tests.access import sweep, world
from tests.access.table import TABLE
from tests.vault.upload_doors import TYPED, photo_doors

pytestmark = pytest.mark.django_db
# Forms with a file, each of them tried below.
PHOTOS = {"cases:visit_photo_add", "cases:report_visit_photo_add", "cases:consent_new"}
TABLES = {"agency:import_new"}
SHOWN = ("text/html", "application/json", "text/javascript")
OUTSIDE = ("former", "colleague", "other_supervisor", "admin", "deactivated", "half", "anonymous")
# Tables about staff: nothing of a client.
OF_STAFF = {"agency:import_faulty", "agency:import_template"}


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
    "%2e%2e%2flari.php": picture(),
    "animated.webp": animated(),
    "telepon.heic": base64.b64decode(HEIC),
}
REFUSED = {
    "gambar.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "page.jpg": b"<html><script>alert(1)</script></html>",
    "bomb.png": promising(30_000, 30_000),
    "48megapixel.png": promising(8_000, 6_000),
    "kosong.jpg": b"",
    "berat.jpg": picture() + b"x" * (10 * 1024 * 1024),
    "putus.jpg": picture(size=(600, 400))[:700],
    "paper.pdf": b"%PDF-1.7\n1 0 obj\n",
    "program.jpg": b"MZ\x90\x00" + b"\0" * 200,
}


@pytest.fixture
def sari_and_doors(cast, today, enter):
    return enter(cast.sari), photo_doors(cast)


def test_of_a_photo_only_pixels_are_stored_at_every_door(sari_and_doors):
    sari, doors = sari_and_doors
    assert {door.route for door in doors} == PHOTOS
    for door in doors:
        for name, content in TAKEN.items():
            answer = door.send(sari, name, content)
            assert answer.status_code == 303, (door.route, name)
            [(stored, address)] = door.new()
            _is_only_pixels(stored, name)
            _is_shown_as_a_photo(sari, address)
    print(f"D1: {len(doors)} forms x {len(TAKEN)} photos taken, 0 marks stored")


def _is_only_pixels(stored, name):
    with stored.open("rb") as file:
        held = file.read()
    pixels = open_photo(stored)
    assert held.startswith(b"v2.") or held.startswith(b"v1.")
    assert pixels[:64] not in held
    assert MARK not in pixels
    assert stored.name.split("/")[0] in {"contacts", "consents"}
    assert stored.name.count("/") == 1
    assert "lari" not in stored.name
    assert Image.open(io.BytesIO(pixels)).size[0] <= 2560
    if name.endswith(".heic"):
        assert pixels.startswith(b"\xff\xd8")
        assert stored.name.endswith(".jpg")


def _is_shown_as_a_photo(sari, address):
    before = AccessEvent.objects.count()
    answer = sari.get(address)
    assert answer.headers["Content-Type"] in {"image/jpeg", "image/png", "image/webp"}
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Disposition"].startswith("inline; filename=")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert AccessEvent.objects.count() == before + 1


def test_anything_else_gets_a_sentence_and_keeps_what_was_typed_at_every_door(sari_and_doors):
    sari, doors = sari_and_doors
    for door in doors:
        for name, content in REFUSED.items():
            answer = door.send(sari, name, content)
            page = answer.content.decode()
            assert answer.status_code == 422, (door.route, name)
            assert "invalid-feedback" in page
            assert TYPED in page
            assert door.new() == []
    print(f"D1: {len(doors)} forms x {len(REFUSED)} other files refused, 0 stored")


def test_a_list_of_staff_takes_tables_alone(cast, today, enter):
    ratna, url = enter(cast.ratna), reverse("agency:import_new")
    for name, content in (TAKEN | REFUSED).items():
        for sent in (name, "../../staf.csv", "staf.xlsx"):
            answer = ratna.post(url, {"file": SimpleUploadedFile(sent, content)})
            assert answer.status_code == 422, (sent, name)
            assert "invalid-feedback" in answer.content.decode()
    assert not StaffImport.objects.exists()


def file_forms(resolver=None, space=""):
    """Routes whose form has a field for a file, whichever page shows it."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from file_forms(pattern, inner)
            continue
        form = getattr(getattr(pattern.callback, "view_class", None), "form_class", None)
        fields = getattr(form, "base_fields", {}).values()
        if any(isinstance(field, forms.FileField) for field in fields):
            yield f"{space}{pattern.name}"


def test_every_form_with_a_file_is_tried_and_every_file_has_its_reader(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        browsers = world.browsers_of(cast)
        asking, giving = set(file_forms()), {}
        for persona in ("responsible", "supervisor", "admin"):
            for route, answer in _pages(browsers[persona], ids):
                if b'type="file"' in answer.content:
                    asking.add(route)
                if answer.status_code == 200 and not answer["Content-Type"].startswith(SHOWN):
                    giving.setdefault(route, persona)
        assert asking == PHOTOS | TABLES
        downloads = set(giving) - OF_STAFF
        assert {"cases:visit_photo", "cases:report_visit_photo", "cases:consent_photo"} <= downloads
        for route in downloads:
            _is_for_those_in_scope(route, giving[route], browsers, ids)
    print(f"D1: files are asked for by {sorted(asking)}, given by {sorted(giving)}")


def _pages(browser, ids):
    for route in TABLE:
        if not route.startswith(("account", "mfa")):
            answer = browser.get(sweep.address(route, ids))
            if not answer.streaming:
                yield route, answer


def _is_for_those_in_scope(route, reader, browsers, ids):
    before = AccessEvent.objects.count()
    assert browsers[reader].get(sweep.address(route, ids)).status_code == 200
    assert AccessEvent.objects.count() == before + 1, f"{route} is not in the book"
    for persona in OUTSIDE:
        answer = browsers[persona].get(sweep.address(route, ids))
        assert answer.status_code in {302, 403, 404}, (route, persona)
