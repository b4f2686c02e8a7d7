import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.gates import plan_in_force
from cases.models import Case, ServiceRecord
from core import clock
from core.forms import Choice, MomentField, Prose, SubmissionForm


class ServiceForm(SubmissionForm):
    """One act of service; planned, or a layanan segera with its reason."""

    kind = Choice(label=_("Jenis pelayanan"), choices=ServiceRecord.Kind.choices)
    happened_at = MomentField(label=_("Waktu"))
    step = forms.ChoiceField(label=_("Langkah rencana"), required=False)
    immediate_reason = forms.ChoiceField(
        label=_("Layanan segera karena"),
        required=False,
        choices=[("", _("Bukan layanan segera")), *ServiceRecord.ImmediateReason.choices],
        help_text=_("Layanan segera tidak menunggu rencana intervensi."),
    )
    attended_by = forms.CharField(label=_("Yang hadir"), max_length=300, required=False)
    note = Prose(label=_("Catatan perkembangan"), max_length=10_000, rows=6)
    interpretation = Prose(label=_("Penafsiran"), required=False, rows=3)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, tz_name=case.unit.time_zone, **kwargs)
        plan = plan_in_force(case)
        steps = plan.steps.order_by("position") if plan is not None else []
        self.fields["step"].choices = [  # type: ignore[attr-defined]
            ("", _("Di luar langkah rencana")),
            *((str(step.lineage), step.title) for step in steps),
        ]
        self.fields["happened_at"].initial = clock.now()

    def clean_step(self) -> uuid.UUID | None:
        """The step's lineage, or None."""
        return uuid.UUID(self.cleaned_data["step"]) if self.cleaned_data["step"] else None


class AddendumForm(SubmissionForm):
    """A dated addition to a signed note."""

    text = Prose(label=_("Tambahan"), rows=5)
