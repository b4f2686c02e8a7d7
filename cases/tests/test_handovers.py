"""Pengalihan: three agree, the windows move, and what may go wrong on the way."""

import pytest
from django.urls import reverse

from agency import access
from agency.scope import Forbidden
from cases.models import Assignment, Handover, Task
from cases.selectors.caseloads import load_of
from cases.services.covers import end_cover, start_cover, tell_client
from cases.services.handovers import (
    Proposal,
    activate_handover,
    answer_as_receiver,
    approve_handover,
    propose_handover,
    record_client_answer,
    withdraw_handover,
)
from cases.tests.factories import open_case_for, with_consent
from conftest import moment
from core import clock
from core.models import Notice
from core.refusals import Changed, Refused

pytestmark = pytest.mark.django_db
SUMMARY = "Hubungi sore hari; kunjungan tiap Selasa."


@pytest.fixture
def case(cast):
    with clock.at(moment(-10)):
        with_consent(case := open_case_for(cast.sari))
    with clock.at(moment()):
        yield case


def propose(case, to, days=5, by=None):
    proposal = Proposal(
        receiver=to, reason="leave", starts_at=moment(days, "00:00"), summary=SUMMARY
    )
    return propose_handover(case=case, by=by or case.worker, proposal=proposal)


def agree_all(row, cast):
    answer_as_receiver(handover=row, by=row.receiver, agrees=True)
    record_client_answer(handover=row, by=cast.bagus, agrees=True, words="Ya", way="phone")
    approve_handover(handover=row, by=cast.bagus)
    row.refresh_from_db()
    return row


def test_only_worker_and_supervisor_propose_and_only_the_receiver_answers(cast, case):
    for stranger in (cast.dewi, cast.ratna, cast.endang):
        with pytest.raises(Forbidden):
            propose(case, cast.tandi, by=stranger)
    row = propose(case, cast.tandi)
    with pytest.raises(Forbidden):
        answer_as_receiver(handover=row, by=cast.sari, agrees=True)
    with pytest.raises(Forbidden):
        record_client_answer(handover=row, by=cast.tandi, agrees=True, words="Ya", way="phone")
    with pytest.raises(Forbidden):
        approve_handover(handover=row, by=cast.endang)
    with pytest.raises(Refused, match="R16"):
        approve_handover(handover=row, by=cast.sari)
    with pytest.raises(Changed, match="berjalan"):
        propose(case, cast.dewi)


def test_the_order_of_the_three_does_not_matter_and_the_last_sets_the_windows(cast, case):
    row = propose(case, cast.tandi)
    approve_handover(handover=row, by=cast.bagus)
    record_client_answer(handover=row, by=cast.sari, agrees=True, words="Ya", way="meeting")
    assert Assignment.objects.filter(case=case).count() == 1
    answer_as_receiver(handover=row, by=cast.tandi, agrees=True)
    old, new = Assignment.objects.filter(case=case).order_by("starts_at")
    assert old.ends_at == new.starts_at == moment(5, "00:00")
    assert (old.reads_until, new.ends_at) == (moment(9, "00:00"), None)


def test_r07_names_what_is_missing_when_activated_early(cast, case):
    row = propose(case, cast.tandi)
    approve_handover(handover=row, by=cast.bagus)
    with pytest.raises(Refused, match="R07") as said:
        activate_handover(handover=row, by=cast.sari)
    assert said.value.missing == ["persetujuan klien", "persetujuan penerima"]


def test_rights_move_to_the_second_for_case_and_client(cast, case):
    agree_all(propose(case, cast.tandi), cast)
    for root in (case, case.client):
        with clock.at(moment(4, "23:59")):
            assert access.rights_of(cast.sari, root) == {"view", "change"}
            assert access.rights_of(cast.tandi, root) == frozenset()
        with clock.at(moment(5, "00:00")):
            assert access.rights_of(cast.sari, root) == {"view"}
            assert access.rights_of(cast.tandi, root) == {"view", "change"}
        with clock.at(moment(9, "00:00")):
            assert access.rights_of(cast.sari, root) == frozenset()
    with clock.at(moment(5, "00:00")):
        assert (load_of(cast.sari).cases, load_of(cast.tandi).cases) == (0, 1)


