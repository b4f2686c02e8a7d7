"""S3. A neglected old woman without papers. Steps 3-5, 7-9 (the map), 12-16.

Steps 1-2 (partner form), 6, 9-11 (referral, contact, conference) and 17-20 (evaluation,
termination, aftercare) belong to later parts of Pekso; 16 is played, since it needs nothing more.
"""

import datetime as dt
from decimal import Decimal

import pytest

from cases.models import Case, PlanVersion, Task
from clients.models import Client
from conftest import moment

pytestmark = pytest.mark.django_db
NIK = "9988774107480005"
RESOURCES = (
    ("Bu Darmi", "informal", "emotional"),
    ("Posyandu lansia", "formal", "knowledge"),
    ("Masjid Al-Ikhlas (fiktif)", "community", "network"),
    ("Slamet", "informal", "emotional"),
)
ROOM = "Tinggal di kamar Bu Darmi"
MEALS = "Makan setiap hari"
HEALTH = "Kesehatan terjaga dengan JKN"


def test_s3_a_neglected_old_woman_without_papers(story):
    case = steps_3_to_5_found_and_helped(story)
    steps_7_to_9_asked_and_understood(story, case)
    second = steps_12_to_13_her_no_and_her_yes(story, case)
    step_14_her_papers(story, case.client)
    step_15_what_changed(story, case, second)


def steps_3_to_5_found_and_helped(story) -> Case:
    dewi, ratna, nurhayati, bagus = story.dewi, story.ratna, story.nurhayati, story.bagus
    # 1 | the partner form comes later: dewi (piket) writes the report down
    story.at(-40, "07:30")
    report = dewi.takes_report(
        about="Perempuan tua di Pasar Lama", told="Lemas, tidak makan 2 hari.", place="Pasar Lama",
        source="tksk", reporter_name="Wati (TKSK)",
    )  # fmt: skip
    # 3 | T-40 08:00 ratna | assigns nurhayati
    story.at(-40, "08:00")
    assert ratna.assigns_report(report, to=nurhayati).worker == nurhayati.person
    assert not dewi.can_open(report)
    # 4 | T-40 08:40 nurhayati | Klien > Tambah without NIK: first no reason, then one
    story.at(-40, "08:40")
    told = {"name": "Mbah Karsinah", "sex": "P", "born_about": 1948}
    with story.refused("R37"):
        nurhayati.registers_client(**told)
    karsinah = nurhayati.registers_client(**told, nik_missing="no_documents")
    page = nurhayati.opens(karsinah)
    assert all(said in page for said in ("Identitas sementara", "± 78 th"))
    # 5 | T-40 08:50 nurhayati | Asesmen darurat before consent
    story.at(-40, "08:50")
    case = nurhayati.opens_case(
        karsinah, report=report, source="tksk", presenting_problem="Saya lapar, Nak.", ppks=[8],
        flags=["elderly", "alone", "no_documents"],
    )  # fmt: skip
    emergency = nurhayati.starts_emergency(case, reason="Dehidrasi, perlu Puskesmas.")
    assert emergency.consent_due_at == moment(-39, "08:50")
    notice = bagus.inbox(unread=True)[0]
    assert (notice.kind, notice.created_at) == ("case.emergency", moment(-40, "08:50"))
    nurhayati.starts_assessment(case)
    assert "Jalur darurat" in nurhayati.opens(case)
    return case


def steps_7_to_9_asked_and_understood(story, case: Case) -> None:
    nurhayati = story.nurhayati
    # 6 | Rujukan Puskesmas is left out: referral comes later.
    # 7 | T-39 08:00 | Persetujuan explained in Javanese; cap jempol, witness
    story.at(-39, "08:00")
    talk = nurhayati.reads_out_consent(case, way="thumb", witness="Bidan Rina", language="Jawa")
    assert (talk.way, talk.witness, talk.language) == ("thumb", "Bidan Rina", "Jawa")
    assert case.emergencies.get().cleared_at == moment(-39, "08:00")
    # 8 | T-38 | Asesmen
    story.at(-38)
    for domain, fact in (
        ("biological", "Pendengarannya kurang; berjalan dengan tongkat."),
        ("psychological", "Berpikir jernih dan menjawab runtut."),
        ("social_family", "Janda; anaknya Slamet di kota lain, pernah bertengkar."),
    ):
        nurhayati.adds_finding(case, domain=domain, fact=fact)
    nurhayati.summarises_assessment(case, problem="Telantar, tanpa dokumen.", needs="Makan, kamar.")
    assert nurhayati.finishes_assessment(case).status == "finished"
    # 9 | T-37 | Pemetaan: the map; contacting Slamet (R08) is left out: it comes with disclosure
    story.at(-37)
    for name, kind, offer in RESOURCES:
        nurhayati.maps_resource(case, name=name, kind=kind, offer=offer)
    page = nurhayati.opens(case, page="cases:resource_list")
    assert all(name in page for name, _kind, _offer in RESOURCES)
    assert all(word in page for word in ("Informal", "Formal", "Kemasyarakatan", "Belum ditanya"))


