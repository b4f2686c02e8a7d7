"""Doors to contacts: under a case, or under a report that has become no case yet."""

from typing import Any

from django.http import Http404

from agency import access, audit
from agency.scope import fetch
from cases.models import Case, Contact, Report
from cases.views.base import CaseDoor


class RootDoor(CaseDoor):
    """Mixin before Page, FormDoor or Verb: loads `self.case` or `self.report` within scope."""

    report: Report | None = None

    @property
    def root(self) -> Case | Report:
        """The case or the report of the address."""
        return self.report or self.case

    @property
    def tz_name(self) -> str:
        """IANA zone of the unit, in which times are typed and shown."""
        return self.root.unit.time_zone

    def fetch(self) -> None:
        if "case_id" in self.kwargs:
            super().fetch()
            return
        reports = Report.objects.select_related("worker", "unit", "case")
        self.report = fetch(
            reports, self.kwargs["report_id"], request=self.request, right=self.right
        )
        name = self.request.resolver_match.view_name  # type: ignore[union-attr]
        audit.opened(name, by=self.request.user, objs=[self.report])

    def context(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Case or report for the head of the page."""
        return {
            **super(CaseDoor, self).context(*args, **kwargs),  # type: ignore[misc]
            "case": None if self.report else self.case,
            "report": self.report,
            "root": self.root,
            "client": None if self.report else self.case.client,
            "tz": self.tz_name,
            "rights": self.request.rights,  # type: ignore[attr-defined]
        }


class ContactDoor(RootDoor):
    """Mixin: also loads `self.contact`, which the address names."""

    right = access.VIEW
    contact: Contact

    def fetch(self) -> None:
        super().fetch()
        found = self._contacts().filter(pk=self.kwargs["visit_id"])
        contact = found.select_related("by", "read_by", "case__client", "report").first()
        if contact is None:
            raise Http404
        # One object for the root, so that the page shows what an act has changed.
        if self.report is None:
            contact.case = self.case
        else:
            contact.report = self.report
        self.contact = contact

    def context(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().context(*args, **kwargs), "visit": self.contact}

    def _contacts(self) -> Any:
        if self.report is not None:
            return Contact.objects.filter(report=self.report, case__isnull=True)
        return Contact.objects.filter(case=self.case)
