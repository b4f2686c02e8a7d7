from typing import Any

from crispy_forms.bootstrap import InlineRadios
from crispy_forms.layout import HTML, Div, Fieldset, Layout
from django.forms.widgets import Script
from django.utils.translation import gettext_lazy as _

from cases import consent_script
from cases.consent_age import is_child_now, old_enough_to_assent
from cases.forms.consent_fields import OTHERS, SERVICE, ConsentFields, purpose_fields
from cases.models import Case, Consent, ConsentTalk, Emergency
from cases.services.consents import OWN_WORD, PurposeAnswer, Talk
from clients.models import Client, FamilyMember
from core import clock
from core.forms import Choice, Prose, SubmissionForm

Consenter = ConsentTalk.Consenter
Way = ConsentTalk.Way
PLAIN = (
    "member", "consenter", "way", "language", "scope", "fee", "fee_note", "consenter_name",
    "consenter_relation", "legal_basis", "support", "witness", "oral_reason", "assent",
    "assent_note", "not_yet_ground", "second_person", "note", "held_at", "photo",
)  # fmt: skip
# What an answer to one question makes necessary: (field, value) -> fields.
NEEDED = {
    ("consenter", Consenter.GUARDIAN): ("consenter_name", "consenter_relation"),
    ("consenter", Consenter.SUPPORTED): ("support",),
    ("consenter", Consenter.LEGAL_NOTICE): ("legal_basis",),
    ("consenter", Consenter.NOT_YET): ("not_yet_ground", "second_person"),
    ("way", Way.ORAL_WITNESS): ("witness",),
    ("way", Way.ORAL): ("oral_reason",),
    ("fee", ConsentTalk.Fee.AGREED): ("fee_note",),
}
REQUIRED = _("Bagian ini perlu diisi.")
ASKED = "consenter=client|supported|guardian"
ANSWERED = "consenter=client|supported|guardian|legal_notice"


