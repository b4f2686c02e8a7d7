"""Decodes one photo in a process of its own and writes back nothing but its pixels.

Reads the bytes on stdin; writes one line of JSON and then the new file on stdout. A process with
little memory, little time and no way to other files is what a malformed picture meets, never a
web worker. Started by core.uploads; imports nothing of Pekso.
"""

import io
import json
import resource
import struct
import sys

import pi_heif
from PIL import Image, ImageOps

MAX_PIXELS = 40_000_000
LONGEST_SIDE = 2560
MEMORY_BYTES = 2 * 1024**3
CPU_SECONDS = 30
KINDS = {"JPEG": "JPEG", "MPO": "JPEG", "HEIF": "JPEG", "PNG": "PNG", "WEBP": "WEBP"}
TRANSPARENT = {"RGBA", "LA", "PA", "La", "RGBa"}


class TooManyPixels(Exception):
    """The header promises more than 40 megapixels."""


def limit_resources() -> None:
    """Bound memory, time and open files of this process (best effort outside Linux)."""
    for kind, amount in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        try:
            resource.setrlimit(kind, (amount, amount))
        except (OSError, ValueError):
            continue


def copy_pixels(source: bytes) -> tuple[bytes, str, tuple[int, int]]:
    """The same picture as (new file, its format, size): upright, at most 2560 px long.

    Only the pixels are copied, into a new image: EXIF with its place, XMP, comments, text chunks,
    thumbnails and bytes after the end stay behind. Raises TooManyPixels, or whatever Pillow
    raises for what is no picture of a known kind.
    """
    picture = Image.open(io.BytesIO(source), formats=["JPEG", "PNG", "WEBP", "HEIF"])
    if picture.width * picture.height > MAX_PIXELS:
        raise TooManyPixels
    kind = KINDS[picture.format or ""]
    picture.load()
    upright = _upright(picture)
    transparent = kind != "JPEG" and (upright.mode in TRANSPARENT or "transparency" in upright.info)
    plain = upright.convert("RGBA" if transparent else "RGB")
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    fresh = Image.new(plain.mode, plain.size)
    fresh.paste(plain)
    out = io.BytesIO()
    fresh.save(out, kind, **({} if kind == "PNG" else {"quality": 85}))
    return out.getvalue(), kind, fresh.size


def _upright(picture: Image.Image) -> Image.Image:
    """Turned as the camera says; as it is where the camera's notes cannot be read."""
    try:
        return ImageOps.exif_transpose(picture)
    except (SyntaxError, ValueError, TypeError, KeyError, struct.error):
        return picture


def main() -> None:
    """Answer one request."""
    limit_resources()
    pi_heif.register_heif_opener(thumbnails=False)
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    try:
        content, kind, (width, height) = copy_pixels(sys.stdin.buffer.read())
        answer = {"kind": kind, "width": width, "height": height}
    except (TooManyPixels, Image.DecompressionBombError, Image.DecompressionBombWarning):
        content, answer = b"", {"error": "pixels"}
    except (OSError, ValueError, SyntaxError, KeyError, EOFError, MemoryError, RuntimeError):
        content, answer = b"", {"error": "unreadable"}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + content)


if __name__ == "__main__":
    main()
