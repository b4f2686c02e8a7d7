"""Pengalihan: proposed, answered by three, and in force on its day."""

from typing import Any

from django.contrib import messages
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agency import access, audit
from agency.scope import Forbidden, closed_to
from cases.assignment_rules import to_lift
from cases.forms.handovers import ClientAnswerForm, HandoverForm, HandoverLiftForm
from cases.models import Handover
from cases.selectors.workers import workers_beside
from cases.services import handovers as services
from cases.services.handover_leaves import leave_of
from cases.states import HandoverStatus
from cases.views.base import CaseDoor
from core import clock
from core.doors import Door, FormDoor, Page, Verb


class HandoverList(CaseDoor, Page):
    """The handovers and covers of a case."""

    template_name = "cases/handover_list.html"

    def context(self) -> dict[str, Any]:
        rows = Handover.objects.filter(case=self.case).select_related("giver", "receiver")
        covers = self.case.covers.select_related("assignment__staff", "away", "started_by")
        user, now = self.request.user, clock.now()
        running = next((c for c in covers if c.ended_at is None or c.ended_at > now), None)
        return {
            **super().context(),
            "rows": rows,
            "covers": covers,
            "running": running,
            "now": now,
            "may_propose": services.may_propose(user, self.case) and self.case.closed_at is None,
            "may_tell": bool(
                {access.CHANGE, access.DECIDE} & self.request.rights  # type: ignore[attr-defined]
            ),
        }


class HandoverNew(CaseDoor, FormDoor):
    """Propose that a colleague takes the case."""

    form_class = HandoverForm
    template_name = "cases/case_form.html"
    title = _("Usulkan pengalihan")
    intro = _(
        "Klien, penerima, dan supervisor harus setuju. Sampai hari itu Anda tetap memegangnya."
    )
    submit_label = _("Usulkan")

    def get_form_kwargs(self) -> dict[str, Any]:
        zone = self.case.unit.time_zone
        return {"workers": workers_beside(services.giver_of(self.case)), "tz_name": zone}

    def back_url(self) -> str:
        return reverse("cases:handover_list", args=[self.case.pk])

    def act(self, form: Any) -> str:
        handover = services.propose_handover(
            case=self.case, by=self.request.user, proposal=form.proposal()
        )
        messages.success(self.request, _now("Usulan pengalihan sudah disampaikan."))
        return reverse("cases:handover_detail", args=[handover.pk])


class HandoverDoor(Door):
    """Mixin: `self.handover` for those inside the case, and for whom it is proposed to.

    `inside`: whether the file is open to this person; the receiver is not inside before the day.
    """

    purpose = "assignment"
    handover: Handover
    inside: bool

    def fetch(self) -> None:
        rows = Handover.objects.select_related(
            "case__client__unit", "case__worker", "case__unit", "giver", "receiver",
            "proposed_by", "approved_by", "client_recorded_by",
        )  # fmt: skip
        row = rows.filter(pk=self.kwargs["handover_id"]).first()
        if row is None:
            raise Http404
        user = self.request.user
        rights = access.rights_of(user, row.case)
        self.inside = access.VIEW in rights
        if not self.inside and row.receiver_id != user.pk:
            raise closed_to(self.request, row)
        self.handover, self.request.rights = row, rights  # type: ignore[attr-defined]

    @property
    def shows_summary(self) -> bool:
        """The receiver reads what the client agreed to give, while it may still take place."""
        row = self.handover
        live = row.status in {HandoverStatus.PROPOSED, HandoverStatus.AGREED}
        return self.inside or (live and row.client_answer == Handover.Answer.AGREES)

    def page_url(self) -> str:
        """Where the handover is shown."""
        return reverse("cases:handover_detail", args=[self.handover.pk])


