"""What holds for every act, beyond the examples of the scenarios."""

import pytest

from cases import models as cases
from cases.models import Case
from tests.stories import scenes

pytestmark = pytest.mark.django_db


def test_whatever_is_sent_twice_is_done_once(story):
    """A double tap on every form that creates, from the report to the second monev."""
    sari, bagus, ratna, dewi = story.sari, story.bagus, story.ratna, story.dewi
    with sari.twice(), bagus.twice(), ratna.twice(), dewi.twice():
        report = dewi.takes_report()
        ratna.assigns_report(report, to=sari)
        sari.logs_visit(report, kind="outreach")
        lilis = sari.registers_client(name="Lilis Maryani", nik_missing="not_asked")
        sari.adds_member(lilis, name="Rara", born=story.born(7))
        sari.adds_address(lilis, hamlet="Dusun Melati")
        sari.adds_phone(lilis, number="0800-0000-0001")
        case = sari.opens_case(lilis, report=report)
        sari.starts_emergency(case)
        sari.records_consent(case)
        sari.adds_finding(case)
        sari.maps_resource(case, name="Bu Tuti")
        visit = sari.logs_visit(case, risk="high", next_visit_on=story.day(7))
        sari.adds_to_visit(visit, text="Bu Tuti juga mendengarnya.")
        sari.adds_photo(visit)
        everything_after_the_assessment(story, case)
    assert Case.objects.count() == 1
    assert cases.Contact.objects.count() == 2
    assert cases.ConsentTalk.objects.count() == 1


def everything_after_the_assessment(story, case):
    sari, bagus = story.sari, story.bagus
    sari.summarises_assessment(case)
    sari.finishes_assessment(case)
    plan = sari.drafts_plan(case)
    sari.records_answer(plan)
    sari.submits_plan(plan)
    bagus.returns_plan(plan, comment="Siapa yang mendampingi?")
    plan = sari.makes_new_version(plan)
    sari.records_answer(plan)
    sari.submits_plan(plan)
    bagus.approves_plan(plan)
    sari.ticks_step(plan.steps.first())
    record = sari.records_service(case)
    sari.adds_to_service(record, text="Ia datang bersama kakaknya.")
    sari.sets_monev_schedule(case)
    monev = sari.records_monev(case, levels=[0, 0], interview="Tenang.", decision="continue")
    sari.adds_to_monev(monev, text="Kakaknya mengatakan hal yang sama.")
    consent = cases.Consent.objects.get(case=case)
    sari.withdraws_consent(consent)
    session = bagus.holds_session(sari, educative="Cara bertanya tentang kekerasan.")
    bagus.signs_session(session)
    sari.signs_session(session)
    sari.adds_to_session(session, function="educative", text="Sudah dicoba pada kunjungan.")


def test_r16_follows_the_person_not_the_role(story):
    """wati is worker and supervisor; while she stands in for bagus she decides about others' plans,
    never about her own, nor about one of a case that she held before.
    """
    bagus, sari, ratna = story.bagus, story.sari, story.ratna
    wati = story.joins("wati", name="Wati Lestari", roles=("worker", "supervisor"))
    story.supervises(bagus, wati)
    own = scenes.submitted(wati, name="Ibu Pertama")
    handed_on = scenes.opened(wati, name="Ibu Kedua")
    ratna.assigns_case(handed_on, to=sari)
    story.later(minutes=1)
    bagus.sets_acting_supervisor(wati, supervisee=sari)
    sari.records_consent(handed_on)
    once_hers = sari.drafts_plan(scenes.assesses(sari, handed_on))
    sari.records_answer(once_hers)
    sari.submits_plan(once_hers)
    others = scenes.submitted(sari, name="Ibu Ketiga")
    for plan in (own, once_hers):
        with story.refused("R16"):
            wati.approves_plan(plan)
        with story.refused("R16"):
            wati.returns_plan(plan, comment="Saya kembalikan kepada diri sendiri.")
    assert wati.approves_plan(others).status == "approved"
    assert bagus.approves_plan(own).status == "approved"


def test_of_two_who_decide_one_wins_and_the_other_reads_who(story):
    bagus, endang, sari = story.bagus, story.endang, story.sari
    plan = scenes.submitted(sari)
    bagus.sets_acting_supervisor(endang)
    endang.approves_plan(plan)
    with story.conflict("Endang Lestari"):
        bagus.returns_plan(plan, comment="Lengkapi dahulu langkahnya.")
    assert bagus.inbox() is not None


def test_an_acting_supervisor_comes_and_goes_to_the_minute(story):
    bagus, endang, sari = story.bagus, story.endang, story.sari
    case = scenes.opened(sari)
    assert not endang.can_open(case)
    story.at(0, "10:00")
    bagus.sets_acting_supervisor(endang, starts_on=story.day(1), ends_on=story.day(2))
    story.at(0, "23:59")
    assert not endang.can_open(case)
    story.at(1, "00:00")
    assert endang.can_open(case)
    story.at(2, "23:59")
    assert endang.can_open(case)
    story.at(3, "00:00")
    assert not endang.can_open(case)
    assert bagus.can_open(case)