def test_tasks_and_the_client_follow_when_the_file_is_opened(cast, case, enter):
    task = Task.objects.create(
        case=case, owner=cast.sari, kind="visit", title="Kunjungan", due_on=moment(8).date(),
        created_at=clock.now(),
    )  # fmt: skip
    agree_all(propose(case, cast.tandi), cast)
    with clock.at(moment(5, "08:00")):
        assert enter(cast.tandi).get(reverse("cases:detail", args=[case.pk])).status_code == 200
    case.refresh_from_db()
    case.client.refresh_from_db()
    task.refresh_from_db()
    assert case.worker == case.client.responsible == task.owner == cast.tandi


def test_the_client_may_change_her_mind_until_the_day(cast, case):
    row = agree_all(propose(case, cast.tandi), cast)
    with clock.at(moment(4)):
        record_client_answer(
            handover=row, by=cast.sari, agrees=False, words="Tidak jadi", way="phone"
        )
    row.refresh_from_db()
    assert (row.status, row.assignment) == ("refused", None)
    only = Assignment.objects.get(case=case)
    assert (only.ends_at, only.reads_until) == (None, None)
    with clock.at(moment(6)):
        assert access.can(cast.sari, case.client, access.CHANGE)
        assert not access.can(cast.tandi, case)


def test_after_the_day_nothing_is_taken_back(cast, case):
    row = agree_all(propose(case, cast.tandi), cast)
    with clock.at(moment(5, "00:01")), pytest.raises(Changed):
        withdraw_handover(handover=row, by=cast.bagus)


def test_the_receiver_hears_no_reason_and_reads_no_summary_after_a_no(cast, case, enter):
    row = propose(case, cast.tandi)
    url = reverse("cases:handover_detail", args=[row.pk])
    tandi = enter(cast.tandi)
    assert SUMMARY not in tandi.get(url).content.decode()
    words = "Jangan, dia kenal suami saya."
    record_client_answer(handover=row, by=cast.sari, agrees=False, words=words, way="meeting")
    page = tandi.get(url).content.decode()
    assert words not in page
    assert SUMMARY not in page
    assert case.client.name not in page
    told = Notice.objects.filter(recipient=cast.tandi)
    assert all(words not in notice.title + notice.body for notice in told)
    assert enter(cast.dewi).get(url).status_code == 404
    assert enter(cast.ratna).get(url).status_code == 403


def test_the_rules_on_workers_hold_for_the_receiver(cast, case):
    with pytest.raises(Refused, match="R14"):
        propose(case, cast.rudi)
    type(case).objects.filter(pk=case.pk).update(ppks=[17])
    case.refresh_from_db()
    with pytest.raises(Refused, match="R13"):
        propose(case, cast.dewi)
    with pytest.raises(Refused, match="R23"):
        propose(case, cast.made, days=-1)
    assert propose(case, cast.made).status == "proposed"


def test_whoever_is_accused_loses_the_file_and_the_cover_stays_until_a_successor(cast, case):
    cover = start_cover(
        case=case, to=cast.tandi, by=cast.bagus, ground="accused", reason="Pengaduan diperiksa"
    )
    assert not access.can(cast.sari, case)
    assert not access.can(cast.sari, case.client)
    assert access.can(cast.tandi, case, access.CHANGE)
    case.refresh_from_db()
    assert case.worker == cast.tandi
    with pytest.raises(Changed, match="tanpa pekerja"):
        end_cover(cover=cover, by=cast.bagus)
    row = agree_all(propose(case, cast.dewi, days=1, by=cast.bagus), cast)
    assert row.giver == cast.sari
    with clock.at(moment(1, "00:00")):
        assert access.can(cast.dewi, case.client, access.CHANGE)
        assert access.rights_of(cast.tandi, case) == {"view"}
    assert Handover.objects.get().status == "agreed"


def test_whoever_was_ill_comes_back(cast, case):
    with clock.at(moment(0, "09:00")):
        cover = start_cover(case=case, to=cast.tandi, by=cast.bagus, ground="ill", reason="Sakit")
    with clock.at(moment(0, "10:00")):
        tell_client(cover=cover, by=cast.tandi, words="Baik", way="phone")
        with pytest.raises(Changed):
            tell_client(cover=cover, by=cast.tandi, words="Baik", way="phone")
    with clock.at(moment(2)):
        end_cover(cover=cover, by=cast.bagus)
        case.refresh_from_db()
        assert case.worker == cast.sari
        assert not access.can(cast.tandi, case)
        assert access.can(cast.sari, case, access.CHANGE)
