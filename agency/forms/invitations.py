"""Forms of invitations: by the admin, and by the person who follows the link."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency import roles
from agency.forms.staff import ROLES
from agency.invitation_rules import why_not_invite
from agency.models import Invitation, Staff, Unit
from core.forms import PeksoForm, RecordChoice, SubmissionForm


class PlaceForm(SubmissionForm):
    """Unit, roles and supervisor of somebody who begins or returns."""

    unit = RecordChoice(label=gettext_lazy("Unit"), queryset=Unit.objects.all(), empty_label=None)
    roles = forms.MultipleChoiceField(
        label=gettext_lazy("Peran"),
        choices=ROLES,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Mulai berlaku saat undangan diterima."),
        error_messages={"required": gettext_lazy("Pilih paling sedikit satu peran.")},
    )
    supervisor = RecordChoice(
        label=gettext_lazy("Supervisor"),
        queryset=Staff.objects.none(),
        required=False,
        empty_label=gettext_lazy("Belum ditentukan"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = roles.holders(roles.SUPERVISOR).order_by("name")
        self.fields["supervisor"].queryset = people  # type: ignore[attr-defined]


class InvitationForm(PlaceForm):
    """Somebody new, invited by e-mail. by: the admin who invites."""

    name = forms.CharField(label=gettext_lazy("Nama lengkap"), max_length=200)
    email = forms.EmailField(
        label=gettext_lazy("Surel"),
        max_length=254,
        help_text=gettext_lazy("Tautan undangan dikirim ke sini."),
    )
    field_order = ("name", "email", "unit", "roles", "supervisor")

    def __init__(self, *args: Any, by: Staff, **kwargs: Any) -> None:
        self.by = by
        super().__init__(*args, **kwargs)

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        if wrong := why_not_invite(by=self.by, email=email):
            raise forms.ValidationError(wrong)
        return email


class AcceptForm(PeksoForm):
    """The first password, twice, and the pledge of confidentiality."""

    password1 = forms.CharField(
        label=gettext_lazy("Kata sandi"),
        max_length=500,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
        validators=[ProhibitNullCharactersValidator()],
    )
    password2 = forms.CharField(
        label=gettext_lazy("Ulangi kata sandi"),
        max_length=500,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
        validators=[ProhibitNullCharactersValidator()],
    )
    pledged = forms.BooleanField(
        label=gettext_lazy("Saya berjanji menjaga kerahasiaan klien."),
        error_messages={"required": gettext_lazy("Centang janji ini setelah Anda membacanya.")},
    )

    def __init__(self, *args: Any, invitation: Invitation, **kwargs: Any) -> None:
        self.invitation = invitation
        super().__init__(*args, **kwargs)

    def clean_password1(self) -> str:
        password: str = self.cleaned_data["password1"]
        of = self.invitation
        name = of.email.partition("@")[0]
        validate_password(password, Staff(username=name, name=of.name, email=of.email))
        return password

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        both = said.get("password1"), said.get("password2")
        if all(both) and both[0] != both[1]:
            self.add_error("password2", _("Kedua kata sandi belum sama."))
        return said
