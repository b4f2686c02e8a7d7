"""Times, days and initials as people write them."""

import datetime as dt

import pytest

from core import clock, wording
from core.templatetags.pekso import ago, localtime_in

MOMENT = dt.datetime(2026, 11, 21, 7, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        ("Asia/Jakarta", "21 November 2026, 14.05 WIB"),
        ("Asia/Makassar", "21 November 2026, 15.05 WITA"),
        ("Asia/Jayapura", "21 November 2026, 16.05 WIT"),
        (None, "21 November 2026, 14.05 WIB"),
    ],
)
def test_a_time_names_its_zone(zone, written):
    assert localtime_in(MOMENT, zone) == written


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "hari ini"),
        (-1, "kemarin"),
        (1, "besok"),
        (-3, "3 hari lalu"),
        (3, "3 hari lagi"),
        (-21, "3 minggu lalu"),
        (90, "3 bulan lagi"),
        (-800, "2 tahun lalu"),
    ],
)
def test_a_day_is_told_by_its_distance(days, words):
    day = MOMENT.date()
    assert wording.relative_day(day + dt.timedelta(days=days), day) == words


def test_the_distance_follows_the_moved_clock_and_the_zone():
    with clock.at(MOMENT):
        late = dt.datetime(2026, 11, 20, 16, 30, tzinfo=dt.UTC)
        assert ago(late, "Asia/Jakarta") == "kemarin"
        assert ago(late, "Asia/Makassar") == "hari ini"
        assert ago(None) == ""


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Sari Wulandari", "SW"),
        ("Bu Lilis Maryani", "LM"),
        ("Made", "M"),
        ("muhammad ridwan bin ali", "MA"),
        ("", "?"),
        ("\u200f \U0001f642", "?"),
    ],
)
def test_initials_leave_titles_out(name, letters):
    assert wording.initials(name) == letters
