"""Tests of lib/drawing/chart_bars.py: bars as high and wide as their values."""

from datetime import datetime
from typing import Any

import pytest

from lib.charts.model import Axis, Bar, Bars, Mark, Point, Points, rich
from lib.drawing.scene import Box, Label
from tests.drawing.making import chart, drawn, only
from tests.present import present

BLUE = "#0072B2"


def bars(*found: Bar, **more: Any) -> Bars:
    return Bars("events", found, BLUE, **more)


def boxes(*series: Bars, **panel: Any) -> list[Box]:
    return only(drawn(chart(*series, **panel)), Box)


def test_a_bar_is_as_high_as_its_length() -> None:
    low, high = boxes(bars(Bar(2, 3, 1), Bar(4, 6, 1)))
    assert (low.height, high.height) == (pytest.approx(0.3 * 200), pytest.approx(0.6 * 200))
    assert low.top + low.height == pytest.approx(280)


def test_stacked_bars_are_on_top_of_each_other() -> None:
    below, above = boxes(bars(Bar(2, 3, 1)), bars(Bar(2, 1, 1)), is_stacked=True)
    assert above.top + above.height == pytest.approx(below.top)


def test_a_bar_can_begin_above_zero() -> None:
    (box,) = boxes(bars(Bar(2, 3, 1, base=4)))
    assert (box.top, box.height) == (pytest.approx(280 - 0.7 * 200), pytest.approx(0.3 * 200))


def test_a_bar_of_a_week_is_as_wide_as_seven_days() -> None:
    first, last = (datetime(2031, 3, day) for day in (1, 21))  # noqa: DTZ001
    days = Axis("week", low=first, high=last)
    (box,) = boxes(bars(Bar(datetime(2031, 3, 3), 3, 7)), across=days)  # noqa: DTZ001
    assert (box.left, box.width) == (pytest.approx(60 + 50), pytest.approx(7 * 25))


def test_a_level_bar_has_its_number_beyond_its_end() -> None:
    scene = drawn(chart(bars(Bar(2, 5, 0.8, left=-0.4), lies=True, is_labelled=True)))
    (box,), (label,) = only(scene, Box), only(scene, Label)
    assert box.width == pytest.approx(250)
    assert (label.text, label.anchor) == ("5", "start")
    assert 0 < label.x - (box.left + box.width) < 5


def test_a_bar_ends_where_its_plot_ends() -> None:
    (box,) = boxes(bars(Bar(2, 12, 1)))
    assert box.top == pytest.approx(80, abs=1)


def test_a_bar_that_is_only_possible_is_hatched_in_its_colour() -> None:
    sure, possible = boxes(bars(Bar(2, 3, 1), Bar(4, 3, 1, doubt="day not known")))
    assert present(sure.fill).hatch is None
    fill = present(possible.fill)
    assert present(fill.hatch).colour.hex == BLUE
    assert fill.colour.opacity == 0


def test_a_bar_is_named_after_its_hover_text() -> None:
    (box,) = boxes(bars(Bar(2, 3, 1, hover=rich("3 events", "3\u20139 March"))))
    assert (box.layer, box.name, box.said) == ("Events", "3 events", "3 events; 3\u20139 March")


def test_bars_are_under_marks_in_any_order() -> None:
    marks = Points("claims", (Point(2, 5, Mark("circle", BLUE, 8)),))
    kinds = [type(item).__name__ for item in drawn(chart(marks, bars(Bar(2, 5, 1)))).items]
    assert kinds == ["Box", "Mark"]


def test_a_bar_of_no_length_is_not_drawn() -> None:
    assert len(boxes(bars(Bar(2, 0, 1), Bar(4, 6, 1)))) == 1