def steps_12_to_13_her_no_and_her_yes(story, case: Case) -> PlanVersion:
    nurhayati, bagus = story.nurhayati, story.bagus
    # 10-11 | contact with Slamet and the conference are left out: they come later.
    # 12 | T-33 | Rencana: penempatan PSTW; she refuses
    story.at(-33, "09:00")
    first = nurhayati.drafts_plan(case, goals=["Penempatan di PSTW Harapan (fiktif)"])
    nurhayati.records_answer(first, answer="refuses", way="oral", note="Saya tidak mau ke panti.")
    with story.refused("R35"):
        nurhayati.submits_plan(first)
    assert nurhayati.shelves_plan(first, reason="Klien menolak.").status == "shelved"
    # 13 | T-33 | Rencana 2; cap jempol; nurhayati presses Setujui; bagus approves
    story.at(-33, "11:00")
    second = nurhayati.drafts_plan(
        case,
        goals=[MEALS, ROOM, HEALTH],
        steps=[
            {"title": "Bu Darmi memasak dua kali sehari", "goal": 0, "who": "Bu Darmi"},
            {"title": "Membersihkan kamar", "goal": 1, "who": "Bu Darmi"},
            {"title": "Mengurus NIK lalu JKN", "goal": 2, "who": "Nurhayati Hasan"},
        ],
    )
    assert second.number == 2
    nurhayati.records_answer(second, way="thumb")
    assert nurhayati.submits_plan(second).status == "submitted"
    with story.refused("R16"):
        nurhayati.approves_plan(second)
    bagus.approves_plan(second)
    case.refresh_from_db()
    assert (second.status, case.stage) == ("approved", "intervention")
    return second


def step_14_her_papers(story, karsinah: Client) -> None:
    nurhayati = story.nurhayati
    # 14 | T-20 | NIK issued; the flag is off, the history keeps the old state
    story.at(-20)
    nurhayati.sets_nik(karsinah, nik=NIK, take_birth_date=True)
    assert karsinah.birth_date == dt.date(1948, 7, 1)
    page = nurhayati.opens(karsinah)
    assert "Identitas sementara" not in page
    assert "1 Juli 1948" in page
    assert "9988********0005" in page
    history = nurhayati.opens(karsinah, page="clients:history")
    assert "Tidak memiliki dokumen" in history
    assert NIK not in history


def step_15_what_changed(story, case: Case, second: PlanVersion) -> None:
    nurhayati = story.nurhayati
    # 15 | T-15 | Monev: makan 0, tempat tinggal -1, kesehatan -1; keputusan ubah strategi
    story.at(-15)
    record = nurhayati.records_monev(
        case,
        levels=[0, -1, -1],
        findings=["Makan dua kali sehari.", "Bu Darmi akan pindah.", "Batuk belum sembuh."],
        observation="Bu Darmi mengemasi barangnya.",
        interview="Sekarang saya mau ke PSTW.",
        decision="alter_strategy",
        reason="Bu Darmi pindah; klien kini menghendaki PSTW.",
    )
    assert record.t_score == Decimal("40.87")
    assert "40,87" in nurhayati.opens(record)
    third = PlanVersion.objects.get(case=case, status="draft")
    assert (third.number, third.based_on, third.reason) == (3, second, record.decision_reason)
    assert [goal.title for goal in third.goals.all()] == [MEALS, ROOM, HEALTH]
    case.refresh_from_db()
    assert case.stage == "planning"
    # 16 | T-12 client + bagus | agree to and approve version 3
    story.at(-12)
    nurhayati.changes_plan(third, goals=["Tinggal di PSTW Harapan (fiktif)", HEALTH])
    nurhayati.records_answer(third, way="thumb")
    nurhayati.submits_plan(third)
    assert story.bagus.approves_plan(third).status == "approved"
    second.refresh_from_db()
    assert second.status == "superseded"
    assert not Task.objects.filter(case=case, kind="consent", done_at=None).exists()
