"""S1. KDRT: a secret asked for, and a child at risk. Steps 1-7, 9-11, 20.

Steps 8 and 12-19 (disclosure, dilemma, portal) belong to later parts of Pekso.
"""

import datetime as dt

import pytest

from cases import gates
from cases.models import Case, Consent, Contact
from clients.models import Client
from conftest import moment

pytestmark = pytest.mark.django_db
NIK = "9988775205940001"
SECRET = "Suami sering memukul saya, tapi jangan sampai ada yang tahu."
STRUCK = "Dipukul dengan tangan empat kali dalam dua bulan; tanpa luka, tetap dapat bekerja."
WITNESSED = "Rara melihat kejadian itu dari kamar."
READING = "Kekerasan berulang; anak ikut menanggung akibatnya."
BRUISE = "Rara ditemui sendiri; memar di lengan kiri atas."
SHOUTING = "Sering terdengar teriakan dari rumah itu."
BEGGED = "Lilis memohon agar rahasianya dijaga."


def test_s1_a_secret_asked_for_and_a_child_at_risk(story):
    lilis = steps_1_to_2_registered_once(story)
    case = steps_3_to_6_until_she_agrees(story, lilis)
    step_7_assessment(story, lilis, case)
    steps_9_to_10_who_may_not_look(story, case)
    visit = step_11_the_child_is_seen(story, case)
    step_20_what_is_signed_stays(story, visit)


def steps_1_to_2_registered_once(story) -> Client:
    sari, dewi = story.sari, story.dewi
    # 1 | T-10 09:00 sari | Klien > Tambah
    story.at(-10, "09:00")
    lilis = sari.registers_client(
        name="Lilis Maryani", sex="P", born=dt.date(1994, 5, 12), nik=NIK,
        hamlet="Dusun Melati", address="RT 03",
    )  # fmt: skip
    for page in (sari.sees("clients:list"), sari.sees("clients:detail", lilis.pk)):
        assert "9988********0001" in page
        assert NIK not in page
    # 2 | T-10 09:05 dewi | the same NIK: only that a client exists, and whom to ask
    story.at(-10, "09:05")
    with story.refused("R24"):
        dewi.registers_client(name="Lilis M.", nik=NIK)
    assert "Bagus Prakoso" in story.page
    assert not [told for told in ("Maryani", "Dusun Melati", "RT 03") if told in story.page]
    assert Client.objects.get() == lilis
    assert not dewi.can_open(lilis)
    return lilis


def steps_3_to_6_until_she_agrees(story, lilis: Client) -> Case:
    sari = story.sari
    # 3 | T-10 09:10 | Pendekatan awal: datang sendiri, PPKS 19, risiko sedang
    story.at(-10, "09:10")
    case = sari.opens_case(lilis, presenting_problem=SECRET, source="self", ppks=[19])
    assert (case.stage, case.risk) == ("intake", "medium")
    assert case.response_due_at == moment(-10, "15:10")
    page = sari.opens(case)
    assert all(told in page for told in (SECRET, "Korban tindak kekerasan", "15.10", "Sedang"))
    # 4 | T-10 09:30 | Asesmen > Mulai
    story.at(-10, "09:30")
    with story.refused("R01"):
        sari.starts_assessment(case)
    # 5 | T-10 09:40 | Persetujuan: the limits of confidentiality are not ticked
    story.at(-10, "09:40")
    explained = ["scope", "rights", "risk", "third_parties"]
    with story.refused("R02"):
        sari.records_consent(case, told=explained)
    assert "Batas kerahasiaan" in story.page
    # 6 | T-10 09:45 | the same with the limits explained; no consent for the police; Lilis signs
    story.at(-10, "09:45")
    talk = sari.records_consent(case, told=[*explained, "limits"], way="signature")
    case.refresh_from_db()
    assert case.stage == "consent"
    assert [one.purpose for one in talk.consents.all()] == ["service"]
    assert not gates.consent_in_force(case, Consent.Purpose.DISCLOSURE)
    return case


