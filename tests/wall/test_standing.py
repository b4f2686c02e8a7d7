"""Who acts is told for one transaction: it survives neither its end, nor an error, nor a thread."""

import threading

import pytest
from django.db import DatabaseError, connections, transaction

from agency.models import Staff
from cases.models import Case
from cases.tests.factories import open_case_for
from conftest import moment
from core import clock
from core.acting import acting_as, for_purpose, say_again

pytestmark = pytest.mark.django_db(transaction=True)
ASK = "SELECT current_setting('pekso.staff', true), current_setting('pekso.purpose', true)"


@pytest.fixture
def held(db):
    """Sari with one case, committed."""
    from conftest import make_cast

    cast = make_cast()
    return cast.sari, open_case_for(cast.sari)


def told():
    """What the server knows at this moment: person and purpose, "" for none."""
    with connections["default"].cursor() as cursor:
        cursor.execute(ASK)
        return tuple(value or "" for value in cursor.fetchone())


def fail(statement="SELECT 1/0"):
    """A statement that the database refuses."""
    with connections["default"].cursor() as cursor:
        cursor.execute(statement)


def test_it_ends_with_the_transaction(held):
    sari, _case = held
    with acting_as(sari), transaction.atomic():
        assert told() == (str(sari.pk), "")
    with transaction.atomic():
        assert told() == ("", "")
    assert told() == ("", "")


def test_it_ends_with_an_error(held):
    sari, case = held
    with acting_as(sari):
        assert Case.objects.get() == case
    with pytest.raises(DatabaseError), acting_as(sari), transaction.atomic():
        fail()
    with transaction.atomic():
        assert told() == ("", "")


def test_a_statement_outside_a_transaction_carries_it(held):
    sari, case = held
    with acting_as(sari):
        assert not connections["default"].in_atomic_block
        assert Case.objects.get() == case
        assert told() == (str(sari.pk), "")
    assert told() == ("", "")


def test_a_savepoint_that_is_undone_undoes_it_too(held):
    sari, case = held
    with transaction.atomic():
        with pytest.raises(DatabaseError), transaction.atomic(), acting_as(sari):
            fail("SELECT 1/0 FROM pg_class")
        assert told() == ("", "")
        with acting_as(sari):
            with pytest.raises(DatabaseError), transaction.atomic():
                fail()
            assert Case.objects.get() == case


def test_purposes_nest_and_are_named(held):
    sari, _case = held
    with transaction.atomic(), acting_as(sari):
        with for_purpose("reminders"):
            assert told() == (str(sari.pk), "reminders")
            with acting_as(sari):
                assert told() == (str(sari.pk), "")
        assert told() == (str(sari.pk), "")
    with pytest.raises(ValueError, match="no such purpose"), for_purpose("anything"):
        pass


def test_another_thread_does_not_inherit_it(held):
    sari, _case = held
    found = []

    def look():
        found.append(told())
        found.append(list(Case.objects.all()) if told()[0] else "nobody acts")
        connections["default"].close()

    with acting_as(sari), transaction.atomic():
        told()
        other = threading.Thread(target=look)
        other.start()
        other.join()
    assert found == [("", ""), "nobody acts"]


def test_one_connection_serves_one_person_after_the_other(held):
    sari, case = held
    dewi = Staff.objects.get(username="dewi")
    for person, seen in [(sari, [case]), (dewi, []), (sari, [case])] * 5:
        with acting_as(person), transaction.atomic():
            assert list(Case.objects.all()) == seen


def test_a_window_opens_by_the_clock_of_the_house(held):
    sari, case = held
    with acting_as(sari), clock.at(moment(-300)), transaction.atomic():
        assert not Case.objects.exists()
        with clock.at(clock.stopped_at() + (case.opened_at - clock.stopped_at())):
            say_again()
            assert Case.objects.get() == case


def test_the_test_browser_leaves_nothing_behind(held, enter):
    sari, _case = held
    assert enter(sari).get("/kasus/").status_code in {200, 302}
    assert told() == ("", "")
