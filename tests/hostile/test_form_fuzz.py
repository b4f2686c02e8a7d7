"""Every form of every address, under every attack: never broken, nothing half saved or lost."""

import os
import uuid

import pytest

from conftest import moment
from core import clock
from tests.access import world
from tests.hostile import fuzz, query_fuzz, stage
from tests.hostile.known import known_in

pytestmark = pytest.mark.django_db
# How many attacks per form, drawn by PEKSO_FUZZ_SEED (another number, other attacks).
# PEKSO_FUZZ=100000 sends them all: far more than 20,000 requests, and some minutes.
MOST = int(os.environ.get("PEKSO_FUZZ", "5"))
# Forms that ask for a secret (a password, a code, a link from a letter); they are tried where
# those are: agency/tests, tests/hostile/test_guessing.py.
PASSWORDS = {
    "account_reauthenticate", "account_change_password", "mfa_add_webauthn", "mfa_activate_totp",
    "mfa_generate_recovery_codes", "agency:invitation_accept", "factor_reset_open",
}  # fmt: skip
# Forms that are refused whatever is typed: nobody takes a colleague's case (R07), and a handover
# takes place by itself with the last yes, so that its button is always too early (R07).
ALWAYS_REFUSED = {"cases:take_over", "cases:handover_activate"}
# Forms that lift or end what nothing in this world calls for (R13, R14, a second access): attacked
# from a refused sending, accepted in cases/tests.
NOTHING_TO_LIFT = {"cases:handover_lift", "cases:access_end", "cases:emergency_worker"}


@pytest.fixture
def hostile(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        others = stage.in_work(cast, ids)
        foreign = [*stage.stranger(cast), str(uuid.uuid4())]
        browsers = world.browsers_of(cast)
        known = known_in(cast)
        yield browsers, fuzz.open_pages(ids, others), foreign, known


@pytest.mark.parametrize("persona", ["responsible", "supervisor", "admin"])
def test_every_form_withstands_a_hostile_hand(hostile, persona):
    browsers, pages, foreign, known = hostile
    verdict = fuzz.attack_all(browsers[persona], pages, known, foreign, MOST)
    sent = verdict.statuses.total()
    broken = sum(number for status, number in verdict.statuses.items() if status >= 500)
    print(f"C2: {persona}: {sent} requests to {len(verdict.accepted)} forms, {broken} × 5xx")
    # Whoever is not accepted at first is not attacked in depth either.
    assert set(verdict.refused) <= PASSWORDS | ALWAYS_REFUSED | NOTHING_TO_LIFT, verdict.refused
    if verdict.wrong:
        pytest.fail(f"{len(verdict.wrong)} wrong\n" + "\n".join(verdict.wrong), pytrace=False)


@pytest.mark.parametrize("persona", ["responsible", "supervisor", "admin"])
def test_no_page_breaks_on_what_stands_behind_the_question_mark(hostile, persona):
    browsers, pages, foreign, _known = hostile
    asked = wrong = 0
    for url in query_fuzz.addresses(browsers[persona], pages, foreign, MOST):
        answer = browsers[persona].get(url)
        asked += 1
        wrong += answer.status_code >= 500
        assert answer.status_code < 500, url
    print(persona, asked, "addresses,", wrong, "broken")
    assert asked > 50
