"""Tests of lib/drawing/free/markers.py: the markers and texts of a free figure."""

import plotly.graph_objects as go
import pytest

from lib.drawing.scene import Label, Mark
from lib.drawing.scenes import scene_of
from lib.look.style import BOUND_SYMBOLS
from tests.drawing.making import SIZE, dots, figure, only
from tests.present import present


def marks(trace: go.Scatter) -> list[Mark]:
    return only(scene_of(figure(trace), *SIZE), Mark)


@pytest.mark.parametrize("bound", list(BOUND_SYMBOLS))
def test_a_hollow_symbol_is_a_line_and_a_full_one_an_area(bound: str) -> None:
    name = BOUND_SYMBOLS[bound]
    (mark,) = marks(dots([2], [5], marker={"symbol": [name]}))
    assert mark.symbol == name
    assert (mark.fill is None) == name.endswith("-open")


def test_a_hollow_symbol_has_a_line_of_its_own_colour() -> None:
    line = {"width": 0, "color": "#FFFFFF"}
    (mark,) = marks(dots([2], [5], marker={"symbol": "circle-open", "line": line}))
    stroke = present(mark.stroke)
    assert (stroke.colour.hex, stroke.width) == ("#D55E00", 1.0)


def test_each_marker_has_its_own_size_colour_and_opacity() -> None:
    looks = {"size": [8, 12], "color": ["#0072B2", "rgba(213,94,0,0.5)"], "opacity": [1, 0.5]}
    first, second = marks(dots([2, 3], [5, 5], marker=looks))
    assert (first.size, present(first.fill).colour.hex) == (8, "#0072B2")
    assert (second.size, present(second.fill).colour.opacity) == (12, 0.25)


def test_an_invisible_marker_is_not_drawn() -> None:
    assert marks(dots([2], [5], marker={"color": "rgba(0,0,0,0)"})) == []


def test_a_text_is_right_of_its_marker() -> None:
    words = go.Scatter(
        x=[2],
        y=[5],
        mode="markers+text",
        text=["at least 13"],
        textposition="middle right",
        textfont={"size": 12, "color": "#111827"},
        marker={"size": 10, "color": "#0072B2"},
    )
    (label,) = only(scene_of(figure(words), *SIZE), Label)
    assert (label.text, label.anchor, label.size) == ("at least 13", "start", 12)
    assert label.x > 160 + 5


def test_lines_of_a_text_are_around_its_point() -> None:
    words = go.Scatter(x=[2], y=[5], mode="text", text=["16<br>3 Feb"])
    (label,) = only(scene_of(figure(words), *SIZE), Label)
    assert label.text == "16\n3 Feb"
    assert label.y < 180 < label.y + 1.3 * label.size


def test_an_unknown_symbol_is_an_error() -> None:
    with pytest.raises(ValueError, match="octagon"):
        marks(dots([2], [5], marker={"symbol": "octagon"}))
