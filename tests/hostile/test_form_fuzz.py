"""Every form of every address, under every attack: never broken, nothing half saved or lost."""

import os
import uuid

import pytest

from conftest import moment
from core import clock
from tests.access import world
from tests.hostile import fuzz, query_fuzz, stage

pytestmark = pytest.mark.django_db
# How many attacks per form, drawn by PEKSO_FUZZ_SEED (another number, other attacks).
# PEKSO_FUZZ=100000 sends them all: far more than 20,000 requests, and some minutes.
MOST = int(os.environ.get("PEKSO_FUZZ", "5"))
# What an honest person would choose where the first choice is not it.
SESSION = {
    **{f"{name}_minutes": ["20"] for name in ("administrative", "educative", "supportive")},
    "agreement-0-what": ["Membaca bersama"], "agreement-0-due_on": ["2026-11-30"],
}  # fmt: skip
KNOWN = {
    "clients:new": {
        "name": ["Siti Baru"], "nik_missing": ["not_asked"], "birth_precision": ["unknown"],
        "birth_date": [""], "address": ["RT 1"], "phone": ["0800-0000-0123"],
    },
    "clients:nik": {"nik_missing": ["not_asked"]},
    "clients:phone_new": {"number": ["0800-0000-0123"]},
    "clients:member_new": {"birth_precision": ["unknown"]},
    "cases:consent_new": {
        "told": ["scope", "rights", "risk", "limits", "third_parties"], "consenter": ["client"],
        "way": ["signature"],
    },
    "cases:visit_photo_add": {"allowed": ["on"]},
    "cases:report_visit_photo_add": {"allowed": ["on"]},
    "supervision:plan_review": {"decision": ["approve"]},
    "supervision:session_edit": SESSION | {"agreement-1-what": [""]},
    "supervision:session_new": SESSION,
    "account_reset_password": {"email": ["sari@contoh.invalid"]},
}  # fmt: skip
# Forms that ask for the password itself; they are tried in test_sessions.py.
PASSWORDS = {"account_reauthenticate", "account_change_password"}


@pytest.fixture
def hostile(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        others = stage.in_work(cast, ids)
        foreign = [*stage.stranger(cast), str(uuid.uuid4())]
        browsers = world.browsers_of(cast)
        acting = {
            "acting": [str(cast.lestari.pk)],
            "starts_on": ["2026-12-05"],
            "ends_on": ["2026-12-07"],
        }
        known = KNOWN | {"agency:acting_new": acting}
        yield browsers, fuzz.open_pages(ids, others), foreign, known


@pytest.mark.parametrize("persona", ["responsible", "supervisor", "admin"])
def test_every_form_withstands_a_hostile_hand(hostile, persona):
    browsers, pages, foreign, known = hostile
    verdict = fuzz.attack_all(browsers[persona], pages, known, foreign, MOST)
    print(persona, len(verdict.accepted), "forms", sorted(verdict.statuses.items()))
    # Whoever is not accepted at first is not attacked in depth either.
    assert set(verdict.refused) <= PASSWORDS, verdict.refused
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
