"""Every form of every address, under every attack: never broken, nothing half saved or lost."""

import os
import uuid

import pytest

from conftest import moment
from core import clock
from tests.access import world
from tests.hostile import fuzz, stage

pytestmark = pytest.mark.django_db
# How many attacks per form; PEKSO_FUZZ=100000 sends them all (some minutes).
MOST = int(os.environ.get("PEKSO_FUZZ", "12"))
# What an honest person would choose where the first choice is not it.
KNOWN = {
    "clients:new": {
        "name": ["Siti Baru"], "nik_missing": ["not_asked"], "birth_precision": ["unknown"],
        "birth_date": [""], "address": ["RT 1"], "phone": ["0800-0000-0123"],
    },
    "cases:consent_new": {
        "told": ["scope", "rights", "risk", "limits", "third_parties"], "consenter": ["client"],
        "way": ["signature"],
    },
}  # fmt: skip


@pytest.fixture
def hostile(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        others = stage.in_work(cast, ids)
        foreign = [*stage.stranger(cast), str(uuid.uuid4())]
        browsers = world.browsers_of(cast)
        yield browsers, fuzz.open_pages(ids, others), foreign


@pytest.mark.parametrize("persona", ["responsible", "supervisor", "admin"])
def test_every_form_withstands_a_hostile_hand(hostile, persona, request):
    browsers, pages, foreign = hostile
    verdict = fuzz.attack_all(browsers[persona], pages, KNOWN, foreign, MOST)
    print(persona, sum(verdict.statuses.values()), dict(verdict.statuses), sorted(verdict.accepted))
    if verdict.wrong:
        pytest.fail(f"{len(verdict.wrong)} wrong\n" + "\n".join(verdict.wrong), pytrace=False)
