"""Each rule of this part refused on its own, as the scenarios say it (the step is named).

`story.refused` proves for each: status, nothing changed, the grounds shown, one audit row
`denied`, no case content on the page.
"""

import pytest

from tests.stories import scenes

pytestmark = pytest.mark.django_db
WORDS = "Suami sering memukul saya, tapi jangan sampai ada yang tahu."
NIK = "9988775205940001"


def test_r01_s1_4_no_assessment_before_consent(story):
    sari = story.sari
    case = sari.opens_case(scenes.a_client(sari), presenting_problem=WORDS)
    with story.refused("R01"):
        sari.starts_assessment(case)
    assert "Catat persetujuan klien" in story.page
    assert "Jalur darurat" in story.page


def test_r01_s4_1_an_adult_agrees_for_himself(story):
    made = story.made
    case = scenes.opened(made, name="Dimas Aryo Nugroho", sex="L", born=story.born(23))
    with story.refused("R01"):
        made.records_consent(case, guardian="Ibu Ratmi", consenter_relation="ibu")
    made.records_consent(case)


@pytest.mark.parametrize("left_out", ["scope", "rights", "risk", "limits", "third_parties"])
def test_r02_s1_5_everything_is_explained_before_consent_counts(story, left_out):
    sari = story.sari
    case = scenes.opened(sari)
    points = {"scope", "rights", "risk", "limits", "third_parties"} - {left_out}
    with story.refused("R02"):
        sari.records_consent(case, told=sorted(points))
    sari.reads_out_consent(case)


def test_r10_s1_9_and_s2_14_another_worker_does_not_find_the_case(story):
    case = scenes.assessed(story.tandi, name="Bayu Pratama")
    for stranger in (story.sari, story.endang, story.arif):
        with story.refused("R10"):
            stranger.opens(case)
    assert story.bagus.can_open(case)


@pytest.mark.parametrize("page", ["detail", "assessment_detail", "plan_detail", "monev_list"])
def test_r11_s1_10_the_admin_does_not_read_a_case(story, page):
    case = scenes.served(story.sari, story.bagus, name="Lilis Maryani")
    with story.refused("R11"):
        story.ratna.opens(case, page=f"cases:{page}")
    assert "Lilis" not in story.ratna.sees("cases:admin_list")


def test_r16_s3_13_nobody_approves_own_work(story):
    nurhayati, bagus = story.nurhayati, story.bagus
    plan = scenes.submitted(nurhayati, name="Mbah Karsinah")
    with story.refused("R16"):
        nurhayati.approves_plan(plan)
    with story.refused("R16"):
        nurhayati.returns_plan(plan, comment="Saya kembalikan kepada diri sendiri.")
    assert bagus.approves_plan(plan).status == "approved"


def test_r17_s2_17_no_planned_service_before_an_approved_plan(story):
    tandi = story.tandi
    case = scenes.assessed(tandi)
    with story.refused("R17"):
        tandi.records_service(case, note="Konseling keluarga pertama.")
    tandi.records_service(case, immediate_reason="food", kind="aid", note="Nasi dan lauk.")


def test_r18_s2_19_a_child_is_asked_too(story):
    tandi = story.tandi
    case = scenes.opened(tandi, name="Bayu Pratama", sex="L", born=story.born(15, 40))
    mother = tandi.adds_member(case.client, name="Sumiati", relation="parent", is_guardian=True)
    tandi.records_consent(case, guardian=mother, assent="agrees")
    plan = tandi.drafts_plan(scenes.assesses(tandi, case))
    with story.refused("R18"):
        tandi.submits_plan(plan)
    tandi.records_answer(plan, member=mother)
    tandi.records_answer(plan, who="child", answer="not_asked")
    with story.refused("R18"):
        tandi.submits_plan(plan)
    assert "Anak" in story.page
    tandi.records_answer(plan, who="child")
    assert tandi.submits_plan(plan).status == "submitted"


def test_r22_s1_20_a_signed_visit_is_not_changed(story):
    sari = story.sari
    visit = sari.logs_visit(scenes.agreed(sari), seen_heard="Memar di lengan kiri atas.")
    story.later(hours=25)
    with story.refused("R22"):
        sari.corrects_visit(visit, seen_heard="Tidak ada memar di lengan.")
    assert sari.adds_to_visit(visit, text="Bidan memeriksanya.").by == sari.person


def test_r22_s7_13_the_next_worker_does_not_change_a_signed_note(story):
    sari, tandi = story.sari, story.tandi
    case = scenes.opened(sari)
    visit = sari.logs_visit(case, seen_heard="Klien menangis sepanjang pertemuan.")
    story.ratna.assigns_case(case, to=tandi)
    with story.refused("R22"):
        tandi.corrects_visit(visit, seen_heard="Klien tenang sepanjang pertemuan.")
    assert "Hanya penulisnya" in story.page


