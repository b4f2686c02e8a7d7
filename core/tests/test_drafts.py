"""Server drafts: one person's own, the newest text wins, gone after 72 hours or when sent."""

import datetime as dt
import json
import uuid

import pytest
from django.db import connection
from django.urls import reverse

from core import clock, drafts
from core.models import Draft, Submission

pytestmark = pytest.mark.django_db
KEY = "/kasus/1/kunjungan/baru/"
URL = "/draf/"
NOON = dt.datetime(2026, 11, 19, 5, 0, tzinfo=dt.UTC)


def send(browser, body, typed_at=NOON, key=KEY):
    message = {"key": key, "body": body, "typed_at": typed_at.isoformat()}
    return browser.post(URL, json.dumps(message), content_type="application/json")


def shown(browser, key=KEY):
    return browser.get(URL, {"key": key}).json()["draft"]


@pytest.fixture(autouse=True)
def at_noon():
    with clock.at(NOON):
        yield


def test_a_draft_comes_back_to_the_person_who_typed_it(cast, enter):
    sari = enter(cast.sari)
    assert send(sari, "tulisan").json() == {"saved": True, "draft": None}
    assert shown(sari)["body"] == "tulisan"


def test_nobody_else_gets_it_under_the_same_key(cast, enter):
    send(enter(cast.sari), "tulisan")
    assert shown(enter(cast.tandi)) is None
    assert shown(enter(cast.bagus)) is None


def test_a_stranger_is_told_to_log_in_and_nothing_is_kept(client):
    assert send(client, "tulisan").status_code == 401
    assert client.get(URL, {"key": KEY}).status_code == 401
    assert Draft.objects.count() == 0


def test_the_text_typed_last_wins_whatever_arrives_last(cast, enter):
    sari = enter(cast.sari)
    send(sari, "baru", NOON)
    answer = send(sari, "lama", NOON - dt.timedelta(minutes=5)).json()
    assert answer["saved"] is False
    assert answer["draft"]["body"] == "baru"
    assert shown(sari)["body"] == "baru"


def test_a_clock_that_runs_ahead_cannot_lock_a_draft(cast, enter):
    sari = enter(cast.sari)
    send(sari, "dari masa depan", NOON + dt.timedelta(days=400))
    with clock.at(NOON + dt.timedelta(minutes=1)):
        assert send(sari, "sekarang", NOON + dt.timedelta(minutes=1)).json()["saved"]
        assert shown(sari)["body"] == "sekarang"


def test_it_ends_after_72_hours(cast, enter):
    sari = enter(cast.sari)
    send(sari, "tulisan")
    with clock.at(NOON + dt.timedelta(hours=71)):
        assert shown(sari)
        assert drafts.sweep_drafts() == 0
    with clock.at(NOON + dt.timedelta(hours=73)):
        assert shown(sari) is None
        assert drafts.sweep_drafts() == 1
        assert drafts.sweep_drafts() == 0


def test_the_text_is_not_readable_in_the_table(cast, enter):
    send(enter(cast.sari), "Rara takut pulang")
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM core_draft")
        assert "Rara" not in str(cursor.fetchall())


def test_a_removed_draft_is_gone(cast, enter):
    sari = enter(cast.sari)
    send(sari, "tulisan")
    assert sari.delete(f"{URL}?key={KEY}").status_code == 200
    assert shown(sari) is None


@pytest.mark.parametrize(
    "message",
    [
        "",
        "[]",
        "null",
        '{"key": "", "body": "x", "typed_at": "2026-11-19T05:00:00Z"}',
        '{"key": 7, "body": "x", "typed_at": "2026-11-19T05:00:00Z"}',
        '{"key": "k", "body": ["x"], "typed_at": "2026-11-19T05:00:00Z"}',
        '{"key": "k", "body": "x", "typed_at": "2026-11-19T05:00:00"}',
        '{"key": "k", "body": "x", "typed_at": "2026-99-99T05:00:00Z"}',
        '{"key": "k", "body": "x", "typed_at": null}',
        '{"key": "k\\u0000", "body": "x", "typed_at": "2026-11-19T05:00:00Z"}',
        '{"key": "k", "body": "x\\u0000", "typed_at": "2026-11-19T05:00:00Z"}',
        json.dumps({"key": "k" * 201, "body": "x", "typed_at": NOON.isoformat()}),
        json.dumps({"key": "k", "body": "x" * 400_001, "typed_at": NOON.isoformat()}),
        "\udcff",
    ],
)
def test_a_message_that_is_none_is_refused_without_a_trace(cast, enter, message):
    raw = message.encode("utf-8", "surrogateescape")
    answer = enter(cast.sari).post(URL, raw, content_type="application/json")
    assert answer.status_code == 400
    assert Draft.objects.count() == 0


def test_emoji_and_marks_of_direction_survive(cast, enter):
    sari = enter(cast.sari)
    words = "\U0001f642 \u200fمرحبا\u200e"
    send(sari, words)
    assert shown(sari)["body"] == words


def test_whether_a_submission_arrived_is_told_to_its_sender_only(cast, enter):
    mine = Submission.objects.create(
        id=uuid.uuid4(), actor=cast.sari, digest="d", result_url="/kasus/1/", created_at=NOON
    )
    ask = f"{URL}?submission_id={mine.pk}"
    assert enter(cast.sari).get(ask).json() == {"sent": True, "url": "/kasus/1/"}
    assert enter(cast.tandi).get(ask).json() == {"sent": False, "url": ""}
    assert enter(cast.sari).get(f"{URL}?submission_id=x").status_code == 400


def test_the_address_is_the_one_the_scripts_use():
    assert reverse("draft") == URL
