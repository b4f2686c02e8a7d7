"""Monev of a case: schedule and course, the record, the addendum."""

import datetime as dt
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access, house_rules
from cases.forms.monev import MonevAddendumForm, MonevForm, ScheduleForm
from cases.models import MonevRecord, MonevSchedule, PlanVersion
from cases.selectors.monev import course_of, courses_of, moved_because, records_of
from cases.services import monev as services
from cases.services import monev_schedules as schedules
from cases.states import Stage
from cases.views.base import CaseDoor
from core import clock
from core.doors import FormDoor, Page, Verb
from core.refusals import Refused, WayOut

PER_PAGE = 25


class MonevList(CaseDoor, Page):
    """Schedule, course of each goal, and the records."""

    template_name = "cases/monev_list.html"

    def context(self) -> dict[str, Any]:
        course = course_of(self.case)
        due = schedules.pending_due(self.case)
        running = course.plan is not None and self.case.stage != Stage.EVALUATION
        return {
            **super().context(),
            "plan": course.plan,
            "courses": course.goals,
            "due": due,
            "due_moved": moved_because(due.nominal_on, due.due_on) if due else "",
            "late": due is not None and due.due_on < clock.today(self.case.unit.time_zone),
            "schedule": due.schedule if due is not None else None,
            "page_obj": Paginator(course.records, PER_PAGE).get_page(self.request.GET.get("page")),
            "may_record": running and access.CHANGE in self.request.rights,  # type: ignore[attr-defined]
        }


class MonevNew(CaseDoor, FormDoor):
    """Record a monev."""

    right = access.CHANGE
    form_class = MonevForm
    template_name = "cases/monev_new.html"
    form_template = "cases/monev_form_body.html"
    title = _("Catat monev")
    submit_label = _("Tandatangani dan simpan")
    plan: PlanVersion

    def fetch(self) -> None:
        super().fetch()
        self.plan = schedules.require_running_plan(self.case, act=services.ACT)
        self.schedule = schedules.open_schedule(self.case)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {
            "plan": self._seen_plan(),
            "scheduled": self.schedule is not None,
            "today": self._today(),
            "tz_name": self.case.unit.time_zone,
        }

    def initial(self) -> dict[str, Any]:
        first = {"held_on": self._today(), "plan": self.plan.pk}
        if self.schedule is not None:
            first["next_on"] = schedules.next_nominal(self.schedule, held_on=self._today())
        return first

    def back_url(self) -> str:
        return reverse("cases:monev_list", args=[self.case.pk])

    def context(self, form: Any) -> dict[str, Any]:
        courses = {course.goal.pk: course for course in courses_of(self._seen_plan())}
        rows = [(row, courses[row.goal.pk]) for row in form.goal_rows()]
        return {**super().context(form), "rows": rows, "in_file": True}

    def act(self, form: Any) -> str:
        record = services.record_monev(
            case=self.case,
            by=self.request.user,
            plan=self._seen_plan(),
            text=form.text(),
            findings=form.findings(),
            next_on=form.cleaned_data.get("next_on"),
            submission_id=form.cleaned_data["submission_id"],
        )
        return reverse("cases:monev_detail", args=[self.case.pk, record.pk])

    def _today(self) -> dt.date:
        return clock.today(self.case.unit.time_zone)

    def _seen_plan(self) -> PlanVersion:
        """The version whose goals stand in the form that was sent, so that no typed text is lost
        when another version came into force meanwhile; else the one in force.
        """
        sent = MonevForm.base_fields["plan"].widget.value_from_datadict(
            self.request.POST, self.request.FILES, "plan"
        )
        seen = {str(plan.pk): plan for plan in self.case.plan_versions.all()} if sent else {}
        return seen.get(sent or "", self.plan)


class OneMonev(CaseDoor):
    """Mixin: the monev that the address names."""

    record: MonevRecord

    def fetch(self) -> None:
        super().fetch()
        found = records_of(self.case).filter(pk=self.kwargs["monev_id"]).first()
        if found is None:
            raise Http404
        self.record = found


class MonevDetail(OneMonev, Page):
    """One monev as it was signed, with its addenda."""

    template_name = "cases/monev_detail.html"

    def context(self) -> dict[str, Any]:
        return {
            **super().context(),
            "record": self.record,
            "findings": self.record.findings.select_related("goal"),
            "addenda": self.record.addenda.select_related("by"),
            "next_plan": self._next_plan(),
        }

    def _next_plan(self) -> PlanVersion | None:
        if self.record.decision != MonevRecord.Decision.ALTER_STRATEGY:
            return None
        later = self.case.plan_versions.filter(number__gt=self.record.plan.number)
        return later.order_by("number").first()


class MonevAddendumNew(OneMonev, FormDoor):
    """Add to a signed monev."""

    right = access.CHANGE
    form_class = MonevAddendumForm
    template_name = "cases/case_form.html"
    title = _("Tambahan catatan monev")

    def back_url(self) -> str:
        return reverse("cases:monev_detail", args=[self.case.pk, self.record.pk])

    def act(self, form: Any) -> str:
        services.add_addendum(
            record=self.record, by=self.request.user, text=form.cleaned_data["text"]
        )
        return self.back_url()


class MonevEdit(OneMonev, Verb):
    """Signed monev is not edited (R22); the way out is an addendum."""

    right = access.CHANGE

    def act(self) -> str:
        raise Refused("R22", obj=self.record, act="monev.edit", ways_out=[_addendum(self.record)])


class MonevDelete(OneMonev, Verb):
    """Signed monev is not deleted (R30)."""

    right = access.CHANGE

    def act(self) -> str:
        raise Refused("R30", obj=self.record, act="monev.delete", ways_out=[_addendum(self.record)])


def _addendum(record: MonevRecord) -> WayOut:
    url = reverse("cases:monev_addendum", args=[record.case_id, record.pk])
    return WayOut(str(_("Buat tambahan catatan")), url)


class MonevScheduleSet(CaseDoor, FormDoor):
    """Say how often monev falls due."""

    right = access.CHANGE
    form_class = ScheduleForm
    template_name = "cases/monev_schedule.html"
    title = _("Jadwal monev")
    submit_label = _("Simpan jadwal")

    def get_form_kwargs(self) -> dict[str, Any]:
        today = clock.today(self.case.unit.time_zone)
        return {"today": today, "tz_name": self.case.unit.time_zone}

    def initial(self) -> dict[str, Any]:
        running = schedules.open_schedule(self.case)
        due = schedules.pending_due(self.case)
        today = clock.today(self.case.unit.time_zone)
        if running is not None and due is not None:
            first = max(due.nominal_on, today)
            return {"every": running.every, "unit": running.unit, "starts_on": first}
        days = int(house_rules.value("monev_every_days"))
        return {
            "every": days,
            "unit": MonevSchedule.Every.DAYS,
            "starts_on": today + dt.timedelta(days=days),
        }

    def back_url(self) -> str:
        return reverse("cases:monev_list", args=[self.case.pk])

    def context(self, form: Any) -> dict[str, Any]:
        return {**super().context(form), "running": schedules.open_schedule(self.case)}

    def act(self, form: Any) -> str:
        typed = form.cleaned_data
        schedules.set_monev_schedule(
            case=self.case,
            by=self.request.user,
            every=typed["every"],
            unit=typed["unit"],
            starts_on=typed["starts_on"],
        )
        return self.back_url()
