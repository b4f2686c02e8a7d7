from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.birth import (
    BirthPrecision,
    age_label,
    age_on,
    birth_label,
    is_child,
    may_be_same,
)

TODAY = date(2026, 11, 19)
DAY, YEAR, ESTIMATE = BirthPrecision.DAY, BirthPrecision.YEAR, BirthPrecision.ESTIMATE


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (date(2019, 11, 19), 7),
        (date(2019, 11, 20), 6),
        (date(2008, 11, 19), 18),
        (date(2008, 11, 20), 17),
        (TODAY, 0),
        (TODAY + timedelta(days=1), None),
        (date(2027, 1, 1), None),
        (None, None),
    ],
)
def test_age_counts_whole_years(born, age):
    assert age_on(born, DAY, TODAY) == age


def test_someone_born_on_29_february_grows_older_on_1_march():
    assert age_on(date(2008, 2, 29), DAY, date(2026, 2, 28)) == 17
    assert age_on(date(2008, 2, 29), DAY, date(2026, 3, 1)) == 18


@pytest.mark.parametrize(
    ("born", "precision", "label"),
    [
        (date(2019, 10, 20), DAY, "7 th"),
        (date(1948, 1, 1), ESTIMATE, "± 78 th"),
        (date(1948, 1, 1), YEAR, "± 78 th"),
        (date(2026, 3, 19), DAY, "8 bln"),
        (date(2026, 3, 20), DAY, "7 bln"),
        (date(2025, 11, 20), DAY, "11 bln"),
        (date(2026, 11, 7), DAY, "12 hr"),
        (TODAY, DAY, "0 hr"),
        (date(2026, 11, 20), DAY, ""),
        (None, DAY, ""),
    ],
)
def test_the_age_label_is_short_and_honest(born, precision, label):
    assert age_label(born, precision, TODAY) == label


def test_the_birth_label_shows_only_what_is_known():
    assert birth_label(date(1994, 5, 12), DAY) == "12 Mei 1994"
    assert birth_label(date(1948, 1, 1), YEAR) == "1948"
    assert birth_label(date(1948, 1, 1), ESTIMATE) == "± 1948"
    assert birth_label(None, DAY) == ""


def test_a_child_is_under_18_and_doubt_protects():
    assert is_child(date(2008, 11, 20), DAY, TODAY)
    assert not is_child(date(2008, 11, 19), DAY, TODAY)
    assert is_child(date(2008, 1, 1), YEAR, TODAY)
    assert not is_child(date(2007, 1, 1), ESTIMATE, TODAY)
    assert not is_child(None, ESTIMATE, TODAY)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((date(2017, 9, 20), DAY), (date(2017, 1, 1), ESTIMATE), True),
        ((date(2017, 9, 20), DAY), (date(2012, 1, 1), ESTIMATE), True),
        ((date(2017, 9, 20), DAY), (date(2010, 1, 1), ESTIMATE), False),
        ((date(1994, 5, 12), DAY), (date(1994, 12, 5), DAY), True),
        ((date(1994, 5, 12), DAY), (date(1995, 5, 12), DAY), False),
        ((date(1994, 5, 12), DAY), (date(1995, 1, 1), YEAR), True),
        ((date(1948, 1, 1), ESTIMATE), (date(1957, 1, 1), ESTIMATE), True),
        ((date(1948, 1, 1), ESTIMATE), (date(1961, 1, 1), ESTIMATE), False),
    ],
)
def test_birth_dates_are_compared_as_far_as_they_are_known(one, other, same):
    assert may_be_same(one, other) is same
    assert may_be_same(other, one) is same


@given(st.dates(date(1880, 1, 1), date(2026, 11, 19)), st.sampled_from(BirthPrecision))
def test_everyone_already_born_has_an_age_and_a_label(born, precision):
    age = age_on(born, precision, TODAY)
    assert age is not None
    assert age >= 0
    assert age_label(born, precision, TODAY)
    assert birth_label(born, precision)
