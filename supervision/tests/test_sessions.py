"""Supervision sessions: recorded by the supervisor, read and signed by two."""

import datetime as dt
import html

import pytest
from django.db import connection
from django.urls import reverse

from agency.models import AccessEvent, AuditEntry, SupervisoryLine
from agency.services.lines import set_acting_supervisor
from conftest import moment
from core import clock
from core.models import Notice
from core.refusals import Changed, Refused
from supervision.drafts import NoteDraft
from supervision.models import SupervisionSession
from supervision.services.sessions import edit_session, sign_session
from supervision.tests.factories import (
    EDUCATIVE,
    SUPPORTIVE,
    draft_of,
    session_of,
    signed_session,
)
from supervision.tests.posting import new_session, typed

pytestmark = pytest.mark.django_db


def page_of(session, name="session_detail", *more):
    return reverse(f"supervision:{name}", args=[session.pk, *more])


def test_supervisor_records_a_session_and_both_read_it(cast, today, enter):
    answer = new_session(enter(cast.bagus), cast.made)
    assert answer.status_code == 303
    session = SupervisionSession.objects.get()
    assert (session.minutes, session.version, session.is_signed) == (75, 1, False)
    for person in (cast.bagus, cast.made):
        page = enter(person).get(answer.headers["Location"]).content.decode()
        assert EDUCATIVE in page
        assert SUPPORTIVE in page
        assert "Menulis rencana jaga" in page
    notice = Notice.objects.get(recipient=cast.made)
    assert "menunggu tanda tangan Anda" in notice.title
    assert EDUCATIVE not in notice.title + notice.body


def test_notes_are_sealed_in_the_database(cast, today):
    session_of(cast.bagus, cast.made)
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(t::text, '') FROM supervision_sessionnote t")
        assert "malam jaga" not in cursor.fetchone()[0]


def test_sent_twice_it_is_recorded_once(cast, today, enter):
    browser = enter(cast.bagus)
    sent = typed(cast.made)
    first = browser.post(reverse("supervision:session_new", args=[cast.made.pk]), sent)
    second = browser.post(reverse("supervision:session_new", args=[cast.made.pk]), sent)
    assert first.headers["Location"] == second.headers["Location"]
    assert SupervisionSession.objects.count() == 1


def test_a_note_has_an_address_of_its_own(cast, today, enter):
    session = session_of(cast.bagus, cast.made)
    browser = enter(cast.made)
    page = browser.get(page_of(session, "session_note", "educative")).content.decode()
    assert EDUCATIVE in page
    assert SUPPORTIVE not in page
    for missing in ("administrative", "lain"):
        assert browser.get(page_of(session, "session_note", missing)).status_code == 404
    assert AccessEvent.objects.filter(verb="supervision:session_note").count() == 1


def test_r23_a_session_still_to_come_cannot_be_recorded_as_held(cast, today, enter):
    answer = new_session(enter(cast.bagus), cast.made, held_at="2026-11-19T15:00")
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 409
    assert "Tanggal belum sesuai: sesi ini belum berlangsung" in page
    assert EDUCATIVE in page
    assert "Menulis rencana jaga" in page
    assert not SupervisionSession.objects.exists()
    assert AuditEntry.objects.denied().get().rule == "R23"


@pytest.mark.parametrize("when", ["2024-01-05T10:00", "1900-01-01T00:00"])
def test_r23_nobody_supervised_before_the_line_began(cast, today, enter, when):
    answer = new_session(enter(cast.bagus), cast.made, held_at=when)
    assert answer.status_code == 409
    assert "bukan supervisor Made Suardana" in html.unescape(answer.content.decode())


def test_only_the_supervisor_of_today_records_a_session(cast, today, enter):
    assert new_session(enter(cast.made), cast.sari).status_code == 403
    assert new_session(enter(cast.endang), cast.made).status_code == 404
    set_acting_supervisor(
        supervisor=cast.bagus, acting=cast.endang, starts_at=moment(0, "06:00"),
        ends_at=moment(3), by=cast.bagus, reason="Cuti", supervisees=[cast.made],
    )  # fmt: skip
    assert new_session(enter(cast.endang), cast.made).status_code == 303


def test_both_edit_a_draft_and_an_edit_takes_signatures_back(cast, today, enter):
    session = session_of(cast.bagus, cast.made)
    sign_session(session=session, by=cast.bagus, version=1)
    browser = enter(cast.made)
    page = browser.get(page_of(session, "session_edit")).content.decode()
    assert "tanda tangan diminta lagi" in page
    sent = typed(cast.made, session, educative_text="Ditulis ulang oleh Made.", version=1)
    assert browser.post(page_of(session, "session_edit"), sent).status_code == 303
    session.refresh_from_db()
    assert (session.version, session.supervisor_signed_at) == (2, None)
    assert session.notes.get(function="educative").text == "Ditulis ulang oleh Made."
    assert Notice.objects.filter(recipient=cast.bagus, title__contains="diubah").count() == 1


