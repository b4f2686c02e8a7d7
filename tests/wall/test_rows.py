"""A5 from outside: raw SQL as the application's role meets the rows of whoever acts, no others."""

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from agency import access, walls
from agency.guards import APP_ROLE
from cases.models import Case, Contact, Report, Task
from cases.tests.factories import client_for, open_case_for
from clients.models import Client
from conftest import PEOPLE, moment
from core import clock
from core.acting import NOBODY, acting_as, standing
from supervision.models import SupervisionSession
from tests.access import world

pytestmark = pytest.mark.django_db
ROOMS = ("core", "agency", "clients", "cases", "ethics", "supervision", "pekso")
ROOTS = (Client, Case, Report, SupervisionSession)
WORKERS = ("sari", "tandi", "nurhayati", "made", "dewi", "arif")


@pytest.fixture
def filled(cast):
    """One of everything, and two cases of each worker; the clock stands at T, 10:00."""
    with clock.at(moment(-5)):
        for username in WORKERS:
            worker = getattr(cast, username)
            for number in (1, 2):
                open_case_for(worker, client_for(worker, name=f"Klien {number} {username}"))
    with clock.at(moment(0, "10:00")):
        world.one_of_everything(cast)
        yield cast


def tables():
    """Every walled table."""
    return {wall.model._meta.db_table: wall for wall in walls.all_walls()}


def rows(sql):
    """The first column of a raw statement."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return [row[0] for row in cursor.fetchall()]


def count(table):
    return rows(f"SELECT count(*) FROM {table}")[0]


@pytest.fixture
def as_app():
    """Inside: the application's role, and nobody acts."""

    def take():
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL ROLE {APP_ROLE}")

    yield take
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")


def test_every_table_of_the_rooms_is_walled_or_left_open_with_a_reason():
    models = [m for m in apps.get_models(include_auto_created=True) if m._meta.app_label in ROOMS]
    assert walls.undeclared(models) == []
    assert all(reason for reason in walls.declared.left_open.values())
    assert not walls.declared.walls.keys() & walls.declared.left_open.keys()


def test_the_database_has_the_declared_walls_and_no_other():
    wanted = {(table, name) for table, wall in tables().items() for name in wall.policies()}
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename, policyname FROM pg_policies")
        assert set(cursor.fetchall()) == wanted
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity")
        assert {name for (name,) in cursor.fetchall()} == set(tables())


def test_without_anybody_acting_every_walled_table_is_empty(filled, as_app, record_property):
    full = {table: count(table) for table in tables()}
    as_app()
    assert {table: count(table) for table in tables()} == dict.fromkeys(full, 0)
    record_property("rows hidden", sum(full.values()))
    print(f"A5: without context 0 of {sum(full.values())} rows in {len(full)} tables")
    assert sum(1 for number in full.values() if number) > 35, full


def expected(person):
    """Per root the ids of what `person` may open by the grants, read as the owner."""
    return {
        model: set(access.visible(model._base_manager.all(), person).values_list("pk", flat=True))
        for model in ROOTS
    }


@pytest.mark.parametrize("username", sorted(PEOPLE))
def test_each_person_meets_exactly_their_own_rows(filled, username):
    person = getattr(filled, username)
    wanted, cases = expected(person), Case._meta.db_table
    with acting_as(person):
        assert rows("SELECT current_user") == [APP_ROLE]
        for model in ROOTS:
            assert set(rows(f"SELECT id FROM {model._meta.db_table}")) == wanted[model]
        own = set(rows(f"SELECT id FROM {cases}"))
        for model in (Task, Contact):
            found = set(rows(f"SELECT case_id FROM {model._meta.db_table}"))
            assert found <= own | {None}
    for model in (Task, Contact):
        with acting_as(person):
            seen = set(model._base_manager.values_list("pk", flat=True))
        whole = set(model._base_manager.filter(case__in=wanted[Case]).values_list("pk", flat=True))
        assert {pk for pk in seen if pk in whole} == whole


def foreign(table, key, shown):
    return [pk for pk in rows(f"SELECT {key} FROM {table}") if pk not in shown]


@pytest.mark.parametrize("username", ["sari", "bagus", "dewi", "ratna"])
def test_foreign_rows_are_neither_read_nor_changed_nor_deleted(filled, username, record_property):
    person, tried = getattr(filled, username), 0
    for table, wall in tables().items():
        key = wall.model._meta.pk.column
        with acting_as(person):
            shown = set(rows(f"SELECT {key} FROM {table}"))
        others = foreign(table, key, shown)
        if not others:
            continue
        tried += len(others)
        with acting_as(person), connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {table} WHERE {key} = ANY(%s)", [others])
            assert cursor.fetchone() == (0,)
            if "event" in table:
                continue  # the history only grows: no right to change it at all
            cursor.execute(f"UPDATE {table} SET {key} = {key} WHERE {key} = ANY(%s)", [others])
            assert (table, cursor.rowcount) == (table, 0)
            cursor.execute(f"DELETE FROM {table} WHERE {key} = ANY(%s)", [others])
            assert (table, cursor.rowcount) == (table, 0)
    record_property("foreign rows tried", tried)
    print(f"A5: {username}: {tried} foreign rows tried, 0 read, changed or deleted")
    assert tried > 5


def test_nothing_is_added_to_a_foreign_case(filled):
    case = Case.objects.filter(worker=filled.sari).first()
    task = Task(
        case_id=case.pk, owner=filled.dewi, kind=Task.Kind.FOLLOW_UP, title="x",
        due_on=clock.today(), created_at=clock.now(),
    )  # fmt: skip
    refused = pytest.raises(ProgrammingError, match="row-level security")
    with acting_as(filled.dewi), refused, transaction.atomic():
        task.save(force_insert=True)


def test_a_deactivated_person_meets_nothing(filled):
    filled.sari.is_active = False
    with acting_as(filled.sari):
        assert standing() is None
    assert standing() is None
    assert NOBODY.staff == ""
