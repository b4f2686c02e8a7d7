"""Tables that leave Pekso hold no formula and round no number."""

import csv
import io

import pytest

from agency.exports import csv_answer, safe_cell

HOSTILE = [
    '=HYPERLINK("http://jahat.invalid";"klik")', "+628", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1",
    "  =1", "\u00a0=1", "\ufeff=1", "\uff1d1+1", "\u202e=1", "\x00=1",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_begins_like_a_formula(text):
    assert safe_cell(text).startswith("'")
    assert not set(safe_cell(text)) & {"\x00", "\r"}


@pytest.mark.parametrize("number", ["9988775205940001", "080000000001", "0123"])
def test_numbers_of_people_stay_text(number):
    assert safe_cell(number) == f"'{number}"


@pytest.mark.parametrize(
    ("value", "cell"),
    [("Sari", "Sari"), ("2026-11-19", "2026-11-19"), (-3, -3), (2.5, 2.5), (None, ""), ("", "")],
)
def test_what_is_harmless_stays_as_it_is(value, cell):
    assert safe_cell(value) == cell


def test_a_file_of_hostile_cells_reads_back_with_none_of_them_alive():
    answer = csv_answer("jejak-K-2026-0001", ["Siapa", *HOSTILE], [HOSTILE, ["a", 'b"c', "d,e\nf"]])
    assert answer.headers["Content-Disposition"] == 'attachment; filename="jejak-K-2026-0001.csv"'
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len(rows) == 3
    alive = [cell for row in rows for cell in row if cell[:1] in set("=+-@\t\r\n")]
    print(f"C3: {len(rows[1])} hostile cells, {len(alive)} alive")
    assert alive == []
    assert rows[2] == ["a", 'b"c', "d,e\nf"]


@pytest.mark.parametrize("name", ["Lilis Maryani", "../x", "", "a;b"])
def test_a_file_is_never_named_freely(name):
    with pytest.raises(ValueError, match="file name"):
        csv_answer(name, [], [])
