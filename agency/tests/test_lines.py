"""Acting supervisors: who may set them, for whom, and what they can do while they stand in."""

import datetime as dt

import pytest
from django.urls import reverse

from agency.models import RoleAssignment, SupervisoryLine
from agency.scope import Forbidden
from agency.services.lines import end_acting, set_acting_supervisor
from conftest import moment
from core import clock
from core.models import Notice
from core.refusals import Changed

pytestmark = pytest.mark.django_db


def put_in(cast, *, by=None, supervisees=None, starts=0, ends=7, **changes):
    """Endang stands in for Bagus from T+starts until T+ends, 09:00."""
    people = {"supervisor": cast.bagus, "acting": cast.endang, **changes}
    return set_acting_supervisor(
        starts_at=moment(starts),
        ends_at=moment(ends),
        by=by or cast.bagus,
        reason="Cuti tahunan",
        supervisees=supervisees,
        **people,
    )


def send(browser, cast, **changes):
    today = clock.today()
    sent = {
        "whom": f"{cast.bagus.pk}:semua",
        "acting": str(cast.endang.pk),
        "starts_on": today.isoformat(),
        "ends_on": (today + dt.timedelta(days=7)).isoformat(),
        "reason": "Cuti tahunan",
        **changes,
    }
    return browser.post(reverse("agency:acting_new"), sent)


def test_without_names_the_whole_team_gets_the_acting_supervisor(cast, today):
    lines = put_in(cast)
    assert {line.supervisee.username for line in lines} == {
        "sari", "tandi", "nurhayati", "made", "dewi", "rudi",
    }  # fmt: skip


def test_a_stranger_among_the_names_is_left_out(cast, today):
    with pytest.raises(Changed, match="tidak mensupervisi siapa pun"):
        put_in(cast, supervisees=[cast.arif])


def test_acting_one_workers_and_absent_supervisor_are_told(cast, today):
    put_in(cast, by=cast.ratna, supervisees=[cast.sari, cast.tandi])
    told = {notice.recipient: notice.title for notice in Notice.objects.all()}
    assert told == {
        cast.endang: "Anda menjadi supervisor pengganti",
        cast.sari: "Anda mendapat supervisor pengganti",
        cast.tandi: "Anda mendapat supervisor pengganti",
        cast.bagus: "Supervisor pengganti Anda sudah ditetapkan",
    }
    assert "Cuti" not in Notice.objects.filter(recipient=cast.sari).get().body


def test_only_the_supervisor_or_an_admin_sets_it(cast, today):
    put_in(cast, by=cast.ratna, supervisees=[cast.sari])
    for person in (cast.sari, cast.endang, cast.lestari):
        with pytest.raises(Forbidden):
            put_in(cast, by=person, supervisees=[cast.tandi])


def test_nobody_stands_in_for_themselves_or_over_themselves(cast, today, enter):
    RoleAssignment.objects.create(staff=cast.sari, role="supervisor", starts_at=moment(-1))
    browser = enter(cast.bagus)
    page = send(browser, cast, acting=str(cast.bagus.pk))
    assert page.status_code == 422
    assert "supervisor tidak menggantikan dirinya sendiri" in page.content.decode()
    page = send(browser, cast, acting=str(cast.sari.pk))
    assert "Sari Wulandari tidak dapat menjadi supervisor bagi dirinya" in page.content.decode()
    assert not SupervisoryLine.objects.acting().exists()


def test_two_people_never_supervise_each_other(cast, today, enter):
    RoleAssignment.objects.create(staff=cast.sari, role="supervisor", starts_at=moment(-1))
    SupervisoryLine.objects.create(
        supervisee=cast.endang, supervisor=cast.sari, starts_at=moment(-1)
    )
    page = send(enter(cast.bagus), cast, whom=f"{cast.bagus.pk}:{cast.sari.pk}")
    assert page.status_code == 422
    assert "saling mensupervisi" in page.content.decode()


def test_only_a_supervisor_stands_in_and_for_the_whole_time(cast, today, enter):
    browser = enter(cast.bagus)
    page = send(browser, cast, acting=str(cast.tandi.pk))
    assert page.status_code == 422
    held = RoleAssignment.objects.filter(staff=cast.endang)
    held.update(ends_at=moment(2))
    page = send(browser, cast).content.decode()
    assert "Endang Lestari tidak berperan supervisor selama masa itu" in page


@pytest.mark.parametrize(
    ("starts", "ends", "sentence"),
    [
        (3, 1, "berakhir sebelum dimulai"),
        (-2, 1, "mulai hari ini atau sesudahnya"),
        (0, 400, "paling lama satu tahun"),
    ],
)
def test_dates_that_do_not_fit_get_a_sentence(cast, today, enter, starts, ends, sentence):
    starts_on, ends_on = (today + dt.timedelta(days=days) for days in (starts, ends))
    page = send(enter(cast.bagus), cast, starts_on=starts_on, ends_on=ends_on)
    assert page.status_code == 422
    assert sentence in page.content.decode()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "besok", "", "2026-02-30"])