def test_second_editor_sees_both_texts_and_loses_nothing(cast, today, enter):
    session = session_of(cast.bagus, cast.made)
    draft = draft_of(cast.made, notes=[NoteDraft("educative", 60, "Kata Bagus.")])
    edit_session(session=session, by=cast.bagus, version=1, draft=draft)
    browser = enter(cast.made)
    sent = typed(cast.made, session, educative_text="Kata Made.", version=1)
    answer = browser.post(page_of(session, "session_edit"), sent)
    page = answer.content.decode()
    assert answer.status_code == 409
    for text in ("Kata Bagus.", "Kata Made.", "Orang lain sudah mengubah"):
        assert text in page
    assert session.notes.get(function="educative").text == "Kata Bagus."
    assert browser.post(page_of(session, "session_edit"), {**sent, "version": 2}).status_code == 303


def test_r22_signed_by_both_it_cannot_be_edited_but_added_to(cast, today, enter):
    session = signed_session(cast.bagus, cast.made)
    browser = enter(cast.made)
    assert browser.get(page_of(session, "session_edit")).status_code == 409
    sent = typed(cast.made, session, educative_text="Lain.", version=session.version)
    answer = browser.post(page_of(session, "session_edit"), sent)
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 409
    assert "tidak dapat diubah" in page
    assert page_of(session, "session_addendum_new") in page
    assert session.notes.get(function="educative").text == EDUCATIVE
    added = {"function": "supportive", "text": "Sudah beristirahat dua hari."}
    assert browser.post(page_of(session, "session_addendum_new"), added).status_code == 303
    page = enter(cast.bagus).get(page_of(session)).content.decode()
    assert "Sudah beristirahat dua hari." in page
    assert "Tambahan Made Suardana" in page


def test_r22_is_raised_for_the_supervisor_too(cast, today):
    session = signed_session(cast.bagus, cast.made)
    with pytest.raises(Refused, match="R22"):
        edit_session(session=session, by=cast.bagus, version=1, draft=draft_of(cast.made))


def test_a_draft_takes_no_addendum(cast, today, enter):
    session = session_of(cast.bagus, cast.made)
    sent = {"function": "educative", "text": "Terlalu dini."}
    answer = enter(cast.made).post(page_of(session, "session_addendum_new"), sent)
    assert answer.status_code == 409
    assert "belum ditandatangani berdua" in answer.content.decode()


def test_signing_goes_by_the_version_that_was_read(cast, today, enter):
    session = session_of(cast.bagus, cast.made)
    edit_session(session=session, by=cast.bagus, version=1, draft=draft_of(cast.made))
    with pytest.raises(Changed):
        sign_session(session=session, by=cast.made, version=1)
    assert (
        enter(cast.made).post(page_of(session, "session_sign"), {"version": 2}).status_code == 303
    )
    assert not sign_session(session=session, by=cast.made, version=2)
    assert sign_session(session=session, by=cast.bagus, version=2)
    assert AuditEntry.objects.filter(act="session.sign").count() == 2


def test_sign_button_is_offered_to_the_one_who_has_not_signed(cast, today, enter):
    session = session_of(cast.bagus, cast.made)
    sign_session(session=session, by=cast.bagus, version=1)
    button = page_of(session, "session_sign")
    assert button not in enter(cast.bagus).get(page_of(session)).content.decode()
    assert button in enter(cast.made).get(page_of(session)).content.decode()
    for bad in ("", "x", "0", "99999999999999999999"):
        answer = enter(cast.made).post(button, {"version": bad})
        assert answer.status_code in {409, 422}


def test_rhythm_is_weekly_for_newcomers_then_monthly(cast, today, enter):
    from agency.models import RoleAssignment
    from supervision.selectors.sessions import team_rows

    RoleAssignment.objects.filter(staff=cast.rudi).update(starts_at=moment(-10))
    SupervisoryLine.objects.filter(supervisee=cast.rudi).update(starts_at=moment(-10))
    with clock.at(moment(-2)):
        session_of(cast.bagus, cast.rudi)
        session_of(cast.bagus, cast.made)
    rows = {row.person: row for row in team_rows(cast.bagus)}
    assert rows[cast.rudi].due_on == today + dt.timedelta(days=5)
    assert rows[cast.made].due_on == today + dt.timedelta(days=28)
    assert rows[cast.sari].overdue
    assert dict(rows[cast.made].minutes) == {"Administratif": 0, "Edukatif": 45, "Suportif": 30}
