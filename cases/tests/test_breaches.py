"""The register of breaches: the notice's time, who was affected, who is still to be told."""

import datetime as dt

import pytest
from django.urls import reverse

from agency import affected
from agency.models import AccessEvent, AuditEntry, BreachClient, RoleAssignment
from agency.services import breaches as services
from cases.tests.factories import open_case_for
from clients.tests.factories import ClientFactory
from conftest import moment
from core import clock
from core.models import Notice
from core.refusals import Changed, Refused
from core.tasks import sweep_reminders
from core.versions import Stale

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(cast):
    RoleAssignment.objects.create(staff=cast.lestari, role="privacy", starts_at=moment(-10))
    return cast.lestari


def registered(by, **told):
    facts = {"what": "Akun dipakai orang lain.", "categories": ["identity", "case"]}
    return services.register_breach(by=by, discovered_at=clock.now(), **{**facts, **told})


def test_the_notice_is_due_72_hours_after_discovery_not_after_the_record(officer, today):
    breach = services.register_breach(
        by=officer, discovered_at=moment(-1, "06:00"), what="x", categories=["staff"]
    )
    assert breach.notice_due_at == moment(2, "06:00")
    with pytest.raises(Refused, match="R23"):
        services.register_breach(
            by=officer, discovered_at=moment(0, "09:01"), what="x", categories=["staff"]
        )


def test_affected_clients_are_found_from_who_opened_what_when(cast, officer, today, enter):
    case = open_case_for(cast.sari)
    own, other = ClientFactory(responsible=cast.sari), ClientFactory(responsible=cast.tandi)
    browser = enter(cast.sari)
    with clock.at(moment(0, "10:00")):
        assert browser.get(reverse("clients:detail", args=[own.pk])).status_code == 200
    with clock.at(moment(0, "11:00")):
        assert browser.get(reverse("cases:detail", args=[case.pk])).status_code == 200
    with clock.at(moment(0, "10:30")):
        assert enter(cast.tandi).get(reverse("clients:list")).status_code == 200

    def seen(person, start, end):
        return affected.opened_by(person, since=moment(0, start), until=moment(0, end))

    assert seen(cast.sari, "10:00", "10:30") == {own.pk: own.number}
    assert seen(cast.sari, "10:00", "11:00") == {own.pk: own.number}
    assert set(seen(cast.sari, "09:00", "12:00")) == {own.pk, case.client_id}
    assert seen(cast.tandi, "09:00", "12:00") == {other.pk: other.number}


def test_a_case_seen_without_its_client_leads_to_the_client(cast, officer, today):
    case = open_case_for(cast.sari)
    AccessEvent.objects.create(
        at=clock.now(), actor=cast.dewi, verb="cases:list", object_type="cases.case",
        object_ids=[str(case.pk)], case_ids=[case.pk],
    )  # fmt: skip
    found = affected.opened_by(cast.dewi, since=moment(-1), until=moment(1))
    assert found == {case.client_id: case.client.number}


def test_the_list_holds_ids_and_numbers_once(cast, officer, today, enter):
    client = ClientFactory(responsible=cast.sari)
    enter(cast.sari).get(reverse("clients:detail", args=[client.pk]))
    breach = registered(officer)
    span = {"person": cast.sari, "since": moment(-1), "until": moment(1)}
    assert services.add_affected(breach=breach, by=officer, **span) == 1
    assert services.add_affected(breach=breach, by=officer, **span) == 0
    row = BreachClient.objects.get()
    assert (row.client_id, row.client_number) == (client.pk, client.number)
    assert client.name not in str(list(AuditEntry.objects.values_list("facts", flat=True)))


def test_it_closes_only_when_everybody_was_told_r17(cast, officer, today):
    breach = registered(officer)
    row = BreachClient.objects.create(
        breach=breach, client_id=ClientFactory(responsible=cast.sari).pk, client_number="KL-1",
        added_at=clock.now(),
    )  # fmt: skip
    services.move_breach(breach=breach, by=officer, to="contained")
    with pytest.raises(Refused, match="R17") as refused:
        services.move_breach(breach=breach, by=officer, to="closed")
    assert len(refused.value.missing) == 3
    with pytest.raises(Changed):
        services.declare_nobody_affected(breach=breach, by=officer)
    services.tell_authority(breach=breach, by=officer, at=clock.now(), reference="B/1")
    services.tell_client(breach=breach, by=officer, row=row)
    services.update_breach(breach=breach, by=officer, version=1, measures="Sandi diganti.")
    services.move_breach(breach=breach, by=officer, to="closed")
    breach.refresh_from_db()
    assert (breach.status, breach.clients_told_at) == ("closed", clock.now())
    with pytest.raises(Changed):
        services.add_affected(
            breach=breach, by=officer, person=cast.sari, since=moment(-1), until=moment(1)
        )


def test_two_who_edit_at_once_lose_nothing(officer, today):
    breach = registered(officer)
    services.update_breach(breach=breach, by=officer, version=1, measures="Sandi diganti.")
    with pytest.raises(Stale):
        services.update_breach(breach=breach, by=officer, version=1, measures="Akun ditutup.")


def test_officers_and_admins_are_reminded_until_all_are_told(cast, officer, today):
    breach = registered(officer)
    for when, kind in [(moment(2), "breach.soon"), (moment(3), "breach.overdue")]:
        with clock.at(when):
            sweep_reminders()
        told = Notice.objects.filter(kind=kind)
        assert {notice.recipient for notice in told} == {officer, cast.ratna}
    quiet = registered(officer)
    services.tell_authority(breach=quiet, by=officer, at=clock.now(), reference="B/2")
    services.declare_nobody_affected(breach=quiet, by=officer)
    with clock.at(moment(4)):
        sweep_reminders()
    assert not Notice.objects.filter(title__contains=quiet.number).exists()
    assert Notice.objects.filter(title__contains=breach.number).count() == 4


def test_an_authority_told_before_the_discovery_is_refused_r23(officer, today):
    breach = registered(officer)
    early = clock.now() - dt.timedelta(minutes=1)
    with pytest.raises(Refused, match="R23"):
        services.tell_authority(breach=breach, by=officer, at=early, reference="B/3")


def test_officer_and_admin_keep_it_by_its_pages_and_see_no_name(cast, officer, today, enter):
    client = ClientFactory(responsible=cast.sari)
    enter(cast.sari).get(reverse("clients:detail", args=[client.pk]))
    browser = enter(cast.ratna)
    sent = {"discovered_at": "2026-11-19T08:00", "what": "Gawai hilang.", "categories": "case"}
    made = browser.post(reverse("agency:breach_new"), sent)
    assert made.status_code == 303
    found = browser.post(
        f"{made.url}terdampak/",
        {"person": cast.sari.pk, "since": "2026-11-19T00:00", "until": "2026-11-20T00:00"},
    )
    assert found.status_code == 303
    pages = [made.url, f"{made.url}surat/", reverse("agency:breach_list")]
    for person in (cast.ratna, officer):
        for page in pages:
            answer = enter(person).get(page)
            assert answer.status_code == 200
            assert client.name not in answer.content.decode()
    assert client.number in enter(officer).get(made.url).content.decode()
    assert enter(cast.bagus).get(made.url).status_code == 403
