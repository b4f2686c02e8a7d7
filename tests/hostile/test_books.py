"""Nothing is shown that cannot be written down, and two who meet read a sentence."""

from contextlib import contextmanager

import pytest
from django.db import connection
from django.urls import reverse

from agency.models import AccessEvent
from cases.services.handovers import Proposal, propose_handover
from cases.tests.factories import open_case_for, with_consent
from clients.tests.factories import ClientFactory
from conftest import moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(cast, today):
    return open_case_for(cast.sari, ClientFactory(responsible=cast.sari, name="Lilis Rahasia"))


@contextmanager
def no_book(table):
    """The book is gone, outside any transaction of the test."""
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} RENAME TO gone")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE gone RENAME TO {table}")


@pytest.mark.django_db(transaction=True)
def test_a_file_whose_opening_cannot_be_written_down_is_not_shown(cast, enter, case):
    browser = enter(cast.sari)
    browser.raise_request_exception = False
    for name, args in [("cases:detail", [case.pk]), ("clients:list", []), ("cases:list", [])]:
        with no_book("agency_accessevent"):
            answer = browser.get(reverse(name, args=args))
        assert answer.status_code == 503
        assert "Lilis" not in answer.content.decode()
        assert "coba lagi" in answer.content.decode()


def test_a_change_that_cannot_be_written_down_is_not_made(cast, enter, case):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE agency_auditentry RENAME TO gone")
    browser = enter(cast.sari)
    browser.raise_request_exception = False
    told = {"kind": "assessment", "reason": "Klien terluka."}
    answer = browser.post(reverse("cases:emergency_start", args=[case.pk]), told)
    assert answer.status_code == 503
    assert not case.emergencies.exists()


def test_an_opened_file_is_in_the_book_with_case_and_client(cast, enter, case):
    enter(cast.sari).get(reverse("cases:detail", args=[case.pk]))
    event = AccessEvent.objects.get()
    assert (event.case_id, event.client_id, event.actor) == (case.pk, case.client_id, cast.sari)


@pytest.mark.parametrize("code", ["40P01", "40001", "23505"])
def test_two_who_meet_at_the_same_rows_read_a_sentence(cast, enter, case, code):
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            CREATE FUNCTION pg_temp.meet() RETURNS trigger LANGUAGE plpgsql
              AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{code}'; END $$;
            CREATE TRIGGER meet BEFORE INSERT ON cases_emergency
              FOR EACH ROW EXECUTE FUNCTION pg_temp.meet()
            """
        )
    told = {"kind": "assessment", "reason": "Klien terluka parah."}
    answer = enter(cast.sari).post(reverse("cases:emergency_start", args=[case.pk]), told)
    assert answer.status_code == 409
    assert "pada saat yang sama" in answer.content.decode()
    assert "Klien terluka parah." in answer.content.decode()
    assert not case.emergencies.exists()


def test_a_report_from_the_beginning_of_time_is_not_taken(cast, enter, today):
    told = {
        "told": "Seorang anak terlihat sendirian.", "about": "Anak", "risk": "low",
        "source": "tksk", "received_at": "0001-01-01T00:00",
    }  # fmt: skip
    answer = enter(cast.sari).post(reverse("cases:report_new"), told)
    assert answer.status_code == 422
    assert "Periksa tahunnya." in answer.content.decode()
    assert "Seorang anak terlihat sendirian." in answer.content.decode()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_no_moment_is_taken_whose_page_would_not_open_again(cast, enter, today, day):
    case = with_consent(open_case_for(cast.sari))
    proposal = Proposal(cast.dewi, "leave", moment(5), "Ringkasan")
    handover = propose_handover(case=case, by=cast.sari, proposal=proposal)
    told = {"client_answer": "agrees", "client_way": "meeting", "client_words": "Boleh."}
    page = reverse("cases:handover_detail", args=[handover.pk])
    sari = enter(cast.sari)
    answer = sari.post(
        reverse("cases:handover_client", args=[handover.pk]),
        {**told, "client_at": f"{day}T00:00"},
    )
    assert answer.status_code == 422
    assert "Periksa tahunnya." in answer.content.decode()
    assert sari.get(page).status_code == 200
