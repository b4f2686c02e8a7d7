"""S4. Drug rehabilitation, a relapse, and people who ask. Steps 1-2, 4-5, 7-8, 12, 14-17.

Steps 3 (portal), 6, 9-11 (referral, disclosure), 13, 18-19 (termination) belong to
later parts of Pekso.
"""

import datetime as dt
from decimal import Decimal

import pytest

from cases import gates
from cases.models import Case, Consent, MonevRecord, PlanVersion, ServiceRecord

pytestmark = pytest.mark.django_db
NIK = "9988771702030002"
LEVELS = (
    "Lebih buruk daripada sekarang",
    "Seperti sekarang",
    "Hasil yang diharapkan",
    "Lebih baik daripada harapan",
    "Jauh lebih baik daripada harapan",
)
GOALS = ("Berhenti memakai", "Bekerja di bengkel", "Hubungan baik dengan ibu")
RELAPSE = "Belajar merencanakan penanganan kekambuhan Dimas."
WORN_OUT = "Made lelah dan sulit tidur setelah kekambuhan ini."


def test_s4_drug_rehabilitation_and_a_relapse(story):
    case = steps_1_to_2_he_agrees_himself(story)
    step_4_a_second_worker_without_the_competence(story, case)
    step_5_assessment(story, case)
    first = step_7_plan(story, case)
    step_8_counselling(story, case)
    step_12_monev_after_the_relapse(story, case)
    second = step_14_another_strategy(story, case, first)
    steps_15_to_16_supervision(story, case)
    step_17_it_works(story, case, second)


def steps_1_to_2_he_agrees_himself(story) -> Case:
    made = story.made
    # 1 | T-120 made | Pendekatan awal from the mother; client adult; only the mother signs
    story.at(-120)
    dimas = made.registers_client(
        name="Dimas Aryo Nugroho", sex="L", born=dt.date(2003, 2, 17), nik=NIK
    )
    mother = made.adds_member(dimas, name="Ibu Ratmi", relation="parent", sex="P")
    case = made.opens_case(
        dimas, source="family", source_note="Ibunya", ppks=[17], presenting_problem="Ibunya cemas."
    )
    assert case.stage == "intake"
    with story.refused("R01"):
        made.records_consent(case, guardian=mother)
    assert "Klien dewasa harus menyetujui sendiri" in story.page
    # 2 | T-119 made + client | Dimas agrees: scope, limits, IPWL report explained
    story.at(-119)
    talk = made.records_consent(
        case,
        answers={"service": "agrees", "disclosure": "agrees"},
        recipients={"disclosure": "IPWL Sehat (fiktif)"},
        note="Wajib lapor ke IPWL dijelaskan.",
    )
    assert {one.purpose: one.recipient for one in talk.consents.all()} == {
        "service": "",
        "disclosure": "IPWL Sehat (fiktif)",
    }
    case.refresh_from_db()
    assert case.stage == "consent"
    assert gates.consent_in_force(case, Consent.Purpose.DISCLOSURE)
    return case


def step_4_a_second_worker_without_the_competence(story, case: Case) -> None:
    # 3 | the mother's portal is left out: it comes later.
    # 4 | T-118 ratna | assigns dewi as second worker; no override asked
    ratna, dewi = story.ratna, story.dewi
    story.at(-118)
    with story.refused("R13"):
        ratna.adds_second_worker(case, to=dewi)
    assert "kompetensi Napza" in story.page
    assert "Minta izin supervisor" in story.page
    assert not dewi.can_open(case)


def step_5_assessment(story, case: Case) -> None:
    # 5 | T-117 made | Asesmen: BPSS, ASI result, risk, strengths
    made = story.made
    story.at(-117)
    made.starts_assessment(case)
    made.adds_finding(case, domain="biological", fact="Memakai sejak dua tahun lalu.")
    made.adds_finding(case, domain="psychological", fact="Gelisah bila malam.")
    made.adds_finding(case, domain="social_family", fact="Ibu masih menerimanya.")
    made.adds_finding(case, domain="spiritual", fact="Ikut doa bersama ibu.")
    made.adds_finding(case, domain="strength_resource", fact="Dapat memperbaiki sepeda motor.")
    made.summarises_assessment(
        case,
        strengths="Terampil memperbaiki sepeda motor.",
        risk="high",
        risk_reading="Pernah overdosis.",
        instruments="ASI 25 Juli 2026: NAPZA 6, pekerjaan 4, keluarga 3.",
    )
    assessment = made.finishes_assessment(case)
    assert (assessment.status, assessment.risk) == ("finished", "high")
    page = made.opens(assessment)
    assert all(told in page for told in ("NAPZA 6", "sepeda motor", "Pernah overdosis."))