class HandoverDetail(HandoverDoor, Page):
    """How far it is, what is missing, and the summary."""

    template_name = "cases/handover_detail.html"

    def context(self) -> dict[str, Any]:
        row, user = self.handover, self.request.user
        if self.shows_summary:
            audit.opened("cases:handover_detail", by=user, objs=[row])
        rights = self.request.rights  # type: ignore[attr-defined]
        open_now = row.status == HandoverStatus.PROPOSED
        coming = row.status == HandoverStatus.AGREED and row.starts_at > clock.now()
        giving = services.may_propose(user, row.case)
        return {
            "handover": row,
            "case": row.case,
            "client": row.case.client if self.inside else None,
            "rights": rights,
            "inside": self.inside,
            "shows_summary": self.shows_summary,
            "lacking": services.missing_for(row) if open_now else [],
            "is_open": open_now,
            "is_coming": coming,
            "may_answer": open_now and row.receiver_id == user.pk and not row.receiver_answer,
            "may_record": giving and (open_now or coming),
            "leave": leave_of(row),
            "may_approve": open_now and access.DECIDE in rights and row.approved_at is None,
            "may_close": giving and (open_now or coming),
            "base": "cases/case_base.html" if self.inside else "base.html",
        }


class HandoverReceive(HandoverDoor, Verb):
    """The receiver says yes or no."""

    def act(self) -> str:
        agrees = self.request.POST.get("answer") == Handover.Answer.AGREES
        services.answer_as_receiver(handover=self.handover, by=self.request.user, agrees=agrees)
        messages.success(self.request, _now("Jawaban Anda sudah dicatat."))
        return self.page_url()


class HandoverClient(HandoverDoor, FormDoor):
    """Write down what the client said."""

    form_class = ClientAnswerForm
    title = _("Jawaban klien")
    intro = _(
        "Sampaikan siapa yang akan melayani, mulai kapan, mengapa, dan apa yang dibaca penerima"
        " lebih dulu."
    )
    submit_label = _("Simpan jawaban")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"tz_name": self.handover.case.unit.time_zone}

    def initial(self) -> dict[str, Any]:
        return {"client_at": clock.now()}

    def back_url(self) -> str:
        return self.page_url()

    def act(self, form: Any) -> str:
        services.record_client_answer(handover=self.handover, by=self.request.user, **form.told())
        messages.success(self.request, _now("Jawaban klien sudah dicatat."))
        return self.page_url()


class HandoverApprove(HandoverDoor, Verb):
    """The supervisor agrees."""

    def act(self) -> str:
        services.approve_handover(handover=self.handover, by=self.request.user)
        messages.success(self.request, _now("Pengalihan sudah disahkan."))
        return self.page_url()


class HandoverLift(HandoverDoor, FormDoor):
    """The supervisor lifts R13 or R25 for this handover, and agrees with it."""

    form_class = HandoverLiftForm
    template_name = "cases/handover_lift.html"
    title = _("Izinkan dengan alasan")
    submit_label = _("Izinkan dan sahkan")

    def fetch(self) -> None:
        super().fetch()
        if access.DECIDE not in self.request.rights:  # type: ignore[attr-defined]
            raise Forbidden(self.handover)

    def context(self, form: Any) -> dict[str, Any]:
        lift = to_lift(self.handover.case, self.handover.receiver)
        leave = leave_of(self.handover)
        return {"handover": self.handover, "leave": leave, "obstacles": lift.sentences()}

    def back_url(self) -> str:
        return self.page_url()

    def act(self, form: Any) -> str:
        said = form.cleaned_data
        services.lift_and_approve(
            handover=self.handover, by=self.request.user, reason=said["reason"], days=said["days"]
        )
        messages.success(self.request, _now("Diizinkan, dan pengalihan disahkan."))
        return self.page_url()


class HandoverActivate(HandoverDoor, Verb):
    """Aktifkan: refused while anybody's yes is missing (R07)."""

    def act(self) -> str:
        services.activate_handover(handover=self.handover, by=self.request.user)
        return self.page_url()


class HandoverWithdraw(HandoverDoor, Verb):
    """Take it back."""

    def act(self) -> str:
        services.withdraw_handover(handover=self.handover, by=self.request.user)
        messages.success(self.request, _now("Pengalihan dibatalkan."))
        return self.page_url()
