"""Leaving: every duty is handed over first; then account, roles, log-ins and grants end at once."""

import pytest
from django.core import mail
from django.urls import reverse

from agency import access
from agency.duties import open_duties
from agency.invitation_post import send_letters
from agency.invitation_tokens import token_of
from agency.models import AuditEntry, Invitation, Staff
from agency.roles import roles_of
from agency.scope import Forbidden
from agency.services.invitations import accept
from agency.services.offboarding import deactivate
from agency.services.staff import set_supervisor
from cases.models import CaseGrant, Report, Task
from cases.services.assignments import assign_case
from cases.tests.factories import open_case_for
from clients.models import Client, ClientGrant, DuplicateInquiry
from clients.tests.factories import ClientFactory
from conftest import moment
from core import clock
from core.refusals import Changed
from supervision.models import Agreement, SupervisionSession

pytestmark = pytest.mark.django_db
NAME = "Lilis Maryani Rahasia"


def offboarding(person):
    return reverse("agency:offboarding", args=[person.pk])


def laden(cast):
    """Dewi holds one of everything."""
    now = clock.now()
    case = open_case_for(cast.dewi, ClientFactory(responsible=cast.dewi, name=NAME))
    other = open_case_for(cast.sari)
    Task.objects.create(
        case=other, owner=cast.dewi, kind="visit", title=NAME, due_on=clock.today(), created_at=now
    )
    Report.objects.create(
        number="L-1", unit=cast.unit, received_at=now, recorded_at=now, taken_by=cast.dewi,
        worker=cast.dewi, source="citizen", about=NAME, told=NAME, risk="low", response_due_at=now,
    )  # fmt: skip
    alone = ClientFactory(responsible=cast.dewi, name=NAME)
    DuplicateInquiry.objects.create(
        found=alone, typed='{"name": "x"}', asked_by=cast.dewi, asked_at=now
    )
    session = SupervisionSession.objects.create(
        supervisor=cast.bagus, supervisee=cast.dewi, held_at=now, minutes=30, recorded_at=now
    )
    Agreement.objects.create(session=session, what=NAME, who=cast.dewi, due_on=clock.today())
    access.sync(case, case.client, alone)
    return case


def test_the_wizard_shows_every_open_duty_and_no_client(cast, today, enter):
    case = laden(cast)
    page = enter(cast.ratna).get(offboarding(cast.dewi)).content.decode()
    kinds = [
        f"Kasus {case.number}", "Laporan L-1", "Tugas ", "Klien tanpa kasus terbuka (1)",
        "Pertanyaan satu orang atau dua", "Kesepakatan supervisi",
    ]  # fmt: skip
    assert [kind for kind in kinds if kind not in page] == []
    assert len(open_duties(cast.dewi)) == len(kinds)
    assert NAME not in page
    assert "Nonaktifkan akun</button>" not in page


def test_with_an_open_duty_nobody_is_deactivated(cast, today, enter):
    case = laden(cast)
    with pytest.raises(Changed, match=case.number):
        deactivate(staff=cast.dewi, by=cast.ratna)
    assert enter(cast.ratna).post(offboarding(cast.dewi)).status_code == 409
    assert Staff.objects.get(pk=cast.dewi.pk).is_active


def test_a_role_with_open_duties_is_not_ended_and_the_page_says_which(cast, today, enter):
    case = open_case_for(cast.sari)
    browser = enter(cast.ratna)
    worker = reverse("agency:role_end", args=[cast.sari.roles.get().pk])
    page = browser.post(worker, {"ends_on": ""})
    assert page.status_code == 422
    assert case.number in page.content.decode()
    boss = browser.post(reverse("agency:role_end", args=[cast.bagus.roles.get().pk]), {})
    assert "Supervisi Dewi Anggraini" in boss.content.decode()
    assert roles_of(cast.sari) == {"worker"}
    assert case.client.name not in page.content.decode()


def test_a_supervisor_hands_over_the_team_first(cast, today, enter):
    page = enter(cast.ratna).get(offboarding(cast.bagus)).content.decode()
    assert page.count("Pilih supervisor lain.") == 6
    for line in list(cast.bagus.lines_down.filter(ends_at=None)):
        set_supervisor(supervisee=line.supervisee, supervisor=cast.endang, by=cast.ratna)
    deactivate(staff=cast.bagus, by=cast.ratna)
    assert not cast.bagus.lines_down.filter(ends_at=None).exists()