def test_r23_s2_7_a_visit_is_not_dated_ahead(story):
    tandi = story.tandi
    case = scenes.opened(tandi)
    with story.refused("R23"):
        tandi.logs_visit(case, seen_heard="Kamar sewa satu ruang.", at=story.moment(2))
    tandi.logs_visit(case, seen_heard="Kamar sewa satu ruang.")


def test_r23_s5_13_a_monev_is_not_dated_ahead(story):
    nurhayati = story.nurhayati
    case = scenes.served(nurhayati, story.bagus)
    found = {"levels": [0, 0], "observation": "Lebih tenang.", "decision": "continue"}
    with story.refused("R23"):
        nurhayati.records_monev(case, **found, on=story.day(2))


def test_r24_s1_2_the_same_nik_is_registered_once(story):
    sari, dewi = story.sari, story.dewi
    sari.registers_client(name="Lilis Maryani", nik=NIK, hamlet="Dusun Melati")
    with story.refused("R24"):
        dewi.registers_client(name="Lilis M.", nik=NIK)
    assert "Bagus Prakoso" in story.page


def test_r24_s5_7_a_likely_match_is_asked_about(story):
    nurhayati, dewi = story.nurhayati, story.dewi
    family = nurhayati.registers_client(name="Keluarga Latuheru", kind="family", member_count=5)
    nurhayati.adds_member(family, name="Markus Latuheru", relation="head")
    nurhayati.adds_member(family, name="Samuel", sex="L", born=story.born(9, 60), separated=True)
    told = {"name": "Samuel", "sex": "L", "born_about": 2017, "nik_missing": "documents_lost"}
    with story.refused("R24"):
        dewi.registers_client(**told, relative_name="Markus")


@pytest.mark.parametrize(
    "found",
    [
        {},
        {"levels": [0, 0]},
        {"levels": [0, None], "interview": "Klien bercerita."},
        {"levels": [0, 0], "data_collection": "Daftar hadir sekolah."},
        {"levels": [0, 0], "interview": "Klien bercerita.", "decision": ""},
        {"levels": [0, 0], "findings": ["", ""], "interview": "Klien bercerita."},
    ],
)
def test_r26_s2_21_a_decision_alone_is_no_monev(story, found):
    tandi = story.tandi
    case = scenes.served(tandi, story.bagus)
    with story.refused("R26"):
        tandi.records_monev(case, **{"decision": "continue", **found})


def test_r30_s1_20_nothing_of_a_case_is_deleted(story):
    sari = story.sari
    case = scenes.served(sari, story.bagus)
    visit = sari.logs_visit(case)
    record = sari.records_service(case)
    monev = sari.records_monev(
        case, levels=[0, 0], interview="Klien bercerita.", decision="continue"
    )
    for deletes, signed in (
        (sari.deletes_visit, visit),
        (sari.deletes_service, record),
        (sari.deletes_monev, monev),
    ):
        with story.refused("R30"):
            deletes(signed)


@pytest.mark.parametrize("function", ["educative", "supportive"])
def test_r33_s4_16_and_s7_12_a_supervision_note_is_for_the_two(story, function):
    bagus, made, ratna = story.bagus, story.made, story.ratna
    session = bagus.holds_session(made, **{function: "Made lelah setelah kekambuhan ini."})
    with story.refused("R33"):
        ratna.reads_session_note(session, function=function)
    assert "Made lelah" in made.reads_session_note(session, function=function)
    assert "Made Suardana" in ratna.reads("supervision:sessions")


def test_r35_s3_12_a_plan_that_the_client_refuses_is_not_submitted(story):
    nurhayati = story.nurhayati
    plan = nurhayati.drafts_plan(scenes.assessed(nurhayati), goals=["Penempatan PSTW", "Sehat"])
    nurhayati.records_answer(plan, answer="refuses", way="oral", note="Saya tidak mau ke panti.")
    with story.refused("R35"):
        nurhayati.submits_plan(plan)
    assert "Ubah rencana bersama klien" in story.page


def test_r37_s3_4_an_empty_nik_has_a_reason(story):
    nurhayati = story.nurhayati
    with story.refused("R37"):
        nurhayati.registers_client(name="Mbah Karsinah", born_about=1948)
    assert "Mbah Karsinah" in story.proof.shown
    found = nurhayati.registers_client(name="Mbah Karsinah", nik_missing="no_documents")
    assert "Identitas sementara" in nurhayati.opens(found)
