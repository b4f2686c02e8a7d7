"""Marks through the forms of the work on a case."""

import datetime as dt

from cases.consent_points import REQUIRED
from core import clock


def report(story, marks):
    """A report that is visited and becomes nothing, referred elsewhere."""
    new, sari = marks.new, story.sari
    found = sari.takes_report(
        about=new("tentang"), told=new("dilaporkan"), place=new("lokasi"),
        reporter_name=new("pelapor"), reporter_phone=marks.phone(),
    )  # fmt: skip
    sari.logs_visit(found, kind="outreach", met_who=new("warga"), seen_heard=new("didengar"))
    sari.closes_report(
        found, closing="out_of_mandate", reason=new("tutup"), referred_to=new("lembagalain")
    )


def closed_case(story, marks, client):
    """A case that ends at intake."""
    new, sari = marks.new, story.sari
    case = sari.opens_case(client, presenting_problem=new("masalah"), source_note=new("asal"))
    sari.closes_case(
        case, closing="out_of_mandate", reason=new("alasantutup"), referred_to=new("dirujuk")
    )


def consents(story, marks, case):
    """Talks in every way in which somebody may agree, and an answer taken back."""
    new, sari = marks.new, story.sari
    talk = sari.records_consent(
        case, answers={"service": "agrees", "disclosure": "agrees", "photo": "agrees"},
        recipients={"disclosure": new("penerima")}, way="oral_witness", witness=new("saksi"),
        scope=new("lingkup"), note=new("catatansetuju"), fee="agreed", fee_note=new("biaya"),
        told=[*REQUIRED, "fee"],
    )  # fmt: skip
    sari.withdraws_consent(talk.consents.get(purpose="disclosure"), note=new("dicabut"))
    more = {"answers": {"service": "agrees"}}
    sari.records_consent(case, consenter="supported", support=new("pendamping"), **more)
    sari.records_consent(case, way="oral", oral_reason=new("lisan"), **more)
    sari.records_consent(case, consenter="legal_notice", legal_basis=new("dasar"), **more)
    sari.records_consent(
        case, consenter="not_yet_possible", not_yet_ground="unconscious",
        second_person=new("kedua"), ask_again_on=clock.today() + dt.timedelta(days=2), answers={},
    )  # fmt: skip


def visits(story, marks, case):
    """A visit with everything, corrected, added to, read, with a photo."""
    new, sari = marks.new, story.sari
    visit = sari.logs_visit(
        case, met_who=new("ditemui"), seen_heard=new("cerita"), agreed=new("sepakat"),
        interpretation=new("tafsir"), place=new("tempat"), companions=new("teman"),
        house=new("rumah"), worker_risk=new("risiko"), household_consent=new("izin"),
        education_given=new("edukasi"), purpose=new("tujuan"), next_step=new("berikut"),
        next_visit_on=clock.today() + dt.timedelta(days=3), child_alone="yes",
        child_alone_note=new("anaknya"), said=[(new("ibu"), new("rahasia"), True)],
    )  # fmt: skip
    sari.corrects_visit(visit, seen_heard=new("koreksi"))
    sari.adds_to_visit(visit, text=new("tambahan"))
    photo = sari.adds_photo(visit, caption=new("foto"), allowed_by=new("pengizin"))
    story.bagus.reads_visit(visit)
    return photo


def assessment(story, marks, case):
    """Findings, summary and the map of resources."""
    new, sari = marks.new, story.sari
    sari.starts_assessment(case)
    found = sari.adds_finding(case, fact=new("fakta"), source=new("sumber"), reading=new("bacaan"))
    sari.changes_finding(found, fact=new("faktabaru"))
    sari.summarises_assessment(
        case, problem=new("rumusan"), needs=new("kebutuhan"), strengths=new("kekuatan"),
        risk_reading=new("bacarisiko"), instruments=new("alat"),
    )  # fmt: skip
    sari.finishes_assessment(case)
    sari.maps_resource(
        case, name=new("budarmi"), note=new("bantuan"), contact=new("hubungi"),
        contact_limit=new("hanyapagi"),
    )  # fmt: skip


def plan(story, marks, case):
    """A plan with goals, steps and answers; approved, worked on; a later version shelved."""
    new, sari = marks.new, story.sari
    levels = [new("tingkat") for _level in range(5)]
    drafted = sari.drafts_plan(
        case,
        goals=[{"title": new("goal"), "indicator": new("tanda"), "baseline": new("awal"),
                "levels": levels}],
        steps=[{"title": new("langkah"), "who": new("pelaku")}],
        strategy=new("strategi"), risk_plan=new("jaga"), cost=new("ongkos"),
    )  # fmt: skip
    sari.records_answer(drafted, note=new("jawaban"), name=new("namanya"))
    sari.submits_plan(drafted)
    story.bagus.approves_plan(drafted, comment=new("komentar"))
    step = drafted.steps.get()
    until = clock.today() + dt.timedelta(days=20)
    sari.delays_step(step, until=until, note=new("diundur"))
    sari.reassigns_step(step, who=new("pengganti"))
    later = sari.makes_new_version(drafted, reason=new("versibaru"))
    sari.shelves_plan(later, reason=new("disimpan"))
    return drafted


