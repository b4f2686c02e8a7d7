"""Pemetaan sumber daya."""

import pytest
from django.urls import reverse

from cases.models import Resource
from cases.services import resources as services
from cases.tests.factories import open_case_for, with_consent
from core.refusals import Refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
DARMI = {"name": "Bu Darmi", "kind": "informal", "place": "around", "offer": "material"}


def test_r01_no_map_before_consent(cast):
    with pytest.raises(Refused) as refused:
        services.add_resource(case=open_case_for(cast.sari), by=cast.sari, **DARMI)
    assert refused.value.rule == "R01"


def test_way_to_contact_shows_only_when_the_client_agreed(cast, enter):
    case = with_consent(open_case_for(cast.sari))
    resource = services.add_resource(case=case, by=cast.sari, contact="0800-0000-0123", **DARMI)
    url = reverse("cases:resource_list", args=[case.pk])
    browser = enter(cast.sari)
    assert "0800-0000-0123" not in browser.get(url).content.decode()
    services.edit_resource(resource=resource, by=cast.sari, version=1, contact_answer="agrees")
    assert "0800-0000-0123" in browser.get(url).content.decode()


def test_a_resource_that_is_gone_stays_in_the_history(cast):
    case = with_consent(open_case_for(cast.sari))
    resource = services.add_resource(case=case, by=cast.sari, **DARMI)
    assert services.end_resource(resource=resource, by=cast.sari)
    assert not services.end_resource(resource=resource, by=cast.sari)
    assert Resource.objects.get().ended_at is not None


def test_a_resource_of_another_case_is_not_found_under_this_one(cast, enter):
    case = with_consent(open_case_for(cast.sari))
    other = with_consent(open_case_for(cast.sari))
    resource = services.add_resource(case=other, by=cast.sari, **DARMI)
    url = reverse("cases:resource_edit", args=[case.pk, resource.pk])
    assert enter(cast.sari).get(url).status_code == 404
