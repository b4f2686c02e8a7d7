"""The main acts with JavaScript switched off: everything is links, forms and pages."""

import pytest

from cases.models import Contact, MonevRecord, PlanVersion
from tests.browser.acts import beginning, planning, serving, understanding
from tests.browser.acts.person import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def at_a_plain_browser(chromium, live_server):
    """A browser of somebody's own that runs no script."""
    contexts = []

    def start():
        context = chromium.new_context(
            viewport={"width": 390, "height": 844}, locale="id-ID", java_script_enabled=False
        )
        contexts.append(context)
        return Person(context.new_page(), live_server.url)

    yield start
    for context in contexts:
        context.close()


def test_the_main_acts_need_no_script(at_a_plain_browser, cast):
    sari, bagus = at_a_plain_browser(), at_a_plain_browser()
    beginning.logs_in(sari, "sari")
    beginning.registers_client(sari)
    beginning.opens_case(sari)
    beginning.records_consent(sari)
    understanding.assesses(sari)
    understanding.maps_resource(sari)
    understanding.visits_home(sari)
    assert Contact.objects.get().statements.get().secret_from_client
    beginning.logs_in(bagus, "bagus")
    understanding.reads_the_urgent_notice(bagus)
    sari.chooses_in_menu("Kasus").follows("Lilis Maryani")
    planning.writes_plan(sari)
    planning.records_answer(sari)
    planning.submits_plan(sari)
    planning.returns_plan(bagus)
    planning.mends_plan(sari)
    planning.records_answer(sari)
    planning.submits_plan(sari)
    planning.approves_plan(bagus)
    serving.sets_schedule(sari)
    sari.chooses_in_menu("Kasus").follows("Lilis Maryani")
    sari.follows("Monev", exact=True).follows("Catat monev")
    serving.alters_strategy(sari)
    assert MonevRecord.objects.get().decision == "alter_strategy"
    assert PlanVersion.objects.filter(status="draft").get().steps.count() == 2
