"""Contacts on a report, before there is a case; they go with it when it becomes one."""

import pytest
from django.urls import reverse

from cases.models import Contact, Task
from cases.services.assignments import assign_case
from cases.services.intake import Intake, accept_report
from cases.services.reports import take_report
from cases.tests.factories import client_for
from cases.tests.visit_forms import STORY, visit_form
from conftest import moment
from core import clock
from core.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


@pytest.fixture
def report(cast):
    with clock.at(moment(-2)):
        return take_report(
            by=cast.sari, source="citizen", about="Ibu di RT 03", told="Sering ada teriakan.",
            risk="medium", place="Dusun Melati",
        )  # fmt: skip


def log(enter, person, report, **fields):
    return enter(person).post(
        reverse("cases:report_visit_new", args=[report.pk]), visit_form(**fields)
    )


def test_a_contact_is_logged_on_a_report_and_shown_there(cast, enter, report):
    sari = enter(cast.sari)
    assert sari.get(reverse("cases:report_visit_new", args=[report.pk])).status_code == 200
    answer = log(enter, cast.sari, report, kind="outreach", next_visit_on="2026-12-01")
    contact = Contact.objects.get()
    assert (contact.report, contact.case) == (report, None)
    photos = reverse("cases:report_visit_photo_add", args=[report.pk, contact.pk])
    assert answer["Location"] == photos + "?baru=1"
    assert not Task.objects.exists()
    for name in ("detail", "edit", "addendum", "photo_add"):
        page = sari.get(reverse(f"cases:report_visit_{name}", args=[report.pk, contact.pk]))
        assert page.status_code == 200, name
    page = sari.get(reverse("cases:report_detail", args=[report.pk])).content.decode()
    assert "Rara ditemui sendiri" in page
    assert "Ibu di RT 03" in sari.get(reverse("cases:visit_list")).content.decode()


def test_r23_a_contact_is_not_older_than_its_report(cast, enter, report):
    answer = log(enter, cast.sari, report, happened_at=moment(-3))
    assert answer.status_code == 409
    assert "laporan baru diterima pada 17 November 2026" in answer.content.decode()


def test_a_risk_that_rises_on_a_report_is_told_without_names(cast, enter, report):
    log(enter, cast.sari, report, risk="high")
    report.refresh_from_db()
    assert report.risk == "high"
    notice = Notice.objects.get(recipient=cast.bagus)
    assert notice.must_acknowledge
    assert report.number in notice.title
    assert "Ibu di RT 03" not in notice.title + notice.body


def test_the_supervisor_reads_it_and_others_do_not_find_it(cast, enter, report):
    log(enter, cast.sari, report)
    contact = Contact.objects.get()
    detail = reverse("cases:report_visit_detail", args=[report.pk, contact.pk])
    assert STORY in enter(cast.bagus).get(detail).content.decode()
    read = reverse("cases:report_visit_read", args=[report.pk, contact.pk])
    assert enter(cast.bagus).post(read)["Location"] == detail
    contact.refresh_from_db()
    assert contact.read_by == cast.bagus
    assert enter(cast.tandi).get(detail).status_code == 404
    delete = reverse("cases:report_visit_delete", args=[report.pk, contact.pk])
    assert 'data-rule="R30"' in enter(cast.sari).post(delete).content.decode()


def test_contacts_go_with_the_report_into_the_case(cast, enter, report):
    log(enter, cast.sari, report, happened_at=moment(-1))
    contact = Contact.objects.get()
    client = client_for(cast.sari)
    case = accept_report(
        report=report, client=client, by=cast.sari,
        intake=Intake(
            source="citizen", presenting_problem="Dipukul suami.", risk="medium", urgency="medium"
        ),
    )  # fmt: skip
    contact.refresh_from_db()
    assert contact.case == case
    sari = enter(cast.sari)
    page = sari.get(reverse("cases:visit_detail", args=[case.pk, contact.pk]))
    assert STORY in page.content.decode()
    old = reverse("cases:report_visit_detail", args=[report.pk, contact.pk])
    assert sari.get(old).status_code == 404
    assert (
        "Rara ditemui sendiri" in sari.get(reverse("cases:detail", args=[case.pk])).content.decode()
    )


def test_who_held_the_report_loses_its_contacts_with_the_case(cast, enter, report):
    log(enter, cast.sari, report, happened_at=moment(-1))
    intake = Intake(source="citizen", presenting_problem="x", risk="medium", urgency="medium")
    case = accept_report(report=report, client=client_for(cast.sari), by=cast.sari, intake=intake)
    with clock.at(moment(0, "10:00")):
        assign_case(case=case, to=cast.tandi, by=cast.bagus)
    with clock.at(moment(0, "10:01")):
        assert list(Contact.objects.visible_to(cast.tandi)) == [Contact.objects.get()]
        assert not Contact.objects.visible_to(cast.sari).exists()
        assert STORY[:20] not in enter(cast.sari).get(reverse("cases:visit_list")).content.decode()
