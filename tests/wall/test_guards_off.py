"""The point of a second wall: with the guard of a view taken off, it shows nothing foreign."""

import pytest
from django.urls import reverse

from agency import access
from cases.models import Case
from cases.querysets import CaseQuerySet
from cases.tests.factories import client_for, open_case_for
from clients.models import Client
from clients.querysets.clients import ClientQuerySet
from core.acting import acting_as

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
