"""Layouts of the long forms: short at first sight, the rest folded."""

from typing import Any

from crispy_forms.bootstrap import InlineRadios
from crispy_forms.layout import HTML, Div, Layout
from django.utils.translation import gettext_lazy as _

from clients.forms.births import birth_layout

PERSON = {"data_show_when": "kind=person"}
SEVERAL = {"data_show_when": "kind=family|group|community"}


class Folded(Div):
    """Fields behind a summary line; they stay in the form while folded, and open on errors."""

    template = "clients/folded.html"

    def __init__(self, title: Any, *fields: Any) -> None:
        super().__init__(*fields)
        self.title = title
        self.open = False

    def render(self, form: Any, context: Any, *args: Any, **kwargs: Any) -> Any:
        self.open = any(pointer.name in form.errors for pointer in self.get_field_names())
        return super().render(form, context, *args, **kwargs)


class Section(Div):
    """Fields under a heading of their own."""

    template = "clients/section.html"

    def __init__(self, title: Any, *fields: Any) -> None:
        super().__init__(*fields, css_class="form-section")
        self.title = title


def register_layout(*, beside_duplicate: bool) -> Layout:
    """Klien baru; with the answers to a possible duplicate on top where there is one."""
    answers = [HTML('{% include "clients/duplicate_answers.html" %}')] if beside_duplicate else []
    return Layout(
        "submission_id", "inquiry", *answers, InlineRadios("kind"), "name",
        Div("nickname", InlineRadios("sex"), *birth_layout(), "birth_place", **PERSON),
        Div("nik", "nik_missing", "nik_missing_note", **PERSON),
        Div("member_count", **SEVERAL),
        Section(_("Tempat tinggal"), "hamlet", "region", "address"),
        Section(_("Telepon"), "phone", "phone_owner"),
        Div(Section(_("Keluarga"), "relative_name", "relative_relation"), **PERSON),
        Folded(_("Bahasa dan PPKS"), "language", "ppks"),
    )  # fmt: skip


def client_layout(*, person: bool) -> Layout:
    """Ubah data klien."""
    who = [InlineRadios("sex"), *birth_layout(), "birth_place"] if person else ["member_count"]
    return Layout(
        "version", "name", "nickname", *who, "language", "communication", "safety_warning",
        Folded(_("PPKS"), "ppks"), "reason",
    )  # fmt: skip
