"""Photos that people upload: checked, stripped to their pixels, kept where no address leads.

Stored files have random names below MEDIA_ROOT, which is never served; a room's view sends one
with `send_photo` after its own access check.
"""

import json
import subprocess
import sys
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django import forms
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from core import keyring, pixels
from core.keyring import Owner

MAX_BYTES = 10 * 1024 * 1024
SECONDS = 60
EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
CONTENT_TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp"}
ACCEPT = "image/jpeg,image/png,image/webp,image/heic,image/heif"

EMPTY = _("Berkas ini kosong. Ambil atau pilih fotonya sekali lagi.")
TOO_HEAVY = _(
    "Foto ini lebih dari 10 MB. Kecilkan dulu, atau ambil ulang dengan mutu lebih rendah."
)
TOO_LARGE = _("Foto ini lebih dari 40 megapiksel. Kecilkan dulu, atau ambil ulang.")
NO_PHOTO = _("Berkas ini bukan foto yang dapat dibaca. Pakai foto JPEG, PNG, WebP, atau HEIC.")


class BadPhoto(ValueError):
    """The file cannot be taken; the text says why, for the person who sent it."""


@dataclass(frozen=True)
class Photo:
    """A photo reduced to its pixels: the bytes of a new file and what kind of file it is."""

    content: bytes
    extension: str
    width: int
    height: int

    def as_file(self, owner: Owner | None = None) -> ContentFile:
        """The photo under a random name, ready to be given to a FileField.

        Sealed under the owner's key, or under a master key where there is no owner yet, and bound
        to its name.
        """
        name = f"{uuid.uuid4().hex}.{self.extension}"
        sealed = keyring.seal_bytes(self.content, aad=place_of(name), owner=owner)
        return ContentFile(sealed, name=name)


def clean_photo(source: bytes) -> Photo:
    """Decode `source` in a limited process and copy its pixels. Raises BadPhoto with a sentence.

    At most 10 MB and 40 megapixels of JPEG, PNG, WebP or HEIC (which becomes JPEG); the result is
    upright and at most 2560 px long.
    """
    if not source:
        raise BadPhoto(EMPTY)
    if len(source) > MAX_BYTES:
        raise BadPhoto(TOO_HEAVY)
    try:
        done = subprocess.run(  # noqa: S603 - our own file, nothing of the upload in the command
            [sys.executable, "-I", str(Path(pixels.__file__))],
            input=source,
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
    except subprocess.SubprocessError as problem:
        raise BadPhoto(NO_PHOTO) from problem
    head, _newline, content = done.stdout.partition(b"\n")
    answer = json.loads(head)
    if "error" in answer:
        raise BadPhoto(TOO_LARGE if answer["error"] == "pixels" else NO_PHOTO)
    extension = EXTENSIONS[answer["kind"]]
    return Photo(content, extension, answer["width"], answer["height"])


class PhotoField(forms.FileField):
    """A form field whose cleaned value is a `Photo` (None where nothing was chosen)."""

    widget = forms.FileInput(attrs={"accept": ACCEPT})
    default_error_messages = {
        "empty": EMPTY,
        "missing": EMPTY,
        "invalid": NO_PHOTO,
        "required": _("Pilih atau ambil satu foto."),
    }

    def clean(self, data: Any, initial: Any = None) -> Any:
        upload = super().clean(data, initial)
        if not isinstance(upload, UploadedFile):
            return None
        if (upload.size or 0) > MAX_BYTES:
            raise forms.ValidationError(TOO_HEAVY, code="heavy")
        try:
            return clean_photo(upload.read())
        except BadPhoto as problem:
            raise forms.ValidationError(problem.args[0], code="photo") from problem


# Stricter than that of the pages: a file may do nothing at all, nor stand in a frame.
FILE_POLICY = (
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox"
)


def open_photo(stored: Any) -> bytes:
    """The pixels of a stored photo. Raises FileNotFoundError when it is gone, or its key is."""
    with stored.open("rb") as file:
        content = file.read()
    try:
        return keyring.unseal_bytes(content, aad=place_of(stored.name))
    except keyring.Destroyed as gone:
        raise FileNotFoundError(stored.name) from gone


def place_of(name: str) -> str:
    """What a stored photo is bound to: its random name."""
    return f"file:{name.rpartition('/')[2]}"


def send_photo(stored: Any) -> HttpResponse:
    """The stored photo as an answer that a browser can only show: no sniffing, no script, no cache.

    stored: the FieldFile. Call it after the access check. Raises FileNotFoundError when the file
    is gone from the storage.
    """
    extension = stored.name.rpartition(".")[2]
    response = HttpResponse(open_photo(stored), content_type=CONTENT_TYPES[extension])
    response.headers["Content-Disposition"] = f'inline; filename="foto.{extension}"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "no-store, private"
    response.headers["Content-Security-Policy"] = FILE_POLICY
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
