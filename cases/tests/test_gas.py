"""The T-score: the values of the scenarios, and what must hold for any levels."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.gas import t_score

PAIRS = st.lists(st.tuples(st.integers(-2, 2), st.integers(1, 10)), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("levels", "score"),
    [
        ((0, -1, -1), "40.87"),
        ((-2, -1, -1), "31.74"),
        ((1, 0, 1), "59.13"),
        ((0, 0, 1), "54.56"),
    ],
)
def test_the_scores_of_the_scenarios(levels, score):
    assert t_score((level, 1) for level in levels) == Decimal(score)


def test_no_goal_has_no_score():
    assert t_score([]) is None


@given(PAIRS)
def test_turning_all_levels_round_mirrors_the_score_at_50(pairs):
    mirrored = [(-level, weight) for level, weight in pairs]
    assert abs(t_score(pairs) + t_score(mirrored) - 100) <= Decimal("0.01")


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_goals_does_not_matter(pairs, random):
    shuffled = list(pairs)
    random.shuffle(shuffled)
    assert t_score(shuffled) == t_score(pairs)


@given(PAIRS)
def test_one_goal_that_rises_raises_the_score(pairs):
    level, weight = pairs[0]
    if level < 2:
        assert t_score([(level + 1, weight), *pairs[1:]]) > t_score(pairs)


@given(st.integers(-2, 2), st.integers(1, 10))
def test_a_single_goal_scores_ten_per_level_whatever_its_weight(level, weight):
    assert t_score([(level, weight)]) == 50 + 10 * level


@given(PAIRS)
def test_the_score_fits_its_column(pairs):
    assert 0 < t_score(pairs) < 100


@pytest.mark.parametrize("pair", [(3, 1), (-3, 1), (0, 0)])
def test_what_is_off_the_scale_is_an_error(pair):
    with pytest.raises(ValueError):
        t_score([pair])
