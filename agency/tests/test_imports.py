"""Import of staff: every row with its sentence, nobody twice, and no bomb goes off."""

import csv
import io
import time
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from agency.invitation_post import drop_old_imports
from agency.models import Invitation, StaffImport
from agency.staff_tables import MOST_ROWS, read_table
from conftest import moment
from core import clock

pytestmark = pytest.mark.django_db
HEAD = ["nama", "surel", "unit", "peran", "supervisor"]
GOOD = ["Wati Lestari", "wati@contoh.invalid", "lks-bh", "Pekerja sosial", "bagus@contoh.invalid"]
BOTH = ["Yusuf Rahman", "yusuf@contoh.invalid", "LKS-BH", "pekerja + supervisor", ""]


def as_csv(*rows, delimiter=";", encoding="utf-8"):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([HEAD, *rows])
    return text.getvalue().encode(encoding)


def as_xlsx(*rows):
    book, file = Workbook(), io.BytesIO()
    for row in (HEAD, *rows):
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def send(browser, content, name="staf.csv"):
    return browser.post(reverse("agency:import_new"), {"file": SimpleUploadedFile(name, content)})


def preview(browser, content, name="staf.csv"):
    answer = send(browser, content, name)
    assert answer.status_code == 303, answer.content.decode()
    table = StaffImport.objects.latest("created_at")
    return table, browser.get(answer["Location"]).context


def run(browser, table):
    return browser.post(reverse("agency:import_run", args=[table.pk]))


def faulty_rows(browser, table):
    answer = browser.get(reverse("agency:import_faulty", args=[table.pk]))
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))[1:]


@pytest.mark.parametrize(
    "content",
    [
        as_csv(GOOD, BOTH),
        as_csv(GOOD, BOTH, delimiter=","),
        as_csv(GOOD, BOTH, encoding="utf-8-sig"),
        as_xlsx(GOOD, BOTH),
    ],
)
def test_good_rows_become_invitations(cast, today, enter, content):
    browser = enter(cast.ratna)
    table, shown = preview(browser, content)
    assert (shown["good"], shown["faulty"]) == (2, 0)
    assert not Invitation.objects.exists(), "nothing happens before the yes"
    assert run(browser, table).status_code == 303
    wati, yusuf = Invitation.objects.order_by("email")
    assert (wati.name, wati.roles, wati.supervisor) == ("Wati Lestari", ["worker"], cast.bagus)
    assert yusuf.roles == ["supervisor", "worker"]
    assert run(browser, table).status_code == 409


def test_the_example_file_can_be_imported_as_it_is(cast, today, enter):
    browser = enter(cast.ratna)
    example = browser.get(reverse("agency:import_template")).content
    _table, shown = preview(browser, example)
    assert (shown["good"], shown["faulty"]) == (2, 0)


def test_each_faulty_row_says_what_is_wrong(cast, today, enter):
    wrong = {
        "Nama belum diisi.": ["", "a@contoh.invalid", "LKS-BH", "pekerja", ""],
        "Surel belum benar.": ["A", "a@", "LKS-BH", "pekerja", ""],
        "Surel ini sudah ada di baris 2.": ["Lain", "WATI@contoh.invalid", "LKS-BH", "admin", ""],
        "Kode unit “X” tidak dikenal.": ["A", "b@contoh.invalid", "X", "pekerja", ""],
        "Peran “raja” tidak dikenal.": ["A", "c@contoh.invalid", "LKS-BH", "raja", ""],
        "Peran belum diisi.": ["A", "d@contoh.invalid", "LKS-BH", "", ""],
        "Surel supervisor “sari@contoh.invalid” bukan surel seorang supervisor.": [
            "A", "e@contoh.invalid", "LKS-BH", "pekerja", "sari@contoh.invalid",
        ],
        "Nama lebih dari 200 karakter.": ["A" * 201, "f@contoh.invalid", "LKS-BH", "admin", ""],
    }  # fmt: skip
    known = ["Sari", "sari@contoh.invalid", "LKS-BH", "pekerja", ""]
    browser = enter(cast.ratna)
    table, shown = preview(browser, as_csv(GOOD, *wrong.values(), known))
    assert (shown["good"], shown["faulty"], shown["known"]) == (1, len(wrong), 1)
    assert [row[-1] for row in faulty_rows(browser, table)] == list(wrong)


