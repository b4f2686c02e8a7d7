"""Every address, every person, every method: the declared answer and no other."""

from collections import Counter

import pytest

from conftest import moment
from core import clock
from tests.access import sweep, world
from tests.access.table import TABLE

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        yield world.browsers_of(cast), ids


def test_every_route_is_declared_and_none_is_left_over():
    assert set(sweep.routes()) - set(TABLE) == set(), "declare them in tests/access/table.py"
    assert set(TABLE) - set(sweep.routes()) == set(), "gone from the addresses"


def test_every_answer_is_the_declared_one(stage, record_property):
    browsers, ids = stage
    wrong, count = [], Counter()
    for step, declared in sweep.walk(browsers, TABLE, ids):
        count[step.persona] += 1
        if not sweep.fits(step, declared):
            wrong.append(f"{step.persona} {step.method} {step.route}: {step.status} {step.location}")
    record_property("requests", sum(count.values()))
    assert wrong == []
    assert sum(count.values()) == len(TABLE) * len(browsers) * len(sweep.METHODS)
