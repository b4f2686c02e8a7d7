"""Reading a list of staff from a CSV or XLSX file, whatever somebody sends.

A file is at most 2 MB and 5,000 rows; a workbook may unpack to at most 20 MB and may declare no
entities, so that neither kind of bomb goes off.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook

MOST_BYTES = 2 * 1024 * 1024
MOST_UNPACKED = 20 * 1024 * 1024
MOST_PARTS = 200
MOST_ROWS = 5_000
LONGEST_CELL = 500
COLUMNS = ("nama", "surel", "unit", "peran", "supervisor")
ENTITY = (
    b"<!DOCTYPE",
    b"<!ENTITY",
    "<!DOCTYPE".encode("utf-16-le"),
    "<!ENTITY".encode("utf-16-be"),
)
EXAMPLE = (
    ("Wati Lestari", "wati@contoh.invalid", "LKS-BH", "Pekerja sosial", "bagus@contoh.invalid"),
    ("Yusuf Rahman", "yusuf@contoh.invalid", "LKS-BH", "Pekerja sosial + Supervisor", ""),
)


class BadTable(ValueError):
    """The file cannot be read; the text says why, for the person who sent it."""


def read_table(content: bytes) -> list[list[Any]]:
    """Rows of [line number, name, e-mail, unit code, roles, supervisor's e-mail], all text.

    Empty lines are left out. Raises BadTable with a sentence.
    """
    if not content:
        raise BadTable(_("Berkas ini kosong."))
    if len(content) > MOST_BYTES:
        raise BadTable(_("Berkas ini lebih dari 2 MB. Bagi menjadi beberapa berkas."))
    lines = _workbook(content) if content[:2] == b"PK" else _text(content)
    return _rows(lines)


def _rows(lines: Iterable[list[str]]) -> list[list[Any]]:
    found: list[list[Any]] = []
    places: list[int] | None = None
    for number, cells in enumerate(lines, start=1):
        if not any(cells):
            continue
        if places is None:
            places = _places(cells)
            continue
        if len(found) == MOST_ROWS:
            raise BadTable(_("Paling banyak %(n)d baris dalam satu berkas.") % {"n": MOST_ROWS})
        found.append([number, *(_at(cells, place) for place in places)])
    if places is None or not found:
        raise BadTable(_("Belum ada baris staf di berkas ini."))
    return found


def _places(head: list[str]) -> list[int]:
    names = [cell.lower() for cell in head]
    missing = [column for column in COLUMNS if column not in names]
    if missing:
        raise BadTable(
            _("Kolom ini belum ada di baris pertama: %(names)s. Pakai berkas contoh.")
            % {"names": ", ".join(missing)}
        )
    return [names.index(column) for column in COLUMNS]


def _at(cells: list[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _clean(cell: Any) -> str:
    text = "" if cell is None else str(cell)
    text = " ".join(text.replace("\x00", " ").split())[: LONGEST_CELL + 1]
    # What this page itself put before a cell, so that no spreadsheet carries it out.
    return text[1:] if text[:1] == "'" else text


def _text(content: bytes) -> Iterator[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise BadTable(_("Simpan berkasnya sebagai CSV UTF-8 atau XLSX.")) from problem
    head = text.lstrip().partition("\n")[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    try:
        for cells in csv.reader(io.StringIO(text.replace("\x00", " ")), delimiter=delimiter):
            yield [_clean(cell) for cell in cells]
    except csv.Error as problem:
        raise BadTable(_("Berkas ini bukan CSV yang utuh.")) from problem


def _workbook(content: bytes) -> Iterator[list[str]]:
    _refuse_bombs(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        limit = MOST_ROWS * 2
        for cells in sheet.iter_rows(max_row=limit, max_col=30, values_only=True):
            yield [_clean(cell) for cell in cells]
    except BadTable:
        raise
    except Exception as problem:  # openpyxl raises whatever a broken part makes it trip over
        raise BadTable(_("Berkas XLSX ini tidak dapat dibaca.")) from problem


def _refuse_bombs(content: bytes) -> None:
    """Unpack each part within limits, whatever the directory of the archive claims."""
    heavy = _("Berkas XLSX ini terlalu besar setelah dibuka.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS:
                raise BadTable(heavy)
            left = MOST_UNPACKED
            for part in parts:
                with archive.open(part) as file:
                    unpacked = file.read(left + 1)
                left -= len(unpacked)
                if left < 0:
                    raise BadTable(heavy)
                if any(mark in unpacked for mark in ENTITY):
                    raise BadTable(_("Berkas XLSX ini tidak dapat dibaca."))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as problem:
        raise BadTable(_("Berkas XLSX ini tidak dapat dibaca.")) from problem
