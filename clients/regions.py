"""Indonesia's administrative regions as committed in clients/data: reading, naming, folding.

Codes are dotted as the ministry writes them: "32" province, "32.76" regency or city, "32.76.01"
district, "32.76.01.1001" village. Sources and licences: clients/data/NOTICE.
"""

import csv
import gzip
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db.models import IntegerChoices
from django.utils.translation import gettext_lazy as _

FOLDER = Path(__file__).resolve().parent / "data"
COUNTS = {1: 38, 2: 514, 3: 7285, 4: 83762}
FICTIONAL_COUNTS = {1: 1, 2: 1, 3: 1, 4: 5}
FIRST_PAPUAN_PROVINCE = 91
VILLAGE_KINDS = {"1": "Kel.", "2": "Desa", "3": "Desa adat"}
KIND_LEVELS = {
    **dict.fromkeys(("prov", "provinsi"), 1),
    **dict.fromkeys(("kab", "kabupaten"), 2),
    **dict.fromkeys(("kec", "kecamatan", "distrik"), 3),
    **dict.fromkeys(("desa", "ds", "kel", "kelurahan"), 4),
}
APOSTROPHES = re.compile("['\u2018\u2019`\u02bc\u00b4]")


class Level(IntegerChoices):
    PROVINCE = 1, _("Provinsi")
    REGENCY = 2, _("Kabupaten/kota")
    DISTRICT = 3, _("Kecamatan")
    VILLAGE = 4, _("Desa/kelurahan")


class WrongRegionFile(Exception):
    """A data file does not hold the regions it must hold."""


@dataclass(frozen=True, slots=True)
class RegionRow:
    """One region ready to be stored. `label` names it with all its parents, nearest first."""

    code: str
    level: int
    name: str
    parent: str
    label: str
    postal_code: str
    search_key: str


def read_rows() -> Iterator[RegionRow]:
    """All regions, parents before children, the invented ones last.

    Raises WrongRegionFile where the counts per level differ from what was committed.
    """
    packed = gzip.decompress((FOLDER / "wilayah.csv.gz").read_bytes()).decode()
    yield from _rows(packed, COUNTS)
    yield from _rows((FOLDER / "wilayah_fiktif.csv").read_text("utf-8"), FICTIONAL_COUNTS)


def fold(text: str) -> str:
    """Lower case, without accents and signs, one space between words."""
    plain = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text).casefold())
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[\W_]+", " ", letters).split())


def search_words(text: str) -> list[str]:
    """The words of a typed place that tell places apart; "kec." and the like do not."""
    return [word for word in fold(text).split() if word not in KIND_LEVELS]


def asked_level(text: str) -> int | None:
    """The level that the first typed word names ("kab. sleman": 2), None where it names none."""
    first, _rest, _none = fold(text).partition(" ")
    return KIND_LEVELS.get(first)


def _rows(text: str, expected: dict[int, int]) -> Iterator[RegionRow]:
    # "search" of a region: its own name and its parents', without kab., kec. and the like.
    known: dict[str, tuple[str, str]] = {}
    counts: Counter[int] = Counter()
    for code, name, postal_code in list(csv.reader(io.StringIO(text)))[1:]:
        level, parent = code.count(".") + 1, code.rpartition(".")[0]
        if level > 1 and parent not in known:
            raise WrongRegionFile(f"{code} has no parent")
        label, key = _titled(code, level, name), " ".join(search_words(name)) or fold(name)
        if parent:
            label, key = f"{label}, {known[parent][0]}", f"{key} {known[parent][1]}"
        known[code] = (label, key)
        counts[level] += 1
        yield RegionRow(code, level, name, parent, label, postal_code, key)
    if counts != expected:
        raise WrongRegionFile(f"regions per level: {dict(counts)}, expected {expected}")


def _titled(code: str, level: int, name: str) -> str:
    if level == Level.VILLAGE:
        return f"{VILLAGE_KINDS.get(code[9], 'Desa')} {name}"
    if level == Level.DISTRICT:
        papuan = FIRST_PAPUAN_PROVINCE <= int(code[:2]) < 99
        return f"{'Distrik' if papuan else 'Kec.'} {name}"
    return re.sub("^Kabupaten ", "Kab. ", name)
