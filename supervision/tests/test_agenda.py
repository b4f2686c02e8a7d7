"""The agenda that Pekso prepares: what waits in the supervisee's work, within one's scope."""

import datetime as dt

import pytest
from django.urls import reverse

from cases.models import Emergency, Task
from cases.services.tasks import create_task
from cases.tests.factories import client_for, open_case_for
from conftest import moment
from supervision.models import PlanReview
from supervision.selectors.agenda import agenda_of
from supervision.services.plan_reviews import return_plan
from supervision.tests.factories import session_of, submitted

pytestmark = pytest.mark.django_db


def topics(cast, reader=None, supervisee=None):
    agenda = agenda_of(supervisee or cast.sari, reader=reader or cast.bagus)
    return {topic.title: [point.label for point in topic.points] for topic in agenda.topics}


def test_an_empty_desk_has_an_empty_agenda(cast, today, enter):
    assert topics(cast) == {}
    page = enter(cast.bagus).get(reverse("supervision:session_new", args=[cast.sari.pk]))
    assert "Tidak ada yang terlambat atau menunggu." in page.content.decode()


def test_high_risk_missed_visits_and_late_consents_are_named(cast, today):
    case = open_case_for(cast.sari, risk="high")
    calm = open_case_for(cast.sari, client_for(cast.sari, name="Tuti Wartini"))
    create_task(
        case=calm, owner=cast.sari, kind=Task.Kind.VISIT, title="Kunjungan",
        due_on=today - dt.timedelta(days=1), by=cast.sari,
    )  # fmt: skip
    Emergency.objects.create(
        case=calm, kind="help", reason="Dehidrasi", started_at=moment(-2), started_by=cast.sari,
        consent_due_at=moment(-1),
    )  # fmt: skip
    assert topics(cast) == {
        "Risiko tinggi": [f"{case.number} · Lilis Maryani"],
        "Kunjungan terlewat": [f"{calm.number} · Tuti Wartini"],
        "Persetujuan klien terlambat": [f"{calm.number} · Tuti Wartini"],
    }


def test_a_returned_plan_stays_on_the_agenda_until_a_new_version(cast, today):
    case = open_case_for(cast.sari)
    review = submitted(case)
    return_plan(
        review=PlanReview.objects.get(), by=cast.bagus, content_hash=review.content_hash,
        comment="Ukurannya belum jelas.",
    )  # fmt: skip
    assert topics(cast) == {"Rencana dikembalikan": [f"{case.number} · Lilis Maryani"]}


def test_open_agreements_of_earlier_sessions_come_back(cast, today):
    session_of(cast.bagus, cast.sari)
    assert topics(cast) == {"Kesepakatan lalu": ["Menulis rencana jaga (Sari)"]}


def test_the_agenda_keeps_to_the_readers_scope(cast, today):
    open_case_for(cast.sari, risk="high")
    session_of(cast.bagus, cast.sari)
    assert topics(cast, reader=cast.endang) == {}
    assert agenda_of(cast.sari, reader=cast.endang).open_cases == 0
    assert agenda_of(cast.sari, reader=cast.bagus).open_cases == 1


def test_the_agenda_takes_as_many_queries_for_many_cases(
    cast, today, enter, django_assert_num_queries, django_assert_max_num_queries
):
    browser = enter(cast.bagus)
    address = reverse("supervision:session_new", args=[cast.sari.pk])
    open_case_for(cast.sari, risk="high")
    browser.get(address)
    with django_assert_max_num_queries(22) as first:
        browser.get(address)
    for number in range(20):
        open_case_for(cast.sari, client_for(cast.sari, name=f"Klien {number}"), risk="high")
    with django_assert_num_queries(len(first)):
        browser.get(address)
