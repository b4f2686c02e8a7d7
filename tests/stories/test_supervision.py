"""What is said in supervision stays between the two: S4 15–16, S6 7, S7 12; standing in."""

import pytest

from agency import access
from cases.models import Case
from conftest import moment
from core.models import Notice
from tests.stories.story import Story

RELAPSE = "Rencana menghadapi kekambuhan Dimas: kelompok dukungan dahulu, bengkel kemudian."
WORN_OUT = "Made lelah setelah tiga malam menunggu Dimas di rumah sakit."
HEALTH = "Sari menceritakan alasan kesehatan di balik cutinya."


def a_case_of(person) -> Case:
    """A case that this actor opened."""
    client = person.registers_client(name="Dimas Aryo Nugroho", nik="9988771702030002")
    return person.opens_case(client)


def test_s4_15_16_session_in_two_functions_and_r33_for_the_admin(story: Story):
    bagus, made, ratna, tandi = story.bagus, story.made, story.ratna, story.tandi
    story.at(-79, "10:00")
    case = a_case_of(made)
    story.at(-78, "15:00")
    session = bagus.holds_session(
        made,
        educative=(45, RELAPSE),
        supportive=(30, WORN_OUT),
        cases=[case],
        agreements=[("Membaca pedoman pencegahan kekambuhan", made, story.day(-71))],
    )
    made.signs_session(session)
    assert bagus.signs_session(session).is_signed
    assert RELAPSE in made.reads_session_note(session, function="educative")
    assert WORN_OUT in bagus.reads_session_note(session, function="supportive")
    story.at(-77, "09:00")
    with story.refused("R33"):
        ratna.reads_session_note(session, function="supportive")
    with story.refused("R33"):
        ratna.reads_session_note(session, function="educative")
    counts = ratna.sees("supervision:sessions")
    assert "Made Suardana" in counts
    assert "Bagus Prakoso" in counts
    assert WORN_OUT not in counts
    with story.refused("R10"):
        tandi.reads_session_note(session, function="supportive")
    story.labels.add("Dimas Aryo Nugroho")
    with story.refused("R22"):
        made.changes_session(session, supportive="Tidak ada yang dibicarakan.")
    added = made.adds_to_session(session, function="supportive", text="Sudah libur dua hari.")
    assert added.by == made.person


def test_s6_7_learning_how_to_refuse_is_an_educative_session(story: Story):
    story.at(-5, "10:00")
    session = story.bagus.holds_session(
        story.dewi, educative=(40, "Cara menolak pemberian: apa yang dikatakan di rumah klien.")
    )
    story.dewi.signs_session(session)
    assert [note.function for note in session.notes.all()] == ["educative"]


def test_s7_12_the_note_on_a_leave_is_closed_to_the_admin(story: Story):
    bagus, sari, ratna = story.bagus, story.sari, story.ratna
    story.at(-5, "08:30")
    session = bagus.holds_session(sari, supportive=(20, HEALTH))
    story.at(-4, "09:00")
    with story.refused("R33"):
        ratna.reads_session_note(session, function="supportive")
    assert all(HEALTH not in notice.title + notice.body for notice in Notice.objects.all())


def test_r23_a_session_of_tomorrow_is_not_recorded_today(story: Story):
    bagus, made = story.bagus, story.made
    with story.refused("R23"):
        bagus.holds_session(made, educative=(30, RELAPSE), at=moment(1))


def test_acting_supervisor_decides_for_a_while_and_inherits_no_session(story: Story):
    bagus, endang, made = story.bagus, story.endang, story.made
    story.at(-12, "09:00")
    case = a_case_of(made)
    old = bagus.holds_session(made, supportive=(30, WORN_OUT))
    story.at(-10, "09:00")
    lines = bagus.sets_acting_supervisor(endang, starts_on=story.day(-9), ends_on=story.day(-3))
    assert len(lines) == 6
    with story.refused("R10"):
        endang.sees("cases:detail", case.pk)
    story.at(-8, "09:00")
    endang.sees("cases:detail", case.pk)
    assert access.can(endang.person, case, access.DECIDE)
    with story.refused("R33"):
        endang.reads_session_note(old, function="supportive")
    own = endang.holds_session(made, administrative=(20, "Kasus selama Bagus cuti."))
    with story.refused("R33"):
        bagus.reads_session_note(own, function="administrative")
    bagus.ends_acting_supervisor(next(line for line in lines if line.supervisee == made.person))
    with story.refused("R10"):
        endang.sees("cases:detail", case.pk)


@pytest.mark.parametrize("setter", ["bagus", "ratna"])
def test_supervisor_or_admin_sets_one_for_a_single_person(story: Story, setter: str):
    story.at(0, "09:00")
    line, = getattr(story, setter).sets_acting_supervisor(
        story.endang, supervisor=story.bagus, supervisee=story.sari,
        starts_on=story.day(0), ends_on=story.day(6),
    )  # fmt: skip
    assert (line.supervisee, line.supervisor) == (story.sari.person, story.endang.person)
