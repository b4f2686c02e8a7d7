"""The geometry of the drawings."""

from core.charts import MINUS, Point, gas_line, horizontal_bars, signed
from core.templatetags.pekso import gas_chart


def test_a_level_is_written_with_its_sign():
    assert [signed(value) for value in (-2, 0, 1, 0.5)] == [f"{MINUS}2", "0", "+1", "+0,5"]


def test_better_stands_higher_and_zero_on_its_line():
    chart = gas_line([Point("a", -2), Point("b", 0), Point("c", 2)])
    low, middle, high = (dot.y for dot in chart.dots)
    assert low > middle > high
    assert middle == chart.zero
    assert [dot.x for dot in chart.dots] == sorted(dot.x for dot in chart.dots)


def test_what_was_not_measured_breaks_the_line():
    chart = gas_line([Point(str(n), v) for n, v in enumerate([-2, -1, None, 0, 1])])
    assert len(chart.runs) == 2
    assert len(chart.dots) == 4


def test_one_point_and_no_point_are_drawn_without_line():
    assert gas_line([Point("a", 1)]).runs == ()
    assert gas_line([]).dots == ()


def test_a_value_outside_the_scale_stays_on_the_drawing():
    chart = gas_line([Point("a", 9), Point("b", -9)])
    assert all(0 < dot.y < chart.height for dot in chart.dots)


def test_many_points_get_few_labels_and_the_last_one_always():
    chart = gas_line([Point(str(n), 0) for n in range(40)])
    assert sum(dot.shows_label for dot in chart.dots) <= 6
    assert chart.dots[-1].shows_label


def test_bars_share_one_scale_and_none_is_negative():
    chart = horizontal_bars([("a", 10), ("b", 5), ("c", -3), ("d", 0)])
    widths = [bar.width for bar in chart.bars]
    assert widths[0] == 2 * widths[1]
    assert widths[2:] == [0, 0]
    assert horizontal_bars([]).bars == ()


def test_the_table_under_the_line_says_the_same_numbers():
    shown = gas_chart([("Sep", -2), ("Okt", None), ("Nov", 1)])
    assert shown["rows"] == [("Sep", f"{MINUS}2"), ("Okt", ""), ("Nov", "+1")]
