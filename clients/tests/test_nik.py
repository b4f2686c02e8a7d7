from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients import nik
from clients.birth import BirthPrecision

TODAY = date(2026, 11, 19)
LILIS = "9988775205940001"


def fake_nik(born, sex, serial=1):
    """The invented NIK of someone, as the cast's numbers are made."""
    day = born.day + (40 if sex == "P" else 0)
    return f"998877{day:02}{born:%m%y}{serial:04}"


def sentences(number, **known):
    return [str(text) for text in nik.check(number, today=TODAY, **known).warnings]


def test_a_womans_nik_is_read():
    facts = nik.check(LILIS, today=TODAY).facts
    assert (facts.province, facts.regency, facts.district) == ("99", "88", "77")
    assert (facts.birth_date, facts.sex, facts.serial) == (date(1994, 5, 12), "P", "0001")


@pytest.mark.parametrize(
    ("number", "born", "sex"),
    [
        ("9988771404820009", date(1982, 4, 14), "L"),
        ("9988774107480005", date(1948, 7, 1), "P"),
        ("9988770311790003", date(1979, 11, 3), "L"),
    ],
)
def test_a_right_nik_of_the_test_province_raises_no_warning(number, born, sex):
    assert sentences(number, birth_date=born, sex=sex) == []


def test_spaces_dots_and_dashes_do_not_matter():
    assert nik.normalise(" 9988 7752.0594-0001\u200e") == LILIS
    assert nik.index("9988 7752 0594 0001") == nik.index(LILIS) != ""


def test_the_century_follows_today_unless_a_birth_date_is_known():
    born_2026 = "9988771911260001"
    born_1927_or_2027 = "9988770101270001"
    assert nik.check(born_2026, today=TODAY).facts.birth_date == date(2026, 11, 19)
    assert nik.check(born_1927_or_2027, today=TODAY).facts.birth_date == date(1927, 1, 1)
    old = nik.check("9988770101200001", today=TODAY, birth_date=date(1920, 1, 1))
    assert old.facts.birth_date == date(1920, 1, 1)
    assert old.warnings == ()


@pytest.mark.parametrize(
    ("number", "part"),
    [
        ("99887752059400", "16 angka; yang diketik 14"),
        ("99887752059400011", "16 angka; yang diketik 17"),
        ("9988775205940OO1", "hanya berisi angka"),
        ("٩٩٨٨٧٧٥٢٠٥٩٤٠٠٠١", "hanya berisi angka"),
        ("7788775205940001", "Kode provinsi 77"),
        ("9900775205940001", "seluruhnya nol"),
        ("9988775205940000", "seluruhnya nol"),
        ("9988777205940001", "bukan tanggal yang sah"),
        ("9988773002940001", "bukan tanggal yang sah"),
        ("9988770000940001", "bukan tanggal yang sah"),
    ],
)
def test_what_does_not_fit_is_warned_about_in_a_sentence(number, part):
    [sentence] = sentences(number)
    assert part in sentence


def test_another_birth_date_or_sex_is_named():
    [sentence] = sentences(LILIS, birth_date=date(1994, 5, 13), sex="P")
    assert "12 Mei 1994" in sentence
    assert "13 Mei 1994" in sentence
    [sentence] = sentences(LILIS, birth_date=date(1994, 5, 12), sex="L")
    assert "Jenis kelamin" in sentence


def test_a_date_is_compared_only_as_far_as_it_is_known():
    year = {"birth_date": date(1994, 1, 1), "precision": BirthPrecision.YEAR}
    assert sentences(LILIS, **year) == []
    [sentence] = sentences(LILIS, **{**year, "birth_date": date(1995, 1, 1)})
    assert "1994" in sentence
    assert "Mei" not in sentence
    estimate = {"birth_date": date(1980, 1, 1), "precision": BirthPrecision.ESTIMATE}
    assert sentences(LILIS, **estimate) == []


def test_the_new_provinces_are_known():
    for province in ("65", "93", "94", "95", "96"):
        assert sentences(f"{province}{LILIS[2:]}") == []
    assert len(nik.PROVINCES) == 38


def test_the_mask_shows_four_digits_on_each_side():
    assert nik.mask(LILIS) == "9988********0001"
    assert nik.mask("9988 7752 0594 0001") == "9988********0001"
    assert nik.mask("12345678") == "********"
    assert nik.mask("") == ""


def test_no_nik_means_no_warning_and_no_index():
    assert nik.check("  ", today=TODAY) == nik.NikCheck("", None, ())
    assert nik.index("") == ""


@given(
    st.dates(date(1930, 1, 1), TODAY),
    st.sampled_from(["P", "L"]),
    st.integers(1, 9999),
)
def test_a_nik_made_from_a_person_reads_back_as_that_person(born, sex, serial):
    checked = nik.check(fake_nik(born, sex, serial), today=TODAY, birth_date=born, sex=sex)
    assert checked.facts.birth_date == born
    assert checked.facts.sex == sex
    assert checked.warnings == ()


@given(st.text(max_size=40))
def test_no_text_at_all_raises_an_error(text):
    checked = nik.check(text, today=TODAY, birth_date=date(2000, 1, 1), sex="L")
    assert all(str(warning) for warning in checked.warnings)
    nik.index(text)


@given(st.from_regex(r"\A[0-9]{16}\Z"))
def test_the_mask_never_shows_the_birth_date(number):
    assert nik.mask(number)[4:12] == "********"
    assert nik.check(number, today=TODAY).facts is not None
