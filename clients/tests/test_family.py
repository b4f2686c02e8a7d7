import datetime as dt
import uuid

import pytest
from django.urls import reverse

from clients.models import FamilyMember
from clients.selectors.family import members_of
from clients.services.family import add_member, end_member, update_member
from clients.tests.factories import ClientFactory
from conftest import TODAY
from core.refusals import Refused
from core.versions import Stale

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def stopped_clock(today):
    """Every test here happens at T, 09:00."""


@pytest.fixture
def family(cast):
    return ClientFactory(
        responsible=cast.nurhayati, kind="family", name="Keluarga Latuheru", sex="",
        birth_date=None, birth_precision="unknown",
    )  # fmt: skip


def add(family, name="Noel", **changes):
    told = {"relation": "child", "birth_date": dt.date(2025, 9, 20), "birth_precision": "day"}
    return add_member(client=family, by=family.responsible, name=name, **{**told, **changes})


def test_members_need_no_nik_and_are_found_by_name(family):
    member = add(family, name="Noel  Latuheru")
    assert (member.name, member.name_key, member.nik_index) == (
        "Noel Latuheru", "noel latuheru", "",
    )  # fmt: skip
    assert list(FamilyMember.objects.named_like("Noel Latuheru")) == [member]


def test_a_member_born_tomorrow_is_refused(family):
    with pytest.raises(Refused) as caught:
        add(family, birth_date=TODAY + dt.timedelta(days=1))
    assert caught.value.rule == "R23"


def test_a_change_keeps_name_and_nik_findable(family):
    member = add(family)
    update_member(
        member=member, by=family.responsible, version=1, name="Noel Latuheru",
        nik="9988 7720 0925 0001", separated=True,
    )  # fmt: skip
    assert list(FamilyMember.objects.with_nik("9988772009250001")) == [member]
    assert FamilyMember.objects.get().name_key == "noel latuheru"
    with pytest.raises(Stale):
        update_member(member=member, by=family.responsible, version=1, name="Lain")


def test_who_left_the_list_stays_in_the_record(family, cast):
    member = add(family)
    end_member(member=member, by=family.responsible)
    assert members_of(family, cast.nurhayati) == []
    assert FamilyMember.objects.get().ended_at == member.ended_at
    assert not FamilyMember.objects.present().exists()


def test_the_list_shows_relation_age_and_signs_and_no_nik(family, cast):
    own = ClientFactory(responsible=cast.nurhayati, name="Yosina")
    add(family, nik="9988772009250001", separated=True)
    add(family, name="Yosina", relation="spouse", person=own, birth_date=None)
    noel, yosina = members_of(family, cast.nurhayati)
    assert (noel.line, noel.signs) == ("Anak · 1 th", ("Terpisah dari keluarga",))
    assert yosina.person_visible
    assert [row.person_visible for row in members_of(family, cast.dewi)] == [False, False]


def test_a_worker_adds_changes_and_takes_off_a_member(family, cast, enter):
    nurhayati = enter(cast.nurhayati)
    new = reverse("clients:member_new", args=[family.pk])
    form = {
        "name": "Samuel",
        "relation": "child",
        "sex": "L",
        "birth_precision": "estimate",
        "birth_year": "2017",
        "in_household": "on",
        "submission_id": str(uuid.uuid4()),
    }
    assert nurhayati.post(new, form).status_code == 303
    assert nurhayati.post(new, form).status_code == 303
    member = FamilyMember.objects.get()
    page = nurhayati.get(reverse("clients:family", args=[family.pk])).content.decode()
    assert "Anak · ± 9 th · Laki-laki" in page
    edit = reverse("clients:member_edit", args=[family.pk, member.pk])
    assert 'value="2017"' in nurhayati.get(edit).content.decode()
    changed = {**form, "name": "Samuel L.", "version": "1", "submission_id": str(uuid.uuid4())}
    assert nurhayati.post(edit, changed).status_code == 303
    stale = {**changed, "name": "Lain", "submission_id": str(uuid.uuid4())}
    assert nurhayati.post(edit, stale).status_code == 409
    end = reverse("clients:member_end", args=[family.pk, member.pk])
    assert nurhayati.get(end).status_code == 405
    assert nurhayati.post(end).status_code == 303
    assert nurhayati.get(edit).status_code == 404


def test_a_member_of_another_family_is_not_found_under_this_one(family, cast, enter):
    other = ClientFactory(responsible=cast.nurhayati, kind="family", name="Lain")
    member = add(other)
    edit = reverse("clients:member_edit", args=[family.pk, member.pk])
    assert enter(cast.nurhayati).get(edit).status_code == 404


def test_a_foreign_client_cannot_be_linked(family, cast, enter):
    foreign = ClientFactory(responsible=cast.dewi, name="Rahasia")
    form = {"name": "Samuel", "relation": "child", "person": str(foreign.pk)}
    answer = enter(cast.nurhayati).post(reverse("clients:member_new", args=[family.pk]), form)
    assert answer.status_code == 422
    assert "Rahasia" not in answer.content.decode()
