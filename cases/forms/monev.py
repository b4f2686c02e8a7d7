"""Forms of monev: the record with one row per goal, the schedule, the addendum."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cases.models import Goal, MonevRecord, MonevSchedule, PlanVersion
from cases.services.monev import GoalFinding, MonevText
from core.charts import signed
from core.forms import Choice, DayField, Prose, SubmissionForm

LONGEST_AHEAD = dt.timedelta(days=366)
MOST = {"days": 365, "weeks": 52, "months": 12}
LEVELS = [(level, signed(level)) for level in (-2, -1, 0, 1, 2)]


@dataclass(frozen=True)
class GoalRow:
    """The two fields of one goal."""

    number: int
    goal: Goal
    finding: forms.BoundField
    level: forms.BoundField


class MonevForm(SubmissionForm):
    """Monev as it is written. What is missing is said by R26, all at once, not field by field."""

    plan = forms.UUIDField(widget=forms.HiddenInput)
    held_on = DayField(label=_("Tanggal monev"))
    observation = Prose(
        label=_("Observasi"), required=False, help_text=_("Yang Anda lihat sendiri.")
    )
    interview = Prose(
        label=_("Wawancara"),
        required=False,
        help_text=_("Yang dikatakan klien atau orang lain, dan siapa yang mengatakannya."),
    )
    data_collection = Prose(
        label=_("Pengumpulan data"),
        required=False,
        help_text=_("Misalnya daftar hadir sekolah atau hasil pemeriksaan."),
    )
    data_source = forms.CharField(label=_("Sumber data"), max_length=300, required=False)
    effective = Choice(
        label=_("Apakah cara kerja sekarang efektif?"),
        choices=MonevRecord.Effective.choices,
        required=False,
    )
    decision = Choice(label=_("Keputusan"), choices=MonevRecord.Decision.choices, required=False)
    decision_reason = Prose(
        label=_("Alasan keputusan"),
        required=False,
        max_length=2_000,
        help_text=_("Wajib bila strategi diubah atau monev diakhiri."),
    )
    next_on = DayField(
        label=_("Monev berikut"),
        required=False,
        help_text=_("Menurut jadwal; boleh diganti. Hari libur digeser ke hari kerja berikutnya."),
    )

    def __init__(
        self, *args: Any, plan: PlanVersion, scheduled: bool, today: dt.date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.goals = list(plan.goals.all())
        self.today = today
        if not scheduled:
            del self.fields["next_on"]
        for number, goal in enumerate(self.goals, start=1):
            label = {"number": number}
            self.fields[f"finding_{goal.pk}"] = Prose(
                label=_now("Temuan untuk tujuan %(number)d") % label,
                required=False,
                max_length=3_000,
                rows=3,
            )
            self.fields[f"level_{goal.pk}"] = forms.TypedChoiceField(
                label=_now("Tingkat GAS untuk tujuan %(number)d") % label,
                choices=LEVELS,
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
            )

    def clean_next_on(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["next_on"]
        if day is not None and not self.today <= day <= self.today + LONGEST_AHEAD:
            raise forms.ValidationError(
                _("Pilih tanggal dari hari ini sampai satu tahun ke depan.")
            )
        return day

    def goal_rows(self) -> Iterator[GoalRow]:
        """The fields of each goal, in the plan's order."""
        for number, goal in enumerate(self.goals, start=1):
            yield GoalRow(number, goal, self[f"finding_{goal.pk}"], self[f"level_{goal.pk}"])

    def text(self) -> MonevText:
        """What was typed, for the service."""
        names = MonevText.__dataclass_fields__
        return MonevText(**{name: self.cleaned_data[name] for name in names})

    def findings(self) -> dict[UUID, GoalFinding]:
        """Finding and level by goal."""
        typed = self.cleaned_data
        return {
            goal.pk: GoalFinding(typed[f"finding_{goal.pk}"], typed[f"level_{goal.pk}"])
            for goal in self.goals
        }


class ScheduleForm(SubmissionForm):
    """How often, and when first."""

    every = forms.IntegerField(label=_("Setiap"), min_value=1, max_value=365)
    unit = Choice(label=_("Satuan"), choices=MonevSchedule.Every.choices)
    starts_on = DayField(
        label=_("Monev pertama"),
        help_text=_("Akhir pekan dan hari libur digeser ke hari kerja berikutnya."),
    )

    def __init__(self, *args: Any, today: dt.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_starts_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["starts_on"]
        if day > self.today + LONGEST_AHEAD:
            raise forms.ValidationError(_("Monev pertama paling lambat satu tahun lagi."))
        return day

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = self.cleaned_data
        every, unit = typed.get("every"), typed.get("unit")
        if every and unit and every > MOST[unit]:
            self.add_error("every", _("Jarak monev paling lama satu tahun."))
        return typed


class MonevAddendumForm(SubmissionForm):
    """A dated addendum to a signed monev."""

    text = Prose(label=_("Tambahan"))
