"""Hari ini: each role's first page."""

import datetime as dt

import pytest
from django.urls import reverse

from agency.models import AccessEvent, RoleAssignment, SupervisoryLine
from cases.models import Case, Emergency, PlanVersion
from cases.services.monev_schedules import set_monev_schedule
from cases.services.reports import take_report
from cases.services.tasks import create_task
from cases.tests.factories import client_for, open_case_for, with_plan
from conftest import moment
from core import clock, health
from core.inbox import notify
from pekso.views.home import greeting
from supervision.models import PlanReview

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 19)


def page_of(browser, address="/"):
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def served(worker, name, first=None):
    """A served case; with `first` its monev falls due on that date."""
    with clock.at(moment(-60)):
        case = open_case_for(worker, client_for(worker, name=name), responded_at=clock.now())
        with_plan(case)
        if first is not None:
            set_monev_schedule(case=case, by=worker, every=30, unit="days", starts_on=first)
    return case


def parts(page):
    """The text under each heading of the page."""
    import re

    found = re.split(r"<h2[^>]*>", page)[1:]
    return {re.sub(r"<[^>]+>|\(\d+\)", "", p.split("</h2>")[0]).strip(): p for p in found}


@pytest.fixture
def sari(cast, enter, today):
    return enter(cast.sari)


def test_the_greeting_follows_the_hour():
    hours = {0: "pagi", 10: "pagi", 11: "siang", 15: "sore", 18: "malam", 23: "malam"}
    assert {hour: greeting(hour).split()[1] for hour in hours} == hours


def test_a_new_worker_is_greeted_and_has_nothing_due(sari):
    page = page_of(sari)
    assert "Selamat pagi, Sari" in page
    assert "Kamis, 19 November 2026" in page
    assert "Tidak ada yang jatuh tempo hari ini" in page


def test_monev_stands_where_its_date_belongs(sari, cast):
    served(cast.sari, "Terlambat Sekali", first=TODAY - dt.timedelta(days=2))
    served(cast.sari, "Hari Inilah", first=TODAY)
    served(cast.sari, "Minggu Depan", first=TODAY + dt.timedelta(days=5))
    served(cast.sari, "Bulan Depan", first=TODAY + dt.timedelta(days=30))
    found = parts(page_of(sari))
    assert "Terlambat Sekali" in found["Terlambat"]
    assert "Hari Inilah" in found["Hari ini"]
    assert "Minggu Depan" in found["Tujuh hari ke depan"]
    assert "Bulan Depan" not in "".join(found.values())


def test_a_task_of_today_leads_to_the_visit(sari, cast):
    case = served(cast.sari, "Lilis Maryani", first=TODAY + dt.timedelta(days=60))
    create_task(
        case=case, owner=cast.sari, kind="visit", title="Kunjungan berikut", due_on=TODAY,
        by=cast.sari,
    )  # fmt: skip
    found = parts(page_of(sari))["Hari ini"]
    assert "Kunjungan berikut" in found
    assert reverse("cases:visit_new", args=[case.pk]) in found


def test_first_response_and_consent_after_an_emergency_count_by_the_hour(sari, cast):
    case = open_case_for(cast.sari, response_due_at=moment(0, "08:59"))
    Emergency.objects.create(
        case=case, kind="help", reason="x", started_at=clock.now(), started_by=cast.sari,
        consent_due_at=moment(1, "08:00"),
    )  # fmt: skip
    found = parts(page_of(sari))
    assert "Respons pertama, 08.59 WIB" in found["Terlambat"]
    assert "Persetujuan klien setelah darurat, 08.00 WIB" in found["Tujuh hari ke depan"]


def test_a_returned_plan_shows_its_comment_until_it_is_revised(sari, cast):
    case = served(cast.sari, "Lilis Maryani", first=TODAY + dt.timedelta(days=60))
    plan = PlanVersion.objects.create(
        case=case, number=2, status="returned", created_by=cast.sari, created_at=clock.now(),
        content_hash="x",
    )  # fmt: skip
    PlanReview.objects.create(
        plan=plan, case=case, content_hash="x", requested_by=cast.sari,
        requested_at=clock.now(), status="returned", decided_by=cast.bagus,
        decided_at=clock.now(), comment="Tuliskan siapa yang mendampingi.",
    )  # fmt: skip
    assert "Tuliskan siapa yang mendampingi." in parts(page_of(sari))["Perlu Anda perbaiki"]
    PlanVersion.objects.create(
        case=case, number=3, status="draft", created_by=cast.sari, created_at=clock.now()
    )
    assert "Perlu Anda perbaiki" not in parts(page_of(sari))


def test_a_case_without_a_monev_schedule_is_pointed_out(sari, cast):
    case = served(cast.sari, "Lilis Maryani")
    found = parts(page_of(sari))["Perlu Anda perbaiki"]
    assert reverse("cases:monev_schedule", args=[case.pk]) in found


