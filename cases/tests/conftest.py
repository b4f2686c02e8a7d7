"""What several tests of this room hold in hand."""

import pytest
from django.urls import reverse

from cases.tests.consent_talks import typed


@pytest.fixture
def agrees(cast, enter):
    def post(case, **changed):
        address = reverse("cases:consent_new", args=[case.pk])
        return enter(case.worker).post(address, typed(**changed))

    return post
