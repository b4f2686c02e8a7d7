"""NIK: reading the 16 digits, warning about what does not fit, masking, blind index.

A NIK is province 2, regency 2, district 2, birth date DDMMYY (a woman's day + 40), serial 4. The
check warns and never blocks: a wrong digit on a card must not lock a person out of help.
Only the province is checked against a list, since a card keeps the code of the regency and the
district it was issued in, which may have been split or renamed since. Province 99 is reserved for
invented people and passes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from clients.birth import BirthPrecision
from core import crypto

LENGTH = 16
FEMALE_DAY_SHIFT = 40
TEST_PROVINCE = "99"
_PROVINCES = """
    11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65
    71 72 73 74 75 76 81 82 91 92 93 94 95 96
"""
PROVINCES = frozenset(_PROVINCES.split())
FEMALE, MALE = "P", "L"
WHOLE = re.compile(r"(?<!\d)\d{16}(?!\d)")
IGNORED = str.maketrans("", "", " .-\u00a0\t\u200e\u200f")

Text = str | Promise


@dataclass(frozen=True, slots=True)
class NikFacts:
    """What the digits say. `birth_date` is None where they are no date; its century is the
    given birth year's if one was given, else the latest that is not in the future."""

    province: str
    regency: str
    district: str
    birth_date: date | None
    sex: str
    serial: str


@dataclass(frozen=True, slots=True)
class NikCheck:
    """`number` normalised; `facts` is None unless it has 16 digits; warnings in Indonesian."""

    number: str
    facts: NikFacts | None
    warnings: tuple[Text, ...]


def normalise(text: str) -> str:
    """Without spaces, dots and dashes. Other characters stay, so that a warning can show them."""
    return text.translate(IGNORED)


def mask(nik: str) -> str:
    """First 4 and last 4 with 8 asterisks between (`9988********0001`); less for short ones."""
    number = normalise(nik)
    if not number:
        return ""
    if len(number) < 12:
        return "*" * len(number)
    return f"{number[:4]}{'*' * 8}{number[-4:]}"


def mask_within(text: str) -> str:
    """`text` with every whole NIK in it masked."""
    return WHOLE.sub(lambda found: mask(found[0]), text)


def index(nik: str) -> str:
    """The blind index under which a client's NIK is found. Empty for an empty NIK."""
    number = normalise(nik)
    return crypto.blind_index(number, purpose="nik") if number else ""


def check(
    nik: str,
    *,
    today: date,
    birth_date: date | None = None,
    precision: str = BirthPrecision.DAY,
    sex: str = "",
) -> NikCheck:
    """Read `nik` and compare it with what is known of the person. Nothing raises here.

    `sex` is "P" (woman), "L" (man) or "" (unknown); an estimated birth date is not compared.
    """
    number = normalise(nik)
    if not number:
        return NikCheck(number, None, ())
    facts = _read(number, today=today, near=birth_date)
    if facts is None:
        return NikCheck(number, None, (_length_warning(number),))
    known = None if precision == BirthPrecision.ESTIMATE else birth_date
    return NikCheck(number, facts, tuple(_compare(facts, known, precision, sex)))


def _read(number: str, *, today: date, near: date | None) -> NikFacts | None:
    if len(number) != LENGTH or not (number.isascii() and number.isdigit()):
        return None
    day, month, year = int(number[6:8]), int(number[8:10]), int(number[10:12])
    sex = FEMALE if day > FEMALE_DAY_SHIFT else MALE
    day -= FEMALE_DAY_SHIFT if sex == FEMALE else 0
    return NikFacts(
        province=number[:2],
        regency=number[2:4],
        district=number[4:6],
        birth_date=_resolve(day, month, year, today=today, near=near),
        sex=sex,
        serial=number[12:],
    )


def _resolve(day: int, month: int, year: int, *, today: date, near: date | None) -> date | None:
    """The date with its century: the one nearest to `near`, else the latest not after today."""
    dates = []
    for century in (1800, 1900, 2000):
        try:
            dates.append(date(century + year, month, day))
        except ValueError:
            continue
    past = [found for found in dates if found <= today]
    if near is not None:
        return min(past, key=lambda found: abs(found - near), default=None)
    return past[-1] if past else None


def _length_warning(number: str) -> Text:
    if not (number.isascii() and number.isdigit()):
        return _("NIK hanya berisi angka. Periksa lagi; boleh disimpan bila memang begitu.")
    return format_lazy(_("NIK terdiri atas 16 angka; yang diketik {count}."), count=len(number))


def _compare(facts: NikFacts, birth_date: date | None, precision: str, sex: str) -> Iterator[Text]:
    if facts.province not in PROVINCES and facts.province != TEST_PROVINCE:
        yield format_lazy(_("Kode provinsi {code} di awal NIK tidak dikenal."), code=facts.province)
    if "00" in (facts.regency, facts.district) or facts.serial == "0000":
        yield _("NIK memuat bagian yang seluruhnya nol. Periksa lagi angkanya.")
    if facts.birth_date is None:
        yield _("Tanggal lahir di dalam NIK bukan tanggal yang sah.")
    elif birth_date and _differs(facts.birth_date, birth_date, precision):
        yield format_lazy(
            _("Tanggal lahir di dalam NIK ({nik}) berbeda dari tanggal lahir klien ({client})."),
            nik=_shown(facts.birth_date, precision),
            client=_shown(birth_date, precision),
        )
    if sex in (FEMALE, MALE) and sex != facts.sex:
        yield _("Jenis kelamin di dalam NIK berbeda dari yang dipilih.")


def _differs(in_nik: date, known: date, precision: str) -> bool:
    return in_nik.year != known.year if precision == BirthPrecision.YEAR else in_nik != known


def _shown(value: date, precision: str) -> str:
    return str(value.year) if precision == BirthPrecision.YEAR else date_format(value)
