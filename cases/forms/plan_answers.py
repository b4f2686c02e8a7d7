"""What the client, a guardian, a child or a family member says to a plan."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cases.models import ClientAnswer, PlanVersion
from cases.selectors.plan_answers import Party, asked_of
from cases.services.plan_answers import Reason, too_young
from clients.models import Client, FamilyMember
from core import clock
from core.forms import Choice, MomentField, SubmissionForm

Answer, Who = ClientAnswer.Answer, ClientAnswer.Who


class AnswerForm(SubmissionForm):
    """One answer. `party` is a key of `Party` or of another family member."""

    party = Choice(label=_("Siapa yang menjawab?"), choices=())
    name = forms.CharField(
        label=_("Nama"), max_length=200, required=False,
        help_text=_("Bila belum tercatat pada keluarga klien."),
    )  # fmt: skip
    answer = Choice(label=_("Jawaban"), choices=Answer.choices)
    way = Choice(label=_("Cara"), choices=ClientAnswer.Way.choices, required=False)
    not_asked_reason = Choice(
        label=_("Mengapa belum ditanya?"),
        choices=[("", _("Belum sempat")), *Reason.choices],
        required=False,
    )
    note = forms.CharField(
        label=_("Kata-katanya, atau penjelasan Anda"), max_length=1_000, required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    at = MomentField(label=_("Waktu"))

    def __init__(
        self, *args: Any, plan: PlanVersion, family: list[FamilyMember], **kwargs: Any
    ) -> None:
        super().__init__(*args, tz_name=plan.case.unit.time_zone, **kwargs)
        self.plan = plan
        self.parties = {party.key: party for party in parties_of(plan, family)}
        choices = [(key, _who(party)) for key, party in self.parties.items()]
        self.fields["party"].choices = choices  # type: ignore[attr-defined]
        self.fields["at"].initial = clock.now()
        unnamed = [key for key, p in self.parties.items() if not (p.member or p.name)]
        self.unnamed = "|".join(unnamed)
        if not unnamed:
            del self.fields["name"]

    def clean(self) -> dict[str, Any]:
        """What belongs to the answer that was given."""
        typed = super().clean() or {}
        party, answer = self.parties.get(typed.get("party", "")), typed.get("answer")
        if party is None or not answer:
            return typed
        if not (party.member or party.name or typed.get("name")):
            self.add_error("name", _now("Tulis namanya."))
        if answer != Answer.NOT_ASKED and not typed.get("way"):
            self.add_error("way", _now("Pilih cara menjawab."))
        if answer == Answer.NOT_ASKED:
            self._clean_reason(party, typed)
        return typed

    def _clean_reason(self, party: Party, typed: dict[str, Any]) -> None:
        reason = typed.get("not_asked_reason")
        young = too_young(self.plan, who=party.who, member=party.member)
        if reason == Reason.TOO_YOUNG and not young:
            said = _now("Orang ini sudah cukup usia untuk ditanya.")
            self.add_error("not_asked_reason", said)
        if reason in {Reason.UNABLE, Reason.DANGEROUS} and not typed.get("note"):
            self.add_error("note", _now("Jelaskan mengapa; supervisor membacanya."))

    def answer_of(self) -> dict[str, Any]:
        """What `record_answer` takes."""
        typed = self.cleaned_data
        party = self.parties[typed["party"]]
        names = ["answer", "not_asked_reason", "way", "note", "at"]
        return {
            "who": party.who,
            "member": party.member,
            "name": party.name or typed.get("name", ""),
            **{name: typed[name] for name in names},
        }


def parties_of(plan: PlanVersion, family: list[FamilyMember]) -> list[Party]:
    """Whose answer is needed, and the other people of the family who may be heard."""
    asked = asked_of(plan, family)
    client = plan.case.client
    if client.kind != Client.Kind.PERSON:
        return asked
    # Several guardians are asked one by one.
    found = [p for p in asked if not (p.who == Who.GUARDIAN and p.name and p.member is None)]
    guarded = any(party.who == Who.GUARDIAN for party in asked)
    named = {party.member.pk for party in found if party.member}
    for member in family:
        if member.pk in named:
            continue
        who = Who.GUARDIAN if guarded and member.is_guardian else Who.MEMBER
        label = _now("Orang tua/wali") if who == Who.GUARDIAN else member.get_relation_display()
        found.append(Party(who, label, member, member.name, required=False))
    return found


def _who(party: Party) -> str:
    name = party.member.name if party.member else party.name
    return f"{party.label}: {name}" if name else str(party.label)
