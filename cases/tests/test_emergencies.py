"""The emergency path: help before consent, never stopped, always seen."""

import pytest
from django.urls import reverse

from agency.models import AuditEntry
from cases import gates
from cases.models import Emergency
from cases.services.consents import PurposeAnswer, Talk, record_consent
from cases.services.emergencies import start_emergency
from cases.tests.factories import open_case_for, with_consent
from conftest import moment
from core import clock, reminders
from core.models import Notice, Reminder

pytestmark = pytest.mark.django_db
WHY = "Dehidrasi, perlu Puskesmas"


@pytest.fixture
def case(cast):
    with clock.at(moment(-40, "08:30")):
        return open_case_for(cast.nurhayati)


def consent(case, answer="agrees"):
    told = ["scope", "rights", "risk", "limits", "third_parties"]
    talk = Talk("client", [PurposeAnswer("service", answer)], told, way="thumb")
    return record_consent(case=case, by=case.worker, talk=talk)


def test_emergency_opens_the_way_tells_the_supervisor_and_sets_the_hour(cast, case, enter):
    with clock.at(moment(-40, "08:50")):
        answer = enter(cast.nurhayati).post(
            reverse("cases:emergency_start", args=[case.pk]),
            {"kind": "assessment", "reason": WHY},
        )
        assert answer.status_code == 303
        gates.require_consent(case)
        page = enter(cast.bagus).get(reverse("cases:detail", args=[case.pk])).content.decode()
    emergency = Emergency.objects.get()
    assert emergency.consent_due_at == moment(-39, "08:50")
    notice = Notice.objects.get()
    assert (notice.recipient, notice.urgent) == (cast.bagus, True)
    assert "Dehidrasi" not in f"{notice.title} {notice.body}"
    assert "Jalur darurat berjalan" in page
    assert WHY in page
    assert {(r.kind, r.send_at) for r in Reminder.objects.filter(subject_id=emergency.pk)} == {
        ("case.emergency_soon", moment(-39, "02:50")),
        ("case.emergency_late", moment(-39, "08:50")),
    }


def test_late_consent_is_flagged_and_never_stops_help(cast, case, enter):
    with clock.at(moment(-40, "08:50")):
        start_emergency(case=case, kind="help", reason=WHY, by=cast.nurhayati)
    soon = Reminder.objects.get(kind="case.emergency_soon")
    late = Reminder.objects.get(kind="case.emergency_late")
    with clock.at(moment(-39, "02:50")):
        assert list(reminders.resolve(soon).recipients) == [cast.nurhayati]
    with clock.at(moment(-39, "08:51")):
        assert reminders.resolve(soon) is None
        message = reminders.resolve(late)
        assert list(message.recipients) == [cast.nurhayati, cast.bagus]
        assert "Lilis" not in f"{message.title} {message.body}"
        gates.require_consent(case)
        page = enter(cast.bagus).get(reverse("cases:list")).content.decode()
        assert "Persetujuan terlambat" in page


@pytest.mark.parametrize("answer", ["agrees", "refuses"])
def test_the_clients_answer_ends_the_waiting(cast, case, answer):
    with clock.at(moment(-40, "08:50")):
        start_emergency(case=case, kind="help", reason=WHY, by=cast.nurhayati)
    late = Reminder.objects.get(kind="case.emergency_late")
    with clock.at(moment(-39, "08:00")):
        consent(case, answer)
        assert gates.open_emergency(case) is None
        assert reminders.resolve(late) is None
    late.refresh_from_db()
    assert late.status == "cancelled"
    assert AuditEntry.objects.get(act="emergency.end").facts["late"] is False


def test_emergency_is_started_once_and_not_beside_consent(cast, case, enter):
    with clock.at(moment(-40, "08:50")):
        browser = enter(cast.nurhayati)
        address = reverse("cases:emergency_start", args=[case.pk])
        assert browser.post(address, {"kind": "help", "reason": ""}).status_code == 422
        assert browser.post(address, {"kind": "help", "reason": WHY}).status_code == 303
        again = browser.post(address, {"kind": "help", "reason": WHY})
        assert again.status_code == 409
        assert "sudah berjalan" in again.content.decode()
        calm = with_consent(open_case_for(cast.nurhayati, case.client))
        other = browser.post(
            reverse("cases:emergency_start", args=[calm.pk]), {"kind": "help", "reason": WHY}
        )
        assert other.status_code == 409
    assert Emergency.objects.count() == 1
