"""The order of a consent talk on the page; what does not concern the consenter is not asked."""

from typing import Any

from crispy_forms.bootstrap import InlineRadios
from crispy_forms.layout import HTML, Div, Fieldset, Layout
from django.utils.translation import gettext_lazy as _

from cases.forms.consent_fields import OTHERS, SERVICE

ASKED = "consenter=client|supported|guardian"
ANSWERED = "consenter=client|supported|guardian|legal_notice"
SECTION = "form-section"


def consent_layout(*, person: bool, member: bool) -> Layout:
    """`person`: the client is one person; `member`: there are family members to choose from."""
    return Layout(
        "submission_id",
        _who(person=person, member=member),
        _explained(),
        Fieldset(
            _("Jawaban untuk asesmen dan pendampingan"),
            *_answers(SERVICE),
            css_class=SECTION,
            data_show_when=ASKED,
        ),
        Fieldset(
            _("Tujuan lain"),
            "purposes",
            *(_purpose(value, label) for value, label in OTHERS),
            css_class=SECTION,
            data_show_when=ASKED,
        ),
        Fieldset(
            _("Kesediaan anak"),
            InlineRadios("assent"),
            "assent_note",
            css_class=SECTION,
            data_show_when="consenter=guardian",
        ),
        _way(),
    )


def _who(*, person: bool, member: bool) -> Fieldset:
    named = "guardian|supported" if person else "client|guardian|supported"
    return Fieldset(
        _("Siapa"),
        *(["member"] if member else []),
        "consenter",
        Div("consenter_name", data_show_when=f"consenter={named}"),
        Div("consenter_relation", data_show_when="consenter=guardian"),
        Div("support", data_show_when="consenter=supported"),
        Div("legal_basis", data_show_when="consenter=legal_notice"),
        Div("not_yet_ground", "second_person", data_show_when="consenter=not_yet_possible"),
    )


def _explained() -> Fieldset:
    return Fieldset(
        _("Yang dijelaskan"),
        HTML("{% include 'cases/consent_script.html' %}"),
        Div("script_read", "told", data_ticks="script_read"),
        "scope",
        InlineRadios("fee"),
        Div("fee_note", data_show_when="fee=agreed"),
        "language",
        css_class=SECTION,
        data_show_when=ANSWERED,
    )


def _way() -> Fieldset:
    return Fieldset(
        _("Cara"),
        Div(
            "way",
            Div("witness", data_show_when="way=oral_witness|thumb"),
            Div("oral_reason", data_show_when="way=oral"),
            "photo",
            data_show_when=ANSWERED,
        ),
        "held_at",
        "note",
        css_class=SECTION,
    )


def _purpose(purpose: str, label: Any) -> Fieldset:
    shown = f"purposes={purpose}"
    return Fieldset(label, *_answers(purpose), css_class="sub-part", data_show_when=shown)


def _answers(purpose: str) -> list[Any]:
    child = Div(InlineRadios(f"child_{purpose}"), data_show_when="consenter=guardian")
    parts: list[Any] = [InlineRadios(f"answer_{purpose}"), child]
    if purpose != SERVICE:
        parts.append(f"recipient_{purpose}")
    return [*parts, f"until_{purpose}"]
