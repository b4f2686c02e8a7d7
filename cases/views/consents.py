from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access
from cases.forms.consents import ConsentForm, EmergencyForm, WithdrawForm
from cases.models import Consent, ConsentTalk
from cases.selectors import consents as selectors
from cases.selectors.frame import frame_of
from cases.services.consents import record_consent, withdraw_consent
from cases.services.emergencies import start_emergency
from cases.views.base import CaseDoor
from core.doors import FormDoor, Page
from core.uploads import send_photo


class ConsentList(CaseDoor, Page):
    """Persetujuan: what stands for each purpose, who was not asked yet, and all talks."""

    template_name = "cases/consent_list.html"

    def context(self) -> dict[str, Any]:
        talks = ConsentTalk.objects.filter(case=self.case).select_related("member", "by")
        frame = frame_of(self.case)
        return {
            **super().context(),
            "standings": selectors.standings_of(self.case),
            "unasked": selectors.members_without_talk(self.case),
            "talks": talks.prefetch_related("consents"),
            "needs_emergency": not frame.consent_in_force and frame.emergency is None,
        }


class ConsentNew(CaseDoor, FormDoor):
    """Write down a talk; `?anggota=` names the family member it concerns."""

    right = access.CHANGE
    form_class = ConsentForm
    template_name = "cases/case_form.html"
    title = _("Persetujuan klien")
    intro = _("Jelaskan, dengarkan jawabannya, lalu catat. Yang belum dijelaskan belum disetujui.")
    submit_label = _("Simpan persetujuan")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"case": self.case}

    def initial(self) -> dict[str, Any]:
        member = self.request.GET.get("anggota")
        return {"member": member} if member else {}

    def back_url(self) -> str:
        return reverse("cases:consent_list", args=[self.case.pk])

    def act(self, form: Any) -> str:
        record_consent(case=self.case, by=self.request.user, talk=form.talk())
        return self.back_url()


class TalkDoor(CaseDoor):
    """Mixin: the talk that the address names."""

    talk: ConsentTalk

    def fetch(self) -> None:
        super().fetch()
        talks = ConsentTalk.objects.filter(case=self.case).select_related("member", "by")
        found = talks.filter(pk=self.kwargs["talk_id"]).first()
        if found is None:
            raise Http404
        self.talk = found


class ConsentDetail(TalkDoor, Page):
    """One talk in full."""

    template_name = "cases/consent_detail.html"

    def context(self) -> dict[str, Any]:
        return {
            **super().context(),
            "talk": self.talk,
            "facts": selectors.facts_of(self.talk),
            "consents": self.talk.consents.all(),
        }


class ConsentPhoto(TalkDoor):
    """The photo of the signed form; its opening is an access event."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.talk.photo:
            raise Http404
        return send_photo(self.talk.photo)


class ConsentWithdraw(CaseDoor, FormDoor):
    """The client takes an answer back."""

    right = access.CHANGE
    form_class = WithdrawForm
    template_name = "cases/case_form.html"
    title = _("Cabut persetujuan")
    intro = _("Klien boleh mencabut kapan saja. Yang sudah terjadi tetap tercatat.")
    submit_label = _("Catat pencabutan")
    danger = True
    consent: Consent

    def fetch(self) -> None:
        super().fetch()
        rows = Consent.objects.filter(case=self.case).select_related("case__worker")
        found = rows.filter(pk=self.kwargs["consent_id"], answer=Consent.Answer.AGREES).first()
        if found is None:
            raise Http404
        self.consent = found

    def back_url(self) -> str:
        return reverse("cases:consent_list", args=[self.case.pk])

    def act(self, form: Any) -> str:
        note = form.cleaned_data["note"]
        withdraw_consent(consent=self.consent, by=self.request.user, note=note)
        return self.back_url()


class EmergencyStart(CaseDoor, FormDoor):
    """Help or assessment before consent."""

    right = access.CHANGE
    form_class = EmergencyForm
    template_name = "cases/case_form.html"
    title = _("Jalur darurat")
    intro = _(
        "Pertolongan berjalan sekarang juga. Supervisor diberi tahu, dan persetujuan klien dicatat "
        "sesudahnya."
    )
    submit_label = _("Mulai sekarang")

    def back_url(self) -> str:
        return reverse("cases:detail", args=[self.case.pk])

    def act(self, form: Any) -> str:
        told = form.cleaned_data
        start_emergency(
            case=self.case, kind=told["kind"], reason=told["reason"], by=self.request.user
        )
        return self.back_url()
