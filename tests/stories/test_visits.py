"""The visits of the stories: S1 11 and 20, S2 7, as far as they concern visits alone."""

import pytest

from cases.tests.factories import open_case_for
from conftest import moment


def case_of(story, worker, days):
    story.at(days, "09:00")
    return open_case_for(getattr(story.cast, worker))


def test_s1_a_child_seen_alone_and_the_supervisor_told_at_once(story):
    sari, bagus = story.sari, story.bagus
    case = case_of(story, "sari", -10)
    story.at(-5, "14:00")
    visit = sari.logs_visit(
        case,
        met_who="Rara, Lilis",
        seen_heard="Rara ditemui sendiri; memar di lengan kiri atas.",
        said=[
            ("Rara", "Ayah marah kalau malam"),
            ("Bu Tuti, tetangga", "Sering terdengar teriakan", True),
        ],
        child_alone="yes",
        risk="high",
    )
    [notice] = bagus.inbox(unread=True)
    assert notice.created_at == moment(-5, "14:00")
    assert notice.must_acknowledge
    story.at(-5, "14:30")
    bagus.reads_visit(visit)
    assert bagus.inbox(unread=True) == []
    story.at(0, "08:00")
    with story.refused("R30"):
        sari.deletes_visit(visit)
    with story.refused("R22"):
        sari.corrects_visit(visit, seen_heard="Tidak ada memar di lengan.")
    sari.adds_to_visit(visit, text="Bidan memeriksa memar pada hari yang sama.")
    assert "Bidan memeriksa memar" in bagus.sees("cases:visit_detail", case.pk, visit.pk)


def test_s2_a_visit_is_not_dated_ahead(story):
    arif = story.arif
    case = case_of(story, "arif", -100)
    story.at(-100, "16:00")
    with story.refused("R23"):
        arif.logs_visit(case, at=moment(-98, "16:00"), seen_heard="Kamar sewa satu ruang.")
    visit = arif.logs_visit(case, seen_heard="Kamar sewa satu ruang; ibu menjual makanan.")
    assert visit.happened_at == moment(-100, "16:00")


@pytest.mark.parametrize("verb", ["logs_visit", "does_not_meet"])
def test_a_dated_visit_is_in_the_schedule_until_it_is_done(story, verb):
    sari = story.sari
    case = case_of(story, "sari", -10)
    visit = sari.logs_visit(case, next_visit_on=story.day(-3), next_step="Menengok Rara di sekolah")
    story.at(-3, "08:00")
    assert "Menengok Rara di sekolah" in sari.sees("cases:task_list")
    sari.adds_photo(visit, allowed_by="Lilis")
    if verb == "logs_visit":
        sari.logs_visit(case)
        assert "Menengok Rara di sekolah" not in sari.sees("cases:task_list")
    else:
        sari.does_not_meet(case, reason="not_home", seen_heard="Pintu tertutup.")
        assert "Menengok Rara di sekolah" in sari.sees("cases:task_list")
        sari.finishes_task(case.tasks.get())
