"""S5. A family after a flash flood. Steps 1-4, 6-7, 10-11, 13.

Steps 5 (partner), 8-9, 12 (disclosure, publicity, referral) and 14
(termination) belong to later parts of Pekso.
"""

import datetime as dt

import pytest

from agency.models import AuditEntry
from cases import gates
from cases.models import Case, Consent, MonevRecord, Report, Task
from cases.tests.factories import open_case_for
from clients.models import Client
from conftest import moment

pytestmark = pytest.mark.django_db
MARKUS_NIK = "9988771404820009"
YOSINA_NIK = "9988774210850010"
GOALS = ("Hunian sementara", "Sekolah darurat", "Dukungan psikososial", "Periksa hamil", "Dokumen")


def test_s5_a_family_after_a_flash_flood(story):
    report = step_1_case_21(story)
    case = steps_2_to_4_counted_and_helped(story, report)
    step_6_each_in_their_own_way(story, case)
    step_7_the_lost_child(story, case)
    step_3_ends_by_itself(story, case)
    steps_10_to_11_understood_and_planned(story, case)
    step_13_monev(story, case)


def member(case: Case, name: str):
    """A member of the household."""
    return case.client.family.get(name=name)


def step_1_case_21(story) -> Report:
    nurhayati, bagus, ratna = story.nurhayati, story.bagus, story.ratna
    # The story's own fixture: nurhayati with 20 active cases, and what dewi was told by night.
    story.at(-15)
    for _case in range(20):
        open_case_for(nurhayati.person)
    story.at(-14, "05:40")
    report = story.dewi.takes_report(
        about="Keluarga Markus", told="Rumahnya hanyut semalam.", ppks=[21]
    )
    # 1 | T-14 06:00 ratna | assigns the family to nurhayati (case 21)
    story.at(-14, "06:00")
    with story.refused("R25"):
        ratna.assigns_report(report, to=nurhayati)
    assert "Memegang 20 kasus; batasnya 20." in story.page
    override = ratna.asks_leave(report, to=nurhayati)
    assert override.rules == ["R25"]  # the competence bencana is there
    assert bagus.inbox(unread=True)[0].kind == "override.asked"
    bagus.answers_leave(override, reason="tanggap darurat")
    report.refresh_from_db()
    assert report.worker == nurhayati.person
    return report


def step_3_a_second_worker_for_three_days(story, case: Case) -> None:
    made, bagus, ratna = story.made, story.bagus, story.ratna
    # 3 | T-14 06:40 ratna | assigns made too
    story.at(-14, "06:40")
    with story.refused("R13"):
        ratna.adds_second_worker(case, to=made)
    override = ratna.asks_leave(case, to=made, kind="second")
    assert not made.can_open(case)
    bagus.answers_leave(override, reason="tenaga kurang", days=3)
    assert override.ends_at == moment(-11, "06:40")
    assert "tenaga kurang" in made.opens(case)
    lesson = Task.objects.get(case=case, kind="learning")
    assert (lesson.owner, "Bencana" in lesson.title) == (made.person, True)
    assert AuditEntry.objects.filter(act="override.grant", actor=bagus.person).count() == 2


def step_3_ends_by_itself(story, case: Case) -> None:
    made = story.made
    # 3 | ends by itself T-11 06:40, then R10 for made; no task had to run
    story.at(-11, "06:39")
    assert made.can_open(case)
    story.at(-11, "06:40")
    with story.refused("R10"):
        made.opens(case)


def steps_2_to_4_counted_and_helped(story, report: Report) -> Case:
    nurhayati = story.nurhayati
    # 2 | T-14 06:30 | household intake: 4 present, Samuel missing; one case, five members
    story.at(-14, "06:30")
    family = nurhayati.registers_client(
        name="Keluarga Latuheru", kind="family", member_count=5, hamlet="Hulu Sungai"
    )
    facts = {"sex": "L", "born": dt.date(1982, 4, 14), "nik": MARKUS_NIK}
    nurhayati.adds_member(family, name="Markus Latuheru", relation="head", **facts)
    facts = {"sex": "P", "born": dt.date(1985, 10, 2), "nik": YOSINA_NIK}
    nurhayati.adds_member(
        family, name="Yosina", relation="spouse", **facts, note="Hamil tujuh bulan"
    )
    lost = {"note": "Dokumen hilang karena banjir"}
    nurhayati.adds_member(family, name="Grace", sex="P", born=story.born(14, 90), **lost)
    nurhayati.adds_member(
        family, name="Samuel", sex="L", born=story.born(9, 60), separated=True, **lost
    )
    nurhayati.adds_member(family, name="Noel", sex="L", born=story.born(1, 60), **lost)
    flags = ["pregnant", "toddler", "separated_child"]
    case = nurhayati.opens_case(
        family,
        report=report,
        source="outreach",
        ppks=[21],
        flags=flags,
        presenting_problem="Rumah kami hanyut.",
    )
    assert (case.stage, case.flags) == ("intake", flags)
    assert Case.objects.filter(client=family).count() == 1
    page = nurhayati.opens(family, page="clients:family")
    assert all(name in page for name in ("Markus", "Yosina", "Grace", "Samuel", "Noel"))
    assert "Terpisah dari keluarga" in page
    page = nurhayati.opens(case)
    assert all(word in page for word in ("Hamil", "Balita", "Anak terpisah", "bencana alam"))
    # 1 | the override is shown on the case
    assert "tanggap darurat" in page
    step_3_a_second_worker_for_three_days(story, case)
    step_4_helped_before_consent(story, case)
    return case


