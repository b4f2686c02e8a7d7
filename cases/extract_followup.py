"""The later half of a case for the client's copy: resources, plan, service, monev, report."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from cases.models import Case, Report
from clients.extracts import OTHERS, Passage, Section
from core.wording import local_day, local_time

# What these parts read of the case.
READS = (
    "resources", "plan_versions__goals", "plan_versions__steps", "plan_versions__answers",
    "service_records__addenda", "monev_records__findings__goal", "monev_records__addenda", "report",
)  # fmt: skip


def sections(case: Case, order: int) -> Iterator[Section]:
    """The parts after the assessment, each with its heading."""
    parts = [
        (_("sumber daya"), _resources(case)),
        (_("rencana intervensi"), _plans(case)),
        (_("pelayanan"), _services(case)),
        (_("monev"), _monev(case)),
        (_("laporan masuk"), _report(case)),
    ]
    for title, passages in parts:
        yield Section(f"{case.number}: {title}", tuple(passages), order)


def _resources(case: Case) -> Iterator[Passage]:
    for one in case.resources.all():
        key = f"resource:{one.pk}"
        yield Passage(one.get_kind_display(), f"{one.name}: {one.get_offer_display()}", key)
        if one.offer_note:
            yield Passage(_("Keterangan"), one.offer_note, f"{key}:note")


def _plans(case: Case) -> Iterator[Passage]:
    for plan in sorted(case.plan_versions.all(), key=lambda plan: plan.number):
        version = _("Versi %(n)d") % {"n": plan.number}
        yield Passage(version, plan.get_status_display())
        for name in ("strategy", "risk_plan", "cost"):
            if text := getattr(plan, name):
                yield Passage(_label(plan, name), text, f"plan:{plan.pk}:{name}")
        for goal in plan.goals.all():
            words = [goal.title, goal.indicator, goal.baseline, goal.level_0]
            yield Passage(_("Tujuan"), " · ".join(filter(None, words)), f"goal:{goal.pk}")
        for step in plan.steps.all():
            yield Passage(_("Langkah"), f"{step.title} ({step.who})", f"step:{step.pk}")
        for answer in plan.answers.all():
            own = answer.who == answer.Who.CLIENT
            text = " · ".join(filter(None, [answer.get_answer_display(), answer.note]))
            key = f"answer:{answer.pk}"
            yield Passage(answer.get_who_display(), text, key, "" if own else OTHERS)


def _services(case: Case) -> Iterator[Passage]:
    tz = case.unit.time_zone
    for record in sorted(case.service_records.all(), key=lambda record: record.happened_at):
        label = f"{record.get_kind_display()}, {local_time(record.happened_at, tz)}"
        yield Passage(label, record.note, f"service:{record.pk}")
        if record.interpretation:
            yield Passage(_("Penafsiran"), record.interpretation, f"service:{record.pk}:reading")
        for addendum in record.addenda.all():
            label = _("Tambahan %(day)s") % {"day": local_day(addendum.at, tz)}
            yield Passage(label, addendum.text, f"service_addendum:{addendum.pk}")


def _monev(case: Case) -> Iterator[Passage]:
    for record in sorted(case.monev_records.all(), key=lambda record: record.held_on):
        for name in ("observation", "interview", "decision_reason"):
            if text := getattr(record, name):
                yield Passage(_label(record, name), text, f"monev:{record.pk}:{name}")
        if record.data_collection:
            # Gathered from somebody else (a school, a clinic): their word.
            label = _label(record, "data_collection")
            yield Passage(label, record.data_collection, f"monev:{record.pk}:data", OTHERS)
        for finding in record.findings.all():
            label = _("Temuan: %(goal)s") % {"goal": finding.goal.title}
            yield Passage(label, f"{finding.finding} ({finding.level:+d})", f"found:{finding.pk}")
        for addendum in record.addenda.all():
            label = _("Tambahan %(day)s") % {"day": local_day(addendum.at, case.unit.time_zone)}
            yield Passage(label, addendum.text, f"monev_addendum:{addendum.pk}")


def _report(case: Case) -> Iterator[Passage]:
    """What was told before there was a case: the reporter's words, unless it was the client."""
    report: Report | None = getattr(case, "report", None)
    if report is None:
        return
    hidden = "" if report.source == "self" else OTHERS
    label = local_day(report.received_at, case.unit.time_zone)
    yield Passage(label, report.told, f"report:{report.pk}", hidden)


def _label(record: Any, name: str) -> Any:
    return record._meta.get_field(name).verbose_name
