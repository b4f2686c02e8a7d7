"""Two people who decide about the same worker or case at the same time: exactly one wins."""

import threading

import pytest
from django.db import connection

from cases.models import Assignment, AssignmentOverride, Case
from cases.services.assignments import assign_case
from cases.services.overrides import ask_override, grant_override, refuse_override
from cases.tests.factories import open_case_for
from core.refusals import Changed
from core.states import WrongState

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 20


def at_once(*acts):
    """Run the acts in threads that start together; the names of what each raised, "" for none."""
    gate, outcomes = threading.Barrier(len(acts)), {}

    def run(number, act):
        gate.wait()
        try:
            act()
            outcomes[number] = ""
        except Exception as problem:  # the outcome is what is compared
            outcomes[number] = type(problem).__name__
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(n, act)) for n, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(outcomes.values())


def test_of_two_admins_who_assign_at_once_one_wins(cast, record_property):
    won = []
    for _round in range(ROUNDS):
        case = open_case_for(cast.sari)
        seen = [Case.objects.select_related("worker").get(pk=case.pk) for _admin in range(2)]
        found = at_once(
            lambda one=seen[0]: assign_case(case=one, to=cast.tandi, by=cast.ratna),
            lambda one=seen[1]: assign_case(case=one, to=cast.dewi, by=cast.bagus),
        )
        assert found == ["", Changed.__name__]
        case.refresh_from_db()
        main = Assignment.objects.get(case=case, ends_at=None)
        assert main.staff == case.worker
        won.append(case.worker.username)
    record_property("rounds", ROUNDS)
    record_property("winners", {name: won.count(name) for name in set(won)})


def test_a_request_is_granted_or_refused_but_not_both(cast):
    for _round in range(ROUNDS):
        case = open_case_for(cast.sari, ppks=[17])
        asked = ask_override(thing=case, to=cast.dewi, by=cast.ratna, why="Perlu", kind="second")
        rows = [AssignmentOverride.objects.get(pk=asked.pk) for _answer in range(2)]
        found = at_once(
            lambda row=rows[0]: grant_override(override=row, by=cast.bagus, reason="Ya"),
            lambda row=rows[1]: refuse_override(override=row, by=cast.bagus, reason="Tidak"),
        )
        assert found == ["", WrongState.__name__]
        asked.refresh_from_db()
        working = Assignment.objects.filter(case=case, staff=cast.dewi).exists()
        assert working is (asked.status == "granted")
