"""Grants follow the facts, to the second."""

import datetime as dt

import pytest

from agency import access
from agency.models import SupervisoryLine
from clients.models import Client
from conftest import moment
from core import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def client_of_sari(cast):
    client = Client.objects.create(
        number="KL-1", kind="person", name="Lilis", unit=cast.unit, responsible=cast.sari,
        registered_by=cast.sari, registered_at=moment(-10),
    )  # fmt: skip
    access.sync(client)
    return client


def test_worker_and_supervisor_see_and_others_do_not(cast, client_of_sari, today):
    seen = {
        name: client_of_sari in Client.objects.visible_to(getattr(cast, name))
        for name in ["sari", "bagus", "tandi", "ratna", "endang"]
    }
    assert seen == {"sari": True, "bagus": True, "tandi": False, "ratna": False, "endang": False}
    assert access.rights_of(cast.sari, client_of_sari) == {"view", "change"}
    assert access.rights_of(cast.bagus, client_of_sari) == {"view", "decide"}


def test_acting_supervisor_begins_and_ends_to_the_second(cast, client_of_sari):
    SupervisoryLine.objects.create(
        supervisee=cast.sari, supervisor=cast.endang, kind="acting",
        starts_at=moment(1, "08:00"), ends_at=moment(3, "17:00"), set_by=cast.ratna,
    )  # fmt: skip
    access.sync_staff(cast.sari)
    second = dt.timedelta(seconds=1)
    for when, expected in [
        (moment(1, "08:00") - second, False),
        (moment(1, "08:00"), True),
        (moment(3, "17:00") - second, True),
        (moment(3, "17:00"), False),
    ]:
        with clock.at(when):
            assert access.can(cast.endang, client_of_sari) is expected


def test_deactivated_person_sees_nothing(cast, client_of_sari, today):
    cast.sari.is_active = False
    assert not Client.objects.visible_to(cast.sari).exists()
    assert access.rights_of(cast.sari, client_of_sari) == frozenset()


def test_sync_is_idempotent_and_mends_a_forged_grant(cast, client_of_sari):
    assert access.sync(client_of_sari) == 0
    grant = access.roots()[0].grant.objects.filter(user=cast.sari, right="view").get()
    grant.user = cast.tandi
    grant.save()
    assert access.sync_ids("clients.client", [client_of_sari.pk], check_only=True) == 2
    assert access.sync(client_of_sari) == 2
    assert not access.can(cast.tandi, client_of_sari)
