"""A lembaga of any size: 2,000 workers, 200 supervisors, and as many cases as asked for.

Every row is a copy of a row of `tests.access.world.one_of_everything`, so the benchmark follows
the models by itself. The first 500 cases are sari's, of whom bagus is the supervisor; he
has 1,500 at every size. From 7,000 cases on endang has a team with 5,000.
"""

from types import SimpleNamespace
from typing import Any

from django.db import transaction

from agency import audit
from agency.models import AccessEvent, RoleAssignment, Staff, SupervisoryLine
from cases.models import (
    Assignment,
    Case,
    CaseGrant,
    Consent,
    ConsentTalk,
    Contact,
    MonevDue,
    MonevSchedule,
    PlanVersion,
    Report,
    ReportGrant,
    StageChange,
    Task,
)
from clients.models import Client, ClientGrant
from core import clock
from core.models import Notice
from supervision.models import PlanReview, SessionGrant, SessionNote, SupervisionSession
from tests.bench.clone import clone, run

WORKERS, SUPERVISORS = 2_000, 200
BIG_TEAM_FROM = 7_000
SEALED_FROM = (0, 500, 2_000)
SEALED = 60
NAMES = "ARRAY['Siti', 'Budi', 'Ani', 'Joko', 'Rina', 'Agus', 'Dewi', 'Tono', 'Maya', 'Eko']"

PEOPLE = """
CREATE TABLE bench_worker AS
SELECT m AS number, md5('w' || m)::uuid AS id,
       CASE WHEN m <= 5 THEN %s::uuid WHEN m <= 15 THEN %s::uuid
            ELSE md5('b' || m %% {supervisors})::uuid END AS boss
  FROM generate_series(1, {workers}) m
UNION ALL SELECT 0, %s::uuid, %s::uuid
"""
SPREAD = """
CREATE TABLE bench_case AS
SELECT n, md5('k' || n)::uuid AS case_id, md5('c' || n)::uuid AS client_id, w.id AS worker, w.boss,
       %s::timestamptz - n * interval '7 minutes' AS at
  FROM generate_series(1, {most}) n
  JOIN bench_worker w ON w.number = CASE
       WHEN n <= 500 THEN 0
       WHEN n <= 1500 THEN 1 + n %% 5
       WHEN n > 2000 AND n <= {big} THEN 6 + n %% 10
       ELSE 16 + floor({others} * power((n::bigint * 7919 %% 10007) / 10007.0, 2))::int END
"""


def people(cast: SimpleNamespace, most: int, now: Any) -> None:
    """The staff with roles and lines, and who will hold which of `most` cases."""
    bosses = f"generate_series(0, {SUPERVISORS - 1}) s"
    _staff(cast.endang, bosses, "md5('b' || s)::uuid", "'b' || s", "'Supervisor ' || s")
    run(
        PEOPLE.format(supervisors=SUPERVISORS, workers=WORKERS),
        cast.bagus.pk, cast.endang.pk, cast.sari.pk, cast.bagus.pk,
    )  # fmt: skip
    new = "bench_worker s WHERE s.number > 0"
    _staff(cast.sari, new, "s.id", "'w' || s.number", "'Pekerja ' || s.number")
    line = SupervisoryLine.objects.regular().get(supervisee=cast.sari, supervisor=cast.bagus)
    new_line = "md5('l' || s.number)::uuid"
    clone(SupervisoryLine, line.pk, new, id=new_line, supervisee_id="s.id", supervisor_id="s.boss")
    run(SPREAD.format(most=most, big=BIG_TEAM_FROM, others=WORKERS - 15), now)
    run("CREATE UNIQUE INDEX ON bench_case (n)")


def _staff(like: Staff, source: str, pk: str, short: str, name: str) -> None:
    clone(
        Staff, like.pk, source,
        id=pk, username=short, email=f"{short} || '@contoh.invalid'", name=name,
    )  # fmt: skip
    role = RoleAssignment.objects.filter(staff=like).first()
    clone(RoleAssignment, role.pk, source, id=f"md5('r' || {short})::uuid", staff_id=pk)