def test_nothing_of_colleagues_is_shown(sari, cast):
    served(cast.tandi, "Bayu Pratama", first=TODAY)
    assert "Bayu" not in page_of(sari)


def test_a_case_that_was_handed_on_is_gone(sari, cast):
    case = served(cast.sari, "Lilis Maryani", first=TODAY)
    create_task(
        case=case, owner=cast.sari, kind="visit", title="Kunjungan", due_on=TODAY, by=cast.sari
    )
    Case.objects.filter(pk=case.pk).update(worker=cast.tandi)
    case.assignments.update(ends_at=clock.now())
    from agency import access

    access.sync(case)
    assert "Lilis" not in page_of(sari)


def test_what_was_shown_is_noted(sari, cast):
    case = served(cast.sari, "Lilis Maryani", first=TODAY)
    AccessEvent.objects.all().delete()
    page_of(sari)
    assert [(e.verb, e.object_ids) for e in AccessEvent.objects.all()] == [("home", [str(case.pk)])]


def test_urgent_notices_stand_on_top_until_read(sari, cast):
    notify(recipient=cast.sari, kind="x", title="Segera baca ini", dedup="x", urgent=True)
    assert "Segera baca ini" in parts(page_of(sari))["Perlu dibaca sekarang"]


def test_the_supervisor_sees_what_waits_and_how_many_are_late_by_worker(cast, enter, today):
    served(cast.sari, "Lilis Maryani", first=TODAY - dt.timedelta(days=1))
    served(cast.sari, "Tono Sudiro", first=TODAY - dt.timedelta(days=2))
    served(cast.arif, "Bayu Pratama", first=TODAY - dt.timedelta(days=2))
    page = page_of(enter(cast.bagus))
    late = parts(page)["Monev terlambat di tim"]
    assert "Sari Wulandari" in late
    assert "2 monev" in late
    assert "Arif" not in page
    assert "Lilis" not in page
    assert "Catat kunjungan" not in page


def test_the_admin_sees_counts_and_whether_reminders_run(cast, enter, today):
    served(cast.sari, "Lilis Maryani", first=TODAY)
    SupervisoryLine.objects.filter(supervisee=cast.dewi).update(ends_at=moment(-1))
    ratna = enter(cast.ratna)
    page = page_of(ratna)
    assert "Pengingat otomatis tidak berjalan" in page
    assert "Dewi Anggraini" in page
    assert "Lilis" not in page
    health.note_beat()
    assert "Pengingat otomatis tidak berjalan" not in page_of(ratna)


def test_the_admin_finds_new_cases_and_reports_to_assign_by_number_only(cast, enter, today):
    case = open_case_for(cast.sari)
    report = take_report(
        by=cast.arif, source="citizen", about="Pak Wiryo di gardu",
        told="Tidur di gardu sejak dua malam", risk="medium",
    )  # fmt: skip
    page = page_of(enter(cast.ratna))
    for thing, name in ((case, "cases:assign"), (report, "cases:report_assign")):
        assert thing.number in page
        assert reverse(name, args=[thing.pk]) in page
    assert "Sari Wulandari" in page
    for secret in ("Lilis", "Wiryo", "gardu"):
        assert secret not in page


def test_the_admin_sees_who_stands_in_for_a_supervisor(cast, enter, today):
    SupervisoryLine.objects.create(
        supervisee=cast.sari, supervisor=cast.endang, kind="acting", starts_at=moment(-1),
        ends_at=moment(3), set_by=cast.ratna,
    )  # fmt: skip
    said = parts(page_of(enter(cast.ratna)))["Supervisor pengganti"]
    assert "Sari Wulandari" in said
    assert "Endang" in said


def test_choosing_a_case_for_a_visit(sari, cast):
    mine = served(cast.sari, "Lilis Maryani")
    served(cast.tandi, "Bayu Pratama")
    page = page_of(sari, reverse("choose_case"))
    assert reverse("cases:visit_new", args=[mine.pk]) in page
    assert "Bayu" not in page


def test_choosing_a_case_is_for_workers(cast, enter, today):
    assert enter(cast.ratna).get(reverse("choose_case")).status_code == 403


@pytest.mark.parametrize("number", [2, 12])
def test_the_first_page_asks_the_database_equally_often(
    sari, cast, number, django_assert_max_num_queries
):
    for _n in range(number):
        served(cast.sari, "Lilis Maryani", first=TODAY)
    page_of(sari)
    with django_assert_max_num_queries(40) as found:
        page_of(sari)
    asked = [q["sql"] for q in found.captured_queries if "SAVEPOINT" not in q["sql"]]
    assert len(asked) == 9


def test_whoever_works_and_supervises_sees_both(cast, enter, today):
    RoleAssignment.objects.create(staff=cast.bagus, role="worker", starts_at=moment(-10))
    found = parts(page_of(enter(cast.bagus)))
    assert {"Hari ini", "Perlu keputusan"} <= set(found)
