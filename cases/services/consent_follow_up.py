"""What a consent talk sets in motion: the stage, the emergency's end, what must be asked again."""

import datetime as dt
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agency.house_rules import value
from agency.lines import supervisors_of
from cases import gates
from cases.models import Case, Consent, ConsentTalk, Task
from cases.services.alerts import tell_supervisors
from cases.services.emergencies import end_emergency
from cases.services.responses import note_response
from cases.services.stages import move_stage, touch
from cases.services.tasks import cancel_tasks, create_task
from cases.states import Stage
from core import clock, reminders
from core.language import house_language
from core.models import Reminder
from core.reminders import Message
from core.workdays import next_workday

AGAIN = "case.consent_again"
Consenter = ConsentTalk.Consenter


def follow_up(*, case: Case, talk: ConsentTalk, by: Any) -> None:
    """Carry on after a talk was written down, in the same transaction."""
    touch(case)
    if talk.assent == ConsentTalk.Assent.REFUSES:
        _tell_refusing_child(case, talk)
    if talk.member_id is not None:
        return
    note_response(case=case)
    if _ends_waiting(talk):
        cancel_tasks(case=case, kind=Task.Kind.CONSENT)
        reminders.cancel(subject_id=case.pk, kind=AGAIN)
        end_emergency(case=case, by=by)
    if talk.consenter == Consenter.NOT_YET:
        _ask_again(case, talk, by)
    elif case.stage == Stage.INTAKE and gates.consent_in_force(case):
        move_stage(case=case, to=Stage.CONSENT, by=by)
    if talk.way == ConsentTalk.Way.ORAL:
        _repeat_oral(case, talk, by)


def _speaks_of_service(talk: ConsentTalk) -> bool:
    return talk.consents.filter(purpose=Consent.Purpose.SERVICE).exists()


def _ends_waiting(talk: ConsentTalk) -> bool:
    """An emergency waits for an answer, a yes or a no, or for the record that none can be given."""
    return talk.consenter in {Consenter.NOT_YET, Consenter.LEGAL_NOTICE} or _speaks_of_service(talk)


@house_language()
def _ask_again(case: Case, talk: ConsentTalk, by: Any) -> None:
    day = clock.today(case.unit.time_zone) + dt.timedelta(days=value("consent_ask_again_days"))
    talk.ask_again_on = day
    talk.save(update_fields=["ask_again_on"])
    title = _("Tanyakan lagi persetujuan klien")
    _set_task(case, talk, by, title=title, day=day)
    _remind(case, talk, day)


@house_language()
def _repeat_oral(case: Case, talk: ConsentTalk, by: Any) -> None:
    """Oral without a witness is valid; it is repeated at the next contact."""
    day = clock.today(case.unit.time_zone) + dt.timedelta(days=value("consent_ask_again_days"))
    title = _("Ulangi persetujuan lisan pada kontak berikut")
    _set_task(case, talk, by, title=title, day=next_workday(day))


def _set_task(case: Case, talk: ConsentTalk, by: Any, *, title: str, day: dt.date) -> None:
    create_task(
        case=case, owner=case.worker, kind=Task.Kind.CONSENT, title=title, due_on=day, by=by,
        origin_id=talk.pk,
    )  # fmt: skip


def _remind(case: Case, talk: ConsentTalk, day: dt.date) -> None:
    hour = dt.time(value("reminder_hour"), tzinfo=case.unit.zone)
    reminders.schedule(
        key=f"{AGAIN}:{talk.pk}",
        kind=AGAIN,
        subject_id=case.pk,
        send_at=dt.datetime.combine(day, hour),
    )


def resolve_again(reminder: Reminder) -> Message | None:
    """Still without an answer on the day: the worker hears of it."""
    case: Any = Case.objects.select_related("worker", "unit").filter(pk=reminder.subject_id).first()
    if case is None or case.closed_at is not None:
        return None
    answered = Consent.objects.filter(
        case=case, purpose=Consent.Purpose.SERVICE, talk__member__isnull=True
    )
    if answered.exists():
        return None
    return Message(
        recipients=[case.worker, *supervisors_of(case.worker)],
        title=_("%(number)s: tanyakan lagi persetujuan klien") % {"number": case.number},
        body=_("Waktu itu belum dapat diminta. Tanyakan sekarang, lalu catat jawabannya."),
        url=reverse("cases:consent_new", args=[case.pk]),
    )


@house_language()
def _tell_refusing_child(case: Case, talk: ConsentTalk) -> None:
    """A child that is not willing is heard; protection goes on with the supervisor's attention."""
    tell_supervisors(
        case=case,
        kind="consent.child_refuses",
        title=_("%(number)s: anak menyatakan tidak bersedia") % {"number": case.number},
        body=_("Bahas kepentingan terbaik anak bersama pekerjanya."),
        dedup=f"child-refuses:{talk.pk}",
        url=reverse("cases:consent_detail", args=[case.pk, talk.pk]),
        urgent=False,
    )
