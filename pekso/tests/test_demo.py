"""The demonstration as a whole, loaded once: what it shows and to whom."""

import datetime as dt
import re
from collections import Counter
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Max
from django.test import Client as Browser
from django.urls import reverse
from django.utils.html import strip_tags

from agency import access
from agency.models import AuditEntry, Licence, Staff
from cases.models import (
    AccessReview,
    BreakGlass,
    Case,
    Contact,
    Emergency,
    Handover,
    MonevDue,
    MonevRecord,
    PlanVersion,
    Report,
    ServiceRecord,
    Task,
)
from cases.states import Stage
from clients import nik, phones
from clients.models import Client, DataRequest, DuplicateInquiry, Phone
from conftest import moment
from core import clock
from core.models import Delivery, Notice
from core.sweep import sweep
from pekso.demo.cast import CAST, PHRASE
from pekso.demo.play import NoPostman, play
from pekso.tests.demonstration import (
    CASE_PAGES,
    Tally,
    case_of,
    names_of_people,
    page,
    person,
    told,
)
from supervision.models import Agreement, SupervisionSession
from supervision.queue import waiting_for

pytestmark = pytest.mark.django_db
NOW = moment()
MOST_QUERIES = 25_000
MOST_LETTERS = 6
WORKERS = [name for name, member in CAST.items() if member.role == "worker"]


@pytest.fixture(scope="module")
def tally(django_db_setup, django_db_blocker):
    """Plays it once for this module, on Thursday 19 November 2026 at 09.00; rolled back at the end.

    Gives what counted its statements.
    """
    counted = Tally()
    with django_db_blocker.unblock(), transaction.atomic():
        with connection.execute_wrapper(counted):
            play(NOW)
        yield counted
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def at_that_moment(tally):
    """Each test stands at the moment of loading."""
    with clock.at(NOW):
        yield


def test_a_second_load_does_nothing_and_says_so():
    tables = (Case, AuditEntry, Staff)
    before = [table.objects.count() for table in tables]
    assert "tidak dimuat" in told()
    assert [table.objects.count() for table in tables] == before


def test_it_takes_a_bounded_number_of_statements(tally):
    assert 0 < tally.number < MOST_QUERIES


def test_the_log_ins_of_the_whole_cast_are_printed_and_work():
    lines = told(print_logins=True).splitlines()
    assert [line.split()[0] for line in lines] == list(CAST)
    assert all(PHRASE in line for line in lines)
    assert Browser().login(username="sari", password=PHRASE)


def test_whoever_changed_the_password_or_left_is_not_printed():
    sari, dewi = person("sari"), person("dewi")
    sari.set_password("kata-sandi-yang-lain")
    dewi.is_active = False
    sari.save()
    dewi.save()
    printed = {line.split()[0] for line in told(print_logins=True).splitlines()}
    assert printed == set(CAST) - {"sari", "dewi"}


def test_about_sixty_clients_of_every_kind_are_there():
    kinds = Counter(Client.objects.values_list("kind", flat=True))
    assert sum(kinds.values()) >= 60
    assert set(kinds) == {"person", "family", "group", "community"}
    groups = {number for row in Case.objects.values_list("ppks", flat=True) for number in row}
    assert len(groups) > 18


def test_every_stage_is_there_in_which_a_case_rests():
    """`monev` is passed through: the decision leads on to intervention, planning or evaluation."""
    stages = set(Case.objects.values_list("stage", flat=True))
    assert stages == set(Stage.values) - {Stage.MONEV}


def test_every_status_of_plans_reports_and_monev_is_there():
    assert set(PlanVersion.objects.values_list("status", flat=True)) >= {
        "draft", "submitted", "returned", "approved", "superseded",
    }  # fmt: skip
    assert set(Report.objects.values_list("status", flat=True)) == {"open", "accepted", "closed"}
    assert set(MonevDue.objects.values_list("status", flat=True)) >= {"pending", "done"}
    decisions = set(MonevRecord.objects.values_list("decision", flat=True))
    assert decisions == {"continue", "alter_strategy", "terminate"}
    closings = {
        *Case.objects.exclude(closing="").values_list("closing", flat=True),
        *Report.objects.exclude(closing="").values_list("closing", flat=True),
    }
    assert closings == {"not_pursued", "out_of_mandate", "duplicate"}


