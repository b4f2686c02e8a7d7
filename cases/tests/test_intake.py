"""Pendekatan awal: a case begins, changes hands while it is there, or ends there."""

import uuid

import pytest
from django.urls import reverse

from agency import access
from agency.models import AuditEntry
from cases.models import Assignment, Case, StageChange, Task
from cases.tests.factories import client_for, open_case_for, with_consent
from clients.models import Client
from conftest import moment
from core import clock, reminders
from core.models import Notice, Reminder

pytestmark = pytest.mark.django_db
WORDS = "Suami sering memukul saya, tapi jangan sampai ada yang tahu."


def typed(**changed):
    return {
        "submission_id": str(uuid.uuid4()),
        "presenting_problem": WORDS,
        "risk": "medium",
        "urgency": "",
        "source": "self",
        "source_note": "",
        "ppks": ["19"],
        "flags": ["child"],
        "happened_at": "2026-11-09T09:10",
        **changed,
    }


@pytest.fixture
def opens(cast, enter):
    def open_it(client, person=None, **changed):
        browser = enter(person or cast.sari)
        return browser.post(reverse("cases:open", args=[client.pk]), typed(**changed))

    return open_it


def test_case_opens_with_number_stage_assignment_grants_and_deadline(cast, opens):
    with clock.at(moment(-10, "09:10")):
        client = client_for(cast.sari, ppks=[24])
        answer = opens(client)
        case = Case.objects.get()
        assert answer.status_code == 303
        assert answer.headers["Location"] == reverse("cases:detail", args=[case.pk])
        assert access.rights_of(cast.sari, case) == {"view", "change"}
        assert access.rights_of(cast.bagus, case) == {"view", "decide"}
    assert (case.number, case.stage, case.worker) == ("K-2026-0001", "intake", cast.sari)
    assert case.response_due_at == moment(-10, "15:10")
    assert (case.ppks, case.flags, case.urgency) == ([19], ["child"], "medium")
    assert StageChange.objects.get().new == "intake"
    assert Assignment.objects.get().ends_at is None
    client.refresh_from_db()
    assert (client.ppks, client.responsible) == ([19, 24], cast.sari)
    assert AuditEntry.objects.get(act="case.open").case_id == case.pk
    assert Reminder.objects.get().send_at == moment(-10, "15:10")


def test_low_risk_is_answered_in_three_working_days(cast, opens):
    with clock.at(moment(0, "09:00")):  # a Thursday
        opens(client_for(cast.sari), risk="low", happened_at="2026-11-19T09:00")
    assert Case.objects.get().response_due_at == moment(5, "09:00")


def test_urgency_alone_can_hasten_the_response(cast, opens, today):
    opens(client_for(cast.sari), risk="low", urgency="high", happened_at="2026-11-19T08:30")
    assert Case.objects.get().response_due_at == moment(0, "08:30")


def test_high_risk_is_before_the_supervisor_at_once_without_names(cast, opens, today):
    opens(client_for(cast.sari), risk="high", happened_at="2026-11-19T08:30")
    notice = Notice.objects.get()
    assert (notice.recipient, notice.urgent, notice.must_acknowledge) == (cast.bagus, True, True)
    text = f"{notice.title} {notice.body}"
    assert "K-2026-0001" in text
    assert "Lilis" not in text


def test_high_risk_that_nobody_reads_goes_to_the_admin_with_the_number_only(cast, opens, today):
    opens(client_for(cast.sari), risk="high", happened_at="2026-11-19T08:30")
    waiting = Reminder.objects.get(kind="case.high_risk_unread")
    assert waiting.send_at == moment(0, "10:00")
    message = reminders.resolve(waiting)
    assert list(message.recipients) == [cast.ratna]
    assert "Lilis" not in f"{message.title} {message.body}"
    Notice.objects.update(read_at=clock.now())
    assert reminders.resolve(waiting) is None


def test_ppks_may_wait(cast, opens, today):
    opens(client_for(cast.sari), ppks=[], happened_at="2026-11-19T08:30")
    assert Case.objects.get().ppks == []


@pytest.mark.parametrize(
    ("when", "why"),
    [("2026-11-19T09:01", "waktu ini belum tiba"), ("1994-05-11T09:00", "sebelum tanggal lahir")],
)
def test_r23_first_contact_in_the_future_or_before_birth(cast, opens, today, when, why):
    answer = opens(client_for(cast.sari), happened_at=when)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert why in page
    assert WORDS in page
    assert not Case.objects.exists()
    assert AuditEntry.objects.denied().get().rule == "R23"


