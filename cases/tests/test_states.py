"""The tables of steps and their documentation."""

import threading

import pytest
from django.conf import settings
from django.db import connection

from cases.models import Case
from cases.services.stages import move_stage
from cases.state_tables import MACHINES, page
from cases.tests.factories import open_case_for
from conftest import make_cast
from core.states import WrongState


@pytest.mark.parametrize(("title", "choices", "steps"), MACHINES)
def test_every_state_has_its_steps_and_every_step_leads_to_a_state(title, choices, steps):
    assert set(steps) == set(choices.values)
    assert set().union(*steps.values()) <= set(choices.values)


def test_documentation_of_the_states_is_up_to_date():
    written = (settings.BASE_DIR / "docs" / "states.md").read_text(encoding="utf-8")
    assert written == page(), "run manage.py document_states"


@pytest.mark.django_db
def test_a_step_that_the_table_does_not_know_is_refused(cast):
    case = open_case_for(cast.sari)
    with pytest.raises(WrongState):
        move_stage(case=case, to="monev", by=cast.sari)
    assert Case.objects.get().stage == "intake"


@pytest.mark.django_db(transaction=True)
def test_of_two_who_move_at_once_exactly_one_wins():
    cast = make_cast()
    pk = open_case_for(cast.sari).pk
    barrier, won = threading.Barrier(2), []

    def move(to):
        case = Case.objects.get(pk=pk)
        barrier.wait()
        try:
            move_stage(case=case, to=to, by=cast.sari)
            won.append(to)
        except WrongState:
            pass
        connection.close()

    threads = [threading.Thread(target=move, args=[to]) for to in ("consent", "closed")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert won == [Case.objects.get(pk=pk).stage]
