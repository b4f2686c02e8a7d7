from typing import Any

from crispy_forms.bootstrap import InlineRadios
from crispy_forms.layout import Layout
from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Resource
from core.forms import Choice, Prose, SubmissionForm, VersionForm


class ResourceForm(SubmissionForm):
    """A resource: what kind, where, what it offers, and whether it may be contacted."""

    name = forms.CharField(label=_("Nama orang, lembaga, atau kekuatan"), max_length=200)
    kind = Choice(label=_("Jenis"), choices=Resource.Kind.choices)
    place = Choice(label=_("Letak"), choices=Resource.Place.choices)
    offer = Choice(label=_("Yang dapat diberikan"), choices=Resource.Offer.choices)
    offer_note = Prose(label=_("Keterangan"), max_length=2_000, required=False, rows=3)
    tie = Choice(label=_("Hubungan dengan klien"), choices=Resource.Tie.choices, required=False)
    contact_answer = Choice(
        label=_("Klien setuju sumber ini dihubungi?"),
        choices=Resource.ContactAnswer.choices,
        initial=Resource.ContactAnswer.NOT_ASKED,
    )
    contact_limit = forms.CharField(
        label=_("Batas yang diminta klien"), max_length=300, required=False
    )
    contact = forms.CharField(
        label=_("Cara menghubungi"),
        max_length=300,
        required=False,
        help_text=_("Disimpan terenkripsi; tampil hanya bila klien setuju sumber ini dihubungi."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = {"kind", "place", "offer", "tie", "contact_answer"}
        parts = [InlineRadios(name) if name in chosen else name for name in self.fields]
        self.helper.layout = Layout(*parts)

    def values(self) -> dict[str, Any]:
        """The resource's own fields."""
        extra = {"submission_id", "version"}
        return {key: value for key, value in self.cleaned_data.items() if key not in extra}


class ResourceEditForm(ResourceForm, VersionForm):
    """The same, with the version that the person saw."""