def test_a_thousand_faulty_rows_come_back_as_a_file_that_no_spreadsheet_carries_out(
    cast, today, enter
):
    evil = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"]
    rows = [[evil[n % 5], f"orang{n}@", "LKS-BH", "pekerja", ""] for n in range(1_000)]
    browser = enter(cast.ratna)
    started = time.monotonic()
    table, shown = preview(browser, as_csv(GOOD, *rows))
    run(browser, table)
    found = faulty_rows(browser, table)
    took = time.monotonic() - started
    assert (shown["good"], shown["faulty"], len(found)) == (1, 1_000, 1_000)
    assert [row for row in found if any(cell[:1] in "=+-@\t" for cell in row if cell)] == []
    assert Invitation.objects.count() == 1
    print(f"1,001 rows read, shown, carried out and 1,000 returned in {took:.1f} s")
    again, shown = preview(browser, browser.get(
        reverse("agency:import_faulty", args=[table.pk])
    ).content)  # fmt: skip
    assert shown["faulty"] == 1_000, "the file that was returned can be mended and sent again"
    assert again.rows[0][1] == evil[0]


def test_the_same_file_twice_makes_nobody_twice(cast, today, enter):
    browser = enter(cast.ratna)
    first, _shown = preview(browser, as_csv(GOOD, BOTH))
    second, _shown = preview(browser, as_csv(GOOD, BOTH))
    assert [run(browser, table).status_code for table in (first, second)] == [303, 303]
    assert Invitation.objects.count() == 2
    _third, shown = preview(browser, as_csv(GOOD, BOTH))
    assert (shown["good"], shown["known"]) == (0, 2)


def bomb():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 60_000_000)
    return file.getvalue()


def laughs():
    file = io.BytesIO()
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    with zipfile.ZipFile(io.BytesIO(as_xlsx(GOOD))) as book, zipfile.ZipFile(file, "w") as evil:
        for part in book.namelist():
            text = book.read(part).decode()
            if part.endswith("sheet1.xml"):
                text = f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]>{text}'
            evil.writestr(part, text)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "kosong"),
        (b"nama;surel\nA;b", "Kolom ini belum ada"),
        (as_csv(), "Belum ada baris"),
        ("naïve;é".encode("utf-16"), "UTF-8"),
        (b"PK\x03\x04 broken", "tidak dapat dibaca"),
        (b"x" * 2_097_153, "lebih dari 2 MB"),
        (bomb(), "terlalu besar"),
        (laughs(), "tidak dapat dibaca"),
        (as_csv(*([GOOD] * (MOST_ROWS + 1))), "Paling banyak 5000 baris"),
    ],
    ids=["empty", "columns", "no rows", "utf-16", "broken zip", "heavy", "bomb", "laughs", "long"],
)
def test_a_file_that_cannot_be_read_comes_back_with_a_sentence(
    cast, today, enter, content, sentence
):
    started = time.monotonic()
    answer = send(enter(cast.ratna), content)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert time.monotonic() - started < 10
    assert not StaffImport.objects.exists()


def test_cells_far_away_cost_nothing():
    book, file = Workbook(), io.BytesIO()
    for row in (HEAD, GOOD):
        book.active.append(row)
    book.active["XFD1048576"] = "far"
    book.save(file)
    started = time.monotonic()
    assert read_table(file.getvalue()) == [[2, *GOOD]]
    assert time.monotonic() - started < 10


def test_a_list_that_nobody_carries_out_is_forgotten(cast, today, enter):
    table, _shown = preview(enter(cast.ratna), as_csv(GOOD))
    with clock.at(moment(2)):
        assert drop_old_imports() == 0
    with clock.at(moment(4)):
        assert drop_old_imports() == 1
    table.refresh_from_db()
    assert table.rows == []


def test_only_an_admin_imports(cast, today, enter):
    assert send(enter(cast.bagus), as_csv(GOOD)).status_code == 403
    assert not StaffImport.objects.exists()
