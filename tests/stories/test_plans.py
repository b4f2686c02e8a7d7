"""Plans through the real addresses, with the data of scenarios S2 19–20, S3 12–13, S4 7, S5 11."""

import pytest

from cases.models import Case, PlanVersion
from cases.tests.factories import client_for, open_case_for, with_assessment, with_consent
from cases.tests.test_plan_answers import born, relative


def ready_case(story, worker, **client):
    """A case with consent and a finished assessment, ten days old."""
    story.at(-100, "08:00")
    case = with_consent(open_case_for(worker.person, client_for(worker.person, **client)))
    with_assessment(case)
    return case


def test_s2_child_is_asked_before_the_plan_is_submitted(story):
    tandi, bagus = story.tandi, story.bagus
    case = ready_case(story, tandi, name="Bayu Pratama", birth_date=born(14))
    mother = relative(case.client, "Sumiati", is_guardian=True)
    story.at(-90)
    plan = tandi.drafts_plan(
        case, goals=["Sekolah kembali", "Tidak bergaul malam", "Mengganti kerugian"]
    )
    tandi.records_answer(plan, who="guardian", member=mother)
    tandi.records_answer(plan, answer="not_asked", who="child")
    with story.refused("R18"):
        tandi.submits_plan(plan)
    story.at(-89)
    tandi.records_answer(plan, who="child", way="oral")
    tandi.submits_plan(plan)
    bagus.approves_plan(plan)
    assert (plan.status, Case.objects.get().stage) == ("approved", "intervention")


def test_s3_refused_plan_is_put_aside_and_nobody_approves_own_work(story):
    nurhayati, bagus = story.nurhayati, story.bagus
    case = ready_case(story, nurhayati, name="Mbah Saminah", birth_date="1948-01-01")
    story.at(-33)
    plan = nurhayati.drafts_plan(case, goals=["Penempatan di panti jompo"])
    nurhayati.records_answer(plan, answer="refuses", note="Saya tidak mau ke panti", way="oral")
    with story.refused("R35"):
        nurhayati.submits_plan(plan)
    nurhayati.shelves_plan(plan, reason="Klien menolak penempatan.")
    second = nurhayati.drafts_plan(
        case, goals=["Tinggal di kamar Bu Darmi", "Makan setiap hari", "Kartu jaminan kesehatan"]
    )
    assert second.number == 2
    nurhayati.records_answer(second, way="thumb")
    nurhayati.submits_plan(second)
    with story.refused("R16"):
        nurhayati.approves_plan(second)
    bagus.approves_plan(second)
    assert second.status == "approved"


def test_s4_one_goal_is_warned_about_and_three_are_fine(story):
    made, bagus = story.made, story.bagus
    case = ready_case(story, made, name="Dimas Aryo Nugroho", birth_date="2003-02-17")
    story.at(-95)
    plan = made.drafts_plan(case, goals=["Berhenti memakai"])
    assert "disarankan minimal 2" in made.sees("cases:plan_version", case.pk, plan.pk)
    level = {f"level_{code}": f"Keadaan {code}" for code in ["minus2", "minus1", "plus1", "plus2"]}
    made.changes_plan(
        plan,
        goals=[{"title": f"Tujuan nomor {number}", **level} for number in range(3)],
    )
    assert "disarankan minimal 2" not in made.sees("cases:plan_version", case.pk, plan.pk)
    made.records_answer(plan)
    made.submits_plan(plan)
    bagus.returns_plan(plan, comment="Tuliskan siapa yang mendampingi bila relaps.")
    assert plan.status == "returned"
    mended = made.makes_new_version(plan)
    made.changes_plan(mended, risk_plan="Keluarga dihubungi bila relaps.")
    made.records_answer(mended)
    made.submits_plan(mended)
    bagus.approves_plan(mended)
    assert PlanVersion.objects.get(status="approved") == mended


def test_s5_family_agrees_each_for_their_part(story):
    nurhayati, bagus = story.nurhayati, story.bagus
    case = ready_case(story, nurhayati, name="Keluarga Latuheru", kind="family", birth_date=None)
    people = [("Markus", "head", 44), ("Yosina", "spouse", 41), ("Grace", "child", 14)]
    members = [relative(case.client, *facts) for facts in people]
    story.at(-10)
    plan = nurhayati.drafts_plan(
        case, goals=["Hunian sementara", "Sekolah darurat"], review_on=story.day(-3)
    )
    nurhayati.records_answer(plan, who="member", member=members[0])
    with story.refused("R18"):
        nurhayati.submits_plan(plan)
    for member in members[1:]:
        nurhayati.records_answer(plan, who="member", member=member)
    nurhayati.submits_plan(plan)
    bagus.approves_plan(plan)
    assert plan.status == "approved"


def test_steps_go_on_without_another_approval(story):
    sari, bagus = story.sari, story.bagus
    case = ready_case(story, sari)
    story.at(-9)
    plan = sari.drafts_plan(case)
    sari.records_answer(plan)
    sari.submits_plan(plan)
    bagus.approves_plan(plan)
    first, second = plan.steps.all()
    sari.ticks_step(first)
    sari.delays_step(second, until=story.day(9), note="Menunggu jadwal puskesmas")
    page = sari.sees("cases:plan_detail", case.pk)
    assert "Menunggu jadwal puskesmas" in page
    assert "Diundur" in page
    plan.refresh_from_db()
    assert plan.status == "approved"


@pytest.mark.parametrize("missing", ["indicator", "baseline", "baseline_level", "level_0"])
def test_r17_lists_what_a_goal_lacks(story, missing):
    sari = story.sari
    case = ready_case(story, sari)
    plan = sari.drafts_plan(case, goals=[{"title": "Tidur tenang", missing: None}, "Aman"])
    sari.records_answer(plan)
    with story.refused("R17"):
        sari.submits_plan(plan)
