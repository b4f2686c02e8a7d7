"""List and record agree: who may open a record finds it in the list, and nobody else does."""

import html

import pytest
from django.urls import reverse

from agency import access
from agency.models import Staff, SupervisoryLine
from cases.models import Case
from cases.tests.factories import client_for, open_case_for
from conftest import PEOPLE, moment
from core import clock
from tests.access import world

pytestmark = pytest.mark.django_db
WORKERS = ["sari", "tandi", "nurhayati", "made", "dewi", "arif"]


@pytest.fixture
def filled(cast):
    """Two cases for each worker, one of everything, an acting supervisor, a hand-over."""
    with clock.at(moment(-5)):
        for username in WORKERS:
            worker = getattr(cast, username)
            for number in (1, 2):
                client = client_for(worker, name=f"Klien {number} dari {username}")
                open_case_for(worker, client)
    with clock.at(moment(0, "10:00")):
        world.one_of_everything(cast)
        SupervisoryLine.objects.create(
            supervisee=cast.dewi, supervisor=cast.lestari, kind="acting", starts_at=moment(-1),
            ends_at=moment(1), set_by=cast.bagus,
        )  # fmt: skip
        access.sync_staff(cast.dewi)
        yield cast


def test_can_open_is_the_same_as_stands_in_the_list(filled, record_property):
    compared = 0
    for root in access.roots():
        rows = list(root.model._base_manager.all())
        for person in Staff.objects.filter(username__in=PEOPLE):
            for right in (access.VIEW, access.CHANGE, access.DECIDE):
                listed = set(access.visible(root.model._base_manager.all(), person, right))
                assert listed == {row for row in rows if access.can(person, row, right)}
                compared += len(rows)
    record_property("compared", compared)
    print(f"A3: {compared} pairs of person and record: list and permission agree in all")
    assert compared > 900


@pytest.mark.parametrize("username", ["sari", "bagus", "lestari", "endang", "ratna"])
def test_lists_on_the_screen_hold_exactly_what_may_be_opened(filled, enter, username):
    person = getattr(filled, username)
    browser = enter(person)
    for route, model, opens in [
        ("cases:list", Case, "cases:detail"),
        ("clients:list", Case._meta.get_field("client").related_model, "clients:detail"),
    ]:
        answer = browser.get(reverse(route))
        if answer.status_code == 403:
            assert not model.objects.visible_to(person).exists()
            continue
        page = html.unescape(answer.content.decode())
        for row in model.objects.all():
            name = row.client.name if model is Case else row.name
            may = row in model.objects.visible_to(person)
            assert (str(row.number) in page or name in page) is may, (route, name)
            status = browser.get(reverse(opens, args=[row.pk])).status_code
            assert (status == 200) is may


def test_grants_and_facts_do_not_differ(filled):
    for root in access.roots():
        ids = list(root.model._base_manager.values_list("pk", flat=True))
        assert access.sync_ids(root.model._meta.label_lower, ids, check_only=True) == 0