def test_the_road_of_every_case_leads_from_intake_to_where_it_stands():
    for case in Case.objects.prefetch_related("stage_changes"):
        road = [change.new for change in case.stage_changes.all()]
        assert road[0] == "intake"
        assert road[-1] == case.stage


def test_monev_is_overdue_due_and_to_come_and_some_goals_have_a_line():
    today = clock.today("Asia/Jakarta")
    pending = [
        (due - today).days
        for due in MonevDue.objects.filter(status="pending").values_list("due_on", flat=True)
    ]
    assert min(pending) < -3
    assert 0 in pending
    assert any(0 < days <= 3 for days in pending)
    assert Counter(MonevRecord.objects.values_list("case_id", flat=True)).most_common(1)[0][1] >= 3


def test_two_emergencies_wait_for_consent_and_one_is_late():
    waiting = Emergency.objects.filter(cleared_at__isnull=True)
    assert waiting.count() == 2
    assert waiting.filter(consent_due_at__lt=NOW).count() == 1


def test_visits_show_what_visits_may_be():
    assert Contact.objects.filter(met=False).exists()
    unread = Contact.objects.filter(risk="high", read_at__isnull=True)
    assert unread.exists()
    late = [
        contact
        for contact in Contact.objects.all()
        if (contact.recorded_at - contact.happened_at).total_seconds() > 12 * 3600
    ]
    assert late
    assert ServiceRecord.objects.filter(immediate=True).exists()


def test_supervision_is_signed_half_signed_and_unsigned_and_agreements_fall_due():
    signed = Counter(
        bool(session.supervisor_signed_at) + bool(session.supervisee_signed_at)
        for session in SupervisionSession.objects.all()
    )
    assert set(signed) == {0, 1, 2}
    open_ones = Agreement.objects.filter(done_at__isnull=True)
    assert open_ones.filter(due_on__lte=clock.today("Asia/Jakarta")).exists()
    assert Agreement.objects.filter(done_at__isnull=False).exists()
    assert DuplicateInquiry.objects.filter(decided_at__isnull=True).count() == 1


def test_nothing_was_refused_and_nothing_lies_in_the_future():
    assert not AuditEntry.objects.denied().exists()
    for model, field in [
        (AuditEntry, "at"), (Contact, "happened_at"), (Contact, "recorded_at"),
        (Case, "last_event_at"), (Notice, "created_at"), (ServiceRecord, "happened_at"),
    ]:  # fmt: skip
        assert model.objects.aggregate(last=Max(field))["last"] <= NOW, (model, field)


def test_nobody_in_it_can_be_a_living_person():
    today = clock.today("Asia/Jakarta")
    for client in Client.objects.exclude(nik=""):
        assert client.nik.startswith("9988"), client.name
        checked = nik.check(
            client.nik, today=today, birth_date=client.birth_date,
            precision=client.birth_precision, sex=client.sex,
        )  # fmt: skip
        assert checked.warnings == (), (client.name, [str(w) for w in checked.warnings])
    for phone in Phone.objects.all():
        assert phones.FICTIONAL.fullmatch(phone.number), phone.number
    assert all(staff.email.endswith("@contoh.invalid") for staff in Staff.objects.all())


def test_list_and_record_agree_for_everybody():
    for username in CAST:
        who = person(username)
        for model in (Case, Client, Report, SupervisionSession):
            listed = set(model.objects.visible_to(who).values_list("pk", flat=True))
            by_record = {row.pk for row in model.objects.all() if access.can(who, row)}
            assert listed == by_record, (username, model)
    assert not Case.objects.visible_to(person("ratna")).exists()
    assert not Case.objects.visible_to(person("endang")).exists()