def step_4_helped_before_consent(story, case: Case) -> None:
    nurhayati, bagus = story.nurhayati, story.bagus
    # 4 | T-14 07:00 | emergency help before consent
    story.at(-14, "07:00")
    emergency = nurhayati.starts_emergency(case, kind="help", reason="Makanan, popok, bidan.")
    assert emergency.consent_due_at == moment(-13, "07:00")
    assert bagus.inbox(unread=True)[0].kind == "case.emergency"
    aid = nurhayati.records_service(
        case, kind="aid", immediate_reason="food", note="Makanan siap saji dan popok diberikan."
    )
    assert aid.immediate


def step_6_each_in_their_own_way(story, case: Case) -> None:
    nurhayati = story.nurhayati
    # 5 | the partner's distribution list is left out: partners come later.
    # 6 | T-13 06:50 | Markus for the household, Yosina for herself, Grace asked: no to photos
    story.at(-13, "06:50")
    talk = nurhayati.reads_out_consent(case)
    assert talk.consenter_name == "Markus Latuheru"
    nurhayati.reads_out_consent(case, member=member(case, "Yosina"))
    grace = member(case, "Grace")
    nurhayati.reads_out_consent(
        case,
        member=grace,
        guardian=member(case, "Markus Latuheru"),
        answers={"service": "agrees", "photo": "agrees"},
        assent="agrees",
        child={"service": "agrees", "photo": "refuses"},
    )
    case.refresh_from_db()
    assert case.stage == "consent"
    assert gates.consent_in_force(case)
    assert gates.consent_in_force(case, member=member(case, "Yosina"))
    assert gates.consent_in_force(case, member=grace)
    assert not gates.consent_in_force(case, Consent.Purpose.PHOTO, member=grace)
    assert case.emergencies.get().cleared_at == moment(-13, "06:50")


def step_7_the_lost_child(story, case: Case) -> None:
    nurhayati, dewi, bagus = story.nurhayati, story.dewi, story.bagus
    # 7 | T-13 10:00 dewi at posko 2 | Samuel, 9, "ayah Markus"; bagus confirms: one person
    story.at(-13, "10:00")
    told = {"name": "Samuel", "sex": "L", "born_about": 2017, "relative_name": "Markus"}
    told["nik_missing"] = "documents_lost"
    with story.refused("R24"):
        dewi.registers_client(**told)
    question = dewi.asks_about_duplicate(**told, where_now="Posko 2, tenda biru")
    bagus.decides_duplicate(question, outcome="one_person", note="Samuel, anak Pak Markus.")
    assert Client.objects.filter(kind="family").count() == Client.objects.count() - 20 == 1
    assert AuditEntry.objects.filter(act="duplicate.decide", actor=bagus.person).exists()
    assert any("temu kembali" in notice.title for notice in nurhayati.inbox(unread=True))
    page = nurhayati.opens(case.client)
    assert all(word in page for word in ("Catatan temu kembali: Samuel", "Posko 2, tenda biru"))
    samuel = nurhayati.changes_member(member(case, "Samuel"), separated=False)
    assert not samuel.separated


def steps_10_to_11_understood_and_planned(story, case: Case) -> None:
    nurhayati, bagus = story.nurhayati, story.bagus
    # 8-9 | disclosure and publicity are left out: they come later.
    # 10 | T-11 | Asesmen per member; Samuel sleeps badly; ekomap (the map of resources)
    story.at(-11)
    samuel = member(case, "Samuel")
    nurhayati.adds_finding(
        case,
        member=samuel,
        domain="psychological",
        fact="Samuel terbangun dan menangis tiap malam.",
    )
    nurhayati.adds_finding(
        case, member=member(case, "Yosina"), domain="biological", fact="Hamil tujuh bulan."
    )
    nurhayati.maps_resource(case, name="Posko 2", kind="formal", offer="material", tie="strong")
    nurhayati.maps_resource(case, name="Jemaat", kind="community", offer="emotional", tie="weak")
    nurhayati.summarises_assessment(case, problem="Kehilangan rumah.", needs="Hunian, sekolah.")
    assert nurhayati.finishes_assessment(case).status == "finished"
    # 11 | T-10 | Rencana, review T-3; agreed by Markus, Yosina, Grace for her part
    story.at(-10)
    plan = nurhayati.drafts_plan(case, goals=GOALS, review_on=story.day(-3))
    nurhayati.records_answer(plan, member=member(case, "Markus Latuheru"))
    with story.refused("R18"):
        nurhayati.submits_plan(plan)
    nurhayati.records_answer(plan, member=member(case, "Yosina"))
    nurhayati.records_answer(plan, member=member(case, "Grace"), note="Untuk sekolah saya.")
    nurhayati.submits_plan(plan)
    bagus.approves_plan(plan)
    case.refresh_from_db()
    assert (plan.status, plan.review_on) == ("approved", story.day(-3))
    assert case.stage == "intervention"
    page = bagus.opens(plan)
    assert all(name in page for name in ("Markus", "Yosina", "Grace", *GOALS))


def step_13_monev(story, case: Case) -> None:
    nurhayati = story.nurhayati
    # 12 | Rujukan Dukcapil and Puskesmas are left out: referral comes later.
    # 13 | T-3 | Monev: observation, list from school; Samuel better; lanjutkan; then one dated T+2
    story.at(-3)
    found = {
        "levels": [0, 1, 0, 0, -1],
        "observation": "Samuel tidur lebih tenang.",
        "data_collection": "Daftar hadir sekolah darurat: 8 dari 8 hari.",
        "data_source": "Guru sekolah darurat",
        "effective": "yes",
        "decision": "continue",
    }
    record = nurhayati.records_monev(case, **found)
    assert record.held_on == story.day(-3)
    with story.refused("R23"):
        nurhayati.records_monev(case, **found, on=story.day(2))
    assert MonevRecord.objects.get() == record
    # 14 | termination of all five together is left out: termination comes later.
