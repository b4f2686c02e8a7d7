"""People are added, given roles and supervisors, and every step stands in the audit."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from agency.models import AuditEntry, Staff
from agency.roles import roles_of
from agency.services.staff import add_staff, give_role, set_supervisor
from agency.services.units import add_unit
from core import clock
from core.refusals import Changed

pytestmark = pytest.mark.django_db
PHRASE = "melati-di-tepi-kali"


def newcomer(cast, **fields):
    return add_staff(
        **{
            "by": cast.ratna,
            "username": "wulan",
            "name": "Wulan Sari",
            "email": "wulan@contoh.invalid",
            "unit": cast.unit,
            "password": PHRASE,
            **fields,
        }
    )


def test_a_newcomer_can_log_in_and_holds_no_role(cast, client, today):
    person = newcomer(cast)
    assert client.login(username="wulan", password=PHRASE)
    assert roles_of(person) == frozenset()
    assert person.date_joined == clock.now()


def test_a_short_password_is_refused_and_adds_nobody(cast):
    with pytest.raises(ValidationError):
        newcomer(cast, password="pendek")
    assert not Staff.objects.filter(username="wulan").exists()


def test_without_a_password_there_is_no_log_in(cast):
    assert not newcomer(cast, password=None).has_usable_password()


def test_an_email_in_other_capitals_is_taken(cast):
    with pytest.raises(IntegrityError), transaction.atomic():
        newcomer(cast, email="SARI@contoh.invalid")


def test_a_role_is_given_once(cast, today):
    person = newcomer(cast)
    first = give_role(staff=person, role="worker", by=cast.ratna)
    assert give_role(staff=person, role="worker", by=cast.ratna) == first
    assert roles_of(person) == {"worker"}
    assert AuditEntry.objects.about(person).filter(act="staff.role").count() == 1


def test_the_same_supervisor_again_changes_nothing(cast, today):
    before = cast.sari.lines_up.get()
    assert set_supervisor(supervisee=cast.sari, supervisor=cast.bagus, by=cast.ratna) == before


def test_nobody_supervises_themselves(cast, today):
    with pytest.raises(Changed, match="bagi dirinya sendiri"):
        set_supervisor(supervisee=cast.sari, supervisor=cast.sari, by=cast.ratna)


def test_a_unit_brings_its_time_zone(cast):
    unit = add_unit(by=cast.ratna, name="Pos Layanan Timur", code="PLT", time_zone="Asia/Jayapura")
    assert unit.zone.key == "Asia/Jayapura"
    assert AuditEntry.objects.about(unit).filter(act="unit.add", actor=cast.ratna).exists()
