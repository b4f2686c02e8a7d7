"""Who may agree for whom: children, guardians, households."""

import datetime as dt

import pytest
from django.urls import reverse

from cases import gates
from cases.models import Consent
from cases.tests.consent_talks import denied_rule
from cases.tests.factories import client_for, open_case_for
from clients.models import FamilyMember
from core import clock
from core.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(cast, today):
    return open_case_for(cast.sari)


def child_case(cast, years):
    born = dt.date(2026 - years, 1, 5)
    return open_case_for(cast.tandi, client_for(cast.tandi, name="Rangga", birth_date=born))


def test_r01_a_child_does_not_agree_alone(cast, agrees, today):
    case = child_case(cast, 14)
    assert agrees(case).status_code == 409
    assert denied_rule() == "R01"


def test_r01_unknown_age_is_estimated_before_a_guardian_agrees(cast, agrees, today):
    client = client_for(cast.sari, birth_date=None, birth_precision="unknown")
    case = open_case_for(cast.sari, client)
    answer = agrees(case, consenter="guardian", consenter_name="A", consenter_relation="ibu")
    assert "tulis perkiraannya" in answer.content.decode()


def test_guardian_agrees_and_the_child_gives_its_own_word(cast, agrees, today):
    case = child_case(cast, 14)
    by_mother = {"consenter": "guardian", "consenter_name": "Sum", "consenter_relation": "ibu"}
    assert agrees(case, **by_mother).status_code == 422  # the child was not asked
    answer = agrees(
        case, **by_mother, assent="agrees", child_service="agrees", purposes=["photo"],
        answer_photo="agrees", child_photo="refuses",
    )  # fmt: skip
    assert answer.status_code == 303
    assert gates.consent_in_force(case)
    assert not gates.consent_in_force(case, Consent.Purpose.PHOTO)


def test_a_small_child_need_not_be_asked(cast, agrees, today):
    case = child_case(cast, 3)
    answer = agrees(case, consenter="guardian", consenter_name="Sum", consenter_relation="ibu")
    assert answer.status_code == 303


def test_a_refusing_child_is_heard_and_protection_goes_on(cast, agrees, today):
    case = child_case(cast, 14)
    agrees(
        case, consenter="guardian", consenter_name="Sum", consenter_relation="ibu",
        assent="refuses", child_service="refuses",
    )  # fmt: skip
    assert gates.consent_in_force(case)
    notice = Notice.objects.get(kind="consent.child_refuses")
    assert notice.recipient == cast.bagus
    assert "Rangga" not in notice.title


def test_household_agrees_by_its_head_and_each_adult_for_herself(cast, agrees, enter, today):
    family = client_for(cast.nurhayati, kind="family", name="Keluarga Latuheru", birth_date=None)
    case = open_case_for(cast.nurhayati, family)
    people = {
        name: FamilyMember.objects.create(
            client=family, name=name, relation=relation, birth_date=born,
            birth_precision="day", created_at=clock.now(),
        )
        for name, relation, born in [
            ("Yosina", "spouse", dt.date(1985, 10, 2)), ("Grace", "child", dt.date(2012, 8, 21)),
        ]
    }  # fmt: skip
    assert agrees(case).status_code == 422  # who spoke for the household?
    assert agrees(case, consenter_name="Markus").status_code == 303
    page = enter(cast.nurhayati).get(reverse("cases:consent_list", args=[case.pk]))
    assert "Anggota yang belum ditanya sendiri" in page.content.decode()
    yosina, grace = people["Yosina"], people["Grace"]
    assert agrees(case, member=str(yosina.pk)).status_code == 303
    for_grace = {"consenter": "guardian", "consenter_name": "Markus", "consenter_relation": "ayah"}
    answer = agrees(
        case, member=str(grace.pk), **for_grace, assent="agrees", child_service="agrees",
        purposes=["photo"], answer_photo="agrees", child_photo="refuses",
    )  # fmt: skip
    assert answer.status_code == 303
    assert not gates.consent_in_force(case, Consent.Purpose.PHOTO, member=grace)
    assert gates.consent_in_force(case, member=yosina)
    assert gates.consent_in_force(case)


def test_a_member_of_another_family_cannot_be_named(cast, case, agrees, today):
    other = FamilyMember.objects.create(
        client=client_for(cast.tandi, name="Lain"), name="Orang", relation="child",
        created_at=clock.now(),
    )  # fmt: skip
    FamilyMember.objects.create(
        client=case.client, name="Rara", relation="child", created_at=clock.now()
    )
    assert agrees(case, member=str(other.pk)).status_code == 422
