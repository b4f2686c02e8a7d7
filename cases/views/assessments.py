from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access
from cases.forms.assessments import FindingEditForm, FindingFields, SummaryForm
from cases.models import Assessment, Finding
from cases.selectors.assessments import findings_by_domain
from cases.services import assessments as services
from cases.views.base import CaseDoor
from core.doors import FormDoor, Page, Verb


class AssessmentPage(CaseDoor, Page):
    """The last assessment of the case: findings by domain, summary, what is still missing."""

    template_name = "cases/assessment_detail.html"

    def context(self) -> dict[str, Any]:
        assessment = self.case.assessments.select_related("started_by", "finished_by").first()
        found = findings_by_domain(assessment) if assessment is not None else []
        running = assessment is not None and assessment.status == "started"
        return {
            **super().context(),
            "tab": "assessment",
            "assessment": assessment,
            "domains": [row for row in found if row.findings],
            "not_explored": [row.label for row in found if not row.findings],
            "missing": services.missing_parts(assessment) if running and assessment else [],
        }


class AssessmentStart(CaseDoor, Verb):
    """Begin the assessment, or open a finished one again."""

    right = access.CHANGE

    def act(self) -> str:
        services.start_assessment(case=self.case, by=self.request.user)
        return reverse("cases:assessment_detail", args=[self.case.pk])


class AssessmentFinish(CaseDoor, Verb):
    """Finish the assessment."""

    right = access.CHANGE

    def act(self) -> str:
        services.finish_assessment(assessment=running(self), by=self.request.user)
        return reverse("cases:assessment_detail", args=[self.case.pk])


class FindingAdd(CaseDoor, FormDoor):
    """One more finding; begins the assessment if there is none yet."""

    right = access.CHANGE
    form_class = FindingFields
    template_name = "cases/case_form.html"
    title = _("Tambah temuan")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"case": self.case}

    def initial(self) -> dict[str, Any]:
        return {"domain": self.request.GET.get("bidang", "")}

    def back_url(self) -> str:
        return reverse("cases:assessment_detail", args=[self.case.pk])

    def act(self, form: Any) -> str:
        assessment = services.start_assessment(case=self.case, by=self.request.user)
        services.add_finding(assessment=assessment, by=self.request.user, **facts(form))
        return self.back_url()


class FindingEdit(CaseDoor, FormDoor):
    """Change a finding while the assessment runs."""

    right = access.CHANGE
    form_class = FindingEditForm
    template_name = "cases/case_form.html"
    title = _("Ubah temuan")
    finding: Finding

    def fetch(self) -> None:
        super().fetch()
        rows = Finding.objects.select_related("assessment__case__unit")
        found = rows.filter(pk=self.kwargs["finding_id"], assessment__case=self.case).first()
        if found is None:
            raise Http404
        self.finding = found

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"case": self.case}

    def initial(self) -> dict[str, Any]:
        names = ["domain", "member", "fact", "method", "source", "found_on", "reading", "version"]
        return {name: getattr(self.finding, name) for name in names}

    def back_url(self) -> str:
        return reverse("cases:assessment_detail", args=[self.case.pk])

    def act(self, form: Any) -> str:
        services.edit_finding(
            finding=self.finding,
            by=self.request.user,
            version=form.cleaned_data["version"],
            **facts(form),
        )
        return self.back_url()


class AssessmentSummary(CaseDoor, FormDoor):
    """Problem, needs, strengths and risk."""

    right = access.CHANGE
    form_class = SummaryForm
    template_name = "cases/case_form.html"
    title = _("Rumusan asesmen")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"case": self.case}

    def initial(self) -> dict[str, Any]:
        assessment = running(self)
        return {name: getattr(assessment, name) for name in self.form_class.base_fields}

    def back_url(self) -> str:
        return reverse("cases:assessment_detail", args=[self.case.pk])

    def act(self, form: Any) -> str:
        texts = dict(form.cleaned_data)
        version = texts.pop("version")
        services.save_summary(
            assessment=running(self), by=self.request.user, version=version, **texts
        )
        return self.back_url()


def running(door: CaseDoor) -> Assessment:
    """The case's assessment. Raises Http404 where none was begun."""
    found = door.case.assessments.select_related("case__unit").first()
    if found is None:
        raise Http404
    return found


def facts(form: Any) -> dict[str, Any]:
    """The finding's own fields."""
    extra = {"submission_id", "version"}
    return {key: value for key, value in form.cleaned_data.items() if key not in extra}