def test_same_submission_twice_opens_one_case(cast, opens, today):
    client, one = client_for(cast.sari), str(uuid.uuid4())
    same = {"submission_id": one, "happened_at": "2026-11-19T08:30"}
    first, second = opens(client, **same), opens(client, **same)
    assert first.headers["Location"] == second.headers["Location"]
    assert Case.objects.count() == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"presenting_problem": ""},
        {"presenting_problem": "x" * 10_000},
        {"presenting_problem": "a\x00b"},
        {"risk": "sangat"},
        {"ppks": ["99"]},
        {"ppks": ["a"]},
        {"flags": ["alien"]},
        {"source": ""},
        {"happened_at": "besok"},
        {"report": str(uuid.uuid4())},
        {"submission_id": "x"},
    ],
)
def test_bad_input_is_a_sentence_and_nothing_is_lost(cast, opens, today, changed):
    from cases.services.reports import take_report

    take_report(by=cast.sari, source="citizen", about="Seorang ibu", told="Lemas", risk="low")
    answer = opens(client_for(cast.sari), source_note="Tetangga 🙂 \u202b kiri", **changed)
    assert answer.status_code == 422
    assert "Tetangga 🙂 \u202b kiri" in answer.content.decode()
    assert not Case.objects.exists()


def test_r10_nobody_opens_a_case_for_somebody_elses_client(cast, opens, today):
    client = client_for(cast.sari)
    assert opens(client, cast.tandi).status_code == 404
    assert opens(client, cast.ratna).status_code == 403
    assert not Case.objects.exists()


def test_admin_gives_a_case_at_intake_to_another_worker_with_client_and_tasks(
    cast, enter, today, opens
):
    from cases.services.tasks import create_task

    opens(client_for(cast.sari), happened_at="2026-11-19T08:30")
    case = Case.objects.get()
    create_task(
        case=case,
        owner=cast.sari,
        kind="follow_up",
        title="Telepon",
        due_on="2026-11-20",
        by=cast.sari,
    )
    page = enter(cast.ratna).get(reverse("cases:assign", args=[case.pk])).content.decode()
    assert case.number in page
    assert "Lilis" not in page
    answer = enter(cast.ratna).post(
        reverse("cases:assign", args=[case.pk]), {"to": str(cast.tandi.pk)}
    )
    assert answer.status_code == 303
    case.refresh_from_db()
    client = Client.objects.get()
    assert (case.worker, client.responsible) == (cast.tandi, cast.tandi)
    for record in (case, client):
        assert access.rights_of(cast.tandi, record) == {"view", "change"}
        assert access.rights_of(cast.sari, record) == frozenset()
    assert Task.objects.get().owner == cast.tandi
    assert {(n.recipient.username, n.kind) for n in Notice.objects.all()} == {
        ("tandi", "case.assigned"),
        ("sari", "case.handed_over"),
    }
    assert enter(cast.sari).get(reverse("cases:detail", args=[case.pk])).status_code == 404


def test_r07_after_intake_the_worker_changes_only_with_the_client(cast, enter, today):
    case = with_consent(open_case_for(cast.sari))
    answer = enter(cast.ratna).post(
        reverse("cases:assign", args=[case.pk]), {"to": str(cast.tandi.pk)}
    )
    assert answer.status_code == 409
    case.refresh_from_db()
    assert case.worker == cast.sari
    assert AuditEntry.objects.denied().get().rule == "R07"


def test_worker_cannot_hand_on_a_case_alone_and_supervisor_can(cast, enter, today):
    case = open_case_for(cast.sari)
    address = reverse("cases:assign", args=[case.pk])
    assert enter(cast.sari).post(address, {"to": str(cast.tandi.pk)}).status_code == 403
    assert enter(cast.endang).post(address, {"to": str(cast.tandi.pk)}).status_code == 404
    assert enter(cast.bagus).post(address, {"to": str(cast.bagus.pk)}).status_code == 422
    assert enter(cast.bagus).post(address, {"to": str(cast.tandi.pk)}).status_code == 303


def test_case_is_closed_at_intake_with_reason_and_place(cast, enter, today):
    case = open_case_for(cast.sari)
    address = reverse("cases:close", args=[case.pk])
    browser = enter(cast.sari)
    lacking = {"closing": "out_of_mandate", "reason": "Bukan layanan kami."}
    assert browser.post(address, lacking).status_code == 422
    answer = browser.post(address, {**lacking, "referred_to": "Dinas Sosial"})
    assert answer.status_code == 303
    case.refresh_from_db()
    assert (case.stage, case.closing, case.closing_referred_to) == (
        "closed",
        "out_of_mandate",
        "Dinas Sosial",
    )
    page = browser.get(reverse("cases:detail", args=[case.pk])).content.decode()
    assert "Dirujuk ke Dinas Sosial." in page
    again = browser.post(address, {"closing": "duplicate", "reason": "Ganda."})
    assert again.status_code == 409


def test_r21_age_and_religion_are_no_grounds_to_close(cast, enter, today):
    case = open_case_for(cast.sari)
    browser = enter(cast.sari)
    page = browser.get(reverse("cases:close", args=[case.pk])).content.decode()
    assert "agama" not in page.lower()
    answer = browser.post(
        reverse("cases:close", args=[case.pk]), {"closing": "agama", "reason": "Beda agama."}
    )
    assert answer.status_code == 409
    assert AuditEntry.objects.denied().get().rule == "R21"
    case.refresh_from_db()
    assert case.stage == "intake"
