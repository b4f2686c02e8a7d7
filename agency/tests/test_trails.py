"""Jejak akses of people: for the supervisor of the team and for the data-protection officer."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agency import audit
from agency.models import AccessEvent, RoleAssignment, Staff
from conftest import moment
from core import clock

pytestmark = pytest.mark.django_db


def number_of(asked):
    """Queries, without what only a test's own transaction adds."""
    sqls = [query["sql"] for query in asked.captured_queries]
    return len([sql for sql in sqls if "SAVEPOINT" not in sql and "set_config(" not in sql[:30]])


@pytest.fixture
def officer(cast):
    """The officer for data protection: no other role."""
    RoleAssignment.objects.filter(staff=cast.endang).delete()
    RoleAssignment.objects.create(staff=cast.endang, role="privacy", starts_at=moment(-400))
    return cast.endang


def text_of(answer):
    assert answer.status_code == 200, answer.content.decode()
    page = re.sub(r"<(script|style|svg)\b.*?</\1>", "", answer.content.decode(), flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def opened(person, number, at, **ids):
    """`number` answers that showed a file each."""
    from uuid import uuid4

    AccessEvent.objects.bulk_create(
        AccessEvent(
            at=at, actor=person, verb="clients:detail", object_type="clients.client",
            object_ids=["x"], client_id=uuid4(), **ids,
        )
        for _i in range(number)
    )  # fmt: skip


def test_the_officer_reads_everybody_and_a_supervisor_the_team(cast, enter, officer, today):
    everybody = text_of(enter(officer).get(reverse("agency:trails")))
    assert "Sari Wulandari" in everybody
    assert "Arif Setiawan" in everybody
    team = text_of(enter(cast.bagus).get(reverse("agency:trails")))
    assert "Sari Wulandari" in team
    assert "Arif Setiawan" not in team
    for person, reader, status in [
        (cast.arif, officer, 200), (cast.arif, cast.bagus, 404), (cast.sari, cast.bagus, 200),
        (cast.sari, cast.dewi, 403), (cast.sari, cast.ratna, 403), (cast.sari, cast.sari, 403),
    ]:  # fmt: skip
        answer = enter(reader).get(reverse("agency:trail_person", args=[person.pk]))
        assert answer.status_code == status, (person, reader)


def test_what_strikes_the_eye_stands_on_top(cast, enter, officer, today):
    opened(cast.sari, 20, moment(-1, "10:15"))
    opened(cast.tandi, 19, moment(-1, "10:15"))
    opened(cast.dewi, 5, moment(-2, "02:00"))
    opened(cast.made, 4, moment(-2, "23:00"))
    with clock.at(moment(-3, "11:00")):
        for _try in range(5):
            audit.denied("get clients:detail", by=cast.nurhayati, obj=None, rule="R10")
    for reader in (officer, cast.bagus):
        shown = text_of(enter(reader).get(reverse("agency:trails")))
        assert "Sari Wulandari 20 berkas dibuka dalam satu jam" in shown
        assert "Dewi Anggraini 5 halaman dibuka pada malam hari" in shown
        assert "Nurhayati Hasan 5 percobaan ditolak dalam sehari" in shown
        assert "19 berkas" not in shown
        assert "4 halaman" not in shown
    with clock.at(moment(40)):
        assert "Tidak ada yang mencolok" in text_of(enter(officer).get(reverse("agency:trails")))


def test_a_person_who_has_left_stays_readable_for_the_officer(cast, enter, officer, today):
    Staff.objects.filter(pk=cast.rudi.pk).update(is_active=False)
    assert "nonaktif" in text_of(enter(officer).get(reverse("agency:trails"), {"q": "rudi"}))
    assert (
        enter(officer).get(reverse("agency:trail_person", args=[cast.rudi.pk])).status_code == 200
    )


def test_the_officers_first_page_shows_figures_and_no_client(cast, enter, officer, today):
    opened(cast.sari, 3, moment(0, "08:00"))
    audit.denied("get clients:detail", by=cast.dewi, obj=None, rule="R10")
    shown = text_of(enter(officer).get(reverse("home")))
    assert "3 Halaman klien dibuka, 24 jam" in shown
    assert "1 Percobaan ditolak, 7 hari" in shown
    assert "Petugas pelindungan data" in shown
    assert "belum disegel lebih dari 15 menit" in shown
    for name in ("clients:list", "cases:list", "cases:admin_list", "agency:staff_list"):
        assert enter(officer).get(reverse(name)).status_code == 403, name


@pytest.mark.parametrize("people", [2, 60])
def test_lists_of_trails_ask_few_queries(cast, enter, officer, today, people, record_property):
    for number in range(people):
        one = Staff.objects.create_user(
            f"u{number}", f"u{number}@x.invalid", None, name=f"U {number}", unit=cast.unit
        )
        opened(one, 2, moment(-1, "10:00"))
    opened(cast.sari, people, moment(-1, "10:00"))
    browser, asked = enter(officer), {}
    one = reverse("agency:trail_person", args=[cast.sari.pk])
    for url in (reverse("agency:trails"), one, reverse("home")):
        browser.get(url)
        with CaptureQueriesContext(connection) as found:
            assert browser.get(url).status_code == 200
        asked[url] = number_of(found)
    record_property("queries", str(asked))
    print("\n", list(asked.values()))
    assert max(asked.values()) <= 12, asked


def test_the_history_of_a_person_is_read_by_the_admin(cast, enter, today):
    cast.sari.name = "Sari Wulandari Putri"
    cast.sari.save()
    RoleAssignment.objects.filter(staff=cast.sari).update(ends_at=moment(30))
    url = reverse("agency:staff_history", args=[cast.sari.pk])
    shown = text_of(enter(cast.ratna).get(url))
    assert "Nama lengkap : Sari Wulandari → Sari Wulandari Putri" in shown
    assert "Peran · Pekerja sosial diubah" in shown
    assert "Berakhir : — → 19 Desember 2026" in shown
    assert enter(cast.bagus).get(url).status_code == 403
