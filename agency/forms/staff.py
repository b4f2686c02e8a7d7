"""Forms of people: who they are, their roles, supervisor, competences, licences and leave."""

import datetime as dt
from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency import role_rules, roles
from agency.line_rules import why_not_supervise
from agency.models import Competence, Leave, Licence, RoleAssignment, Staff, Unit
from agency.services import competences, leave, licences
from core import clock
from core.forms import (
    FIRST_YEAR,
    LAST_YEAR,
    Choice,
    DayField,
    PeksoForm,
    RecordChoice,
    SubmissionForm,
)

ROLES = RoleAssignment.Role.choices


class StaffFilter(forms.Form):
    """What narrows the list of staff; whatever cannot be read narrows nothing."""

    q = forms.CharField(
        label=gettext_lazy("Nama, nama pengguna, atau surel"), required=False, max_length=200
    )
    status = forms.ChoiceField(
        label=gettext_lazy("Keadaan"),
        required=False,
        choices=[
            ("", gettext_lazy("Aktif")),
            ("away", gettext_lazy("Sedang cuti")),
            ("lapsed", gettext_lazy("STR tidak berlaku")),
            ("off", gettext_lazy("Tidak aktif")),
        ],
    )
    unit = forms.ModelChoiceField(
        label=gettext_lazy("Unit"),
        required=False,
        queryset=Unit.objects.all(),
        empty_label=gettext_lazy("Semua unit"),
    )

    def chosen(self) -> dict[str, Any]:
        """text, status and unit as the selector takes them."""
        self.is_valid()
        said = self.cleaned_data
        return {
            "text": said.get("q", "").replace("\x00", ""),
            "status": said.get("status", ""),
            "unit": said.get("unit"),
        }


class PersonForm(PeksoForm):
    """Name, e-mail and unit of somebody who works here."""

    name = forms.CharField(label=gettext_lazy("Nama lengkap"), max_length=200)
    email = forms.EmailField(
        label=gettext_lazy("Surel"),
        max_length=254,
        help_text=gettext_lazy("Orangnya dan supervisornya diberi tahu bila surel diganti."),
    )
    unit = RecordChoice(label=gettext_lazy("Unit"), queryset=Unit.objects.all(), empty_label=None)

    def __init__(self, *args: Any, person: Staff, **kwargs: Any) -> None:
        self.person = person
        super().__init__(*args, **kwargs)

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        if Staff.objects.filter(email__iexact=email).exclude(pk=self.person.pk).exists():
            raise forms.ValidationError(_("Surel ini sudah dipakai orang lain."))
        return email


class RoleForm(SubmissionForm):
    """A role, from which day, until which day."""

    role = Choice(label=gettext_lazy("Peran"), choices=ROLES)
    starts_on = DayField(label=gettext_lazy("Mulai tanggal"))
    ends_on = DayField(
        label=gettext_lazy("Sampai dengan tanggal"),
        required=False,
        help_text=gettext_lazy("Kosongkan bila tanpa batas."),
    )

    def __init__(self, *args: Any, person: Staff, **kwargs: Any) -> None:
        self.person = person
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if {"role", "starts_on", "ends_on"} <= said.keys():
            if said["starts_on"] < clock.today(self.tz_name):
                self.add_error("starts_on", _("Peran mulai hari ini atau sesudahnya."))
            else:
                wrong = role_rules.why_not_grant(staff=self.person, **self.facts())
                add_errors(self, wrong)
        return said

    def facts(self) -> dict[str, Any]:
        """role, starts_at and ends_at: today begins now, the last day is whole."""
        said = self.cleaned_data
        zone = ZoneInfo(self.tz_name)
        return {
            "role": said["role"],
            "starts_at": max(_midnight(said["starts_on"], zone), clock.now()),
            "ends_at": _after(said["ends_on"], zone),
        }


