"""Words of the cases room: one filter each."""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery

from agency import access
from agency.querysets import in_force
from core.querysets import holds

# How many sealed stories one search opens.
READ_AT_MOST = 500


class CaseQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Cases whose file `user` may open now."""
        return access.visible(self, user)

    def decided_by(self, user: Any) -> Self:
        """Cases on which `user` decides now (as supervisor)."""
        return access.visible(self, user, access.DECIDE)

    def held_by(self, worker: Any) -> Self:
        """Cases whose worker is `worker`."""
        return self.filter(worker=worker)

    def open(self) -> Self:
        """Cases that are not closed."""
        return self.filter(closed_at__isnull=True)

    def at_stage(self, stage: str) -> Self:
        """Cases that stand at `stage`."""
        return self.filter(stage=stage)

    def with_risk(self, risk: str) -> Self:
        """Cases with this level of risk."""
        return self.filter(risk=risk)

    def matching(self, text: str, user: Any) -> Self:
        """Cases by number, or by the client's name, nickname or hamlet, in the scope of `user`."""
        by_words = holds("name", text) | holds("nickname", text) | holds("hamlet", text)
        return self._about(text, user, by_words)

    def named(self, text: str, user: Any) -> Self:
        """Cases by number, or by the client's name, in the scope of `user`."""
        return self._about(text, user, holds("name", text))

    def _about(self, text: str, user: Any, client_is: Q) -> Self:
        """The clients are looked for by themselves: a join would weigh each case and its client."""
        clients = self.model._meta.get_field("client").related_model.objects.visible_to(user)
        return self.filter(
            holds("number", text) | Q(client__in=clients.filter(client_is).values("pk"))
        )

    def marking_late_consent(self, now: dt.datetime) -> Self:
        """Adds `consent_late`: help was given before consent, and its hours are over at `now`."""
        return self.annotate(consent_late=self._late_consent(now))

    def with_late_consent(self, now: dt.datetime) -> Self:
        """Cases whose consent after an emergency is late at `now`."""
        return self.open().filter(self._late_consent(now))

    def _late_consent(self, now: dt.datetime) -> Exists:
        rows = self.model._meta.get_field("emergencies").related_model._base_manager
        waiting = rows.filter(case_id=OuterRef("pk"), cleared_at__isnull=True)
        return Exists(waiting.filter(consent_due_at__lt=now, case__closed_at__isnull=True))

    def naming_holder(self, now: dt.datetime) -> Self:
        """Adds `holder_id`: who covers at `now`, else the main worker by the assignments."""
        rows = self.model._meta.get_field("assignments").related_model._base_manager
        held = rows.filter(in_force(now), case_id=OuterRef("pk"), kind__in=["cover", "main"])
        return self.annotate(holder_id=Subquery(held.order_by("kind").values("staff_id")[:1]))

    def numbered_or_held(self, text: str) -> Self:
        """Cases by number or by the worker's name: what the admin may search."""
        return self.filter(Q(number__icontains=text) | Q(worker__name__icontains=text))


class AssignmentQuerySet(models.QuerySet[Any]):
    def active(self, now: dt.datetime) -> Self:
        """Assignments in force at `now`."""
        return self.filter(in_force(now))

    def not_over(self, now: dt.datetime) -> Self:
        """Assignments in force at `now` or later."""
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=now))

    def main(self) -> Self:
        """Assignments of main workers."""
        return self.filter(kind="main")

    def holding(self) -> Self:
        """Of those who act for a case: main workers and who covers for them."""
        return self.filter(kind__in=["main", "cover"])


class HandoverQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        """Proposals that still wait for an answer."""
        return self.filter(status="proposed")

    def in_scope_of(self, user: Any) -> Self:
        """Handovers that `user` may read: in a case in scope, or as the one to receive it."""
        if not getattr(user, "is_authenticated", False) or not user.is_active:
            return self.none()
        case_model = self.model._meta.get_field("case").related_model
        return self.filter(Q(access.held(case_model, user, ref="case_id")) | Q(receiver=user))


class ReportQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Reports that `user` may open now."""
        return access.visible(self, user)

    def open(self) -> Self:
        """Reports that are neither accepted nor closed."""
        return self.filter(status="open")


class ContactQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Contacts that `user` may open now: by their case, or by the report while there is none.

        Once the report is a case, only the case counts: whoever held the report may have left it.
        """
        if not getattr(user, "is_authenticated", False) or not user.is_active:
            return self.none()
        case_model = self.model._meta.get_field("case").related_model
        report_model = self.model._meta.get_field("report").related_model
        return self.filter(
            Q(access.among_held(case_model, user, ref="case_id"))
            | Q(access.among_held(report_model, user, ref="report_id"), case__isnull=True)
        )

    def home_visits(self) -> Self:
        """Contacts at the client's home."""
        return self.filter(kind="home")

    def unread(self) -> Self:
        """Contacts that no supervisor has marked as read."""
        return self.filter(read_at__isnull=True)

    def not_met(self) -> Self:
        """Contacts at which nobody was met."""
        return self.filter(met=False)

    def matching(self, text: str, user: Any) -> Self:
        """Contacts by what was seen, who was met, the client or the number, in the user's scope.

        The story is sealed: that of the newest contacts in scope is opened and read.
        """
        wanted = text.casefold()
        newest = self.select_related(None).only("pk", "seen_heard", "met_who")[:READ_AT_MOST]
        read = [row.pk for row in newest if wanted in f"{row.met_who} {row.seen_heard}".casefold()]
        cases = self.model._meta.get_field("case").related_model.objects.visible_to(user)
        reports = self.model._meta.get_field("report").related_model.objects.visible_to(user)
        return self.filter(
            Q(pk__in=read)
            | Q(case__in=cases.named(text, user).values("pk"))
            | Q(report__in=reports.filter(holds("number", text)).values("pk"))
        )


class TaskQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Tasks in cases that `user` may open now."""
        if not getattr(user, "is_authenticated", False) or not user.is_active:
            return self.none()
        case_model = self.model._meta.get_field("case").related_model
        return self.filter(access.held(case_model, user, ref="case_id"))

    def matching(self, text: str, user: Any) -> Self:
        """Tasks by their words, the client or the number, in the scope of `user`.

        The words are sealed: those of the first tasks by date are opened and read.
        """
        wanted = text.casefold()
        first = self.select_related(None).only("pk", "title")[:READ_AT_MOST]
        read = [row.pk for row in first if wanted in row.title.casefold()]
        cases = self.model._meta.get_field("case").related_model.objects.visible_to(user)
        return self.filter(Q(pk__in=read) | Q(case__in=cases.named(text, user).values("pk")))

    def open(self) -> Self:
        """Tasks still to be done."""
        return self.filter(done_at__isnull=True, cancelled_at__isnull=True)

    def owned_by(self, staff: Any) -> Self:
        """Tasks of one person."""
        return self.filter(owner=staff)

    def due_until(self, day: dt.date) -> Self:
        """Tasks due on or before `day`."""
        return self.filter(due_on__lte=day)


class PlanVersionQuerySet(models.QuerySet[Any]):
    def in_force(self) -> Self:
        """The approved version."""
        return self.filter(status="approved")

    def in_work(self) -> Self:
        """The version that is a draft or waits for approval."""
        return self.filter(status__in=["draft", "submitted"])


class MonevDueQuerySet(models.QuerySet[Any]):
    def pending(self) -> Self:
        """Dates on which monev is still to come or late."""
        return self.filter(status="pending")

    def due_until(self, day: dt.date) -> Self:
        """Due on or before `day`."""
        return self.filter(due_on__lte=day)

    def of_worker(self, staff: Any) -> Self:
        """Of open cases that `staff` holds."""
        return self.filter(case__worker=staff, case__closed_at__isnull=True)
