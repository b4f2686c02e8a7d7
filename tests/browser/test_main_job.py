"""The main job by clicking and typing, on a phone and on a wide screen, with a real worker."""

from pathlib import Path

import pytest

from agency.models import AgencySetting
from cases.models import Case, PlanVersion
from core.models import Notice
from ethics.models import Acknowledgement
from pekso.tests.celery_processes import Round, wait_until
from tests.browser.acts import beginning, overseeing, planning, serving, understanding
from tests.browser.acts.ledger import Eye, Ledger
from tests.browser.acts.person import Person

pytestmark = [
    pytest.mark.browser,
    pytest.mark.servers,
    pytest.mark.django_db(transaction=True),
]
SHOTS = Path(__file__).parents[2] / "test-results" / "main-job"
# A first monev three days from now is announced at once, at whatever hour the test runs.
HOUSE_RULES = {"reminder_hour": 0, "reminder_before_days": 20}


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def people(browser_at, cast, ledger):
    """people(width) -> sari, bagus and ratna, each at a browser of their own."""
    opened = []

    def at(width):
        found = []
        for name in ("sari", "bagus", "ratna"):
            visit = browser_at(width)
            found.append(Person(visit.page, visit.address, Eye(visit, name, ledger)))
            opened.append((f"{name}-{width}", visit.page))
        return found

    yield at
    SHOTS.mkdir(parents=True, exist_ok=True)
    for name, page in opened:
        page.screenshot(path=SHOTS / f"last-{name}.png", full_page=True)


@pytest.fixture
def celery_round(tmp_path, live_server):
    found = Round(tmp_path, PEKSO_BASE_URL=live_server.url)
    yield found
    found.end()


def begin(sari, bagus):
    """From the log-in to a visit that the supervisor has read."""
    beginning.logs_in(sari, "sari")
    beginning.acknowledges_the_code(sari)
    beginning.registers_client(sari)
    beginning.opens_case(sari)
    beginning.records_consent(sari)
    understanding.assesses(sari)
    understanding.maps_resource(sari)
    understanding.visits_home(sari)
    beginning.logs_in(bagus, "bagus")
    understanding.reads_the_urgent_notice(bagus)


def plan(sari, bagus):
    """From the draft over its return to the approved plan."""
    sari.chooses_in_menu("Kasus").follows("Lilis Maryani")
    planning.writes_plan(sari)
    planning.records_answer(sari)
    planning.submits_plan(sari)
    planning.returns_plan(bagus)
    planning.mends_plan(sari)
    planning.records_answer(sari)
    planning.submits_plan(sari)
    planning.approves_plan(bagus)


def letter_to_sari(celery_round):
    """What worker and beat brought: one notice to sari alone, and the letter in her mailbox."""
    celery_round.worker()
    celery_round.beat()
    wait_until(celery_round.letters, celery_round)
    notices = Notice.objects.filter(kind__startswith="monev.")
    assert [(n.recipient.username, n.kind) for n in notices] == [("sari", "monev.soon")]
    (letter,) = celery_round.letters()
    assert letter["To"] == "sari@contoh.invalid"
    assert "Lilis" not in letter.as_string()
    return letter.get_content()


@pytest.mark.parametrize("width", [390, 1280])
def test_from_the_first_contact_to_the_monev_reminder_and_on(
    people, cast, ledger, celery_round, width
):
    Acknowledgement.objects.filter(staff=cast.sari).delete()
    for key, value in HOUSE_RULES.items():
        AgencySetting.objects.create(key=key, value=value)
    sari, bagus, ratna = people(width)
    begin(sari, bagus)
    plan(sari, bagus)
    case = Case.objects.get()
    overseeing.sees_lists_only(ratna, case)
    serving.sets_schedule(sari)
    text = letter_to_sari(celery_round)
    assert case.number in text
    serving.follows_letter(sari, text)
    serving.opens_reminder(sari, case.number)
    serving.alters_strategy(sari)
    assert list(PlanVersion.objects.order_by("number").values_list("number", "status")) == [
        (1, "returned"), (2, "approved"), (3, "draft"),
    ]  # fmt: skip
    print(ledger.figures([one.eye.first_load for one in (sari, bagus, ratna)]))
    assert ledger.faults == [], "\n".join(ledger.faults)
