"""Tests of lib/drawing/chart_marks.py: points, how far they may reach, and texts beside them."""

from typing import Any

import pytest

from lib.charts.model import Line, Mark, Point, Points, Run, Stroke, rich
from lib.charts.model.series import OVERLAPPING
from lib.drawing.scene import Label, Path
from lib.drawing.scene import Mark as Drawn
from lib.look.style import BOUND_SYMBOLS
from tests.drawing.making import chart, drawn, only
from tests.present import present

RED = "#D55E00"


def marks(*points: Point, **more: Any) -> list[Drawn]:
    return only(drawn(chart(Points("claims", points, **more))), Drawn)


def at(x: float, y: float, symbol: str = "circle", **more: Any) -> Point:
    return Point(x, y, Mark(symbol, RED, 10), **more)


def test_a_mark_is_at_its_values() -> None:
    (mark,) = marks(at(2, 5))
    assert (mark.x, mark.y, mark.size) == (60 + 0.2 * 500, 280 - 0.5 * 200, 10)


@pytest.mark.parametrize("bound", list(BOUND_SYMBOLS))
def test_a_hollow_symbol_is_a_line_and_a_full_one_an_area(bound: str) -> None:
    name = BOUND_SYMBOLS[bound]
    (mark,) = marks(at(2, 5, name))
    assert mark.symbol == name
    assert (mark.fill is None) == name.endswith("-open")


def test_a_mark_is_as_opaque_as_it_says() -> None:
    pale, full = Mark("circle", RED, 8, 0.35), Mark("circle", RED, 8, 0.95)
    found = [
        present(mark.fill).colour.opacity for mark in marks(Point(1, 1, pale), Point(2, 2, full))
    ]
    assert found == [0.35, 0.95]


def test_points_that_say_nothing_let_others_be_seen() -> None:
    (mark,) = marks(at(2, 5))
    assert present(mark.fill).colour.opacity == OVERLAPPING


def test_an_invisible_mark_is_not_drawn() -> None:
    assert marks(Point(2, 5, Mark("circle", "rgba(0,0,0,0)", 10))) == []


def test_a_mark_outside_the_plot_is_dropped_unless_it_is_free() -> None:
    assert marks(at(11, 5)) == []
    assert len(marks(at(11, 5), is_free=True)) == 1


def test_a_mark_is_named_after_its_hover_text() -> None:
    (mark,) = marks(at(2, 5, hover=rich(Run("At least 13", is_bold=True), "<Navy> & \u202e")))
    assert mark.name == "At least 13"
    assert mark.said == "At least 13; <Navy> & \u27e8U+202E\u27e9"


def test_a_number_with_a_range_reaches_up_to_its_highest() -> None:
    (path,) = only(
        drawn(chart(Points("claims", (at(2, 5, above=3),), error=Stroke("#4B5563", 1)))), Path
    )
    assert path.parts[0] == ((160, 180), (160, pytest.approx(180 - 0.3 * 200)))


def test_a_text_is_right_of_its_mark() -> None:
    words = at(2, 5, text=rich("at least 13"), text_colour="#111827")
    (label,) = only(drawn(chart(Points("words", (words,), text_size=12))), Label)
    assert (label.text, label.anchor, label.size) == ("at least 13", "start", 12)
    assert label.x > 160 + 5


def test_lines_of_a_text_are_around_its_point() -> None:
    words = at(2, 5, text=rich("16", "3 Feb"), text_colour="#111827")
    (label,) = only(drawn(chart(Points("words", (words,)))), Label)
    assert label.text == "16\n3 Feb"
    assert label.y < 180 < label.y + 1.3 * label.size


def test_marks_on_a_line_are_opaque() -> None:
    line = Line("claimed", ((2, 5),), Stroke(RED, 2), points=(at(2, 5),))
    (mark,) = only(drawn(chart(line)), Drawn)
    assert present(mark.fill).colour.opacity == 1
