"""P3: a case is opened in an emergency, seen for an hour, told at once, judged the next day."""

import datetime as dt
import threading

import pytest
from django.db import connection

from agency import access
from agency.models import AuditEntry
from cases.models import BreakGlass
from cases.services.break_glass import break_glass
from cases.tests.factories import open_case_for
from conftest import moment
from core import clock
from core.models import Notice
from supervision.queue import waiting_for
from tests.stories import scenes
from tests.stories.proof import visible_text
from tests.stories.story import Story

REASON = "Ibu klien menelepon: pisau di tangan suaminya, Sari dan Bagus tidak dapat dihubungi."
TABS = ["detail", "consent_list", "assessment_detail", "resource_list", "plan_detail",
        "service_list", "monev_list", "visit_list_of_case"]  # fmt: skip


def test_p3_an_hour_of_reading_with_banner_notice_and_judgement(story: Story):
    story.at(0, "16:00")
    case = scenes.opened(story.sari, name="Lilis Maryani")
    story.at(0, "21:00")
    with story.refused("R10"):
        story.dewi.opens(case)
    opened = story.dewi.breaks_glass(case, reason=REASON)
    assert opened.ends_at - opened.started_at == dt.timedelta(minutes=60)
    for tab in TABS:
        assert "Dibuka darurat." in story.dewi.opens(case, page=f"cases:{tab}"), tab
    for page in ("detail", "family", "contacts", "history"):  # the client's own pages as well
        assert "Dibuka darurat." in story.dewi.opens(case.client, page=f"clients:{page}"), page
    assert "Dibuka darurat." not in story.sari.opens(case)
    assert "Dibuka darurat." not in story.sari.opens(case.client)
    assert story.dewi.can_open(case, page="cases:resource_add") is False
    told = Notice.objects.get(recipient=story.bagus.person, kind="case.break_glass")
    assert told.urgent
    assert told.must_acknowledge
    assert told.created_at == opened.started_at
    assert "Lilis" not in told.title + told.body
    assert REASON not in told.title + told.body
    story.at(0, "21:59")
    assert story.dewi.can_open(case)
    story.at(0, "22:00")
    with story.refused("R10"):
        story.dewi.opens(case)
    story.at(1, "08:30")
    waits = [item for item in waiting_for(story.bagus.person) if item.case == case]
    assert [(item.by, item.due_on) for item in waits] == [(story.dewi.person, story.day(1))]
    assert REASON in story.bagus.reads("cases:break_glass_review", case.pk, opened.pk)
    judged = story.bagus.judges_break_glass(opened, note="Nyawa terancam; keputusan tepat.")
    assert (judged.verdict, judged.reviewed_by) == ("justified", story.bagus.person)
    assert waiting_for(story.bagus.person) == []
    told.refresh_from_db()
    assert told.read_at is not None
    acts = AuditEntry.objects.filter(act__startswith="case.break_glass", case_id=case.pk)
    assert sorted(acts.values_list("act", "actor__username")) == [
        ("case.break_glass", "dewi"),
        ("case.break_glass_judge", "bagus"),
    ]


def test_it_can_be_ended_early(story: Story):
    case = scenes.opened(story.sari)
    opened = story.dewi.breaks_glass(case, reason=REASON)
    story.later(minutes=10)
    ended = story.dewi.ends_break_glass(opened)
    assert ended.ended_early
    with story.refused("R10"):
        story.dewi.opens(case)


def test_the_admin_never_and_whoever_may_read_needs_none(story: Story):
    case = scenes.opened(story.sari)
    with story.refused("R11"):
        story.ratna.breaks_glass(case, reason=REASON)
    assert story.bagus.breaks_glass(case, reason=REASON) is None
    assert not BreakGlass.objects.exists()


def test_an_unjustified_one_is_said_to_whoever_opened(story: Story):
    case = scenes.opened(story.sari)
    opened = story.tandi.breaks_glass(case, reason=REASON)
    with story.form_error("Tulis mengapa"):
        story.bagus.judges_break_glass(opened, verdict="not_justified")
    story.bagus.judges_break_glass(opened, verdict="not_justified", note="Sari dapat dihubungi.")
    said = Notice.objects.get(recipient=story.tandi.person, kind="case.break_glass_judged")
    assert "Tidak dapat dibenarkan" in said.body
    assert "Sari dapat dihubungi" not in said.body
    with story.conflict("sudah dinilai"):
        story.bagus.judges_break_glass(opened, verdict="justified")


def test_a_reason_of_one_word_and_a_wrong_number_come_back(story: Story):
    case = scenes.opened(story.sari)
    with story.form_error("Jelaskan"):
        story.dewi.breaks_glass(case, reason="darurat")
    case.number = "K-0000-0000"
    with story.form_error("Nomor ini tidak ada"):
        story.dewi.breaks_glass(case, reason=REASON)


def test_the_grants_are_what_the_facts_say(story: Story):
    case = scenes.opened(story.sari)
    story.dewi.breaks_glass(case, reason=REASON)
    assert access.sync_ids("cases.case", [case.pk], check_only=True) == 0
    assert access.sync_ids("clients.client", [case.client_id], check_only=True) == 0
    assert [right.reason for right in access.why(story.dewi.person, case)] == ["break_glass"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("who", [("dewi", "tandi"), ("dewi", "dewi")])
def test_two_at_once(cast, who):
    """Two people get an hour each; one who taps twice gets one."""
    with clock.at(moment(-1)):
        case = open_case_for(cast.sari)
    gate = threading.Barrier(2)

    def ask(username):
        gate.wait()
        try:
            break_glass(case=case, by=getattr(cast, username), reason=REASON)
        finally:
            connection.close()

    pair = [threading.Thread(target=ask, args=[username]) for username in who]
    for one in pair:
        one.start()
    for one in pair:
        one.join()
    assert BreakGlass.objects.filter(case=case).count() == len(set(who))
    assert all(access.can(getattr(cast, username), case) for username in who)


def test_the_reason_is_sealed_at_rest(story: Story):
    case = scenes.opened(story.sari)
    story.dewi.breaks_glass(case, reason=REASON)
    with connection.cursor() as cursor:
        cursor.execute("SELECT reason FROM cases_breakglass")
        assert REASON not in visible_text(str(cursor.fetchall()))
