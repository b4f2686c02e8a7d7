from typing import Any

from django.forms.widgets import Script
from django.utils.translation import gettext_lazy as _

from cases import consent_script
from cases.consent_age import is_child_now, old_enough_to_assent
from cases.forms.consent_fields import SERVICE, ConsentFields, purpose_fields
from cases.forms.consent_layout import consent_layout
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
        self.helper.layout = consent_layout(person=person, member="member" in self.fields)

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