def step_7_plan(story, case: Case) -> PlanVersion:
    # 6 | Rujukan IPWL is left out: referral comes later.
    # 7 | T-114 made | with only one goal a warning; three with levels -2..+2 and weight 1
    made, bagus = story.made, story.bagus
    story.at(-114)
    plan = made.drafts_plan(case, goals=GOALS[:1])
    assert "disarankan minimal 2" in made.opens(plan)
    goals = [{"title": goal, "levels": LEVELS, "weight": 1} for goal in GOALS]
    made.changes_plan(plan, goals=goals)
    assert "disarankan minimal 2" not in made.opens(plan)
    with story.refused("R18"):
        made.submits_plan(plan)
    made.records_answer(plan)
    made.submits_plan(plan)
    assert bagus.approves_plan(plan).status == "approved"
    case.refresh_from_db()
    assert case.stage == "intervention"
    page = made.opens(plan)
    assert all(told in page for told in (*GOALS, *LEVELS))
    return plan


def step_8_counselling(story, case: Case) -> None:
    # 8 | T-100 made | Pelayanan: konseling 1-4 with notes
    made = story.made
    for session, day in enumerate((-100, -97, -94, -91), 1):
        story.at(day, "10:00")
        record = made.records_service(case, kind="counselling", note=f"Konseling ke-{session}.")
        assert record.happened_at == story.moment(day, "10:00")
    assert ServiceRecord.objects.filter(case=case, immediate=False).count() == 4
    page = made.opens(case, page="cases:service_list")
    assert all(f"Konseling ke-{session}." in page for session in (1, 2, 3, 4))


def step_12_monev_after_the_relapse(story, case: Case) -> None:
    # 9-11 | people who ask (disclosure) are left out: they come later.
    # 12 | T-80 made | interview + urine result from IPWL; scores -2, -1, -1; decision required
    made = story.made
    story.at(-80)
    with story.refused("R26"):
        made.records_monev(case, **relapse())
    assert "Keputusan" in story.page
    assert "Memakai dua kali." in story.page
    assert not MonevRecord.objects.filter(case=case).exists()


def relapse() -> dict[str, object]:
    """What was found, without a decision."""
    return {
        "levels": [-2, -1, -1],
        "findings": ["Memakai dua kali.", "Belum bekerja.", "Sering bertengkar."],
        "interview": "Dimas mengaku memakai lagi.",
        "data_collection": "Hasil urine dua kali positif.",
        "data_source": "IPWL Sehat (fiktif)",
        "effective": "no",
    }


def step_14_another_strategy(story, case: Case, first: PlanVersion) -> PlanVersion:
    # 13 | "akhiri" and Terminasi (R06) are left out: termination comes later.
    # 14 | T-79 made + client + bagus | ubah strategi; plan v2 agreed, approved
    made, bagus = story.made, story.bagus
    story.at(-79)
    record = made.records_monev(
        case,
        **relapse(),
        decision="alter_strategy",
        reason="Relaps: kelompok dukungan dan pelatihan.",
    )
    assert record.t_score == Decimal("31.74")
    assert "31,74" in made.opens(record)
    second = PlanVersion.objects.get(case=case, status="draft")
    assert (second.number, second.based_on) == (2, first)
    made.changes_plan(
        second,
        strategy="Kelompok dukungan tiap minggu dan pelatihan bengkel.",
        steps=[
            {"title": "Kelompok dukungan", "goal": 0, "who": "Dimas"},
            {"title": "Pelatihan bengkel", "goal": 1, "who": "Dimas"},
            {"title": "Makan malam bersama ibu", "goal": 2, "who": "Dimas dan ibu"},
        ],
    )
    with story.refused("R18"):
        made.submits_plan(second)
    made.records_answer(second)
    made.submits_plan(second)
    assert bagus.approves_plan(second).status == "approved"
    first.refresh_from_db()
    case.refresh_from_db()
    assert (first.status, case.stage) == ("superseded", "intervention")
    return second


def steps_15_to_16_supervision(story, case: Case) -> None:
    made, bagus, ratna = story.made, story.bagus, story.ratna
    # 15 | T-78 made, bagus | Supervisi: edukatif and suportif
    story.at(-78)
    session = bagus.holds_session(
        made, educative=(40, RELAPSE), supportive=(30, WORN_OUT), cases=[case]
    )
    made.signs_session(session)
    assert bagus.signs_session(session).is_signed
    # 16 | T-77 ratna | opens the supportive note; counts of sessions visible
    story.at(-77)
    with story.refused("R33"):
        ratna.reads_session_note(session, function="supportive")
    counts = ratna.reads("supervision:sessions")
    assert all(told in counts for told in ("Made Suardana", "Bagus Prakoso"))
    assert not [told for told in (RELAPSE, WORN_OUT, "Dimas") if told in counts]
    assert WORN_OUT in made.reads_session_note(session, function="supportive")


def step_17_it_works(story, case: Case, second: PlanVersion) -> None:
    # 17 | T-30 made | Monev: scores 1, 0, 1; lanjutkan
    made = story.made
    story.at(-30)
    record = made.records_monev(
        case,
        levels=[1, 0, 1],
        interview="Bekerja di bengkel tiga hari seminggu.",
        effective="yes",
        decision="continue",
    )
    assert (record.t_score, record.plan) == (Decimal("59.13"), second)
    case.refresh_from_db()
    assert case.stage == "intervention"
    page = made.opens(case, page="cases:monev_list")
    assert all(score in page for score in ("31,74", "59,13"))
    # 18-19 | termination and the new episode are left out: they come later.