def test_strange_dates_are_no_error_500(cast, today, enter, day):
    for field in ("starts_on", "ends_on"):
        assert send(enter(cast.bagus), cast, **{field: day}).status_code == 422


@pytest.mark.parametrize(
    "bad",
    [
        {"whom": "x"},
        {"whom": ""},
        {"acting": "bukan-id"},
        {"reason": "a" * 10_000},
        {"reason": "nol\x00"},
        {"reason": ""},
    ],
)
def test_bad_input_stays_in_the_form(cast, today, enter, bad):
    page = send(enter(cast.bagus), cast, **bad)
    assert page.status_code == 422
    assert not SupervisoryLine.objects.acting().exists()


def test_nobody_gets_two_acting_supervisors_at_once(cast, today, enter):
    put_in(cast, supervisees=[cast.sari])
    page = send(enter(cast.bagus), cast, acting=str(cast.lestari.pk)).content.decode()
    assert "Sari Wulandari sudah mempunyai supervisor pengganti, Endang Lestari" in page
    assert SupervisoryLine.objects.acting().count() == 1


def test_supervisor_cannot_set_one_for_another_team(cast, today, enter):
    page = send(enter(cast.endang), cast)
    assert page.status_code == 422
    page = send(enter(cast.ratna), cast)
    assert page.status_code == 303
    assert SupervisoryLine.objects.acting().count() == 6


def test_one_that_has_not_begun_is_taken_away(cast, today):
    line = put_in(cast, supervisees=[cast.sari], starts=2)[0]
    end_acting(line=line, by=cast.ratna)
    assert not SupervisoryLine.objects.acting().exists()
    put_in(cast, supervisees=[cast.sari], starts=2)


def test_only_the_own_supervisor_or_an_admin_ends_it(cast, today, enter):
    line = put_in(cast, supervisees=[cast.sari])[0]
    address = reverse("agency:acting_end", args=[line.pk])
    for person, answer in [(cast.endang, 404), (cast.lestari, 404), (cast.sari, 403)]:
        assert enter(person).post(address).status_code == answer
    assert enter(cast.bagus).get(address).status_code == 405
    assert enter(cast.bagus).post(address).status_code == 303


def test_screen_shows_supervisors_and_who_stands_in(cast, today, enter):
    put_in(cast, supervisees=[cast.sari])
    page = enter(cast.bagus).get(reverse("agency:staff_line")).content.decode()
    assert "Supervisor: Bagus Prakoso" in page
    assert "Pengganti sekarang" in page
    assert "Akhiri" in page
    assert "Arif Setiawan" not in page
    assert "Akhiri" not in enter(cast.endang).get(reverse("agency:staff_line")).content.decode()
    assert "Arif Setiawan" in enter(cast.ratna).get(reverse("agency:staff_line")).content.decode()


@pytest.mark.parametrize("name", ["agency:staff_line", "agency:acting_new"])
def test_workers_do_not_open_the_screen(cast, today, enter, name):
    assert enter(cast.sari).get(reverse(name)).status_code == 403


@pytest.mark.parametrize("name", ["agency:staff_line", "agency:staff_list"])
def test_lists_take_as_many_queries_for_100_people_as_for_25(
    cast, today, enter, django_assert_max_num_queries, django_assert_num_queries, name
):
    browser = enter(cast.ratna)
    _more_people(cast, 25)
    browser.get(reverse(name))
    with django_assert_max_num_queries(12) as first:
        browser.get(reverse(name))
    _more_people(cast, 75)
    with django_assert_num_queries(len(first)):
        assert "Halaman 1 dari" in browser.get(reverse(name)).content.decode()


def _more_people(cast, number):
    from agency.models import Staff

    there = Staff.objects.count()
    for n in range(there, there + number):
        person = Staff.objects.create(
            username=f"p{n}", email=f"p{n}@contoh.invalid", name=f"Petugas {n}", unit=cast.unit
        )
        RoleAssignment.objects.create(staff=person, role="worker", starts_at=moment(-10))
        SupervisoryLine.objects.create(
            supervisee=person, supervisor=cast.bagus, starts_at=moment(-10)
        )


def test_whole_days_read_as_days_and_the_last_day_is_whole(cast, today, enter):
    starts_on, ends_on = today + dt.timedelta(days=1), today + dt.timedelta(days=3)
    send(enter(cast.bagus), cast, starts_on=starts_on, ends_on=ends_on)
    line = SupervisoryLine.objects.acting().first()
    assert (line.starts_at, line.ends_at) == (moment(1, "00:00"), moment(4, "00:00"))
    page = enter(cast.bagus).get(reverse("agency:staff_line")).content.decode()
    assert "20 November 2026 – 22 November 2026" in page
