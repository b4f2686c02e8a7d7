"""Tinjauan akses: who may open a case and why, which cases a person may open, and ending it."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from agency import access, audit, roles
from agency.access_reasons import reason_of
from agency.lines import supervises
from agency.models import Staff
from agency.scope import fetch
from cases.forms.access_reviews import AccessEndForm
from cases.models import Case
from cases.selectors.accesses import case_ids_of, opened_by, who_opens
from cases.selectors.frame import with_frame
from core.doors import Door, FormDoor, Page
from core.refusals import Refused

PER_PAGE = 25
OFFICE = frozenset({roles.SUPERVISOR, roles.ADMIN})


class AccessDoor(Door):
    """Mixin: `self.case` for those inside the scope, and by number for the admin."""

    purpose = "assignment"
    right = access.VIEW
    case: Case
    inside: bool

    def fetch(self) -> None:
        near = ("client__unit", "client__safe_contact", "worker", "unit")
        cases = with_frame(Case.objects.select_related(*near))
        case = get_object_or_404(cases, pk=self.kwargs["case_id"])
        held = access.rights_of(self.request.user, case)
        self.inside = access.VIEW in held
        if roles.ADMIN in self.request.staff_roles and self.right not in held:  # type: ignore[attr-defined]
            self.case, self.request.rights = case, held  # type: ignore[attr-defined]
            return
        self.case = fetch(cases, case.pk, request=self.request, right=self.right)


class CaseAccess(AccessDoor, Page):
    """Siapa yang dapat membuka kasus ini."""

    template_name = "cases/access_case.html"

    def context(self) -> dict[str, Any]:
        if self.inside:
            audit.opened("cases:access", by=self.request.user, objs=[self.case])
        admin = roles.ADMIN in self.request.staff_roles  # type: ignore[attr-defined]
        rights = self.request.rights  # type: ignore[attr-defined]
        return {
            "case": self.case,
            "client": self.case.client if self.inside else None,
            "rights": rights,
            "rows": who_opens(self.case),
            "may_end": admin or access.DECIDE in rights,
            "base": "cases/case_base.html" if self.inside else "base.html",
        }


class AccessEnd(AccessDoor, FormDoor):
    """Akhiri akses, with a reason: the fact ends, and with it the rights, from the next request."""

    right = access.DECIDE
    form_class = AccessEndForm
    title = _lazy("Akhiri akses")
    submit_label = _lazy("Akhiri")
    danger = True
    staff: Staff

    def fetch(self) -> None:
        super().fetch()
        self.staff = get_object_or_404(Staff, pk=self.kwargs["staff_id"])
        if reason_of(self.kwargs["why"]).end is None:
            raise Http404
        self.intro = f"{self.staff} · {self.case.number}"

    def back_url(self) -> str:
        return reverse("cases:access", args=[self.case.pk])

    def act(self, form: Any) -> str:
        end: Any = reason_of(self.kwargs["why"]).end
        reason = form.cleaned_data["reason"]
        end(case=self.case, staff=self.staff, by=self.request.user, reason=reason)
        messages.success(self.request, _("Akses %(name)s sudah diakhiri.") % {"name": self.staff})
        return self.back_url()


class StaffAccess(Page):
    """Kasus yang dapat dibuka seseorang: for the supervisor of that person, and for the admin."""

    purpose = "assignment"
    roles = OFFICE
    template_name = "cases/access_staff.html"
    staff: Staff

    def fetch(self) -> None:
        people = Staff.objects.select_related("unit")
        self.staff = get_object_or_404(people, pk=self.kwargs["staff_id"])
        admin = roles.ADMIN in self.request.staff_roles  # type: ignore[attr-defined]
        if not admin and not supervises(self.request.user, self.staff):
            raise Refused("R10", obj=self.staff)

    def context(self) -> dict[str, Any]:
        user = self.request.user
        ids = list(case_ids_of(self.staff))
        page = Paginator(ids, PER_PAGE).get_page(self.request.GET.get("page"))
        rows = opened_by(self.staff, list(page.object_list))
        own = set(
            Case.objects.visible_to(user)
            .filter(pk__in=page.object_list)
            .values_list("pk", flat=True)
        )
        audit.opened(
            "cases:access_of_staff", by=user, objs=[one.case for one in rows if one.case.pk in own]
        )
        return {"staff": self.staff, "page_obj": page, "rows": rows, "own": own}