def cases(cast: SimpleNamespace, ids: dict[str, Any], first: int, last: int) -> None:
    """The cases number `first` + 1 to `last`, each with what a case has."""
    some = f"bench_case s WHERE s.n > {first} AND s.n <= {last}"
    case = Case.objects.get(pk=ids["case_id"])
    clone(
        Client, case.client_id, some,
        id="s.client_id", number="'B-' || s.n", responsible_id="s.worker", registered_at="s.at",
        name=f"({NAMES})[1 + s.n % 10] || ' ' || s.n", nik_index="''",
        name_key=f"lower(({NAMES})[1 + s.n % 10]) || ' ' || s.n",
    )  # fmt: skip
    closed = "s.n % 5 = 0"
    clone(
        Case, case.pk, some,
        id="s.case_id", number="'BK-' || s.n", client_id="s.client_id", worker_id="s.worker",
        opened_at="s.at", last_event_at="s.at", stage_since="s.at",
        risk="(ARRAY['low', 'medium', 'high'])[1 + s.n % 3]",
        stage=f"CASE WHEN {closed} THEN 'closed' ELSE"
        " (ARRAY['intake', 'consent', 'assessment', 'intervention'])[1 + s.n % 4] END",
        closed_at=f"CASE WHEN {closed} THEN s.at END",
        closing=f"CASE WHEN {closed} THEN 'not_pursued' ELSE '' END",
    )  # fmt: skip
    _grants(ClientGrant, case.client_id, "s.client_id", some)
    _grants(CaseGrant, case.pk, "s.case_id", some)
    _in_the_case(ids, some)
    _plans(ids, f"{some} AND s.n % 50 = 0")
    _reports(ids, f"{some} AND s.n % 5 = 1")
    _seen(case, some)


def _grants(model: Any, root: Any, pk: str, some: str) -> None:
    """The worker sees and changes, the supervisor sees and decides."""
    for right, user in (
        ("view", "s.worker"), ("change", "s.worker"), ("view", "s.boss"), ("decide", "s.boss"),
    ):  # fmt: skip
        like = model.objects.filter(content_object=root, right=right, until=None).first()
        clone(model, like.pk, some, content_object_id=pk, user_id=user)


def _in_the_case(ids: dict[str, Any], some: str) -> None:
    case_id = ids["case_id"]
    talk = Consent.objects.get(pk=ids["consent_id"]).talk_id
    schedule, first_due = _monev_of(case_id)
    due = "s.at::date + (20 + s.n % 40)::int"
    rows: list[tuple[Any, Any, str, dict[str, str]]] = [
        (Assignment, _open(Assignment, case_id), some, {"staff_id": "s.worker"}),
        (StageChange, StageChange.objects.filter(case=case_id).first().pk, some, {"at": "s.at"}),
        (ConsentTalk, talk, some, {"held_at": "s.at"}),
        (Consent, ids["consent_id"], some, {"talk_id": _pk(ConsentTalk), "given_at": "s.at"}),
        (Contact, ids["visit_id"], some, {
            "by_id": "s.worker", "happened_at": "s.at", "recorded_at": "s.at",
            "met": "false", "not_met_reason": "'not_home'", "submission_id": "NULL",
            "read_at": "CASE WHEN s.n % 9 > 0 THEN s.at END",
        }),
        (Task, ids["task_id"], some, {"owner_id": "s.worker", "due_on": due}),
        (MonevSchedule, schedule.pk, f"{some} AND s.n % 4 = 3", {}),
        (MonevDue, first_due.pk, f"{some} AND s.n % 4 = 3", {
            "schedule_id": _pk(MonevSchedule), "due_on": due, "status": "'pending'",
        }),
    ]  # fmt: skip
    for model, pk, source, values in rows:
        clone(model, pk, source, id=_pk(model), case_id="s.case_id", **values)


def _monev_of(case_id: Any) -> tuple[MonevSchedule, MonevDue]:
    """The schedule of the first case, made once, with its next date."""
    case, today = Case.objects.get(pk=case_id), clock.today()
    told = {"every": 30, "unit": "days", "starts_on": today, "set_by_id": case.worker_id}
    schedule, _new = MonevSchedule.objects.get_or_create(
        case=case, defaults={**told, "set_at": clock.now()}
    )
    due, _new = MonevDue.objects.get_or_create(
        case=case, schedule=schedule, defaults={"nominal_on": today, "due_on": today}
    )
    return schedule, due


def _open(model: Any, case_id: Any) -> Any:
    return model.objects.filter(case=case_id, ends_at=None, kind="main").first().pk


def _pk(model: Any) -> str:
    """One id for each case and table."""
    return f"md5('{model._meta.db_table}' || s.n)::uuid"


