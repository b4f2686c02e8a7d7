"""What is stored of an uploaded photo is its pixels, and nothing else."""

import base64
import io
import struct
import zlib

import pytest
from django import forms
from django.core.files.storage import FileSystemStorage, default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from core import keyring
from core.crypto import Undecryptable
from core.uploads import MAX_BYTES, BadPhoto, PhotoField, clean_photo, send_photo

MARK = b"PENANDA-RAHASIA"
# 64 × 48 pixels, written by pillow-heif, with the mark in its EXIF
HEIC = """
AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAb5tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAA
AAAAAAAAAAAAADRpbG9jAAAAAERAAAIAAQAAAAAB4gABAAAAAAAAABkAAgAAAAAB+wABAAAAAAAAADQAAAA4aWlu
ZgAAAAAAAgAAABVpbmZlAgAAAAABAABodmMxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAAA
/WlwcnAAAADdaXBjbwAAAHZodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMA
AAMAHroCQGEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkA
AAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAoY2xhcAAAAEAAAAABAAAAMAAAAAEAAAAA
AAAAAv////AAAAACAAAAEHBpeGkAAAAAAwgICAAAABhpcG1hAAAAAAAAAAEAAQWBAgMFhAAAABppcmVmAAAAAAAA
AA5jZHNjAAIAAQABAAAAVW1kYXQAAAAVKAGvC2D15YOv//BrVuLyP4mFP9Q4AAAABkV4aWYAAE1NACoAAAAIAAEB
DgACAAAAEAAAABoAAAAAUEVOQU5EQS1SQUhBU0lBAA==
"""
GPS = {1: "S", 2: (7.0, 47.0, 12.0), 3: "E", 4: (110.0, 24.0, 33.0)}


def picture(kind="JPEG", size=(64, 48), mode="RGB", **options):
    out = io.BytesIO()
    Image.new(mode, size, "teal" if mode == "RGB" else None).save(out, kind, **options)
    return out.getvalue()


def some_exif():
    exif = Image.Exif()
    exif[0x010E] = MARK.decode()
    exif.get_ifd(0x8825).update(GPS)
    return exif


def with_exif():
    return picture(exif=some_exif(), comment=MARK, xmp=b"<x:xmpmeta>" + MARK + b"</x:xmpmeta>")


def with_text_chunk():
    text = PngInfo()
    text.add_text("Comment", MARK.decode())
    text.add_itxt("XML:com.adobe.xmp", MARK.decode())
    return picture("PNG", pnginfo=text)


def promising(width, height):
    """A PNG whose header promises a huge picture."""

    def chunk(name, body):
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("source", "extension"),
    [
        (with_exif(), "jpg"),
        (picture() + b"<html><script>" + MARK + b"</script></html>", "jpg"),
        (with_text_chunk(), "png"),
        (picture("PNG") + MARK, "png"),
        (picture("WEBP", exif=MARK, xmp=MARK), "webp"),
        (picture("WEBP", exif=some_exif(), xmp=MARK), "webp"),
    ],
    ids=["exif", "jpeg with html tail", "png text chunks", "png tail", "broken exif", "webp"],
)
def test_nothing_but_pixels_is_left(source, extension):
    assert MARK in source
    photo = clean_photo(source)
    assert MARK not in photo.content
    assert photo.extension == extension
    with Image.open(io.BytesIO(photo.content)) as kept:
        kept.load()
        assert kept.size == (64, 48)
        assert not kept.getexif()
        assert not {"comment", "xmp", "exif", "Comment"} & set(kept.info)


def test_a_photo_taken_sideways_is_turned_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = clean_photo(picture(exif=exif))
    assert (photo.width, photo.height) == (48, 64)


def test_a_large_photo_is_made_smaller():
    photo = clean_photo(picture(size=(6000, 4000)))
    assert (photo.width, photo.height) == (2560, 1707)


def test_heic_becomes_jpeg():
    source = base64.b64decode(HEIC)
    assert MARK in source
    photo = clean_photo(source)
    assert (photo.extension, photo.width, photo.height) == ("jpg", 64, 48)
    assert photo.content.startswith(b"\xff\xd8")
    assert MARK not in photo.content


def test_transparency_survives():
    photo = clean_photo(picture("PNG", mode="RGBA"))
    with Image.open(io.BytesIO(photo.content)) as kept:
        assert kept.mode == "RGBA"


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (b"", "kosong"),
        (b"\xff" * (MAX_BYTES + 1), "10 MB"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "bukan foto"),
        (b"<html><body>halo</body></html>", "bukan foto"),
        (b"GIF89a" + b"\0" * 100, "bukan foto"),
        (picture()[:300], "bukan foto"),
        (promising(30_000, 30_000), "40 megapiksel"),
        (promising(8_000, 5_001), "40 megapiksel"),
        (promising(2**31 - 1, 2**31 - 1), "40 megapiksel"),
        (promising(100, 100), "bukan foto"),
    ],
    ids=[
        "empty", "heavy", "svg", "html", "gif", "cut off", "bomb", "just over", "absurd", "lies",
    ],
)  # fmt: skip
def test_what_is_no_photo_is_refused_with_a_sentence(source, sentence):
    with pytest.raises(BadPhoto, match=sentence):
        clean_photo(source)


class PhotoForm(forms.Form):
    photo = PhotoField()


def sent(content, name="foto.jpg"):
    return PhotoForm({}, {"photo": SimpleUploadedFile(name, content, "image/jpeg")})


def test_the_field_says_what_is_wrong():
    assert PhotoForm({}, {}).errors["photo"] == ["Pilih atau ambil satu foto."]
    assert "kosong" in sent(b"").errors["photo"][0]
    assert "bukan foto" in sent(b"<html>").errors["photo"][0]


def test_the_stored_name_is_random_and_short_of_the_sent_one():
    form = sent(picture(), "../../etc/<script>Rara.jpg")
    assert form.is_valid()
    one, other = (form.cleaned_data["photo"].as_file().name for _ in range(2))
    assert one != other
    assert one.endswith(".jpg")
    assert len(one) == 36
    assert "Rara" not in one


def test_a_stored_photo_is_sent_so_that_a_browser_can_only_show_it():
    file = clean_photo(picture("PNG")).as_file()
    name = default_storage.save(f"x/{file.name}", file)

    class Stored:
        def __init__(self):
            self.name = name

        def open(self, mode):
            return default_storage.open(name, mode)

    answer = send_photo(Stored())
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"] == 'inline; filename="foto.png"'
    assert "no-store" in answer.headers["Cache-Control"]
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.content.startswith(b"\x89PNG")
    with default_storage.open(name) as stored:
        assert b"PNG" not in stored.read()


def test_a_sealed_photo_under_another_name_does_not_open():
    file = clean_photo(picture("PNG")).as_file()
    sealed = file.read()
    with pytest.raises(Undecryptable):
        keyring.unseal_bytes(sealed, aad="file:lain.png")
    with pytest.raises(Undecryptable):
        keyring.unseal_bytes(sealed[:-1] + b"x", aad=f"file:{file.name}")
    opened = keyring.unseal_bytes(sealed, aad=f"file:{file.name}")
    assert opened.startswith(b"\x89PNG")


def test_on_disk_a_photo_is_for_the_server_alone(tmp_path):
    storage = FileSystemStorage(location=tmp_path)
    name = storage.save("contacts/foto.png", clean_photo(picture("PNG")).as_file())
    kept = tmp_path / name
    assert kept.stat().st_mode & 0o777 == 0o600
    assert kept.parent.stat().st_mode & 0o777 == 0o700
