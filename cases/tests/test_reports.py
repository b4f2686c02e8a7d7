"""Laporan masuk: taken before there is a client, assigned, made a case, or closed."""

import uuid

import pytest
from django.urls import reverse

from agency import access
from agency.models import AuditEntry
from cases.models import Case, Report
from cases.services.reports import take_report
from cases.tests.factories import client_for
from conftest import moment
from core import reminders
from core.models import Notice, Reminder

pytestmark = pytest.mark.django_db
TOLD = "Seorang nenek lemas di Pasar Lama, tidak makan dua hari."


def typed(**changed):
    return {
        "submission_id": str(uuid.uuid4()),
        "told": TOLD,
        "about": "Nenek, sekitar 78 tahun",
        "place": "Pasar Lama",
        "risk": "medium",
        "source": "tksk",
        "reporter_name": "Wati",
        "reporter_phone": "0800-0000-0071",
        "received_at": "2026-11-19T07:30",
        **changed,
    }


@pytest.fixture
def report(cast, today):
    return take_report(
        by=cast.dewi, source="tksk", about="Nenek di pasar", told=TOLD, risk="medium",
        reporter_name="Wati", place="Pasar Lama",
    )  # fmt: skip


def test_worker_takes_a_report_before_there_is_a_client(cast, enter, today):
    browser = enter(cast.dewi)
    answer = browser.post(reverse("cases:report_new"), typed())
    report = Report.objects.get()
    assert answer.headers["Location"] == reverse("cases:report_detail", args=[report.pk])
    assert (report.number, report.worker, report.status) == ("L-2026-0001", cast.dewi, "open")
    assert report.reporter_phone == "0800-0000-0071"
    page = browser.get(answer.headers["Location"]).content.decode()
    assert TOLD in page
    assert "0800-0000-0071" in page
    assert TOLD not in browser.get(reverse("cases:report_list")).content.decode()


def test_report_of_high_risk_is_before_the_supervisor_at_once(cast, enter, today):
    enter(cast.dewi).post(reverse("cases:report_new"), typed(risk="high"))
    notice = Notice.objects.get()
    assert (notice.recipient, notice.must_acknowledge) == (cast.bagus, True)
    assert "nenek" not in f"{notice.title} {notice.body}".lower()


def test_high_report_that_nobody_reads_goes_to_the_admin_with_the_number_only(cast, enter, today):
    enter(cast.dewi).post(reverse("cases:report_new"), typed(risk="high"))
    waiting = Reminder.objects.get()
    assert waiting.send_at == moment(0, "10:00")
    message = reminders.resolve(waiting)
    assert list(message.recipients) == [cast.ratna]
    assert "L-2026-0001" in str(message.title)
    assert "nenek" not in f"{message.title} {message.body}".lower()


def test_r23_report_from_the_future(cast, enter, today):
    answer = enter(cast.dewi).post(
        reverse("cases:report_new"), typed(received_at="2026-11-20T07:30")
    )
    assert answer.status_code == 409
    assert TOLD in answer.content.decode()
    assert not Report.objects.exists()


@pytest.mark.parametrize(
    "changed",
    [
        {"told": ""},
        {"told": "x" * 10_000},
        {"about": "a\x00b"},
        {"reporter_phone": "1" * 50},
        {"risk": ""},
        {"received_at": "31-02-2026"},
    ],
)
def test_bad_input_keeps_what_was_typed(cast, enter, today, changed):
    answer = enter(cast.dewi).post(reverse("cases:report_new"), typed(**changed))
    assert answer.status_code == 422
    assert "Pasar Lama" in answer.content.decode()


def test_admin_assigns_a_report_without_reading_it(cast, enter, report):
    browser = enter(cast.ratna)
    page = browser.get(reverse("cases:report_admin_list")).content.decode()
    assert report.number in page
    assert "Nenek" not in page
    assert "Pasar" not in page
    address = reverse("cases:report_assign", args=[report.pk])
    assert "Nenek" not in browser.get(address).content.decode()
    assert browser.post(address, {"to": str(cast.nurhayati.pk)}).status_code == 303
    report.refresh_from_db()
    assert report.worker == cast.nurhayati
    assert access.rights_of(cast.nurhayati, report) == {"view", "change"}
    assert access.rights_of(cast.dewi, report) == frozenset()
    assert Notice.objects.get(kind="report.assigned").recipient == cast.nurhayati
    content = enter(cast.dewi).get(reverse("cases:report_list")).content.decode()
    assert report.number in content
    assert "Nenek" not in content


