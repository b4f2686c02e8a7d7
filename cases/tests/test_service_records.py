"""Pelayanan: planned ones wait for the plan, immediate ones do not."""

import datetime as dt

import pytest
from django.urls import reverse

from cases.models import Emergency, ServiceRecord
from cases.services import service_records as services
from cases.tests.factories import open_case_for, with_consent
from core import clock
from core.refusals import Refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def serve(case, by, **changes):
    return services.record_service(
        case=case, by=by, kind="counselling", note="Konseling pertama.",
        **{"happened_at": clock.now(), **changes},
    )  # fmt: skip


def test_r17_planned_service_waits_for_an_approved_plan(cast):
    case = with_consent(open_case_for(cast.sari))
    with pytest.raises(Refused) as refused:
        serve(case, cast.sari)
    assert refused.value.rule == "R17"
    assert [str(part.label) for part in refused.value.missing] == [
        "Rencana intervensi yang disahkan supervisor"
    ]


def test_immediate_service_is_open_after_consent(cast):
    case = with_consent(open_case_for(cast.sari))
    assert serve(case, cast.sari, immediate_reason="food").immediate


def test_r01_immediate_service_needs_consent_or_an_emergency(cast):
    case = open_case_for(cast.sari)
    with pytest.raises(Refused) as refused:
        serve(case, cast.sari, immediate_reason="food")
    assert refused.value.rule == "R01"
    now = clock.now()
    Emergency.objects.create(
        case=case, kind="help", reason="Tidak makan dua hari.", started_at=now,
        started_by=cast.sari, consent_due_at=now + dt.timedelta(hours=24),
    )  # fmt: skip
    assert serve(case, cast.sari, immediate_reason="food")


@pytest.mark.parametrize("shift", [dt.timedelta(minutes=1), dt.timedelta(days=-1)])
def test_r23_service_is_neither_in_the_future_nor_before_the_case(cast, shift):
    case = with_consent(open_case_for(cast.sari))
    with pytest.raises(Refused) as refused:
        serve(case, cast.sari, immediate_reason="food", happened_at=clock.now() + shift)
    assert (refused.value.rule, refused.value.field) == ("R23", "happened_at")


def test_signed_service_gets_addenda_and_nothing_else(cast, enter):
    case = with_consent(open_case_for(cast.sari))
    record = serve(case, cast.sari, immediate_reason="food")
    browser = enter(cast.sari)
    args = [case.pk, record.pk]
    r22 = browser.post(reverse("cases:service_edit", args=args))
    r30 = browser.post(reverse("cases:service_delete", args=args))
    assert (r22.status_code, r30.status_code) == (409, 409)
    added = browser.post(
        reverse("cases:service_addendum", args=args), {"text": "Suaminya juga hadir."}
    )
    assert added.status_code == 303
    assert ServiceRecord.objects.get().addenda.get().text == "Suaminya juga hadir."


def test_one_submission_sent_twice_makes_one_record(cast, enter):
    case = with_consent(open_case_for(cast.sari))
    browser, url = enter(cast.sari), reverse("cases:service_new", args=[case.pk])
    sent = {
        "submission_id": "11111111-1111-4111-8111-111111111111", "kind": "aid",
        "immediate_reason": "food", "happened_at": "2026-11-19T09:00", "note": "Beras 5 kg.",
    }  # fmt: skip
    answers = [browser.post(url, sent) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    other = browser.post(url, {**sent, "note": "Beras 10 kg."})
    assert other.status_code == 409
    assert "Beras 10 kg." in other.content.decode()
    assert ServiceRecord.objects.count() == 1
