"""core.gather reads in one question what Django reads table by table."""

import pytest
from django.db import connection
from django.db.models import Model, prefetch_related_objects
from django.test.utils import CaptureQueriesContext

from cases import extract_sources as of_cases
from cases.models import (
    Assignment,
    AssignmentOverride,
    Contact,
    ContactAddendum,
    Goal,
    MonevAddendum,
    MonevFinding,
    MonevRecord,
    Report,
    ServiceAddendum,
    ServiceRecord,
    Statement,
)
from cases.selectors.case_file import FACTS_READ
from clients import extract_sources as of_clients
from clients.models import (
    Client,
    ClientStatement,
    DataRequest,
    IdentityChange,
    Region,
    SafeContact,
)
from conftest import moment
from core import clock
from core.gather import fill
from tests.access import world
from tests.house.crowd import grow

pytestmark = pytest.mark.django_db
PATHS = (*of_clients.READS, *of_cases.READS)


def below(record, path):
    """Everything that stands at the end of this path, in its order."""
    rows = [record]
    for step in path.split("__"):
        rows = [found for row in rows for found in one_step(row, step)]
    return rows


def one_step(row, step):
    found = getattr(row, step, None)
    if found is None or isinstance(found, Model):
        return [found] if found is not None else []
    return list(found.all())


def told(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def fill_the_rest(cast, ids):
    """What the world and its crowd leave out, two of each."""
    client = Client.objects.get(cases=ids["case_id"])
    visit = Contact.objects.filter(case=ids["case_id"]).first()
    record = MonevRecord.objects.filter(case=ids["case_id"]).first()
    service = ServiceRecord.objects.filter(case=ids["case_id"]).first()
    goals = Goal.objects.filter(plan__case=ids["case_id"])
    held = Assignment.objects.filter(case=ids["case_id"]).first()
    asked = DataRequest.objects.filter(client=client).first()
    Region.objects.create(code="99", level=1, name="Provinsi Contoh", label="Contoh")
    client.addresses.update(region_id="99")
    SafeContact.objects.create(client=client, phone_ok=False, hours="Pagi")
    Report.objects.filter(pk=ids["report_id"]).update(case=ids["case_id"])
    for n, at in enumerate((moment(-1), moment(-2))):
        signed = {"by": cast.sari, "at": at, "text": f"Tambahan {n}"}
        ContactAddendum.objects.create(contact=visit, **signed)
        MonevAddendum.objects.create(record=record, **signed)
        ServiceAddendum.objects.create(record=service, **signed)
        ClientStatement.objects.create(client=client, request=asked, **signed)
        Statement.objects.create(contact=visit, speaker="Ibu", text=f"Kata {n}", position=5 - n)
        MonevFinding.objects.create(record=record, goal=goals[n], level=n, finding=f"Temuan {n}")
        IdentityChange.objects.create(
            client=client, field="name", old="A", new="B", changed_by=cast.sari, changed_at=at
        )
        AssignmentOverride.objects.create(
            case_id=ids["case_id"], staff=cast.sari, kind="main", rules=["R13"], status="granted",
            asked_by=cast.ratna, asked_at=at, decided_by=cast.bagus, decided_at=at,
            reason="Tidak ada yang lain", assignment=held,
        )  # fmt: skip


def test_what_is_gathered_is_what_django_reads(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        grow(cast, ids, 1, 4)
        fill_the_rest(cast, ids)
    one, other = (Client.objects.get(cases=ids["case_id"]) for _n in range(2))
    prefetch_related_objects([other], *PATHS)
    with CaptureQueriesContext(connection) as asked:
        fill(one, *PATHS)
        gathered = {path: below(one, path) for path in PATHS}
    assert len(asked) == 1
    for path in PATHS:
        wanted = below(other, path)
        assert list(map(told, gathered[path])) == list(map(told, wanted)), path
        assert [type(row) for row in gathered[path]] == [type(row) for row in wanted]
    assert [path for path in PATHS if not gathered[path]] == []


def test_what_is_there_already_is_not_asked_again(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
    client = Client.objects.get(cases=ids["case_id"])
    fill(client, *PATHS)
    with CaptureQueriesContext(connection) as asked:
        fill(client, *PATHS)
        for case in client.cases.all():
            fill(case, *FACTS_READ)
    assert len(asked) == 0
