from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access
from cases.forms.resources import ResourceEditForm, ResourceForm
from cases.models import Resource
from cases.selectors.resources import by_name
from cases.services import resources as services
from cases.views.base import CaseDoor
from core.doors import FormDoor, Page, Verb


class ResourceList(CaseDoor, Page):
    """The map: what is inside the client and family, and what is around."""

    template_name = "cases/resource_list.html"

    def context(self) -> dict[str, Any]:
        rows = by_name(self.case.resources.filter(ended_at__isnull=True))
        groups = [
            (label, [row for row in rows if row.place == place])
            for place, label in Resource.Place.choices
        ]
        return {**super().context(), "tab": "resources", "groups": groups, "any": bool(rows)}


class ResourceAdd(CaseDoor, FormDoor):
    """Put a resource on the map."""

    right = access.CHANGE
    form_class = ResourceForm
    template_name = "cases/case_form.html"
    title = _("Tambah sumber daya")

    def back_url(self) -> str:
        return reverse("cases:resource_list", args=[self.case.pk])

    def act(self, form: Any) -> str:
        services.add_resource(case=self.case, by=self.request.user, **form.values())
        return self.back_url()


class OneResource(CaseDoor):
    """Mixin: the resource that the address names."""

    right = access.CHANGE
    resource: Resource

    def fetch(self) -> None:
        super().fetch()
        rows = self.case.resources.filter(pk=self.kwargs["resource_id"], ended_at__isnull=True)
        found = rows.select_related("case").first()
        if found is None:
            raise Http404
        self.resource = found


class ResourceEdit(OneResource, FormDoor):
    """Change a resource, for instance what the client says about contacting it."""

    form_class = ResourceEditForm
    template_name = "cases/case_form.html"
    title = _("Ubah sumber daya")

    def initial(self) -> dict[str, Any]:
        names = set(self.form_class.base_fields) - {"submission_id"}
        return {name: getattr(self.resource, name) for name in names}

    def back_url(self) -> str:
        return reverse("cases:resource_list", args=[self.case.pk])

    def act(self, form: Any) -> str:
        version = form.cleaned_data["version"]
        services.edit_resource(
            resource=self.resource, by=self.request.user, version=version, **form.values()
        )
        return self.back_url()


class ResourceEnd(OneResource, Verb):
    """Say that a resource is no longer there."""

    def act(self) -> str:
        services.end_resource(resource=self.resource, by=self.request.user)
        return reverse("cases:resource_list", args=[self.case.pk])
