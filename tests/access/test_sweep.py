"""Every address, every person, every method: the declared answer and no other."""

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


@pytest.mark.parametrize("persona", [*world.PERSONAS, "anonymous"])
def test_every_answer_is_the_declared_one(stage, persona):
    browsers, ids = stage
    steps = list(sweep.walk(persona, browsers[persona], TABLE, ids))
    wrong = [fault for step, declared in steps if (fault := sweep.deviation(step, declared))]
    if wrong:
        pytest.fail(f"{persona}: {len(wrong)} wrong\n" + "\n".join(wrong), pytrace=False)
    assert len(steps) == len(TABLE) * len(sweep.METHODS)
    if persona == "admin":
        print(f"A6: admin: {sum(bool(step.body) for step, _ in steps)} bodies, 0 with a client")
    print(f"A1: {persona}: {len(steps)} answers, {len(wrong)} deviations")