class RoleEndForm(PeksoForm):
    """When a role ends: now, or with the end of a day."""

    ends_on = DayField(
        label=gettext_lazy("Sampai dengan tanggal"),
        required=False,
        help_text=gettext_lazy("Kosongkan untuk mengakhiri sekarang."),
    )
    seen = forms.BooleanField(
        label=gettext_lazy("Kewajiban yang masih terbuka dialihkan sebelum tanggal itu."),
        required=False,
        help_text=gettext_lazy(
            "Admin dan supervisor diingatkan 14 hari, 3 hari, dan pada hari terakhir. Setelah itu "
            "aksesnya berakhir, juga bila belum dialihkan."
        ),
    )

    def __init__(self, *args: Any, held: RoleAssignment, open_duties: int, **kwargs: Any) -> None:
        self.held = held
        super().__init__(*args, **kwargs)
        if not open_duties:
            del self.fields["seen"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if "ends_on" in said:
            day = said["ends_on"]
            if day is not None and day < clock.today(self.tz_name):
                self.add_error("ends_on", _("Tanggal ini sudah lewat."))
            elif wrong := role_rules.why_not_end(
                self.held, self.ends_at() or clock.now(), seen=bool(said.get("seen"))
            ):
                self.add_error(None, wrong)
        return said

    def ends_at(self) -> dt.datetime | None:
        """The end of the chosen day; None for now."""
        return _after(self.cleaned_data["ends_on"], ZoneInfo(self.tz_name))


class SupervisorForm(PeksoForm):
    """Who supervises a person from now on."""

    supervisor = RecordChoice(
        label=gettext_lazy("Supervisor"),
        queryset=Staff.objects.none(),
        empty_label=gettext_lazy("Pilih supervisor"),
    )

    def __init__(self, *args: Any, person: Staff, **kwargs: Any) -> None:
        self.person = person
        super().__init__(*args, **kwargs)
        people = roles.holders(roles.SUPERVISOR).exclude(pk=person.pk)
        self.fields["supervisor"].queryset = people.order_by("name")  # type: ignore[attr-defined]

    def clean_supervisor(self) -> Staff:
        chosen: Staff = self.cleaned_data["supervisor"]
        if wrong := why_not_supervise(supervisee=self.person, supervisor=chosen):
            raise forms.ValidationError(wrong)
        return chosen


class CompetenceForm(SubmissionForm):
    """A field of practice, since which day, and until which, if that is known."""

    code = forms.ChoiceField(label=gettext_lazy("Kompetensi"), choices=Competence.Code.choices)
    since = DayField(label=gettext_lazy("Sejak"))
    until = DayField(
        label=gettext_lazy("Sampai dengan"),
        required=False,
        help_text=gettext_lazy("Kosongkan bila tanpa batas."),
    )

    def __init__(self, *args: Any, person: Staff, **kwargs: Any) -> None:
        self.person = person
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if {"code", "since", "until"} <= said.keys():
            add_errors(self, competences.why_not_record(staff=self.person, **self.facts()))
        return said

    def facts(self) -> dict[str, Any]:
        """code, since and until, as the service takes them."""
        return {key: self.cleaned_data[key] for key in ("code", "since", "until")}


class LicenceForm(SubmissionForm):
    """STR or SIPPS as it stands on the paper."""

    kind = Choice(label=gettext_lazy("Jenis"), choices=Licence.Kind.choices)
    number = forms.CharField(label=gettext_lazy("Nomor"), max_length=60)
    valid_from = DayField(label=gettext_lazy("Berlaku sejak"), required=False)
    valid_until = DayField(
        label=gettext_lazy("Berlaku sampai dengan"),
        help_text=gettext_lazy("Pengingat dikirim 90 hari, 30 hari, dan pada hari terakhir."),
    )

    def __init__(self, *args: Any, person: Staff, **kwargs: Any) -> None:
        self.person = person
        super().__init__(*args, **kwargs)

    def clean_valid_until(self) -> dt.date:
        """A day from which days can be counted back for the reminders."""
        day: dt.date = self.cleaned_data["valid_until"]
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise forms.ValidationError(_("Periksa tahunnya."))
        return day

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if {"kind", "number", "valid_from", "valid_until"} <= said.keys():
            add_errors(self, licences.why_not_record(staff=self.person, **self.facts()))
        return said

    def facts(self) -> dict[str, Any]:
        """kind, number, valid_from and valid_until, as the service takes them."""
        names = ("kind", "number", "valid_from", "valid_until")
        return {key: self.cleaned_data[key] for key in names}


class LeaveForm(SubmissionForm):
    """From which day to which somebody is away; the reason is a choice, never health."""

    starts_on = DayField(label=gettext_lazy("Mulai tanggal"))
    ends_on = DayField(label=gettext_lazy("Sampai dengan tanggal"))
    reason = Choice(
        label=gettext_lazy("Alasan"),
        choices=Leave.Reason.choices,
        help_text=gettext_lazy("Alasan kesehatan tidak dicatat di sini; pilih Lainnya."),
    )

    def __init__(self, *args: Any, person: Staff, **kwargs: Any) -> None:
        self.person = person
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if {"starts_on", "ends_on"} <= said.keys():
            days = {key: said[key] for key in ("starts_on", "ends_on")}
            add_errors(self, leave.why_not_record(staff=self.person, **days))
        return said


def add_errors(form: forms.BaseForm, wrong: dict[str, str]) -> None:
    """Put each sentence at its field."""
    for name, sentence in wrong.items():
        form.add_error(name, sentence)


def role_names(codes: Iterable[str]) -> str:
    """Role codes as words: "Pekerja sosial, Supervisor"."""
    labels = dict(ROLES)
    return ", ".join(str(labels[code]) for code in codes if code in labels)


def _midnight(day: dt.date, zone: ZoneInfo) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), tzinfo=zone)


def _after(day: dt.date | None, zone: ZoneInfo) -> dt.datetime | None:
    """The end of a day, which is the midnight after it."""
    if day is None or day == dt.date.max:
        return None
    return _midnight(day + dt.timedelta(days=1), zone)