def test_r11_admin_does_not_open_a_report(cast, enter, report):
    answer = enter(cast.ratna).get(reverse("cases:report_detail", args=[report.pk]))
    assert answer.status_code == 403
    assert TOLD not in answer.content.decode()
    assert AuditEntry.objects.denied().get().rule == "R11"


def test_r10_other_workers_do_not_see_a_report(cast, enter, report):
    browser = enter(cast.tandi)
    for name in ("report_detail", "report_close", "report_assign", "report_accept"):
        assert browser.get(reverse(f"cases:{name}", args=[report.pk])).status_code == 404
    assert "Nenek" not in browser.get(reverse("cases:report_list")).content.decode()


def test_two_admins_assign_at_once_and_the_second_reads_who_holds_it(cast, report):
    from cases.services.reports import assign_report
    from core.refusals import Changed

    stale = Report.objects.select_related("worker").get(pk=report.pk)
    assign_report(report=report, to=cast.nurhayati, by=cast.ratna)
    with pytest.raises(Changed) as second:
        assign_report(report=stale, to=cast.tandi, by=cast.bagus)
    assert "Nurhayati Hasan" in str(second.value)


def test_report_becomes_a_case_with_its_words_and_is_linked(cast, enter, report):
    client = client_for(cast.dewi, name="Mbah Karsinah")
    browser = enter(cast.dewi)
    page = browser.get(reverse("cases:report_accept", args=[report.pk])).content.decode()
    assert "Mbah Karsinah" in page
    form = browser.get(reverse("cases:open", args=[client.pk]), {"laporan": str(report.pk)})
    assert f'value="{report.pk}" selected' in form.content.decode()
    answer = browser.post(
        reverse("cases:open", args=[client.pk]),
        {
            "report": str(report.pk), "presenting_problem": "Saya lapar.", "risk": "medium",
            "source": "tksk", "happened_at": "2026-11-19T08:00",
        },
    )  # fmt: skip
    assert answer.status_code == 303
    report.refresh_from_db()
    assert (report.status, report.case) == ("accepted", Case.objects.get())


def test_a_foreign_report_cannot_be_slipped_into_a_case(cast, enter, report):
    mine = take_report(by=cast.sari, source="self", about="Saya", told="Tolong", risk="low")
    client = client_for(cast.sari)
    answer = enter(cast.sari).post(
        reverse("cases:open", args=[client.pk]),
        {
            "report": str(report.pk), "presenting_problem": "x", "risk": "low", "source": "self",
            "happened_at": "2026-11-19T08:00",
        },
    )  # fmt: skip
    assert answer.status_code == 422
    assert mine.status == Report.objects.get(pk=report.pk).status == "open"


def test_report_is_closed_with_reason_and_stays_closed(cast, enter, report):
    browser = enter(cast.dewi)
    address = reverse("cases:report_close", args=[report.pk])
    assert browser.post(address, {"closing": "duplicate"}).status_code == 422
    answer = browser.post(address, {"closing": "duplicate", "reason": "Sama dengan L-2026-0003."})
    assert answer.status_code == 303
    report.refresh_from_db()
    assert (report.status, report.closing) == ("closed", "duplicate")
    again = browser.post(address, {"closing": "not_pursued", "reason": "Lagi."})
    assert again.status_code == 409


def test_r21_age_is_no_ground_to_turn_a_report_away(cast, enter, report):
    answer = enter(cast.dewi).post(
        reverse("cases:report_close", args=[report.pk]),
        {"closing": "usia", "reason": "Usia terlalu tua."},
    )
    assert answer.status_code == 409
    assert AuditEntry.objects.denied().get().rule == "R21"
    report.refresh_from_db()
    assert report.status == "open"


@pytest.mark.parametrize(
    ("who", "name"), [("dewi", "cases:report_list"), ("ratna", "cases:report_admin_list")]
)
def test_report_lists_take_a_constant_number_of_queries(
    cast, enter, today, django_assert_max_num_queries, django_assert_num_queries, who, name
):
    browser = enter(getattr(cast, who))

    def more(count):
        for _ in range(count):
            take_report(by=cast.dewi, source="citizen", about="Orang", told="Cerita", risk="low")

    more(25)
    browser.get(reverse(name))
    with django_assert_max_num_queries(12) as first:
        browser.get(reverse(name))
    more(75)
    with django_assert_num_queries(len(first)):
        assert "Halaman 1 dari 4" in browser.get(reverse(name)).content.decode()