def _plans(ids: dict[str, Any], some: str) -> None:
    plan, review = ids["plan_id"], PlanReview.objects.get(pk=ids["review_id"])
    clone(
        PlanVersion, plan, some,
        id=_pk(PlanVersion), case_id="s.case_id", number="1", status="'submitted'",
        created_by_id="s.worker", submitted_by_id="s.worker", submitted_at="s.at",
        content_hash="'bench'", approved_at="NULL", based_on_id="NULL",
    )  # fmt: skip
    clone(
        PlanReview, review.pk, some,
        id=_pk(PlanReview), case_id="s.case_id", plan_id=_pk(PlanVersion), status="'waiting'",
        requested_by_id="s.worker", requested_at="s.at", decided_by_id="NULL", decided_at="NULL",
    )  # fmt: skip


def _reports(ids: dict[str, Any], some: str) -> None:
    report = Report.objects.get(pk=ids["report_id"])
    clone(
        Report, report.pk, some,
        id=_pk(Report), number="'BL-' || s.n", worker_id="s.worker", taken_by_id="s.worker",
        received_at="s.at",
    )  # fmt: skip
    _grants(ReportGrant, report.pk, _pk(Report), some)
    clone(
        Contact, ids["report_visit"]["visit_id"], some,
        id="md5('contact of report' || s.n)::uuid", report_id=_pk(Report), by_id="s.worker",
        happened_at="s.at", recorded_at="s.at", met="false", not_met_reason="'not_home'",
        submission_id="NULL",
    )  # fmt: skip


def _seen(case: Case, some: str) -> None:
    """What the workers opened in the last three months."""
    like = audit.write_down([audit.Shown("cases:detail", case.worker, "", [], [(case.pk, None)])])
    clone(
        AccessEvent, like.pk, some.replace(" s WHERE", " s, generate_series(1, 3) g WHERE"),
        id="md5('seen' || s.n || '-' || g)::uuid", case_id="s.case_id", client_id="s.client_id",
        actor_id="s.worker", at="p.at - ((s.n * 7919 + g * 31) % 129600) * interval '1 minute'",
    )  # fmt: skip


def desks(ids: dict[str, Any], cast: SimpleNamespace) -> None:
    """What each worker finds on the desk: sessions with the supervisor, and notices."""
    session = SupervisionSession.objects.get(pk=ids["session_id"])
    some, pk = "bench_worker s, generate_series(1, 6) g", "md5('s' || s.number || '-' || g)::uuid"
    held = "p.held_at - g * interval '30 days'"
    clone(
        SupervisionSession, session.pk, some,
        id=pk, supervisee_id="s.id", supervisor_id="s.boss", held_at=held,
    )  # fmt: skip
    note = SessionNote.objects.filter(session=session).first()
    clone(SessionNote, note.pk, some, id="md5('t' || s.number || '-' || g)::uuid", session_id=pk)
    for right, user in (("view", "s.id"), ("view", "s.boss"), ("change", "s.id")):
        like = SessionGrant.objects.filter(content_object=session, right=right).first()
        clone(SessionGrant, like.pk, some, content_object_id=pk, user_id=user)
    clone(
        Notice, ids["notice_id"], "bench_worker s, generate_series(1, 20) g",
        id="md5('o' || s.number || '-' || g)::uuid", recipient_id="s.id",
        dedup="'bench:' || s.number || '-' || g", must_acknowledge="false",
        read_at="CASE WHEN g > 5 THEN p.created_at END",
    )  # fmt: skip


def seal_what_is_shown(first: int, last: int) -> None:
    """Sealed texts in the rows that the readers' first pages show, so that opening them counts."""
    numbers = [n for low in SEALED_FROM for n in range(low + 1, low + SEALED + 1)]
    wanted = [n for n in numbers if first < n <= last]
    with transaction.atomic():
        for model, number, texts in (
            (Client, "B-{}", {"safety_warning": "Jangan menelepon malam hari."}),
            (Case, "BK-{}", {"presenting_problem": "Sering dipukul."}),
            (Report, "BL-{}", {"about": "Seorang ibu", "told": "Terdengar teriakan."}),
        ):
            for row in model.objects.filter(number__in=[number.format(n) for n in wanted]):
                _write(row, texts)
        met = {"met": True, "not_met_reason": "", "met_who": "Ibu"}
        for row in Contact.objects.filter(case__number__in=[f"BK-{n}" for n in wanted]):
            _write(row, {**met, "seen_heard": "Rumah rapi; anak di sekolah."})


def _write(row: Any, texts: dict[str, Any]) -> None:
    for name, text in texts.items():
        setattr(row, name, text)
    row.save(update_fields=list(texts))
