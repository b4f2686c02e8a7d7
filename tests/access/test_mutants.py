"""A4: the matrix bites. With the guard of a view taken off, the sweep of that view reports it.

PEKSO_MUTANTS says how many views are drawn ("all" for every one), PEKSO_MUTANT_SEED which ones.
"""

import os
import random
import secrets

import pytest

from conftest import moment
from core import clock
from tests.access import mutants, sweep, world
from tests.access.table import TABLE

pytestmark = pytest.mark.django_db
HOW_MANY = os.environ.get("PEKSO_MUTANTS", "20")
BROKEN = 500  # a view that breaks without its guard gives nothing away, and proves nothing
SEED = os.environ.get("PEKSO_MUTANT_SEED") or secrets.token_hex(4)


@pytest.fixture
def stage(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        yield world.browsers_of(cast), ids


def drawn():
    """The views of this run."""
    routes = mutants.guarded_routes()
    if HOW_MANY == "all":
        return routes
    return sorted(random.Random(SEED).sample(routes, int(HOW_MANY)))


def faults(route, stage):
    """What the sweep of this one address reports, over all people and methods."""
    browsers, ids = stage
    one = {route: TABLE[route]}
    return [
        f"{persona}: {fault}"
        for persona, browser in browsers.items()
        for step, declared in sweep.walk(persona, browser, one, ids)
        if step.status < BROKEN and (fault := sweep.deviation(step, declared))
    ]


def test_the_sweep_catches_every_view_whose_guard_is_taken_off(stage, settings):
    # The second wall is switched off: it is the matrix that is tried, not what stands behind it
    # (tests/wall/test_guards_off.py).
    settings.PEKSO_REQUEST_ROLE = ""
    routes = drawn()
    assert len(mutants.guarded_routes()) > 150
    found = {}
    for route in routes:
        with mutants.unguarded(route, stage[1]):
            found[route] = faults(route, stage)
    for route, said in found.items():
        print(f"{route:38} {len(said):3}  {said[0] if said else 'SURVIVED'}")
    caught = [route for route in routes if found[route]]
    print(f"A4: seed {SEED}: {len(caught)} of {len(routes)} caught")
    assert set(routes) - set(caught) == set()
