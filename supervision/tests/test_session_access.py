"""Who reads a supervision session: its two people; everybody else is refused (9.3, R33)."""

import datetime as dt
import html

import pytest
from django.urls import reverse

from agency import access
from agency.models import AuditEntry, SupervisoryLine
from agency.services.lines import set_acting_supervisor
from agency.services.staff import set_supervisor
from cases.tests.factories import client_for, open_case_for
from conftest import moment
from core import clock
from supervision.drafts import NoteDraft
from supervision.models import SupervisionSession
from supervision.tests.factories import (
    EDUCATIVE,
    SUPPORTIVE,
    session_of,
    signed_session,
)
from supervision.tests.posting import new_session

pytestmark = pytest.mark.django_db
FUNCTIONS = ["administrative", "educative", "supportive"]


def page_of(session, name="session_detail", *more):
    return reverse(f"supervision:{name}", args=[session.pk, *more])


@pytest.mark.parametrize("function", FUNCTIONS)
def test_r33_admin_reads_no_note_of_any_function(cast, today, enter, function):
    session = signed_session(
        cast.bagus, cast.made, notes=[NoteDraft(function, 30, "Hanya untuk kami berdua.")]
    )
    answer = enter(cast.ratna).get(page_of(session, "session_note", function))
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 403
    assert "Catatan supervisi ini hanya untuk supervisor dan yang disupervisi." in page
    assert "9.3" in page
    assert "kami berdua" not in page
    denied = AuditEntry.objects.denied().get()
    assert (denied.actor, denied.rule, denied.object_id) == (cast.ratna, "R33", str(session.pk))


def test_r33_admin_is_refused_at_every_address_of_a_session(cast, today, enter):
    session = session_of(cast.bagus, cast.made)
    browser = enter(cast.ratna)
    for name in ("session_detail", "session_edit", "session_addendum_new"):
        assert browser.get(page_of(session, name)).status_code == 403
    for name in ("session_edit", "session_sign", "session_addendum_new"):
        assert browser.post(page_of(session, name)).status_code == 403
    agreement = session.agreements.get()
    for name in ("agreement_finish", "agreement_reopen"):
        assert browser.post(reverse(f"supervision:{name}", args=[agreement.pk])).status_code == 403
    assert AuditEntry.objects.denied().filter(rule="R33").count() == 8


def test_r33_acting_and_later_supervisors_do_not_inherit_old_sessions(cast, today, enter):
    with clock.at(moment(-5)):
        session = session_of(cast.bagus, cast.made)
    address = page_of(session, "session_note", "supportive")
    set_acting_supervisor(
        supervisor=cast.bagus, acting=cast.endang, starts_at=clock.now(), ends_at=moment(3),
        by=cast.bagus, reason="Cuti",
    )  # fmt: skip
    set_supervisor(supervisee=cast.made, supervisor=cast.lestari, by=cast.ratna)
    for person in (cast.endang, cast.lestari):
        answer = enter(person).get(address)
        assert answer.status_code == 403
        assert SUPPORTIVE not in answer.content.decode()
        assert not SupervisionSession.objects.visible_to(person).exists()
    assert enter(cast.bagus).get(address).status_code == 200


def test_r10_another_worker_gets_the_page_of_a_missing_session(cast, today, enter):
    session = session_of(cast.bagus, cast.made)
    browser = enter(cast.sari)
    missing = browser.get(reverse("supervision:session_detail", args=[cast.sari.pk]))
    for address in (page_of(session), page_of(session, "session_note", "supportive")):
        answer = browser.get(address)
        assert (answer.status_code, answer.content) == (404, missing.content)
    assert set(AuditEntry.objects.denied().values_list("rule", flat=True)) == {"R10"}
    assert enter(cast.endang).get(page_of(session)).content == missing.content


def test_list_and_record_agree_for_everybody(cast, today):
    mine = session_of(cast.bagus, cast.made)
    other = session_of(cast.bagus, cast.sari)
    for name in vars(cast):
        person = getattr(cast, name)
        if name == "unit":
            continue
        listed = set(SupervisionSession.objects.visible_to(person))
        assert listed == {one for one in (mine, other) if access.can(person, one)}
    assert set(SupervisionSession.objects.visible_to(cast.made)) == {mine}
    assert set(SupervisionSession.objects.visible_to(cast.bagus)) == {mine, other}
    assert access.sync_ids("supervision.supervisionsession", [mine.pk], check_only=True) == 0


def test_admin_sees_how_many_sessions_each_pair_held_and_nothing_said(cast, today, enter):
    signed_session(cast.bagus, cast.made)
    session_of(cast.bagus, cast.made)
    page = enter(cast.ratna).get(reverse("supervision:sessions")).content.decode()
    row = page.split("<tbody>")[1].split("</tr>")[0]
    assert [
        words for words in ("November 2026", "Bagus Prakoso", "Made Suardana") if words in row
    ] == ["November 2026", "Bagus Prakoso", "Made Suardana"]
    assert row.count('<span class="num">2</span>') == 1
    assert row.count('<span class="num">1</span>') == 1
    for hidden in (EDUCATIVE, SUPPORTIVE, "Menulis rencana jaga", "Suportif", "menit"):
        assert hidden not in page
    assert enter(cast.bagus).get(reverse("supervision:session_counts")).status_code == 403


def test_cases_out_of_scope_show_their_number_only(cast, today, enter):
    case = open_case_for(cast.made, client_for(cast.made, name="Dimas Aryo"))
    session = session_of(cast.bagus, cast.made, cases=[case])
    assert "Dimas Aryo" in enter(cast.bagus).get(page_of(session)).content.decode()
    SupervisoryLine.objects.filter(supervisee=cast.made).update(ends_at=clock.now())
    access.sync_staff(cast.made)
    for name in ("session_detail", "session_edit"):
        page = enter(cast.bagus).get(page_of(session, name)).content.decode()
        assert case.number in page
        assert "Dimas" not in page


def test_foreign_cases_cannot_be_named(cast, today, enter):
    foreign = open_case_for(cast.sari)
    closed = open_case_for(
        cast.made, client_for(cast.made), closed_at=clock.now(), closing="duplicate"
    )
    for case in (foreign, closed):
        answer = new_session(enter(cast.bagus), cast.made, cases=[str(case.pk)])
        assert answer.status_code == 422
    assert not SupervisionSession.objects.exists()


@pytest.mark.parametrize("who", ["bagus", "made", "ratna"])
def test_list_takes_as_many_queries_for_100_sessions_as_for_25(
    cast, today, enter, django_assert_max_num_queries, django_assert_num_queries, who
):
    browser = enter(getattr(cast, who))
    address = reverse("supervision:sessions")

    def more(number):
        for n in range(number):
            held = clock.now() - dt.timedelta(days=3 * n, hours=1)
            session_of(cast.bagus, cast.made, held_at=held)

    more(25)
    browser.get(address)
    with django_assert_max_num_queries(12) as first:
        browser.get(address)
    more(75)
    with django_assert_num_queries(len(first)):
        browser.get(address)
