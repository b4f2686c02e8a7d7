"""R10: a foreign id and a missing one get the same bytes, at every address that names a record."""

import uuid

import pytest
from django.db import transaction

from agency.models import AuditEntry
from cases.tests.factories import open_case_for
from conftest import moment
from core import clock
from tests.access import sweep, world
from tests.access.answers import KINDS, NOT_FOUND
from tests.access.table import TABLE

pytestmark = pytest.mark.django_db
STRANGERS = ("former", "colleague", "other_supervisor")


@pytest.fixture
def stage(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        yield world.browsers_of(cast), ids, cast


def missing(ids):
    """The same world with ids that nobody has."""
    return {
        name: missing(value)
        if isinstance(value, dict)
        else uuid.uuid4()
        if isinstance(value, uuid.UUID)
        else value
        for name, value in ids.items()
    }


def asked(browser, method, route, ids):
    """Status, headers and bytes of one request that leaves nothing behind; the denied rows."""
    cookies = browser.cookies.output()
    with transaction.atomic():
        answer = browser.generic(method, sweep.address(route, ids))
        denied = AuditEntry.objects.denied().count()
        transaction.set_rollback(True)
    browser.cookies.clear()
    browser.cookies.load(cookies.replace("Set-Cookie: ", ""))
    return (answer.status_code, sorted(answer.headers.items()), answer.content), denied


@pytest.mark.parametrize("persona", STRANGERS)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_foreign_and_missing_ids_look_alike_at_every_address(stage, persona, method):
    browsers, ids, _cast = stage
    hidden = [route for route, kind in TABLE.items() if KINDS[kind].get(persona) == NOT_FOUND]
    assert len(hidden) > 60
    nobody = missing(ids)
    unlike, unwritten = [], []
    for route in hidden:
        foreign, denied = asked(browsers[persona], method, route, ids)
        absent, rows = asked(browsers[persona], method, route, nobody)
        if foreign != absent and foreign[0] != sweep.NOT_ALLOWED:
            unlike.append(route)
        if foreign[0] == 404 and KINDS[TABLE[route]] is not KINDS["mine"] and denied != rows + 1:
            unwritten.append(route)
    print(f"A1: {persona} {method}: {len(hidden)} foreign ids, {len(unlike)} unlike a missing one")
    assert unlike == []
    assert unwritten == [], "only the audit knows the difference"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_foreign_record_below_ones_own_case_looks_like_a_missing_one(stage, method):
    """Two ids in one address: the case is one's own, the visit, plan or task is another's."""
    browsers, ids, cast = stage
    own = open_case_for(cast.dewi)
    mine = {"case_id": own.pk, "client_id": own.client_id}
    nested = [
        route
        for route, names in sweep.routes().items()
        if len(names) > 1 and {"case_id", "client_id"} & set(names)
    ]
    assert len(nested) > 25
    seen = []
    for route in nested:
        foreign, _denied = asked(browsers["colleague"], method, route, ids | mine)
        absent, _denied = asked(browsers["colleague"], method, route, missing(ids) | mine)
        # 403 and 405 are given before the second id is looked for.
        early = foreign[0] == absent[0] and foreign[0] in {403, sweep.NOT_ALLOWED}
        if not early and (foreign != absent or foreign[0] != 404):
            seen.append((route, foreign[0], absent[0]))
    assert seen == []
