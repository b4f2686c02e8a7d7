"""Staff come, change and leave: told as an admin does it, with R14's premise of S2 (step 3)."""

import pytest

from agency.duties import open_duties
from agency.licences import str_valid
from agency.mfa import enrol_app
from agency.roles import roles_of
from tests.stories import scenes

pytestmark = pytest.mark.django_db


def test_a_newcomer_is_invited_begins_takes_cases_and_leaves(story):
    ratna, bagus = story.ratna, story.bagus
    story.at(-30)
    ratna.invites("Wati Lestari", email="wati@contoh.invalid", supervisor=bagus)
    story.later(hours=2)
    wati = story.begins("wati@contoh.invalid")
    assert roles_of(wati.person) == {"worker"}
    assert wati.person.lines_up.get().supervisor == bagus.person
    ratna.records_competence(wati, code="keluarga")
    paper = ratna.records_licence(wati, number="STR-FIKTIF-077", valid_until=story.day(60))
    case = scenes.opened(wati)
    story.at(-20)
    ratna.records_leave(wati, starts_on=story.day(-18), ends_on=story.day(-15))
    # A role with open duties stays, and so does the person.
    with story.form_error(case.number):
        ratna.ends_role(wati, role="worker")
    with story.conflict(case.number):
        ratna.deactivates(wati)
    bagus.assigns_case(case, to=story.dewi)
    assert open_duties(wati.person) == []
    ratna.deactivates(wati)
    assert wati.browser.get("/").headers["Location"].startswith("/akun/login/")
    assert story.dewi.can_open(case)
    # Back with a new link and another role; the old one does not come alive again.
    story.at(-10)
    ratna.invites_again(wati, roles=["supervisor"])
    back = story.begins("wati@contoh.invalid")
    assert roles_of(type(back.person).objects.get(pk=back.person.pk)) == {"supervisor"}
    ratna.withdraws_licence(paper)
    assert not str_valid(wati.person, story.day(-10))


def test_rudi_whose_str_has_ended_is_assigned_only_after_its_renewal(story):
    story.at(-100, "08:40")
    case = scenes.opened(story.sari)
    assert [str_valid(story.rudi.person, story.day(day)) for day in (-200, -100)] == [True, False]
    story.at(-100, "09:00")
    with story.refused("R14"):
        story.ratna.assigns_case(case, to=story.rudi)
    story.ratna.records_licence(
        story.rudi, number="STR-FIKTIF-099", valid_from=story.day(-100), valid_until=story.day(1725)
    )
    assert story.ratna.assigns_case(case, to=story.rudi).worker == story.rudi.person


def test_nobody_makes_a_ring_and_no_admin_serves_herself(story):
    ratna, bagus, endang = story.ratna, story.bagus, story.endang
    story.at(0)
    ratna.sets_line(endang, supervisor=bagus)
    with story.form_error("saling mensupervisi"):
        ratna.sets_line(bagus, supervisor=endang)
    with story.forbidden():
        ratna.grants_role(ratna, role="supervisor")
    with story.form_error("admin terakhir"):
        ratna.ends_role(ratna, role="admin")
    ratna.grants_role(endang, role="admin")
    endang.browser.force_login(endang.person)  # a new role begins with a log-in of its own
    endang.ends_role(ratna, role="admin")
    assert roles_of(type(ratna.person).objects.get(pk=ratna.person.pk)) == frozenset()


def test_a_list_of_staff_becomes_invitations_once(story):
    ratna = story.ratna
    story.at(0)
    rows = ["nama;surel;unit;peran;supervisor", "Wati;wati@contoh.invalid;LKS-BH;pekerja;", "x;y"]
    table = ratna.imports_staff("\n".join(rows).encode())
    assert (table.invited, len(table.rows)) == (1, 1)
    again = ratna.imports_staff("\n".join(rows).encode())
    assert again.invited == 0


def test_a_lost_second_factor_is_reset_by_another_admin_only(story):
    """Nobody for themselves, nobody else than an admin; its owner is out at once."""
    ratna, bagus = story.ratna, story.bagus
    story.at(0)
    enrol_app(user=bagus.person, secret="JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    with story.forbidden():
        ratna.resets_second_factor(ratna)
    with story.forbidden():
        story.endang.resets_second_factor(bagus)
    link = ratna.resets_second_factor(bagus, reason="Ponsel hilang di angkot")
    assert bagus.browser.get("/").headers["Location"].startswith("/akun/login/")
    bagus.browser.force_login(bagus.person)
    assert bagus.browser.get("/").headers["Location"].startswith("/akun/dua-langkah/tautan/")
    assert bagus.browser.post(link).status_code == 303
    assert bagus.browser.get("/").headers["Location"].startswith("/akun/dua-langkah/?")


def test_a_role_that_runs_out_takes_its_access_along_and_leaves_no_case_unseen(story):
    ratna, bagus, sari = story.ratna, story.bagus, story.sari
    story.at(-30)
    case = scenes.opened(sari)
    with story.form_error("masih memegang 1 kewajiban"):
        ratna.ends_role(sari, role="worker", ends_on=story.day(-10))
    ratna.ends_role(sari, role="worker", ends_on=story.day(-10), seen=True)
    for number, day in enumerate((-24, -13, -10), start=1):
        story.at(day, "07:05").sweep()
        assert bagus.gets_reminder("Sari", "1 Kasus", "Alihkan sebelum", times=number)
    story.at(-10, "23:00")
    sari.browser.force_login(sari.person)
    assert sari.can_open(case)
    story.at(-9, "00:00").sweep()
    sari.browser.force_login(sari.person)
    assert not sari.can_open(case)
    assert bagus.gets_reminder("Aksesnya sudah berakhir")
    assert case.number in bagus.reads("cases:caseload")
    assert bagus.can_open(case)
    bagus.assigns_case(case, to=story.dewi)
    assert "Kasus tanpa pekerja" not in bagus.reads("cases:caseload")
    assert story.dewi.can_open(case)