def test_after_handing_over_everything_ends_at_once(cast, today, enter):
    case = open_case_for(cast.dewi)
    alone = ClientFactory(responsible=cast.dewi, name=NAME)
    access.sync(case, case.client, alone)
    browser, admin = enter(cast.dewi), enter(cast.ratna)
    assign_case(case=case, to=cast.sari, by=cast.bagus)
    handed = reverse("cases:clients_hand_over", args=[cast.dewi.pk])
    assert NAME not in admin.get(handed).content.decode()
    assert admin.post(handed, {"to": str(cast.sari.pk)}).status_code == 303
    assert set(Client.objects.values_list("responsible", flat=True)) == {cast.sari.pk}
    assert open_duties(cast.dewi) == []
    assert browser.get("/").status_code == 200
    assert admin.post(offboarding(cast.dewi)).status_code == 303
    person = Staff.objects.get(pk=cast.dewi.pk)
    assert (person.is_active, person.has_usable_password()) == (False, False)
    assert roles_of(person) == frozenset()
    assert not person.lines_up.filter(ends_at=None).exists()
    assert browser.get("/")["Location"].startswith("/akun/login/")
    held = [grant.objects.filter(user=person, until=None) for grant in (CaseGrant, ClientGrant)]
    assert [rows.count() for rows in held] == [0, 0]
    assert AuditEntry.objects.about(person).filter(act="staff.deactivate").count() == 1
    assert (
        person.name in admin.get(reverse("agency:staff_list"), {"status": "off"}).content.decode()
    )


def test_nobody_deactivates_oneself_and_the_last_admin_stays(cast, today, enter):
    with pytest.raises(Forbidden):
        deactivate(staff=cast.ratna, by=cast.ratna)
    assert enter(cast.ratna).post(offboarding(cast.ratna)).status_code == 403
    with pytest.raises(Changed, match="admin terakhir"):
        deactivate(staff=cast.ratna, by=cast.endang)


def test_a_clock_that_is_set_back_revives_nobody(cast, today):
    deactivate(staff=cast.made, by=cast.ratna)
    person = Staff.objects.get(pk=cast.made.pk)
    with clock.at(moment(-30)):
        assert roles_of(person) == frozenset()
        assert not person.is_active
        assert not person.roles.active(clock.now()).exists()


def test_who_returns_gets_a_new_link_and_only_the_new_roles(cast, today, enter):
    deactivate(staff=cast.made, by=cast.ratna)
    admin = enter(cast.ratna)
    page = reverse("agency:reinvite", args=[cast.made.pk])
    sent = {"unit": str(cast.unit.pk), "roles": ["supervisor"], "supervisor": ""}
    assert admin.post(page, sent).status_code == 303
    assert send_letters() == 1
    assert mail.outbox[0].to == [cast.made.email]
    person = accept(token=token_of(Invitation.objects.get()), password="melati-di-tepi-kali")
    assert person.pk == cast.made.pk
    assert person.is_active
    assert roles_of(Staff.objects.get(pk=person.pk)) == {"supervisor"}
    assert admin.post(page, sent).status_code == 409, "active already"


def test_a_new_e_mail_is_told_to_person_and_supervisor_and_ends_the_log_ins(cast, today, enter):
    browser = enter(cast.sari)
    page = reverse("agency:staff_edit", args=[cast.sari.pk])
    sent = {"name": "Sari W.", "email": "sari.w@contoh.invalid", "unit": str(cast.unit.pk)}
    taken = enter(cast.ratna).post(page, {**sent, "email": "DEWI@contoh.invalid"})
    assert (taken.status_code, "sudah dipakai" in taken.content.decode()) == (422, True)
    assert enter(cast.ratna).post(page, sent).status_code == 303
    for person in (cast.sari, cast.bagus):
        assert person.notices.filter(kind="staff.email", urgent=True).count() == 1
    assert browser.get("/")["Location"].startswith("/akun/login/")
