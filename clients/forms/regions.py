"""Choosing a region by typing parts of its name, with JavaScript or without."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.widgets import Script
from django.template.loader import render_to_string
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from clients.models import Region
from clients.selectors.regions import search_regions

TEXT_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Typed:
    """What came from the browser: the typed text and the code of the chosen region."""

    text: str
    code: str

    def __bool__(self) -> bool:
        return bool(self.text)


class RegionWidget(forms.Widget):
    """A text box that suggests places while one types (static/js/region.js).

    Without JavaScript the typed text is sent; where it fits several places, the form comes back
    with these as radio buttons (`matches`).
    """

    template_name = "clients/region_widget.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.matches: list[Region] = []

    @property
    def media(self) -> forms.Media:
        return forms.Media(js=[Script("js/region.js", type="module")])  # type: ignore[list-item]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Typed:
        text = " ".join(data.get(f"{name}_text", "").split())
        return Typed(text, data.get(name, "").strip())

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return f"{name}_text" not in data

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        return id_

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        typed = value if isinstance(value, Typed) else _as_typed(value)
        return {
            **context,
            "typed": typed,
            "matches": self.matches,
            "search_url": reverse_lazy("clients:regions"),
            "length": TEXT_LENGTH,
        }

    def _render(self, template_name: str, context: Any, renderer: Any = None) -> Any:
        # The project's templates lie outside the apps, where form renderers do not look.
        return render_to_string(template_name, context)


class RegionField(forms.Field):
    """Cleans to a `Region` or None.

    A typed text that fits exactly one place is taken; one that fits several asks to choose; one
    that fits none is an error with the text kept.
    """

    widget = RegionWidget
    default_error_messages = {
        "required": _("Ketik nama desa atau kelurahan, lalu pilih dari daftar."),
        "unknown": _("Tempat ini belum ditemukan. Coba ketik nama desa dan kecamatannya saja."),
        "several": _("Ada beberapa tempat yang cocok. Pilih salah satu."),
        "long": _("Terlalu panjang. Ketik nama desa dan kecamatannya saja."),
    }

    def clean(self, value: Any) -> Region | None:
        typed = value if isinstance(value, Typed) else _as_typed(value)
        if "\x00" in typed.text + typed.code:
            typed = Typed(typed.text.replace("\x00", ""), "")
        if not typed.text:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        if len(typed.text) > TEXT_LENGTH:
            raise ValidationError(self.error_messages["long"], code="long")
        return self._find(typed)

    def has_changed(self, initial: Any, data: Any) -> bool:
        before = _as_typed(initial) if not isinstance(initial, Typed) else initial
        return (before.text, before.code) != ((data.text, data.code) if data else ("", ""))

    def _find(self, typed: Typed) -> Region:
        chosen = Region.objects.filter(code=typed.code).first() if typed.code else None
        if chosen is not None and chosen.label == typed.text:
            return chosen
        matches = search_regions(typed.text)
        exact = [match for match in matches if typed.text == match.label]
        picked = [match for match in matches if match.code == typed.code] or exact or matches
        if len(picked) == 1:
            return picked[0]
        if not matches:
            raise ValidationError(self.error_messages["unknown"], code="unknown")
        self.widget.matches = matches
        raise ValidationError(self.error_messages["several"], code="several")


def _as_typed(value: Any) -> Typed:
    if isinstance(value, Region):
        return Typed(value.label, value.code)
    found = Region.objects.filter(code=value).first() if value else None
    return Typed(found.label, found.code) if found else Typed("", "")
