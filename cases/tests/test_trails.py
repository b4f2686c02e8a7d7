"""Jejak akses of a client: who saw the file, when, on which page, why; who tried in vain."""

import csv
import html
import io
import re

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agency.models import AccessEvent, AuditEntry
from cases.tests.factories import open_case_for
from clients.tests.factories import ClientFactory
from conftest import moment
from core import clock

pytestmark = pytest.mark.django_db


def text_of(answer):
    assert answer.status_code == 200, answer.content.decode()
    page = re.sub(r"<(script|style|svg)\b.*?</\1>", "", answer.content.decode(), flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def number_of(asked):
    """Queries, without what only a test's own transaction adds."""
    sqls = [query["sql"] for query in asked.captured_queries]
    return len([sql for sql in sqls if "SAVEPOINT" not in sql and "set_config(" not in sql[:30]])


@pytest.fixture
def seen(cast, enter):
    """A file that its worker and the supervisor opened, and a colleague tried."""
    with clock.at(moment(-9)):
        client = ClientFactory(responsible=cast.sari, name="Lilis Maryani")
        case = open_case_for(cast.sari, client)
    with clock.at(moment(-1, "09:00")):
        enter(cast.sari).get(reverse("clients:contacts", args=[client.pk]))
    with clock.at(moment(-1, "10:00")):
        enter(cast.bagus).get(reverse("cases:detail", args=[case.pk]))
    with clock.at(moment(-1, "23:00")):
        assert enter(cast.dewi).get(reverse("clients:detail", args=[client.pk])).status_code == 404
    with clock.at(moment(0, "10:00")):
        yield client


def rows_of(browser, client, **query):
    """What stands in the table, a list of cells for each line."""
    page = browser.get(reverse("clients:trail", args=[client.pk]), query).content.decode()
    rows = re.findall(r"<tr>\s*(<td.*?)</tr>", page, flags=re.S)
    return [
        [" ".join(html.unescape(re.sub(r"<[^>]+>", " ", cell)).split()) for cell in
         re.findall(r"<td.*?</td>", row, flags=re.S)]
        for row in rows
    ]  # fmt: skip


def test_the_trail_says_who_when_which_page_and_why(cast, enter, seen):
    lines = [line[1:] for line in rows_of(enter(cast.sari), seen)]
    assert ["Dewi Anggraini", "Berkas klien", "–", "Ditolak"] in lines
    assert ["Bagus Prakoso", "Berkas kasus", "Supervisor pekerjanya", "Dibuka"] in lines
    opened = next(line for line in lines if line[0] == "Sari Wulandari")
    assert opened[1] == "Alamat dan kontak"
    assert "Penanggung jawab klien" in opened[2]
    assert "Pekerja utama" in opened[2]


def test_reading_the_trail_is_in_the_trail(cast, enter, seen):
    rows_of(enter(cast.bagus), seen)
    newest = rows_of(enter(cast.sari), seen, name="bagus")[0]
    assert newest[1:3] == ["Bagus Prakoso", "Jejak akses"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"name": "dewi"}, {"Dewi Anggraini"}),
        ({"outcome": "denied"}, {"Dewi Anggraini"}),
        ({"page_seen": "clients:contacts"}, {"Sari Wulandari"}),
        ({"since": "2026-11-18", "until": "2026-11-18", "outcome": "shown"},
         {"Sari Wulandari", "Bagus Prakoso"}),
        ({"until": "2026-11-10"}, set()),
        ({"since": "gestern", "page_seen": "x", "outcome": "denied"}, {"Dewi Anggraini"}),
    ],
)  # fmt: skip
def test_the_trail_is_narrowed_by_name_day_page_and_outcome(cast, enter, seen, query, names):
    assert {line[1] for line in rows_of(enter(cast.sari), seen, **query)} == names


def test_lists_that_showed_the_client_are_in_the_trail(cast, enter, seen):
    enter(cast.sari).get(reverse("clients:list"))
    ClientFactory(responsible=cast.sari)
    enter(cast.bagus).get(reverse("clients:list"))
    lines = [line[1:3] for line in rows_of(enter(cast.sari), seen)]
    assert ["Sari Wulandari", "Daftar klien"] in lines
    assert ["Bagus Prakoso", "Daftar klien"] in lines


def test_a_hundred_lines_cost_as_many_queries_as_two(cast, enter, seen):
    sari, counts = enter(cast.sari), []
    sari.get(reverse("clients:trail", args=[seen.pk]))
    for more in (0, 100):
        AccessEvent.objects.bulk_create(
            AccessEvent(
                at=moment(-2, "08:00"), actor=getattr(cast, who), verb="clients:detail",
                object_type="clients.client", object_ids=[str(seen.pk)], client_id=seen.pk,
            )
            for who in ("sari", "bagus", "dewi", "tandi")[: max(1, more)] for _i in range(more // 4)
        )  # fmt: skip
        for name, pk in (("clients:trail", seen.pk), ("cases:trail", seen.cases.get().pk)):
            with CaptureQueriesContext(connection) as asked:
                sari.get(reverse(name, args=[pk]))
            counts.append(number_of(asked))
    print("\nqueries", counts)
    assert counts[:2] == counts[2:]
    assert max(counts) <= 12, counts


def test_whoever_stands_outside_sees_no_trail(cast, enter, seen):
    for person, status in ((cast.dewi, 404), (cast.ratna, 403)):
        for name in ("clients:trail", "clients:trail_export"):
            assert enter(person).get(reverse(name, args=[seen.pk])).status_code == status


def test_the_table_for_the_client_is_audited_and_holds_no_formula(cast, enter, seen):
    cast.dewi.name = '=HYPERLINK("http://jahat.invalid")'
    cast.dewi.save()
    answer = enter(cast.sari).get(reverse("clients:trail_export", args=[seen.pk]))
    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="jejak-akses-{seen.number}.csv"'
    )
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0] == ["Waktu", "Nama petugas", "Dasar", "Keperluan", "Hasil"]
    assert [row[4] for row in rows[1:]].count("Ditolak") == 1
    assert "'=HYPERLINK" in answer.content.decode().replace('""', '"')
    assert not [cell for row in rows for cell in row if cell[:1] in set("=+-@\t\r")]
    assert "Lilis" not in answer.content.decode()
    entry = AuditEntry.objects.get(act="client.export_trail")
    assert (entry.client_id, entry.facts) == (seen.pk, {"rows": len(rows) - 1})
    assert AccessEvent.objects.filter(verb="clients:trail_export", client_id=seen.pk).count() == 1


def test_the_table_asks_for_a_fresh_second_factor(cast, seen):
    browser = Browser()
    browser.force_login(cast.sari)
    session = browser.session
    session.pop("second_factor", None)
    session.save()
    with clock.at(moment(0, "11:00")):
        answer = browser.get(reverse("clients:trail_export", args=[seen.pk]))
    assert answer.status_code == 302
    assert "next=" in answer.headers["Location"]
    assert not AuditEntry.objects.filter(act="client.export_trail").exists()
