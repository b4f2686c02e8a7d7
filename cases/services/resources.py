"""Pemetaan sumber daya: what the client can build on, inside and around."""

from typing import Any

from django.db import transaction

from agency import audit
from cases.gates import assessment_finished, require_consent
from cases.models import Case, Resource
from cases.services.stages import move_stage, touch
from cases.states import Stage
from core import clock
from core.versions import save_version


@transaction.atomic
def add_resource(*, case: Case, by: Any, **facts: Any) -> Resource:
    """Put a resource on the map. facts: the fields of Resource that a form may set.

    Raises Refused R01 without consent and without an open emergency.
    """
    require_consent(case, act="resource.add")
    resource = Resource.objects.create(case=case, created_by=by, created_at=clock.now(), **facts)
    audit.record("resource.add", by=by, obj=resource, kind=resource.kind)
    if case.stage == Stage.ASSESSMENT and assessment_finished(case):
        move_stage(case=case, to=Stage.RESOURCE_MAPPING, by=by)
    touch(case)
    return resource


@transaction.atomic
def edit_resource(*, resource: Resource, by: Any, version: int, **changes: Any) -> Resource:
    """Change a resource. Raises core.versions.Stale when it was changed meanwhile."""
    save_version(resource, version=version, changes=changes)
    audit.record("resource.edit", by=by, obj=resource)
    touch(resource.case)
    return resource


@transaction.atomic
def end_resource(*, resource: Resource, by: Any) -> bool:
    """Say that a resource is no longer there; it stays in the history. False if it was ended."""
    rows = Resource.objects.filter(pk=resource.pk, ended_at__isnull=True)
    if not rows.update(ended_at=clock.now()):
        return False
    audit.record("resource.end", by=by, obj=resource)
    touch(resource.case)
    return True
