"""Tests of lib/exports/native/points.py."""

import plotly.graph_objects as go

from lib.exports.native.panel_series import Points
from lib.exports.native.points import band, points

MARKS = {
    "symbol": ["circle", "triangle-up", "circle"],
    "color": ["#0072B2"] * 3,
    "opacity": [1, 1, 0.3],
    "size": [8, 8, 12],
}


def _made(words: dict | None = None, **settings: object) -> list[Points]:
    trace = go.Scatter({"x": [1, 2, 3], "y": [4, 5, 6], "name": "claims", **settings})
    return list(points(trace, words or {}))


def test_each_mark_is_a_series() -> None:
    found = _made(mode="markers", marker=MARKS)
    assert [(each.xs, each.ys) for each in found] == [((1,), (4,)), ((2,), (5,)), ((3,), (6,))]


def test_a_series_says_what_its_mark_and_colour_mean() -> None:
    words = {"triangle-up": "at least", "#0072B2": "Navy"}
    names = [each.name for each in _made(words, mode="markers", marker=MARKS)]
    assert names == ["claims, Navy", "claims, at least, Navy", "claims, Navy, older"]


def test_two_series_never_share_a_name() -> None:
    look = {**MARKS, "opacity": 1, "color": ["#000001", "#000002", "#000003"]}
    names = [each.name for each in _made(mode="markers", marker=look)]
    assert names == ["claims", "claims (2)", "claims (3)"]


def test_error_bars_go_with_their_points() -> None:
    error = {"type": "data", "symmetric": False, "array": [0, 2, 3], "arrayminus": [0, 0, 1],
             "visible": True}  # fmt: skip
    found = _made(mode="markers", marker=MARKS, error_y=error)
    assert [(each.above, each.below) for each in found] == [
        ((0,), (0,)), ((2,), (0,)), ((3,), (1,)),
    ]  # fmt: skip


def test_a_line_with_marks_is_a_line_and_marks() -> None:
    line, marks = _made(mode="lines+markers", line={"shape": "hv", "color": "#0072B2", "width": 2},
                        marker={"color": "#0072B2"})  # fmt: skip
    assert (line.xs, line.mark) == ((1, 2, 2, 3, 3), None)
    assert (marks.name, marks.xs) == ("claims, marks", (1, 2, 3))


def test_a_gap_in_a_line_is_a_number_that_is_missing() -> None:
    (line,) = _made(mode="lines", x=[1, None, 3], y=[4, None, 6], line={"color": "#0072B2"})
    assert (line.xs, line.ys) == ((1, 1, 3), (4, None, 6))


def test_an_area_has_an_outline_for_each_stretch() -> None:
    trace = go.Scatter(x=[1, 2, None, 5, 6], y=[1, 2, None, 3, 4], fill="toself",
                       fillcolor="rgba(0,114,178,0.2)")  # fmt: skip
    assert band(trace).outlines == (((1, 1), (2, 2)), ((5, 3), (6, 4)))
    assert (band(trace).fill.opacity, band(trace).hatch) == (0.2, None)
