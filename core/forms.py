"""What forms of every room share: the submission's id, the version seen, times in a unit's zone."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from crispy_forms.helper import FormHelper
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

LONG = 5_000
SHORT = 200
FIRST_YEAR, LAST_YEAR = 1900, 2200
BROKEN = _("Halaman ini tidak utuh. Muat ulang halamannya, lalu kirim sekali lagi.")
NOT_OFFERED = _("Pilihan ini tidak tersedia. Pilih salah satu yang ada.")
NO_TEXT = _("Ada karakter yang tidak dapat disimpan. Tulis ulang bagian ini.")


class PeksoForm(forms.Form):
    """A form drawn by crispy inside the page's own <form> tag.

    `tz_name` is the IANA zone in which times are typed and shown (the unit's). A text field that
    names no limit of its own gets one: 200 characters, or 5,000 for several lines.
    """

    def __init__(self, *args: Any, tz_name: str | None = None, **kwargs: Any) -> None:
        self.tz_name = tz_name or settings.TIME_ZONE
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, MomentField):
                field.zone = ZoneInfo(self.tz_name)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.use_custom_control = True

    def full_clean(self) -> None:
        for field in self.fields.values():
            _limit(field)
            _speak_plainly(field)
        super().full_clean()


def _limit(field: forms.Field) -> None:
    if type(field) is forms.CharField and field.max_length is None:
        field.max_length = LONG if isinstance(field.widget, forms.Textarea) else SHORT
        field.validators.append(MaxLengthValidator(field.max_length))


def _speak_plainly(field: forms.Field) -> None:
    """Sentences for what only a broken page or a tampering hand sends, without codes or ids."""
    field.error_messages["null_characters_not_allowed"] = NO_TEXT
    if "invalid_choice" in field.error_messages:
        field.error_messages |= {"invalid_choice": NOT_OFFERED, "invalid_list": NOT_OFFERED}
    if field.widget.is_hidden and not isinstance(field, forms.ChoiceField):
        codes = ("required", "invalid", "min_value", "max_value", "max_length")
        field.error_messages |= dict.fromkeys(codes, BROKEN)


class SubmissionForm(PeksoForm):
    """A form that creates: sent twice under one id, it is carried out once."""

    submission_id = forms.UUIDField(widget=forms.HiddenInput, required=False)


class VersionForm(PeksoForm):
    """A form that edits: `version` is what the person saw (core.versions)."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class MomentField(forms.DateTimeField):
    """Local date and time of a unit, as an aware moment.

    At the ends of the calendar a moment has no year in another zone: it could be stored, but its
    page would not open again.
    """

    zone: ZoneInfo = ZoneInfo("Asia/Jakarta")
    widget = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})
    default_error_messages = {"invalid": _("Tulis tanggal dan jam, misalnya 21-11-2026 14.05.")}

    def to_python(self, value: Any) -> dt.datetime | None:
        moment = forms.DateTimeField.to_python(self, value)
        if moment is None:
            return None
        if not FIRST_YEAR <= moment.year <= LAST_YEAR:
            raise ValidationError(_("Periksa tahunnya."), code="year")
        return moment.replace(tzinfo=None).replace(tzinfo=self.zone)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, dt.datetime) and value.tzinfo is not None:
            return value.astimezone(self.zone).replace(tzinfo=None)
        return value


class DayField(forms.DateField):
    """A date, shown with the browser's own date picker."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    default_error_messages = {"invalid": _("Tulis tanggal, misalnya 21-11-2026.")}


class Prose(forms.CharField):
    """Text of several lines; at most `max_length` characters, no NUL."""

    def __init__(self, *, rows: int = 4, max_length: int = LONG, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str:
        """Line ends as one character each, as the person counted and typed them."""
        text = str(super().to_python(value) or "")
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No `maxlength`: a browser would cut a pasted text without a word."""
        return {}


class Choice(forms.TypedChoiceField):
    """One of a few choices as big radios, without an empty "-----"."""

    widget = forms.RadioSelect


class RecordChoice(forms.ModelChoiceField):
    """One record of a queryset; an id that is none is a choice that is not offered."""

    def to_python(self, value: Any) -> Any:
        try:
            return super().to_python(value)
        except ValidationError as problem:
            raise ValidationError(
                self.error_messages["invalid_choice"], code="invalid_choice"
            ) from problem


class RowSet(forms.BaseFormSet):
    """Rows of a page, with sentences of our own for what is wrong with them as a whole."""

    default_error_messages = {
        "missing_management_form": BROKEN,
        "too_many_forms": _("Paling banyak %(num)d baris."),
    }