def test_stored_grants_are_what_the_facts_say():
    out = StringIO()
    call_command("sync_access", "--check", stdout=out)
    assert re.search(r"\b0\b", out.getvalue()), out.getvalue()


def test_no_notice_names_a_client_or_a_relative():
    sweep(post=NoPostman)
    names = names_of_people()
    for notice in Notice.objects.all():
        said = set(re.findall(r"\w+", f"{notice.title} {notice.body}"))
        assert not said & names, (notice.kind, said & names)


def test_the_first_minute_brings_news_to_sari_but_no_flood_to_anybody():
    mail = Delivery.objects.filter(channel=Delivery.Channel.MAIL)
    before = set(mail.values_list("pk", flat=True))
    sweep(post=NoPostman)
    fresh = Counter(mail.exclude(pk__in=before).values_list("recipient__username", flat=True))
    assert fresh["sari"] >= 1
    assert max(fresh.values()) <= MOST_LETTERS, fresh
    count = Delivery.objects.count()
    sweep(post=NoPostman)
    assert Delivery.objects.count() == count


@pytest.mark.parametrize("username", [name for name in WORKERS if name != "rudi"])
def test_every_worker_finds_something_to_do_on_the_first_page(username):
    who = person(username)
    mine = set(Case.objects.visible_to(who).values_list("number", flat=True))
    assert mine & set(re.findall(r"K-\d{4}-\d{4}", strip_tags(page(username, reverse("home")))))


def test_rudi_whose_str_lapsed_has_a_report_but_stands_before_the_gate_of_the_code():
    rudi = person("rudi")
    assert not Case.objects.visible_to(rudi).exists()
    assert Report.objects.filter(worker=rudi).count() == 1
    browser = Browser()
    browser.force_login(rudi)
    answer = browser.get(reverse("home"))
    assert answer.url.startswith(reverse("ethics:acknowledge"))


def test_the_oldest_plan_waits_first_for_bagus():
    plans = [item for item in waiting_for(person("bagus")) if "encana" in str(item.kind)]
    assert len(plans) >= 5
    assert plans[0].case == case_of("Intan Permatasari Nababan")
    shown = strip_tags(page("bagus", reverse("supervision:decisions")))
    assert plans[0].case.number in shown


@pytest.mark.parametrize("stage", sorted(set(Stage.values) - {Stage.MONEV}))
def test_the_pages_of_a_case_open_at_every_stage(stage):
    case = Case.objects.exclude(worker__username="rudi").filter(stage=stage).latest("number")
    for name in CASE_PAGES:
        assert page(case.worker.username, reverse(f"cases:{name}", args=[case.pk]))


def test_the_tasks_of_today_and_overdue_ones_are_there():
    today = clock.today("Asia/Jakarta")
    due = Task.objects.open().filter(owner=person("sari"), due_on__lte=today)
    assert {day == today for day in due.values_list("due_on", flat=True)} == {True, False}


def test_the_rooms_of_the_office_have_something_to_show():
    """A request in its countdown, an opening to judge, a proposal, a review, an STR that ends."""
    asked, opened = DataRequest.objects.get(status="open"), BreakGlass.objects.get()
    assert NOW < asked.due_at < NOW + dt.timedelta(hours=72)
    assert (opened.ends_at < NOW, opened.verdict) == (True, "")
    assert Handover.objects.get().status == "proposed"
    assert AccessReview.objects.get(supervisor=person("bagus")).finished_at is None
    month = (NOW.date(), NOW.date() + dt.timedelta(days=30))
    assert Licence.objects.filter(valid_until__range=month).exists()
    for who, route, words in (
        ("bagus", "cases:access_review", "Tinjauan akses"),
        ("bagus", "supervision:decisions", opened.case.number),
        ("sari", "clients:request_list", asked.number),
    ):
        assert words in strip_tags(page(who, reverse(route)))