class ConsentForm(ConsentFields):
    """One talk: for whom, who agrees, what was told, the answers, and how they were given."""

    class Media:
        js = [Script("js/consent.js", type="module")]

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        self.case = case
        super().__init__(*args, tz_name=case.unit.time_zone, **kwargs)
        for purpose in Consent.Purpose.values:
            self.fields.update(purpose_fields(purpose))
        members = FamilyMember.objects.filter(
            client=case.client_id, ended_at__isnull=True, deceased=False
        )
        person = case.client.kind == Client.Kind.PERSON
        field: Any = self.fields["member"]
        field.queryset = members
        field.label_from_instance = lambda one: f"{one.name} ({one.get_relation_display()})"
        field.empty_label = _("Klien") if person else _("Seluruh rumah tangga/kelompok")
        if not members.exists():
            del self.fields["member"]
        self.initial.setdefault("held_at", clock.now())
        self.initial.setdefault("language", case.client.language or "Indonesia")
        self.initial.setdefault("scope", str(Consent.Purpose.SERVICE.label))
        self.initial.setdefault("fee", ConsentTalk.Fee.FREE)
        self.helper.layout = self._layout()

    def _layout(self) -> Layout:
        person = self.case.client.kind == Client.Kind.PERSON
        named = "guardian|supported" if person else "client|guardian|supported"
        who: list[Any] = ["consenter", Div("consenter_name", data_show_when=f"consenter={named}")]
        if "member" in self.fields:
            who.insert(0, "member")
        return Layout(
            "submission_id",
            Fieldset(
                _("Siapa"),
                *who,
                Div("consenter_relation", data_show_when="consenter=guardian"),
                Div("support", data_show_when="consenter=supported"),
                Div("legal_basis", data_show_when="consenter=legal_notice"),
                Div("not_yet_ground", "second_person", data_show_when="consenter=not_yet_possible"),
            ),
            Fieldset(
                _("Yang dijelaskan"),
                HTML("{% include 'cases/consent_script.html' %}"),
                Div("script_read", "told", data_ticks="script_read"),
                "scope", InlineRadios("fee"),
                Div("fee_note", data_show_when="fee=agreed"), "language",
                css_class="form-section", data_show_when=ANSWERED,
            ),
            Fieldset(
                _("Jawaban untuk asesmen dan pendampingan"),
                *self._answers(SERVICE),
                css_class="form-section", data_show_when=ASKED,
            ),
            Fieldset(
                _("Tujuan lain"),
                "purposes",
                *(
                    self._purpose(value, label)
                    for value, label in OTHERS
                ),
                css_class="form-section", data_show_when=ASKED,
            ),
            Fieldset(
                _("Kesediaan anak"), InlineRadios("assent"), "assent_note",
                css_class="form-section", data_show_when="consenter=guardian",
            ),
            Fieldset(
                _("Cara"),
                Div(
                    "way",
                    Div("witness", data_show_when="way=oral_witness|thumb"),
                    Div("oral_reason", data_show_when="way=oral"),
                    "photo",
                    data_show_when=ANSWERED,
                ),
                "held_at", "note", css_class="form-section",
            ),
        )  # fmt: skip

    def _purpose(self, purpose: str, label: Any) -> Fieldset:
        shown = f"purposes={purpose}"
        return Fieldset(label, *self._answers(purpose), css_class="sub-part", data_show_when=shown)

    def _answers(self, purpose: str) -> list[Any]:
        child = Div(InlineRadios(f"child_{purpose}"), data_show_when="consenter=guardian")
        parts: list[Any] = [InlineRadios(f"answer_{purpose}"), child]
        if purpose != SERVICE:
            parts.append(f"recipient_{purpose}")
        return [*parts, f"until_{purpose}"]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        for (field, value), needed in NEEDED.items():
            if told.get(field) == value:
                self._require(*needed)
        if told.get("consenter") == Consenter.NOT_YET:
            return told
        if told.get("consenter") != Consenter.LEGAL_NOTICE:
            self._require("way")
            self._check_answers(told)
        self._check_people(told)
        return told

    def _require(self, *names: str) -> None:
        for name in names:
            if not self.cleaned_data.get(name) and name not in self.errors:
                self.add_error(name, REQUIRED)

    def _check_answers(self, told: dict[str, Any]) -> None:
        talked_of = told.get("purposes") or []
        for purpose in talked_of:
            self._require(f"answer_{purpose}")
        agreed = told.get(f"answer_{Consent.Purpose.DISCLOSURE}") == Consent.Answer.AGREES
        if Consent.Purpose.DISCLOSURE in talked_of and agreed:
            self._require(f"recipient_{Consent.Purpose.DISCLOSURE}")
        if not talked_of and not told.get(f"answer_{SERVICE}"):
            self.add_error(f"answer_{SERVICE}", _("Catat jawaban untuk sedikitnya satu tujuan."))
        held = told.get("held_at")
        for purpose in [SERVICE, *talked_of]:
            until = told.get(f"until_{purpose}")
            if held and until and until < held.date():
                self.add_error(f"until_{purpose}", _("Tanggal ini sebelum persetujuannya."))

    def _check_people(self, told: dict[str, Any]) -> None:
        client = self.case.client
        subject = told.get("member") or client
        household = subject == client and client.kind != Client.Kind.PERSON
        if household and told.get("consenter") in OWN_WORD:
            self._require("consenter_name")
        if told.get("consenter") == Consenter.GUARDIAN:
            tz = self.tz_name
            if is_child_now(subject, tz_name=tz) and old_enough_to_assent(subject, tz_name=tz):
                self._require("assent")
            if told.get("assent") == ConsentTalk.Assent.NOT_ASKED:
                self._require("assent_note")

    def talk(self) -> Talk:
        """What was said, for the service."""
        told = self.cleaned_data
        plain = {name: told[name] for name in PLAIN if name in told}
        if told["consenter"] == Consenter.NOT_YET:
            return Talk(**{**plain, "way": "", "assent": "", "photo": None})
        if told["consenter"] != Consenter.GUARDIAN:
            plain |= {"assent": "", "assent_note": ""}
        read = bool(told["script_read"])
        points = {*told["told"], *(consent_script.points_of() if read else [])}
        return Talk(
            **plain,
            told=sorted(points),
            script_version=consent_script.VERSION if read else "",
            answers=self._given(told),
        )

    def _given(self, told: dict[str, Any]) -> list[PurposeAnswer]:
        guardian = told["consenter"] == Consenter.GUARDIAN
        if told["consenter"] == Consenter.LEGAL_NOTICE:
            return []
        return [
            PurposeAnswer(
                purpose=purpose,
                answer=told[f"answer_{purpose}"],
                recipient=told.get(f"recipient_{purpose}", ""),
                valid_until=told.get(f"until_{purpose}"),
                child=told[f"child_{purpose}"] if guardian else "",
            )
            for purpose in [SERVICE, *told["purposes"]]
            if told.get(f"answer_{purpose}")
        ]


class WithdrawForm(SubmissionForm):
    """The client takes an answer back."""

    note = Prose(label=_("Alasan, bila klien menyebutkan"), rows=2, max_length=500, required=False)


class EmergencyForm(SubmissionForm):
    """What is done before consent, and why it cannot wait."""

    kind = Choice(label=_("Yang dilakukan"), choices=Emergency.Kind.choices)
    reason = Prose(label=_("Alasan darurat"), rows=3, max_length=2_000)
