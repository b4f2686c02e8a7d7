"""Benturan kepentingan, and the wish to take a case over: by number, without seeing the file."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agency import access, lines, roles
from agency.lines import team_of
from agency.scope import closed_to
from cases.forms.conflicts import AcquaintanceForm, ConflictForm, TakeOverForm
from cases.models import Case, ConflictOfInterest
from cases.services import conflicts as services
from core.doors import Door, FormDoor, Page, Verb
from core.refusals import Refused

PER_PAGE = 25
FIELD = frozenset({roles.WORKER, roles.SUPERVISOR})


class ConflictList(Page):
    """One's own ties and those of one's team: case number and kind only."""

    purpose = "assignment"
    roles = FIELD
    template_name = "cases/conflict_list.html"

    def context(self) -> dict[str, Any]:
        user = self.request.user
        rows = ConflictOfInterest.objects.filter(Q(staff=user) | Q(staff__in=team_of(user)))
        related = ("case__unit", "staff", "declared_by", "accepted_by")
        page = Paginator(rows.select_related(*related), PER_PAGE).get_page(
            self.request.GET.get("page")
        )
        ids = [row.case_id for row in page]
        decided = Case.objects.decided_by(user).filter(pk__in=ids).values_list("pk", flat=True)
        return {"page_obj": page, "decides": set(decided)}


class ConflictNew(FormDoor):
    """Declare a tie."""

    purpose = "assignment"
    roles = FIELD
    form_class = ConflictForm
    title = _("Nyatakan benturan kepentingan")
    intro = _(
        "Cukup nomor kasusnya; berkasnya tidak dibuka. Ini bukan catatan buruk bagi siapa pun."
    )
    submit_label = _("Nyatakan")

    def get_form_kwargs(self) -> dict[str, Any]:
        user = self.request.user
        supervising = roles.SUPERVISOR in self.request.staff_roles  # type: ignore[attr-defined]
        return {"person": user, "team": team_of(user) if supervising else None}

    def back_url(self) -> str:
        return reverse("cases:conflict_list")

    def act(self, form: Any) -> str:
        services.declare_conflict(by=self.request.user, **form.declared())
        messages.success(self.request, _now("Benturan kepentingan sudah dicatat."))
        return self.back_url()


class ConflictDoor(Door):
    """Mixin: `self.conflict` for the one it is about and for who supervises that person."""

    purpose = "assignment"
    conflict: ConflictOfInterest

    def fetch(self) -> None:
        rows = ConflictOfInterest.objects.select_related("case__client", "case__unit", "staff")
        row = rows.filter(pk=self.kwargs["conflict_id"]).first()
        if row is None:
            raise Http404
        user = self.request.user
        mine = row.staff_id == user.pk or lines.supervises(user, row.staff)
        if not mine and not access.can(user, row.case, access.DECIDE):
            raise closed_to(self.request, row)
        self.conflict = row


class ConflictAccept(ConflictDoor, FormDoor):
    """A mere acquaintance may serve, with the client's knowledge."""

    roles = FIELD
    form_class = AcquaintanceForm
    title = _("Terima sebagai kenalan saja")
    intro = _("Hanya untuk tetangga atau kenalan, setelah klien tahu dan tidak berkeberatan.")
    submit_label = _("Terima")

    def context(self, form: Any) -> dict[str, Any]:
        return {"conflict": self.conflict}

    def back_url(self) -> str:
        return reverse("cases:conflict_list")

    def act(self, form: Any) -> str:
        said = form.cleaned_data["client_said"]
        services.accept_acquaintance(conflict=self.conflict, by=self.request.user, client_said=said)
        messages.success(self.request, _now("Hubungan kenalan sudah diterima."))
        return self.back_url()


class ConflictEnd(ConflictDoor, Verb):
    """It was a mistake, or is over."""

    roles = FIELD

    def act(self) -> str:
        services.end_conflict(conflict=self.conflict, by=self.request.user)
        messages.success(self.request, _now("Benturan kepentingan diakhiri."))
        return reverse("cases:conflict_list")


class TakeOver(FormDoor):
    """Ambil alih: nobody takes a colleague's case without both having agreed (R07).

    The answer is the same for every number, so that it tells nothing.
    """

    purpose = "assignment"
    roles = frozenset({roles.WORKER})
    form_class = TakeOverForm
    title = _("Ambil alih kasus")
    intro = _("Kasus rekan berpindah hanya dengan persetujuan klien dan rekan itu.")
    submit_label = _("Minta ambil alih")

    def back_url(self) -> str:
        return reverse("cases:list")

    def act(self, form: Any) -> str:
        number = form.cleaned_data["number"].strip()
        case = Case.objects.filter(number__iexact=number).first()
        raise Refused("R07", obj=case, act="case.take_over")
