"""One of everything, many times over: for counting what a page asks of the database."""

import datetime as dt
import uuid
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from django.db import models

from agency import access, audit
from agency.models import Staff, SupervisoryLine
from agency.numbering import next_number
from cases.models import (
    Case,
    Consent,
    ConsentTalk,
    Contact,
    ContactPhoto,
    Finding,
    MonevRecord,
    PlanVersion,
    Report,
    ServiceRecord,
    Task,
)
from cases.models import Resource as MapEntry
from cases.tests.factories import client_for, open_case_for
from clients.models import Address, DuplicateInquiry, FamilyMember, Phone
from conftest import moment
from core import clock
from core.models import Notice
from supervision.models import Agreement, PlanReview, SessionNote, SupervisionSession

Change = Callable[[int], dict[str, Any]]


def again(row: models.Model, times: int, change: Change = lambda n: {}) -> list[Any]:
    """`times` copies of a row under ids of their own, each with what `change(n)` says."""
    values = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields}
    model = type(row)
    copies = [model(**{**values, "id": uuid.uuid4(), **change(n)}) for n in range(times)]
    return list(model._base_manager.bulk_create(copies))


def grow(cast: SimpleNamespace, ids: dict[str, Any], first: int, last: int) -> None:
    """Bring the lists of `tests.access.world.one_of_everything` from `first` to `last` rows."""
    more = last - first
    _cases(cast, more)
    _in_the_case(ids, first, more)
    _of_the_client(ids, more)
    _plans(ids, first, more)
    _sessions(ids, more)
    _people(cast, first, more)
    _desk(ids, first, more)
    _trail(cast, ids, more)


def _cases(cast: SimpleNamespace, more: int) -> None:
    with clock.at(moment(-8)):
        for n in range(more):
            case = open_case_for(cast.sari, client_for(cast.sari, name=f"Klien {n}"))
            Task.objects.create(
                case=case, owner=cast.sari, kind="visit", title="Kunjungan", due_on=moment(-1),
                created_at=clock.now(),
            )  # fmt: skip


def _in_the_case(ids: dict[str, Any], first: int, more: int) -> None:
    def earlier(n: int) -> dict[str, Any]:
        return {"happened_at": moment(-2) - dt.timedelta(hours=first + n), "submission_id": None}

    visit = Contact.objects.get(pk=ids["visit_id"])
    photo = ContactPhoto.objects.get(pk=ids["photo_id"])
    again(photo, more)
    for copy in again(visit, more, earlier):
        again(photo, 1, lambda _n, at=copy: {"contact_id": at.pk})
    for model, key in [
        (Task, "task_id"), (ServiceRecord, "service_id"), (Finding, "finding_id"),
        (MonevRecord, "monev_id"), (MapEntry, "resource_id"),
    ]:  # fmt: skip
        again(model.objects.get(pk=ids[key]), more, _without_submission(model))
    consent = Consent.objects.get(pk=ids["consent_id"])
    for talk in again(ConsentTalk.objects.get(pk=consent.talk_id), more):
        again(consent, 1, lambda _n, talk=talk: {"talk_id": talk.pk})
    reports = again(
        Report.objects.get(pk=ids["report_id"]), more, lambda n: {"number": next_number("L")}
    )
    access.sync(*reports)
    again(Contact.objects.get(pk=ids["report_visit"]["visit_id"]), more, earlier)


def _without_submission(model: type[models.Model]) -> Change:
    named = {field.name for field in model._meta.get_fields()}
    return lambda n: {"submission_id": None} if "submission_id" in named else {}


def _of_the_client(ids: dict[str, Any], more: int) -> None:
    for model, key in [(Address, "address_id"), (Phone, "phone_id"), (FamilyMember, "member_id")]:
        again(model.objects.get(pk=ids[key]), more)


def _plans(ids: dict[str, Any], first: int, more: int) -> None:
    plan = PlanVersion.objects.get(pk=ids["plan_id"])
    review = PlanReview.objects.get(pk=ids["review_id"])

    def older(n: int) -> dict[str, Any]:
        return {"number": 100 + first + n, "status": "superseded"}

    for version in again(plan, more, older):
        again(review, 1, lambda _n, at=version: {"plan_id": at.pk, "status": "withdrawn"})


def _sessions(ids: dict[str, Any], more: int) -> None:
    session = SupervisionSession.objects.get(pk=ids["session_id"])
    note = SessionNote.objects.get(session=session)
    agreement = Agreement.objects.get(pk=ids["agreement_id"])
    copies = again(session, more, _without_submission(SupervisionSession))
    for copy in copies:
        for row in (note, agreement):
            again(row, 1, lambda _n, at=copy: {"session_id": at.pk})
    access.sync(*copies)


def _people(cast: SimpleNamespace, first: int, more: int) -> None:
    for n in range(first, first + more):
        person = Staff.objects.create_user(
            f"rekan{n}", f"rekan{n}@contoh.invalid", None, name=f"Rekan {n}", unit=cast.unit
        )
        SupervisoryLine.objects.create(
            supervisee=person, supervisor=cast.bagus, starts_at=moment(-9), set_by=cast.ratna
        )


def _desk(ids: dict[str, Any], first: int, more: int) -> None:
    again(Notice.objects.get(pk=ids["notice_id"]), more, lambda n: {"dedup": f"crowd:{first + n}"})
    again(DuplicateInquiry.objects.get(pk=ids["inquiry_id"]), more)


def _trail(cast: SimpleNamespace, ids: dict[str, Any], more: int) -> None:
    case = Case.objects.select_related("client").get(pk=ids["case_id"])
    for _n in range(more):
        audit.opened("cases:detail", by=cast.sari, objs=[case])
        audit.opened("clients:detail", by=cast.sari, objs=[case.client])
        audit.denied("get cases:detail", by=cast.sari, obj=case, rule="R10")
