"""Health for whoever watches: no log-in, no data, and a silent beat is seen."""

import datetime as dt

import pytest
from django.test import Client as Browser

from core import clock, health
from core.models import Draft
from core.tasks import drop_old_drafts, sweep_reminders

pytestmark = pytest.mark.django_db


def test_alive_answers_without_log_in():
    answer = Browser().get("/sehat")
    assert (answer.status_code, answer.json()) == (200, {"ok": True, "database": True})


def test_a_silent_beat_is_seen_after_three_minutes(today):
    assert health.beat_is_silent()
    sweep_reminders()
    assert not health.beat_is_silent()
    with clock.at(clock.now() + dt.timedelta(minutes=3, seconds=1)):
        assert health.beat_is_silent()
        answer = Browser().get("/siap")
        assert (answer.status_code, answer.json()["beat"]) == (503, False)


def test_ready_names_the_broker_that_is_away(settings, today):
    sweep_reminders()
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"
    answer = Browser().get("/siap")
    assert answer.status_code == 503
    assert answer.json() == {"ok": False, "database": True, "broker": False, "beat": True}
    assert Browser().get("/sehat").status_code == 200


def test_ready_when_all_is_well(today):
    sweep_reminders()
    assert Browser().get("/siap").json()["ok"] is True


def test_old_drafts_are_dropped_and_young_ones_kept(cast, today):
    now = clock.now()
    for key, age in (("old", 73), ("young", 71)):
        then = now - dt.timedelta(hours=age)
        Draft.objects.create(user=cast.sari, key=key, body="x", typed_at=then, updated_at=then)
    drop_old_drafts()
    drop_old_drafts()
    assert [draft.key for draft in Draft.objects.all()] == ["young"]
