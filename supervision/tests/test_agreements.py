"""Agreements of sessions: ticked by either of the two, reminded before and after their date."""

import datetime as dt

import pytest
from django.urls import reverse

from agency.models import AuditEntry
from conftest import moment
from core import clock
from core.models import Notice, Reminder
from core.sweep import sweep
from supervision.drafts import AgreementDraft
from supervision.models import Agreement
from supervision.services.agreements import finish_agreement
from supervision.services.sessions import edit_session
from supervision.tests.factories import draft_of, session_of

pytestmark = pytest.mark.django_db


def agreed(cast, who=None, days=7):
    """One agreement between Bagus and Made, due in `days`."""
    row = AgreementDraft(
        "Menulis rencana jaga", who or cast.made, clock.today() + dt.timedelta(days)
    )
    return session_of(cast.bagus, cast.made, agreements=[row]).agreements.get()


def told(days, time="07:01"):
    """Titles and recipients of what the sweep says at T+days."""
    with clock.at(moment(days, time)):
        before = set(Notice.objects.values_list("pk", flat=True))
        sweep()
        fresh = Notice.objects.exclude(pk__in=before)
        return sorted((one.recipient.username, one.title) for one in fresh)


def test_it_is_reminded_the_day_before_and_when_it_is_late(cast, today):
    agreed(cast)
    assert told(5) == []
    assert told(6) == [("made", "Kesepakatan supervisi jatuh tempo 26 November 2026")]
    assert told(6, "08:00") == []
    late = "Kesepakatan supervisi terlambat sejak 26 November 2026"
    assert told(8) == [("bagus", late), ("made", late)]
    assert "rencana jaga" not in Notice.objects.filter(title=late).first().body


def test_once_ticked_nothing_more_is_said(cast, today):
    agreement = agreed(cast)
    finish_agreement(agreement=agreement, by=cast.made)
    assert not Reminder.objects.filter(status="waiting").exists()
    assert told(8) == []


def test_a_moved_date_moves_its_reminders(cast, today):
    agreement = agreed(cast)
    row = AgreementDraft(
        agreement.what, cast.made, today + dt.timedelta(days=14), agreement_id=agreement.pk
    )
    draft = draft_of(cast.made, agreements=[row])
    edit_session(session=agreement.session, by=cast.made, version=1, draft=draft)
    assert told(8) == []
    assert [who for who, _title in told(13)] == ["made"]


def test_taken_away_it_is_not_reminded(cast, today):
    agreement = agreed(cast)
    draft = draft_of(cast.made, agreements=[], removed=frozenset({agreement.pk}))
    edit_session(session=agreement.session, by=cast.made, version=1, draft=draft)
    assert told(6) == []
    assert not Agreement.objects.exists()


def test_a_day_before_that_is_over_is_not_made_up_for(cast, today):
    agreed(cast, days=1)
    assert told(0, "10:00") == []
    assert len(told(2)) == 2


def test_either_of_the_two_ticks_and_takes_the_tick_back(cast, today, enter):
    agreement = agreed(cast)
    finish = reverse("supervision:agreement_finish", args=[agreement.pk])
    answer = enter(cast.bagus).post(finish, {"next": reverse("supervision:sessions")})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/supervisi/")
    agreement.refresh_from_db()
    assert agreement.done_by == cast.bagus
    enter(cast.made).post(finish)
    assert AuditEntry.objects.filter(act="agreement.finish").count() == 1
    enter(cast.made).post(reverse("supervision:agreement_reopen", args=[agreement.pk]))
    agreement.refresh_from_db()
    assert agreement.done_at is None
    assert [who for who, _title in told(6)] == ["made"]


def test_others_cannot_tick(cast, today, enter):
    finish = reverse("supervision:agreement_finish", args=[agreed(cast).pk])
    assert enter(cast.sari).post(finish).status_code == 404
    assert enter(cast.ratna).post(finish).status_code == 403
    assert enter(cast.made).get(finish).status_code == 405
    assert Agreement.objects.open().count() == 1


def test_a_foreign_address_in_next_leads_back_to_the_session(cast, today, enter):
    agreement = agreed(cast)
    finish = reverse("supervision:agreement_finish", args=[agreement.pk])
    answer = enter(cast.made).post(finish, {"next": "https://contoh.invalid/"})
    assert answer.headers["Location"] == reverse(
        "supervision:session_detail", args=[agreement.session_id]
    )


def test_list_and_record_agree_for_agreements(cast, today):
    mine = agreed(cast)
    for person in (cast.bagus, cast.made):
        assert set(Agreement.objects.visible_to(person)) == {mine}
    for person in (cast.sari, cast.ratna, cast.endang):
        assert not Agreement.objects.visible_to(person).exists()


def test_own_open_agreements_stand_on_the_page_of_sessions(cast, today, enter):
    agreed(cast, who=cast.bagus)
    browser, address = enter(cast.bagus), reverse("supervision:sessions")
    assert "Menulis rencana jaga" in browser.get(address).content.decode()
    assert "Menulis rencana jaga" not in enter(cast.made).get(address).content.decode()


def test_the_first_page_shows_what_waits_for_oneself_this_week(cast, today, enter):
    agreed(cast, days=3)
    far = AgreementDraft("Menulis makalah", cast.made, today + dt.timedelta(days=60))
    session_of(cast.bagus, cast.made, agreements=[far])
    page = enter(cast.made).get("/").content.decode()
    assert "Menulis rencana jaga" in page
    assert "Menulis makalah" not in page
    assert page.count("Sesi menunggu tanda tangan Anda") == 2
    assert "Menulis rencana jaga" not in enter(cast.bagus).get("/").content.decode()
