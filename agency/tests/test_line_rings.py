"""Nobody supervises themselves, and no ring of any length comes about, not even at once."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from threading import Barrier

import pytest
from django.db import connections
from django.urls import reverse

from agency.line_rules import is_above
from agency.models import RoleAssignment, Staff, SupervisoryLine
from agency.services.lines import set_acting_supervisor
from agency.services.staff import set_supervisor
from conftest import moment
from core.refusals import Changed

pytestmark = pytest.mark.django_db


def chain(cast, length):
    """People p0 … each supervised by the next one, all of them supervisors."""
    people = [
        Staff.objects.create(
            username=f"p{n}", email=f"p{n}@contoh.invalid", name=f"Petugas {n}", unit=cast.unit
        )
        for n in range(length)
    ]
    for person in people:
        RoleAssignment.objects.create(staff=person, role="supervisor", starts_at=moment(-10))
    for lower, upper in pairwise(people):
        set_supervisor(supervisee=lower, supervisor=upper, by=cast.ratna)
    return people


@pytest.mark.parametrize("length", [2, 3, 7, 20])
def test_a_ring_is_refused_whatever_its_length(cast, today, length):
    people = chain(cast, length)
    assert is_above(people[-1], people[0])
    with pytest.raises(Changed, match="saling mensupervisi"):
        set_supervisor(supervisee=people[-1], supervisor=people[0], by=cast.ratna)
    assert not SupervisoryLine.objects.filter(supervisee=people[-1]).exists()


def test_an_acting_line_counts_for_the_ring(cast, today):
    set_acting_supervisor(
        supervisor=cast.bagus, acting=cast.endang, starts_at=moment(1), ends_at=moment(9),
        by=cast.bagus, reason="Cuti", supervisees=[cast.dewi],
    )  # fmt: skip
    RoleAssignment.objects.create(staff=cast.dewi, role="supervisor", starts_at=moment(-1))
    with pytest.raises(Changed, match="saling mensupervisi"):
        set_supervisor(supervisee=cast.endang, supervisor=cast.dewi, by=cast.ratna)


def test_the_form_says_why_and_offers_supervisors_only(cast, today, enter):
    browser = enter(cast.ratna)
    page = reverse("agency:line_set", args=[cast.bagus.pk])
    shown = browser.get(page).content.decode()
    assert "Endang Lestari" in shown
    assert f'value="{cast.sari.pk}"' not in shown
    assert f'value="{cast.bagus.pk}"' not in shown
    set_supervisor(supervisee=cast.endang, supervisor=cast.bagus, by=cast.ratna)
    refused = browser.post(page, {"supervisor": str(cast.endang.pk)})
    assert refused.status_code == 422
    assert "saling mensupervisi" in refused.content.decode()
    assert browser.post(page, {"supervisor": str(cast.bagus.pk)}).status_code == 422


def test_a_new_supervisor_takes_over_at_once(cast, today, enter):
    page = reverse("agency:line_set", args=[cast.sari.pk])
    assert enter(cast.ratna).post(page, {"supervisor": str(cast.endang.pk)}).status_code == 303
    old, new = cast.sari.lines_up.order_by("starts_at")
    assert (old.supervisor, old.ends_at) == (cast.bagus, new.starts_at)
    assert (new.supervisor, new.ends_at, new.set_by) == (cast.endang, None, cast.ratna)


@pytest.mark.django_db(transaction=True)
def test_two_who_put_each_other_on_top_at_once_make_no_ring(cast):
    start = Barrier(2)

    def put(pair):
        lower, upper = pair
        try:
            start.wait(10)
            set_supervisor(supervisee=lower, supervisor=upper, by=cast.ratna)
            return True
        except Changed:
            return False
        finally:
            connections.close_all()

    rounds = 10
    for _round in range(rounds):
        SupervisoryLine.objects.filter(supervisee__in=[cast.bagus, cast.endang]).delete()
        pairs = [(cast.bagus, cast.endang), (cast.endang, cast.bagus)]
        with ThreadPoolExecutor(2) as pool:
            done = list(pool.map(put, pairs))
        assert sorted(done) == [False, True]
    print(f"rings tried at once: {rounds}, rings made: 0")
