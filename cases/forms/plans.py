"""The draft of a plan on one page: texts, goals as rows, steps as rows."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.models import Case, PlanVersion, Resource
from cases.plan_content import LEVELS
from cases.selectors.resources import by_name
from cases.services.plan_drafts import FIELDS, GoalLine, StepLine
from core import clock
from core.forms import DayField, PeksoForm, Prose, RowSet, VersionForm

MOST_GOALS, MOST_STEPS = 12, 40
SCALE = [("", "—"), (-2, "−2"), (-1, "−1"), (0, "0"), (1, "+1"), (2, "+2")]


class GoalForm(PeksoForm):
    """One goal. Only its title is needed to save a draft; submitting asks for more."""

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    title = forms.CharField(label=_("Tujuan"), max_length=300)
    indicator = forms.CharField(
        label=_("Indikator"), max_length=500, required=False,
        help_text=_("Apa yang terlihat bila tujuan ini tercapai?"),
    )  # fmt: skip
    weight = forms.IntegerField(label=_("Bobot"), min_value=1, max_value=10, initial=1)
    baseline = Prose(label=_("Keadaan awal"), rows=2, max_length=1_000, required=False)
    baseline_level = forms.TypedChoiceField(
        label=_("Tingkat awal"), choices=SCALE, coerce=int, empty_value=None, required=False
    )
    level_minus2 = Prose(label=_("−2 jauh di bawah harapan"), rows=2, max_length=1_000, required=False)  # fmt: skip  # noqa: E501
    level_minus1 = Prose(label=_("−1 di bawah harapan"), rows=2, max_length=1_000, required=False)
    level_0 = Prose(label=_("0 hasil yang diharapkan"), rows=2, max_length=1_000, required=False)
    level_plus1 = Prose(label=_("+1 di atas harapan"), rows=2, max_length=1_000, required=False)
    level_plus2 = Prose(label=_("+2 jauh di atas harapan"), rows=2, max_length=1_000, required=False)  # fmt: skip  # noqa: E501

    def line(self) -> GoalLine:
        """The typed goal."""
        typed = {name: self.cleaned_data[name] for name in self.base_fields}
        return GoalLine(**typed)


def _goal_choices() -> list[tuple[int, str]]:
    return [(place, _("Tujuan %(number)d") % {"number": place + 1}) for place in range(MOST_GOALS)]


class StepForm(PeksoForm):
    """One step. `goal` is the place of its goal's row on this page."""

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    title = forms.CharField(label=_("Langkah"), max_length=300)
    goal = forms.TypedChoiceField(
        label=_("Untuk tujuan"),
        choices=_goal_choices,
        coerce=int,
        initial=0,
    )
    who = forms.CharField(label=_("Siapa"), max_length=200)
    due_on = DayField(label=_("Kapan"), required=False)
    resource_id = forms.TypedChoiceField(
        label=pgettext_lazy("satu", "Sumber daya"), coerce=UUID, empty_value=None, required=False
    )

    def __init__(
        self, *args: Any, case: Case, resources: list[tuple[UUID, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        self.fields["who"].initial = case.worker.name
        self.fields["resource_id"].choices = [("", "—"), *resources]  # type: ignore[attr-defined]

    def clean_due_on(self) -> Any:
        """A step is not due before the case began."""
        day = self.cleaned_data["due_on"]
        opened = self.case.opened_at.astimezone(self.case.unit.zone).date()
        if day is not None and day < opened:
            said = {"day": date_format(opened, "j F Y")}
            raise ValidationError(_now("Kasus ini baru dibuka pada %(day)s.") % said)
        return day

    def line(self, goals: dict[int, int]) -> StepLine:
        """The typed step; goals: place of a row on the page -> place among the kept goals."""
        typed = {name: self.cleaned_data[name] for name in self.base_fields}
        return StepLine(**{**typed, "goal": goals[typed["goal"]]})


class Rows(RowSet):
    """Rows of a plan: those kept, with their place on the page."""

    def kept(self) -> list[tuple[int, Any]]:
        """Rows that are filled and not taken away."""
        return [
            (place, row)
            for place, row in enumerate(self.forms)
            if not self._should_delete_form(row)  # type: ignore[attr-defined]
            and (place < self.initial_form_count() or row.has_changed())
        ]


GoalRows = forms.formset_factory(
    GoalForm, formset=Rows, extra=0, can_delete=True, max_num=MOST_GOALS, validate_max=True,
    absolute_max=MOST_GOALS + 8,
)  # fmt: skip
StepRows = forms.formset_factory(
    StepForm, formset=Rows, extra=0, can_delete=True, max_num=MOST_STEPS, validate_max=True,
    absolute_max=MOST_STEPS + 10,
)  # fmt: skip


class PlanForm(VersionForm):
    """The whole draft. `goals` and `steps` are its rows."""

    strategy = Prose(
        label=_("Strategi"),
        required=False,
        help_text=_("Cara kerja yang disepakati bersama klien."),
    )
    risk_plan = Prose(label=_("Risiko dan cara menjaganya"), rows=3, required=False)
    cost = Prose(label=_("Biaya dan sumbernya"), rows=2, max_length=2_000, required=False)
    review_on = DayField(label=_("Ditinjau pada"), required=False)

    def __init__(self, *args: Any, plan: PlanVersion, **kwargs: Any) -> None:
        case = plan.case
        super().__init__(*args, tz_name=case.unit.time_zone, **kwargs)
        goals, steps = list(plan.goals.all()), list(plan.steps.all())
        data = self.data if self.is_bound else None
        self.goals: Any = GoalRows(
            data, prefix="goals", initial=[_goal(goal) for goal in goals],
            form_kwargs={"tz_name": self.tz_name},
        )  # fmt: skip
        places = {goal.pk: place for place, goal in enumerate(goals)}
        used = {step.resource_id for step in steps}
        known = Resource.objects.filter(case=case).filter(Q(ended_at=None) | Q(pk__in=used))
        resources = [(one.pk, one.name) for one in by_name(known)]
        self.steps: Any = StepRows(
            data, prefix="steps", initial=[_step(step, places) for step in steps],
            form_kwargs={"case": case, "tz_name": self.tz_name, "resources": resources},
        )  # fmt: skip
        self.goals.extra = max(1, 2 - len(goals))
        self.steps.extra = max(1, 2 - len(steps))

    @property
    def rows(self) -> "AllRows":
        """Goals and steps together, for the summary of problems."""
        return AllRows(self.goals, self.steps)

    def is_valid(self) -> bool:
        """The texts, every row, and that each step belongs to a goal that is kept."""
        whole = [super().is_valid(), self.goals.is_valid(), self.steps.is_valid()]
        return all(whole) and self._steps_have_goals()

    def clean_review_on(self) -> Any:
        """The review lies ahead."""
        day = self.cleaned_data["review_on"]
        if day is not None and day < clock.today(self.tz_name):
            raise ValidationError(_now("Tanggal peninjauan sudah lewat."))
        return day

    def typed(self) -> dict[str, Any]:
        """What `edit_plan` takes."""
        kept = self.goals.kept()
        places = {place: number for number, (place, _row) in enumerate(kept)}
        return {
            "version": self.cleaned_data["version"],
            "goals": [row.line() for _place, row in kept],
            "steps": [row.line(places) for _place, row in self.steps.kept()],
            **{name: self.cleaned_data[name] for name in FIELDS},
        }

    def _steps_have_goals(self) -> bool:
        places = {place for place, _row in self.goals.kept()}
        for _place, row in self.steps.kept():
            if row.cleaned_data["goal"] not in places:
                row.add_error("goal", _now("Tujuan ini tidak ada; pilih tujuan yang lain."))
        return self.steps.is_valid()


class AllRows:
    """Several formsets as one, as the error summary reads them."""

    def __init__(self, *formsets: Any) -> None:
        self.forms = [row for formset in formsets for row in formset.forms]
        self._problems = [text for formset in formsets for text in formset.non_form_errors()]

    def non_form_errors(self) -> list[Any]:
        """Problems of the rows as a whole."""
        return self._problems


def _goal(goal: Any) -> dict[str, Any]:
    names = ["id", "title", "indicator", "weight", "baseline", "baseline_level"]
    names += [f"level_{code}" for code in LEVELS]
    return {name: getattr(goal, name) for name in names}


def _step(step: Any, places: dict[UUID, int]) -> dict[str, Any]:
    return {
        "id": step.pk,
        "title": step.title,
        "goal": places[step.goal_id],
        "who": step.who,
        "due_on": step.due_on,
        "resource_id": step.resource_id,
    }
