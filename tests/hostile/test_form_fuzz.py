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
# Forms that ask for a secret (a password, a code, a link from a letter); they are tried where
# those are: agency/tests, tests/hostile/test_guessing.py.
PASSWORDS = {
    "account_reauthenticate", "account_change_password", "mfa_add_webauthn", "mfa_activate_totp",
    "mfa_generate_recovery_codes", "agency:invitation_accept", "factor_reset_open",
}  # fmt: skip
# Forms whose first honest sending is refused in this world (a rule, a date, a file of its own
# kind). They are attacked as all others are, from that refused sending.
REFUSED_AT_FIRST = {
    "agency:breach_affected", "agency:breach_new", "agency:competence_new",
    "agency:factor_reset", "agency:import_new", "agency:invitation_new", "agency:leave_new",
    "agency:licence_new", "agency:line_set", "agency:reinvite", "agency:role_end",
    "agency:role_grant", "cases:break_glass_new",
    "cases:conflict_new", "cases:cover_new", "cases:cover_told", "cases:handover_activate",
    "cases:handover_client", "cases:handover_new", "cases:override_new",
    "cases:report_override_new", "cases:take_over", "clients:request_new",
    "clients:restriction_lift",
}  # fmt: skip


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
    assert set(verdict.refused) <= PASSWORDS | REFUSED_AT_FIRST, verdict.refused
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
