"""Requests about data: the countdown, refusal on a listed ground, who decides."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from agency.models import AgencySetting, AuditEntry, RoleAssignment, Unit
from clients.models import ClientStatement, DataRequest
from clients.request_states import REQUEST_STEPS
from clients.selectors.requests import countdown
from clients.services import request_acts
from clients.services.requests import refuse_request, take_back
from clients.tests.factories import ClientFactory, FamilyMemberFactory
from clients.tests.request_acts import taken
from conftest import moment
from core import clock
from core.models import Notice
from core.refusals import Changed, Refused
from core.states import WrongState
from core.tasks import sweep_reminders

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(cast, today):
    return ClientFactory(responsible=cast.sari)


def test_the_time_runs_72_hours_from_receipt_whatever_the_zone(cast, client):
    for zone, code in [("Asia/Jayapura", "WIT"), ("Asia/Makassar", "WITA")]:
        client.unit = Unit.objects.create(name=zone, code=code, time_zone=zone)
        client.save()
        received = moment(-1, "07:30")
        item = taken(client, cast.sari, received_at=received)
        assert item.due_at - received == dt.timedelta(hours=72)
        assert item.due_at.astimezone(client.unit.zone).strftime("%H.%M") == (
            "09.30" if code == "WIT" else "08.30"
        )
        take_back(item=item, by=cast.sari)


def test_the_hours_are_a_setting_of_the_lembaga(cast, client):
    AgencySetting.objects.create(key="data_request_hours", value=24)
    item = taken(client, cast.sari)
    assert item.due_at == clock.now() + dt.timedelta(hours=24)


def test_the_countdown_says_what_is_left_and_what_is_late():
    due = moment(3)
    said = {
        moment(0): ("sisa 3 hari", "quiet"),
        moment(0, "10:30"): ("sisa 2 hari 22 jam", "quiet"),
        moment(2, "10:00"): ("sisa 23 jam", "warning"),
        moment(3, "08:20"): ("sisa 40 menit", "warning"),
        moment(3): ("terlambat 0 menit", "danger"),
        moment(3, "14:00"): ("terlambat 5 jam", "danger"),
    }
    assert {when: (countdown(due, when).text, countdown(due, when).tone) for when in said} == said


def test_reminders_reach_worker_supervisor_and_officer_before_and_after(cast, client):
    RoleAssignment.objects.create(staff=cast.lestari, role="privacy", starts_at=moment(-10))
    item = taken(client, cast.sari)
    people = {cast.sari, cast.bagus, cast.lestari}
    with clock.at(moment(2, "08:59")):
        sweep_reminders()
        assert not Notice.objects.filter(kind__startswith="request.").exists()
    for when, kinds in [
        (moment(2, "09:00"), ["request.soon", "request.soon_office"]),
        (moment(3, "09:00"), ["request.overdue", "request.overdue_office"]),
    ]:
        with clock.at(when):
            sweep_reminders()
            sweep_reminders()
        notices = Notice.objects.filter(kind__in=kinds)
        assert {notice.recipient for notice in notices} == people
        assert notices.count() == 3
    office = Notice.objects.filter(recipient=cast.lestari)
    assert all("daftar-permintaan" in notice.url for notice in office)
    said = " ".join(notice.title + notice.body for notice in Notice.objects.all())
    assert client.name not in said
    assert item.number in said


def test_an_answered_request_reminds_nobody(cast, client):
    item = taken(client, cast.sari, kind="restriction")
    request_acts.restrict_processing(item=item, by=cast.sari)
    with clock.at(moment(4)):
        sweep_reminders()
    assert not Notice.objects.filter(kind__startswith="request.").exists()


def test_a_request_from_the_future_is_refused_r23(cast, client):
    with pytest.raises(Refused, match="R23"):
        taken(client, cast.sari, received_at=clock.now() + dt.timedelta(minutes=1))


def test_one_of_a_kind_waits_at_a_time(cast, client):
    taken(client, cast.sari)
    with pytest.raises(Changed):
        taken(client, cast.sari)
    assert taken(client, cast.sari, kind="erasure").status == "open"
    with pytest.raises(IntegrityError), transaction.atomic():
        DataRequest.objects.filter(kind="erasure").update(kind="access")


def test_a_refusal_needs_a_listed_ground_and_another_person(cast, client):
    item = taken(client, cast.sari)
    with pytest.raises(Refused, match="R16"):
        refuse_request(item=item, by=cast.sari, ground="endangers", reason="Bahaya.")
    with pytest.raises(IntegrityError), transaction.atomic():
        DataRequest.objects.filter(pk=item.pk).update(status="refused")
    refuse_request(item=item, by=cast.bagus, ground="endangers", reason="Bahaya.")
    item.refresh_from_db()
    assert (item.status, item.ground, item.reason) == ("refused", "endangers", "Bahaya.")
    row = AuditEntry.objects.get(act="request.refuse")
    assert (row.actor, row.client_id, row.facts["ground"]) == (cast.bagus, client.pk, "endangers")
    assert "Bahaya" not in str(row.facts)


def test_true_data_is_a_ground_against_a_correction_only(cast, client):
    copy = taken(client, cast.sari)
    with pytest.raises(Changed):
        refuse_request(item=copy, by=cast.bagus, ground="content_true", reason="Benar.")
    item = taken(client, cast.sari, kind="correction")
    refuse_request(
        item=item, by=cast.bagus, ground="content_true", reason="Sesuai KTP.",
        statement="Menurut saya tanggal itu keliru.",
    )  # fmt: skip
    said = ClientStatement.objects.get(client=client)
    assert (said.text, said.request) == ("Menurut saya tanggal itu keliru.", item)


def test_a_guardian_marked_as_suspect_in_the_family_is_known_at_intake(cast, client):
    father = FamilyMemberFactory(client=client, is_guardian=True, suspected=True)
    item = taken(client, cast.sari, asker="guardian", member=father)
    assert item.suspect
    assert not taken(client, cast.sari, kind="erasure", suspect=True).suspect


def test_of_two_who_finish_at_once_one_is_late(cast, client):
    item = taken(client, cast.sari, kind="restriction")
    seen_before = DataRequest.objects.get(pk=item.pk)
    request_acts.restrict_processing(item=item, by=cast.sari)
    with pytest.raises(WrongState):
        take_back(item=seen_before, by=cast.sari)
    with pytest.raises(WrongState):
        refuse_request(item=seen_before, by=cast.bagus, ground="identity", reason="-")


def test_restriction_begins_and_ends_with_a_word_kept(cast, client):
    item = taken(client, cast.sari, kind="restriction")
    request_acts.restrict_processing(item=item, by=cast.sari, outcome="Berkas ditandai.")
    client.refresh_from_db()
    assert client.restricted_since == clock.now()
    request_acts.lift_restriction(client=client, by=cast.bagus, note="Diminta Lilis.")
    client.refresh_from_db()
    item.refresh_from_db()
    assert client.restricted_since is None
    assert item.outcome == "Berkas ditandai.\nDiminta Lilis."
    with pytest.raises(Changed):
        request_acts.lift_restriction(client=client, by=cast.bagus, note="Lagi.")


def test_every_step_of_a_request_is_in_the_audit(cast, client):
    take_back(item=taken(client, cast.sari), by=cast.sari)
    item = taken(client, cast.sari, kind="correction")
    request_acts.answer_correction(item=item, by=cast.sari, outcome="Nama diperbaiki.")
    acts = list(AuditEntry.objects.order_by("at").values_list("act", flat=True))
    assert sorted(acts) == [
        "request.answer", "request.take", "request.take", "request.take_back",
    ]  # fmt: skip


def test_no_end_state_leads_on():
    ends = {state for state, onward in REQUEST_STEPS.items() if not onward}
    assert ends == {"answered", "refused", "taken_back"}
    assert set(REQUEST_STEPS) == set(DataRequest.Status.values)


def test_a_request_of_the_wrong_kind_is_not_answered_so(cast, client):
    item = taken(client, cast.sari)
    with pytest.raises(Changed):
        request_acts.restrict_processing(item=item, by=cast.sari)