def step_7_assessment(story, lilis: Client, case: Case) -> None:
    # 7 | T-9 10:00 sari | Asesmen; fact and reading in separate fields; three people
    sari = story.sari
    story.at(-9, "10:00")
    sari.adds_member(lilis, name="Joko", relation="spouse", sex="L")
    rara = sari.adds_member(lilis, name="Rara", sex="P", born=story.born(7, 30))
    sari.starts_assessment(case)
    found = sari.adds_finding(case, domain="risk_safety", fact=STRUCK, reading=READING)
    sari.adds_finding(case, domain="social_family", fact=WITNESSED, member=rara)
    assert (found.fact, found.reading) == (STRUCK, READING)
    sari.summarises_assessment(
        case,
        problem="Kekerasan berulang oleh suami.",
        needs="Rasa aman; tempat bercerita.",
        strengths="Dekat dengan kakaknya.",
    )
    assert sari.finishes_assessment(case).status == "finished"
    case.refresh_from_db()
    assert case.stage == "assessment"
    page = sari.opens(case, page="cases:assessment_detail")
    assert all(told in page for told in (STRUCK, READING, WITNESSED, "Rara"))
    family = sari.opens(lilis, page="clients:family")
    assert all(name in family for name in ("Joko", "Rara", "7 th"))


def steps_9_to_10_who_may_not_look(story, case: Case) -> None:
    tandi, ratna = story.tandi, story.ratna
    # 8 (disclosure on "professional judgement") is left out: disclosure comes later.
    # 9 | T-8 08:10 tandi | opens the case by its address
    story.at(-8, "08:10")
    with story.refused("R10"):
        tandi.opens(case)
    # 10 | T-8 08:15 ratna | opens the assessment; sees number, worker, stage, dates only
    story.at(-8, "08:15")
    with story.refused("R11"):
        ratna.opens(case, page="cases:assessment_detail")
    page = ratna.reads("cases:admin_list")
    shown = (case.number, "Sari Wulandari", "Asesmen", "9 Nov 2026")
    assert all(told in page for told in shown)
    hidden = ("Lilis", "L.M.", "Dusun Melati", "kekerasan", "Sedang", "9988", *story.proof.told)
    assert not [told for told in hidden if told in page]


def step_11_the_child_is_seen(story, case: Case) -> Contact:
    sari, bagus = story.sari, story.bagus
    # 11 | T-5 14:00 sari | Kunjungan rumah; the neighbour's words are secret from the client
    story.at(-5, "14:00")
    visit = sari.logs_visit(
        case, met_who="Rara, Lilis, Bu Tuti", seen_heard=f"{BRUISE} {BEGGED}", child_alone="yes",
        said=[("Rara", "Ayah marah"), ("Bu Tuti, tetangga", SHOUTING, True)], risk="high",
    )  # fmt: skip
    case.refresh_from_db()
    assert case.risk == "high"
    notice = bagus.inbox(unread=True)[0]
    assert notice.created_at == moment(-5, "14:00")
    assert notice.must_acknowledge
    assert case.number in notice.title
    assert not [told for told in ("Lilis", "Rara", "memar") if told in notice.title + notice.body]
    page = sari.opens(visit)
    assert all(told in page for told in (BRUISE, "Ayah marah", SHOUTING, "Rahasia terhadap klien"))
    # 12-19 (dilemma, disclosure, portal, withdrawal) are left out: they come later.
    return visit


def step_20_what_is_signed_stays(story, visit: Contact) -> None:
    sari = story.sari
    # 20 | T 08:00 sari | deletes the home-visit report; then edits it; then a dated addendum
    story.at(0, "08:00")
    with story.refused("R30"):
        sari.deletes_visit(visit)
    with story.refused("R22"):
        sari.corrects_visit(visit, seen_heard="Tidak ada memar di lengan.")
    assert "Tidak ada memar di lengan." in story.page
    added = sari.adds_to_visit(visit, text="Bidan memeriksa memar pada hari yang sama.")
    assert added.at == moment(0, "08:00")
    page = sari.opens(visit)
    assert BRUISE in page
    assert "19 November 2026" in page
    assert "Bidan memeriksa memar" in page