def serving(story, marks, case, drafted):
    """Service and monev, each with an addition."""
    new, sari = marks.new, story.sari
    record = sari.records_service(
        case, note=new("pelayanan"), step=drafted.steps.get(), attended_by=new("hadir"),
        interpretation=new("arti"),
    )  # fmt: skip
    sari.adds_to_service(record, text=new("susulan"))
    sari.sets_monev_schedule(case, every=7)
    monev = sari.records_monev(
        case, levels=[0], findings=[new("temuan")], observation=new("observasi"),
        interview=new("wawancara"), data_collection=new("kumpulan"), data_source=new("asaldata"),
        decision="continue", reason=new("keputusan"),
    )  # fmt: skip
    sari.adds_to_monev(monev, text=new("monevtambah"))


def child(story, marks):
    """A girl who said no, her mother who agreed, and help that could not wait."""
    new, tandi = marks.new, story.tandi
    client = tandi.registers_client(
        name="Wulan Sari", sex="P", nik_missing="not_asked", born=story.born(13)
    )
    tandi.adds_member(
        client, name="Ibu Wulan", relation="parent", is_guardian=True, born_about=1985
    )
    case = tandi.opens_case(client, presenting_problem=new("masalahanak"), risk="high")
    tandi.starts_emergency(case, reason=new("darurat"))
    tandi.records_consent(
        case, consenter="guardian", consenter_name=new("wali"), consenter_relation=new("hubungan"),
        assent="agrees", assent_note=new("kataanak"), answers={"service": "agrees"},
        child={"service": "agrees"},
    )  # fmt: skip
    tandi.starts_assessment(case)
    tandi.adds_finding(case, fact=new("temuananak"))
    tandi.summarises_assessment(case, problem=new("rumusananak"), risk="high")
    tandi.finishes_assessment(case)
    drafted = tandi.drafts_plan(case, goals=[new("goalanak")])
    tandi.records_answer(drafted, who="guardian")
    tandi.records_answer(drafted, who="child", answer="refuses", note=new("tidakmau"))
    tandi.submits_plan(drafted, despite_refusal=new("walaumenolak"))
    return case


def group(story, marks):
    """A group whose plan changes after the first monev; its spokesperson answers by name."""
    new, dewi = marks.new, story.dewi
    client = dewi.registers_client(name="Kelompok Kenanga", kind="group", member_count=9)
    case = dewi.opens_case(client, presenting_problem=new("masalahkelompok"))
    dewi.records_consent(case)
    dewi.starts_assessment(case)
    dewi.adds_finding(case, fact=new("temuankelompok"))
    dewi.summarises_assessment(case, problem=new("rumusankelompok"))
    dewi.finishes_assessment(case)
    drafted = dewi.drafts_plan(case, goals=[new("goalkelompok")])
    dewi.records_answer(drafted, name=new("jurubicara"))
    dewi.submits_plan(drafted)
    story.bagus.approves_plan(drafted)
    dewi.records_monev(
        case, levels=[0], interview=new("rapat"), decision="alter_strategy", reason=new("ubah")
    )


def people_around(story, marks, case):
    """Second workers, leave, ties, an emergency opening, a cover and a handover."""
    new, bagus, sari = marks.new, story.bagus, story.sari
    asked = story.ratna.asks_leave(case, to=story.made, kind="second", why=new("minta"))
    bagus.answers_leave(asked, reason=new("diizinkan"), days=3)
    bagus.ends_access(case, of=story.made, reason=new("akhir"))
    tie = story.dewi.declares_conflict(case.number, note=new("kenal"))
    bagus.accepts_acquaintance(tie, client_said=new("kataklien"))
    opened = story.nurhayati.breaks_glass(case, reason=new("bukadarurat"))
    story.nurhayati.opens(case)
    bagus.judges_break_glass(opened, verdict="not_justified", note=new("nilai"))
    cover = bagus.starts_cover(case, to=story.tandi, reason=new("sakit"))
    bagus.tells_of_cover(cover, words=new("diberitahu"))
    bagus.ends_cover(cover)
    handover = sari.proposes_handover(
        case, to=story.tandi, starts_on=clock.today() + dt.timedelta(days=5),
        summary=new("ringkasan"), reason_note=new("keterangan"),
    )  # fmt: skip
    sari.records_client_on_handover(handover, words=new("setujupindah"))


def supervision(story, marks, case):
    """A session in three functions with an agreement, signed and added to."""
    new, bagus = marks.new, story.bagus
    session = bagus.holds_session(
        story.sari, administrative=new("administratif"), educative=new("edukatif"),
        supportive=new("suportif"), cases=[case],
        agreements=[(new("kesepakatan"), story.sari, clock.today() + dt.timedelta(days=4))],
    )  # fmt: skip
    bagus.signs_session(session)
    story.sari.signs_session(session)
    bagus.adds_to_session(session, function="supportive", text=new("sesudah"))