def test_whoever_hands_a_case_on_sees_it_no_more(story):
    sari, tandi, ratna, bagus = story.sari, story.tandi, story.ratna, story.bagus
    case = scenes.opened(sari)
    story.supervises(story.endang, tandi)
    assert not story.endang.can_open(case)
    story.later(hours=1)
    ratna.assigns_case(case, to=tandi)
    allowed = {
        who.person.username: who.can_open(case) for who in (sari, tandi, bagus, story.endang)
    }
    assert allowed == {"sari": False, "tandi": True, "bagus": False, "endang": True}
    with story.refused("R10"):
        sari.logs_visit(case)


@pytest.mark.parametrize("closing", ["usia", "agama", "ras", "orientasi_seksual"])
def test_r21_no_door_closes_on_a_discriminatory_ground(story, closing):
    dewi = story.dewi
    report = dewi.takes_report(told="Lemas, tidak makan dua hari.")
    with story.refused("R21"):
        dewi.closes_report(report, closing=closing, reason="Beda dengan yayasan kami.")
    case = scenes.opened(dewi)
    with story.refused("R21"):
        dewi.closes_case(case, closing=closing, reason="Beda dengan yayasan kami.")


def test_a_case_closed_at_intake_rests(story):
    sari = story.sari
    case = scenes.opened(sari)
    sari.closes_case(case, closing="out_of_mandate", referred_to="Dinas Sosial", reason="Di luar.")
    assert (case.stage, case.closed_at is not None) == ("closed", True)
    with story.conflict():
        sari.starts_emergency(case)
    with story.refused("R01"):
        sari.starts_assessment(case)


def test_supervisors_read_and_do_not_write(story):
    bagus, sari = story.bagus, story.sari
    case = scenes.served(sari, bagus)
    for act in (bagus.logs_visit, bagus.records_consent, bagus.records_service, bagus.adds_finding):
        with story.forbidden():
            act(case)
    assert bagus.can_open(case)


def test_children_of_a_family_answer_for_their_part(story):
    """Relative birth dates and the lembaga's own age of assent."""
    nurhayati = story.nurhayati
    story.sets_house_rule("assent_from_age", 12)
    family = nurhayati.registers_client(name="Keluarga Latuheru", kind="family", member_count=3)
    head = nurhayati.adds_member(
        family, name="Markus", relation="head", born=story.born(44), sex="L"
    )
    grace = nurhayati.adds_member(family, name="Grace", born=story.born(14, 90), sex="P")
    samuel = nurhayati.adds_member(family, name="Samuel", born=story.born(9, 60), sex="L")
    case = nurhayati.opens_case(family, ppks=[21])
    nurhayati.records_consent(case)
    plan = nurhayati.drafts_plan(scenes.assesses(nurhayati, case))
    nurhayati.records_answer(plan, member=head)
    nurhayati.records_answer(plan, member=grace, answer="refuses", way="oral", note="Tidak mau.")
    with story.refused("R38"):
        nurhayati.submits_plan(plan)
    with story.form_error():
        nurhayati.records_answer(plan, member=samuel)
    nurhayati.submits_plan(plan, despite_refusal="Sekolah darurat paling aman bagi Grace.")
    assert plan.status == "submitted"


@pytest.mark.parametrize(
    ("kind", "name"), [("group", "Kelompok Ibu Melati"), ("community", "Warga Dusun Hulu")]
)
def test_groups_and_communities_need_no_nik_and_speak_through_somebody(story, kind, name):
    tandi, bagus = story.tandi, story.bagus
    client = tandi.registers_client(name=name, kind=kind, member_count=12)
    case = tandi.opens_case(client)
    talk = tandi.records_consent(case, consenter_name="Ibu Ketua")
    assert talk.consenter_name == "Ibu Ketua"
    plan = tandi.drafts_plan(scenes.assesses(tandi, case))
    tandi.records_answer(plan, name="Ibu Ketua")
    tandi.submits_plan(plan)
    assert bagus.approves_plan(plan).status == "approved"


def test_monev_is_reminded_escalated_and_settled(story):
    sari, bagus = story.sari, story.bagus
    case = scenes.served(sari, bagus)
    sari.sets_monev_schedule(case, every=2, unit="weeks", starts_on=story.day(5))
    story.at(2, "07:00").sweep().sweep()
    assert len(story.mails_to(sari)) == 1
    assert [notice.kind for notice in sari.inbox(unread=True)][:1] == ["monev.soon"]
    for day in (5, 6, 8):
        story.at(day, "07:30").sweep()
    assert [n.kind for n in sari.inbox() if n.kind.startswith("monev.")] == [
        "monev.overdue",
        "monev.due",
        "monev.soon",
    ]
    assert "monev.escalation" in {notice.kind for notice in bagus.inbox()}
    assert "Warsini" not in "".join(letter.body for letter in story.mails_to(sari))
    sari.records_monev(case, levels=[0, 0], interview="Tenang.", decision="terminate", reason="x")
    story.at(60, "07:30").sweep()
    assert len(story.mails_to(sari)) == 3


def test_high_risk_that_nobody_reads_goes_further(story):
    sari, ratna = story.sari, story.ratna
    case = scenes.agreed(sari)
    visit = sari.logs_visit(case, risk="high", seen_heard="Pelaku datang membawa parang.")
    story.later(minutes=61).sweep()
    told = [notice for notice in ratna.inbox() if case.number in notice.title]
    assert len(told) == 1
    assert "parang" not in told[0].title + told[0].body
    story.bagus.reads_visit(visit)
    assert not story.bagus.inbox(unread=True)
