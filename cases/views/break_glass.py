"""Buka darurat: asking for a case outside one's scope, ending it early, and judging it."""

from typing import Any

from django.contrib import messages
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency import access, roles
from agency.scope import absent
from agency.second_factor import FreshSecondFactor
from cases.forms.break_glass import BreakGlassForm, VerdictForm
from cases.models import BreakGlass
from cases.services.break_glass import break_glass, end_break_glass, judge_break_glass
from cases.views.base import CaseDoor
from core.doors import FormDoor, Verb


class BreakGlassNew(FreshSecondFactor, FormDoor):
    """Buka darurat: number, reason and a fresh second factor give the right to read for an hour."""

    purpose = "break_glass"
    roles = frozenset({roles.WORKER, roles.SUPERVISOR})
    form_class = BreakGlassForm
    title = gettext_lazy("Buka berkas darurat")
    intro = gettext_lazy(
        "Untuk menyelamatkan orang ketika pekerja dan supervisor kasus tidak dapat dihubungi. Anda "
        "dapat membaca berkas selama 60 menit. Supervisor kasus diberi tahu saat ini juga, semua "
        "yang Anda buka tercatat, dan alasannya dinilai pada hari kerja berikutnya."
    )
    submit_label = gettext_lazy("Buka selama 60 menit")
    danger = True

    def back_url(self) -> str:
        return reverse("cases:list")

    def act(self, form: BreakGlassForm) -> str:
        case = form.cleaned_data["number"]
        break_glass(case=case, by=self.request.user, reason=form.cleaned_data["reason"])
        return reverse("cases:detail", args=[case.pk])


class BreakGlassEnd(Verb):
    """Akhiri sekarang: one's own opening; another's looks like a missing one."""

    purpose = "break_glass"

    def act(self) -> str:
        user: Any = self.request.user
        pk = self.kwargs["opening_id"]
        opened = BreakGlass.objects.filter(staff=user, pk=pk).first()
        if opened is None:
            raise absent(BreakGlass, pk, request=self.request)
        end_break_glass(opened=opened, by=self.request.user)
        messages.success(self.request, _("Pembukaan darurat sudah diakhiri."))
        return reverse("home")


class BreakGlassReview(CaseDoor, FormDoor):
    """A supervisor of the case reads who opened it and why, and judges."""

    right = access.DECIDE
    form_class = VerdictForm
    template_name = "cases/break_glass_review.html"
    title = gettext_lazy("Nilai pembukaan darurat")
    submit_label = gettext_lazy("Simpan penilaian")

    def fetch(self) -> None:
        super().fetch()
        openings = BreakGlass.objects.select_related("staff", "reviewed_by")
        found = openings.filter(case=self.case, pk=self.kwargs["opening_id"]).first()
        if found is None:
            raise Http404
        self.opened = found

    def back_url(self) -> str:
        return reverse("cases:detail", args=[self.case.pk])

    def context(self, form: Any) -> dict[str, Any]:
        return {**super().context(form), "opened": self.opened}

    def act(self, form: VerdictForm) -> str:
        judge_break_glass(opened=self.opened, by=self.request.user, **form.cleaned_data)
        messages.success(self.request, _("Penilaian tersimpan."))
        return reverse("cases:break_glass_review", args=[self.case.pk, self.opened.pk])
