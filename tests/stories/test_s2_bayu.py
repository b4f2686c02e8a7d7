"""S2. A child in conflict with the law, as far as it is accompaniment: steps 3-4, 14, 17, 18b-22.

Litmas (1-2, 5-6, 8-13), disclosure (15), the social report (16), export (18) and the end (23)
belong to later parts of Pekso; step 7 is played with a visit of the case.
"""

from decimal import Decimal

import pytest

from cases.models import Case
from tests.stories import scenes

pytestmark = pytest.mark.django_db
GOALS = ("Sekolah kembali", "Tidak bergaul malam", "Mengganti kerugian")


def test_s2_a_child_in_conflict_with_the_law(story):
    case = step_3_to_14_a_case_of_tandi(story)
    steps_17_to_18b_no_service_before_the_plan(story, case)
    steps_19_to_20_the_child_is_asked(story, case)
    steps_21_to_22_monev(story, case)


def step_3_to_14_a_case_of_tandi(story) -> Case:
    sari, tandi, ratna = story.sari, story.tandi, story.ratna
    # The case was opened by sari, on duty that morning.
    story.at(-100, "08:40")
    born = story.born(15, 40, before=-100)
    bayu = sari.registers_client(name="Bayu Pratama", sex="L", born=born, nik=story.nik(born, "L"))
    sari.adds_member(bayu, name="Sumiati", relation="parent", sex="P", is_guardian=True)
    case = sari.opens_case(bayu, source="police", ppks=[3], source_note="B/123/FIKTIF")
    # 3 | T-100 09:00 ratna | Penugasan: rudi accompanies the child
    story.at(-100, "09:00")
    with story.refused("R14"):
        ratna.assigns_case(case, to=story.rudi)
    # 4 | T-100 09:05 ratna | assigns tandi
    story.at(-100, "09:05")
    assert ratna.assigns_case(case, to=tandi).worker == tandi.person
    # 7 | T-100 16:00 | Kunjungan rumah dated T-98; dated T-100 OK
    story.at(-100, "16:00")
    seen = "Kamar sewa; ibu menjual makanan; ayah pergi."
    with story.refused("R23"):
        tandi.logs_visit(case, seen_heard=seen, at=story.moment(-98, "16:00"))
    assert seen in story.page
    visit = tandi.logs_visit(case, seen_heard=seen)
    assert visit.happened_at == story.moment(-100, "16:00")
    # 14 | T-97 09:00 sari | opens the case (his litmas comes later)
    story.at(-97)
    with story.refused("R10"):
        sari.opens(case)
    assert tandi.can_open(case)
    return case


def steps_17_to_18b_no_service_before_the_plan(story, case: Case) -> None:
    tandi = story.tandi
    # 18b | T-94, T-93 tandi | Persetujuan Sumiati and Bayu; Asesmen finished
    story.at(-94)
    mother = case.client.family.get(name="Sumiati")
    talk = tandi.records_consent(case, guardian=mother, assent="agrees")
    assert (talk.consenter, talk.consenter_name, talk.assent) == ("guardian", "Sumiati", "agrees")
    story.at(-93)
    scenes.assesses(tandi, case)
    # 17 | T-92 tandi | Pelayanan: konseling keluarga, no plan yet
    story.at(-92)
    with story.refused("R17"):
        tandi.records_service(case, kind="counselling", note="Konseling keluarga pertama.")
    assert "Rencana intervensi yang disahkan supervisor" in story.page
    assert "Konseling keluarga pertama." in story.page


def steps_19_to_20_the_child_is_asked(story, case: Case) -> None:
    tandi, bagus = story.tandi, story.bagus
    # 19 | T-90 tandi | Rencana; Sumiati agrees, Bayu "belum ditanya"
    story.at(-90)
    plan = tandi.drafts_plan(case, goals=GOALS)
    tandi.records_answer(plan, who="guardian")
    tandi.records_answer(plan, who="child", answer="not_asked")
    with story.refused("R18"):
        tandi.submits_plan(plan)
    # 20 | T-89 tandi + Bayu | Bayu agrees; bagus approves
    story.at(-89)
    tandi.records_answer(plan, who="child", way="oral", note="Saya mau sekolah lagi.")
    tandi.submits_plan(plan)
    assert bagus.approves_plan(plan).status == "approved"
    case.refresh_from_db()
    assert case.stage == "intervention"


def steps_21_to_22_monev(story, case: Case) -> None:
    tandi = story.tandi
    # 21 | T-60 tandi | Monev: keputusan "lanjutkan" only
    story.at(-60)
    with story.refused("R26"):
        tandi.records_monev(case, decision="continue")
    # 22 | T-60 tandi | interview + school attendance 18/20; finding; lanjutkan
    record = tandi.records_monev(
        case,
        levels=[1, 0, 0],
        interview="Bayu betah di sekolah.",
        data_collection="Hadir 18 dari 20 hari.",
        data_source="Wali kelas, dengan izin Sumiati",
        effective="yes",
        decision="continue",
    )
    assert record.t_score == Decimal("54.56")
