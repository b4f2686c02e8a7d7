"""What a PDF of ours says: inflates its streams and reads the letters through its own tables."""

import re
import zlib

STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.S)
OBJECT = re.compile(rb"(\d+) 0 obj(.*?)endobj", re.S)
TABLE = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")
RANGE = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")
SHOWN = re.compile(
    rb"/(F\d+) [\d.]+ Tf|\(((?:\\.|[^\\)])*)\)\s*Tj|\[(.*?)\]\s*TJ|(T\*|Td|ET)", re.S
)
PIECE = re.compile(rb"\(((?:\\.|[^\\)])*)\)", re.S)
FONT = re.compile(rb"/(F\d+) (\d+) 0 R")
UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def text_of(pdf: bytes) -> str:
    """The letters that are shown, page after page; pieces on one line stand together."""
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    fonts = {}
    for body in objects.values():
        for name, number in FONT.findall(body):
            link = UNICODE.search(objects.get(int(number), b""))
            if link:
                fonts[name] = _letters(_inflated(objects[int(link[1])]))
    pages = [_inflated(body) for body in objects.values() if b"stream" in body]
    return "\n".join(_page(page, fonts) for page in pages if b" Tf" in page)


def _inflated(body: bytes) -> bytes:
    found = STREAM.search(body)
    if found is None:
        return b""
    try:
        return zlib.decompress(found[1])
    except zlib.error:
        return found[1]


def _letters(table: bytes) -> dict[int, str]:
    letters = {}
    for code, to in TABLE.findall(table):
        letters[int(code, 16)] = bytes.fromhex(to.decode()).decode("utf-16-be", "replace")
    for first, last, to in RANGE.findall(table):
        for step, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
            letters[code] = chr(int(to, 16) + step)
    return letters


def _page(page: bytes, fonts: dict[bytes, dict[int, str]]) -> str:
    said, letters = [], {}
    for font, one, several, line_end in SHOWN.findall(page):
        if font:
            letters = fonts.get(font, {})
        for piece in [one] if one else PIECE.findall(several):
            raw = re.sub(rb"\\(.)", lambda m: ESCAPES.get(m[1], m[1]), piece, flags=re.S)
            codes = [int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2)]
            said.append("".join(letters.get(code, "") for code in codes))
        if line_end:
            said.append("\n")
    return "".join(said)
