"""The point of a second wall: with the guard of a view taken off, it shows nothing foreign."""

import uuid

import pytest
from django.urls import reverse

from agency import access, beyond
from cases.models import Case
from cases.querysets import CaseQuerySet
from cases.tests.factories import client_for, open_case_for
from clients.alike import ids_alike
from clients.models import Client
from clients.querysets.clients import ClientQuerySet
from core.acting import acting_as, for_purpose

pytestmark = pytest.mark.django_db


@pytest.fixture
def foreign(cast, today):
    """A case of Sari's; Dewi has nothing to do with it."""
    return open_case_for(cast.sari, client_for(cast.sari, name="Warsini Rahasia"))


@pytest.fixture
def unguarded(monkeypatch):
    """No list narrows, and every fetch believes that all rights are held."""
    for queryset in (CaseQuerySet, ClientQuerySet):
        monkeypatch.setattr(queryset, "visible_to", lambda rows, user: rows)
    monkeypatch.setattr(access, "visible", lambda rows, user, right=access.VIEW: rows)
    monkeypatch.setattr(access, "can", lambda *args, **kwargs: True)
    monkeypatch.setattr(
        access, "rights_of", lambda *args: frozenset({access.VIEW, access.CHANGE, access.DECIDE})
    )


def test_without_the_wall_the_mutant_would_leak(foreign, cast, unguarded):
    assert foreign in Case.objects.visible_to(cast.dewi)


@pytest.mark.parametrize("route", ["cases:list", "clients:list"])
def test_an_unguarded_list_shows_nothing_foreign(foreign, cast, enter, unguarded, route):
    page = enter(cast.dewi).get(reverse(route)).content.decode()
    assert foreign.number not in page
    assert "Warsini" not in page
    assert "Warsini" in enter(cast.sari).get(reverse(route)).content.decode()


@pytest.mark.parametrize(
    "route",
    ["detail", "consent_list", "assessment_detail", "resource_list", "plan_detail", "monev_list"],
)
def test_an_unguarded_page_is_the_page_of_a_missing_id(foreign, cast, enter, unguarded, route):
    answer = enter(cast.dewi).get(reverse(f"cases:{route}", args=[foreign.pk]))
    assert answer.status_code == 404
    assert "Warsini" not in answer.content.decode()


def test_a_query_that_somebody_forgot_to_narrow_is_narrowed(foreign, cast):
    with acting_as(cast.dewi):
        assert not Client.objects.exists()
        assert Client.objects.filter(name__contains="Warsini").count() == 0
        assert Case.objects.update(flags=[]) == 0
    with acting_as(cast.sari):
        assert Client.objects.count() == 1


def test_names_alike_are_looked_for_under_their_purpose_only(foreign, cast):
    key = "warsini rahasia"
    Client.objects.update(name_key=key)
    with acting_as(cast.dewi):
        assert ids_alike(Client, key, []) == []
        with for_purpose("reminders"):
            assert ids_alike(Client, key, []) == []
        with for_purpose("duplicates"):
            assert ids_alike(Client, key, []) == [foreign.client_id]


def test_what_is_told_of_a_hidden_record_are_ids(foreign, cast):
    with acting_as(cast.dewi):
        found = beyond.find(Case, foreign.pk)
        assert (found.pk, str(found.client_id)) == (foreign.pk, str(foreign.client_id))
        assert found.presenting_problem == found.number == ""
        assert beyond.find(Case, uuid.uuid4()) is None
