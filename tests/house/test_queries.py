"""Every page asks as many queries for 25 rows as for 100, and at most twelve."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conftest import moment
from core import clock
from tests.access import sweep, world
from tests.access.table import TABLE
from tests.house.crowd import grow

pytestmark = pytest.mark.django_db
MOST = 12
READERS = ("responsible", "supervisor", "admin")
# Answers to a script or a file, no pages.
NO_PAGES = {"alive", "ready", "draft"}


def counted(browsers, ids):
    """route and reader -> number of queries, of every page that this person may read."""
    found = {}
    for route in sorted(set(TABLE) - NO_PAGES):
        for persona in READERS:
            url = sweep.address(route, ids)
            browsers[persona].get(url)
            with CaptureQueriesContext(connection) as asked:
                answer = browsers[persona].get(url)
            assert answer.status_code < 500, (route, persona)
            if answer.status_code == 200:
                found[f"{route} ({persona})"] = sum(asks(q["sql"]) for q in asked)
    return found


def asks(sql):
    """Not counted: marks in the transaction, and the words that tell the database who acts."""
    marks = "SAVEPOINT" in sql or sql in {"BEGIN", "COMMIT", "ROLLBACK"}
    return not (marks or sql.startswith("SELECT set_config("))


def test_every_page_asks_as_much_for_25_rows_as_for_100_and_at_most_12(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        browsers = world.browsers_of(cast)
        grow(cast, ids, 1, 25)
        few = counted(browsers, ids)
        grow(cast, ids, 25, 100)
        many = counted(browsers, ids)
    print(f"\n{len(many)} pages; page (reader): queries at 25 rows, at 100 rows")
    for page in sorted(many):
        print(f"{page}: {few.get(page)}, {many[page]}")
    assert many == few
    assert {page: n for page, n in many.items() if n > MOST} == {}
