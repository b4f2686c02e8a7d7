"""Fields that several forms of this room share."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.widgets import Script
from django.utils.translation import gettext_lazy as _

from cases.flags import FLAGS
from clients.ppks import CATEGORIES
from core.forms import RecordChoice


class SearchableChecks(forms.CheckboxSelectMultiple):
    """Many choices to tick, with a box that narrows them while one types.

    Wrap the field in a part with `data-choice-search="label of the box"` (static/js).
    """

    @property
    def media(self) -> forms.Media:
        return forms.Media(js=[Script("js/choice_search.js", type="module")])  # type: ignore[list-item]


class PpksField(forms.TypedMultipleChoiceField):
    """Numbers of PPKS categories; none means not yet determined."""

    widget = SearchableChecks

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Kategori PPKS"))
        kwargs.setdefault("help_text", _("Boleh lebih dari satu; kosongkan bila belum ditentukan."))
        super().__init__(
            coerce=int,
            empty_value=[],
            required=False,
            choices=[(category.number, category.label) for category in CATEGORIES],
            **kwargs,
        )


class FlagsField(forms.MultipleChoiceField):
    """Penanda: what must not be overlooked."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Penanda"))
        super().__init__(required=False, choices=list(FLAGS.items()), **kwargs)


class StaffField(RecordChoice):
    """A worker to choose, with the number of open cases beside the name, and how near the limit.

    ends: the house rules caseload_warn and caseload_limit, set by the form.
    """

    ends: Mapping[str, int] = {}

    def label_from_instance(self, obj: Any) -> str:
        held = getattr(obj, "open_cases", None)
        if held is None:
            return str(obj)
        words = _("%(name)s · %(count)d kasus")
        if self.ends and held >= self.ends["caseload_limit"]:
            words = _("%(name)s · %(count)d kasus · mencapai batas")
        elif self.ends and held >= self.ends["caseload_warn"]:
            words = _("%(name)s · %(count)d kasus · mendekati batas")
        return str(words) % {"name": obj, "count": held}
