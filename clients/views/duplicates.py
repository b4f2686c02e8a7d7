"""Is this one person or two: the asker's page and the supervisor's decision."""

from typing import Any

from django.contrib import messages
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access, audit, beyond
from agency.scope import closed_to, fetch
from clients import policies
from clients.forms.duplicates import DecisionForm
from clients.models import Client, DuplicateInquiry
from clients.registration import Registration
from clients.selectors import clients as selectors
from clients.selectors.duplicates import whom_to_ask
from clients.services.duplicates import decide_duplicate
from core.acting import for_purpose
from core.doors import FormDoor, Page


class InquiryList(Page):
    """Pertanyaan klien ganda: one's own, and those one decides."""

    roles = policies.READERS
    template_name = "clients/inquiry_list.html"

    def context(self) -> dict[str, Any]:
        rows = DuplicateInquiry.objects.select_related("asked_by", "found__responsible")
        user = self.request.user
        # Whom to ask about a client whose file is closed to the asker.
        with for_purpose("duplicates"):
            mine = list(rows.asked_by(user).order_by("-asked_at")[:25])
            waiting = list(rows.open().decidable_by(user)[:25])
        audit.opened("clients:inquiries", by=user, objs=[*mine, *waiting])
        return {
            "mine": [_titled(row) for row in mine],
            "waiting": [_titled(row) for row in waiting],
        }


class InquiryPage(Page):
    """The asker's page: what was asked and what came of it, nothing of the known client."""

    template_name = "clients/inquiry_detail.html"
    inquiry: DuplicateInquiry

    def fetch(self) -> None:
        pk = self.kwargs["inquiry_id"]
        with for_purpose("duplicates"):
            rows = DuplicateInquiry.objects.select_related("found__responsible", "decided_by")
            found = rows.filter(pk=pk).asked_by(self.request.user).first()
        if found is None:
            other = beyond.find(DuplicateInquiry, pk)
            raise closed_to(self.request, Client(pk=other.found_id)) if other else Http404()
        self.inquiry = found
        audit.opened("clients:inquiry", by=self.request.user, objs=[found])

    def context(self) -> dict[str, Any]:
        facts = Registration.from_json(self.inquiry.typed)
        two = self.inquiry.status == DuplicateInquiry.Status.TWO_PEOPLE
        onward = f"{reverse('clients:new')}?inquiry={self.inquiry.pk}"
        return {
            "inquiry": self.inquiry,
            "facts": facts,
            "rows": selectors.registration_rows(facts),
            "ask": whom_to_ask(self.inquiry.found),
            "tz": self.inquiry.asked_by.unit.time_zone,
            "register_url": onward if two and self.inquiry.registered_id is None else "",
        }


class InquiryDecide(FormDoor):
    """The supervisor's page: both sides, and the decision."""

    form_class = DecisionForm
    template_name = "clients/inquiry_decide.html"
    title = _("Satu orang atau dua?")
    submit_label = _("Putuskan")
    inquiry: DuplicateInquiry

    def fetch(self) -> None:
        rows = DuplicateInquiry.objects.select_related(
            "found__unit", "found__responsible", "asked_by", "registered", "decided_by"
        )
        self.inquiry = fetch(
            rows, self.kwargs["inquiry_id"], request=self.request, right=access.DECIDE, root="found"
        )
        audit.opened("clients:inquiry_decide", by=self.request.user, objs=[self.inquiry.found])

    def back_url(self) -> str:
        return reverse("clients:inquiries")

    def context(self, form: Any) -> dict[str, Any]:
        found = self.inquiry.found
        told = Registration.from_json(self.inquiry.typed)
        return {
            "inquiry": self.inquiry,
            "told": selectors.registration_rows(told),
            "known": selectors.known_rows(found, told),
            "found": found,
            "tz": found.unit.time_zone,
        }

    def act(self, form: Any) -> str:
        decide_duplicate(
            inquiry=self.inquiry, by=self.request.user, outcome=form.cleaned_data["outcome"],
            note=form.cleaned_data["note"],
        )  # fmt: skip
        messages.success(self.request, _("Keputusan tersimpan; penanya sudah diberi tahu."))
        return reverse("clients:inquiries")


def _titled(row: DuplicateInquiry) -> dict[str, Any]:
    return {"inquiry": row, "name": Registration.from_json(row.typed).name}
