"""Notices of a case that was handed on, notices of what is done, and doors closed to an admin."""

import pytest
from django.urls import reverse

from agency.models import AuditEntry
from cases.models import Task
from cases.services.assignments import assign_case
from cases.services.tasks import create_task, finish_task
from cases.tests.factories import open_case_for
from conftest import TODAY
from core import inbox, reminders
from core.models import Notice, Reminder
from core.sweep import sweep

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def test_notice_of_a_case_handed_on_no_longer_leads_there(cast, enter):
    case = open_case_for(cast.sari)
    url = reverse("cases:detail", args=[case.pk])
    inbox.notify(recipient=cast.sari, kind="test", title="Kabar lama", url=url, dedup="one")
    notice = Notice.objects.get(kind="test")
    sari = enter(cast.sari)
    assert sari.post(reverse("inbox_open", args=[notice.pk])).headers["Location"] == url
    Notice.objects.update(read_at=None)
    assign_case(case=case, to=cast.tandi, by=cast.bagus)
    page = sari.get(reverse("inbox")).content.decode()
    assert "Berkas ini tidak lagi terbuka untuk Anda." in page
    assert f'action="{reverse("inbox_open", args=[notice.pk])}"' not in page
    answer = sari.post(reverse("inbox_open", args=[notice.pk]))
    assert answer.headers["Location"] == reverse("inbox")
    sari.post(reverse("inbox_read", args=[notice.pk]))
    notice.refresh_from_db()
    assert notice.read_at is not None


def test_what_must_be_read_on_the_page_can_be_marked_once_the_page_is_closed(cast, enter):
    case = open_case_for(cast.sari)
    url = reverse("cases:detail", args=[case.pk])
    inbox.notify(
        recipient=cast.endang, kind="visit.high_risk", title="Risiko tinggi", url=url, dedup="two",
        must_acknowledge=True,
    )  # fmt: skip
    notice = Notice.objects.get(recipient=cast.endang)
    assert inbox.is_read_at_page(notice)
    enter(cast.endang).post(reverse("inbox_read", args=[notice.pk]))
    notice.refresh_from_db()
    assert notice.read_at is not None


def test_reminder_of_a_task_counts_as_read_once_the_task_is_done(cast):
    case = open_case_for(cast.sari)
    task = create_task(
        case=case, owner=cast.sari, kind=Task.Kind.VISIT, title="Kunjungan", due_on=TODAY,
        by=cast.sari,
    )  # fmt: skip
    reminders.schedule(
        key=f"visit:{task.pk}", kind="visit.due", subject_id=task.pk, send_at=task.created_at
    )
    sweep()
    assert Reminder.objects.get().status == Reminder.Status.SENT
    assert Notice.objects.filter(recipient=cast.sari, read_at=None).count() == 1
    finish_task(task=task, by=cast.sari)
    assert not Notice.objects.filter(recipient=cast.sari, read_at=None).exists()


@pytest.mark.parametrize("route", ["clients:list", "cases:list", "cases:visit_list"])
def test_admin_meets_rule_eleven_at_the_lists_of_content(cast, enter, route):
    answer = enter(cast.ratna).get(reverse(route))
    assert answer.status_code == 403
    assert "Admin tidak berwenang membuka isi kasus." in answer.content.decode()
    assert AuditEntry.objects.denied().get().rule == "R11"


def test_double_tap_on_an_edit_saves_once_and_leads_to_the_same_page(cast, enter):
    case = open_case_for(cast.sari)
    url = reverse("clients:edit", args=[case.client_id])
    page = enter(cast.sari)
    typed = {
        "version": case.client.version, "name": "Lilis Maryani", "sex": "P",
        "birth_date": "1994-05-12", "birth_precision": "day", "nickname": "Lis",
    }  # fmt: skip
    first, second = page.post(url, typed), page.post(url, typed)
    assert (first.status_code, second.status_code) == (303, 303)
    assert first.headers["Location"] == second.headers["Location"]
    case.client.refresh_from_db()
    assert (case.client.nickname, case.client.version) == ("Lis", typed["version"] + 1)
    assert page.post(url, typed | {"nickname": "Lain"}).status_code == 409
