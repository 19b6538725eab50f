"""Tests of lib/exports/native/points.py."""

from dataclasses import replace
from typing import Any

from lib.charts import model
from lib.charts.model import Mark, Point, Stroke
from lib.exports.native.panel_series import Points
from lib.exports.native.points import band, points

CIRCLE, UP = Mark("circle", "#0072B2", 8), Mark("triangle-up", "#0072B2", 8)
PALE = Mark("circle", "#0072B2", 12, opacity=0.3)
INK = Stroke("#0072B2", 2)


def _made(*changes: dict[str, Any]) -> list[Points]:
    """Three points, each with what is different about it."""
    made = (
        replace(Point(float(at), float(at + 3), CIRCLE), **change)
        for at, change in enumerate(changes, start=1)
    )
    return list(points(model.Points("claims", tuple(made), error=INK)))


def test_each_mark_is_a_series() -> None:
    found = _made({}, {"mark": UP}, {"mark": PALE})
    assert [(each.xs, each.ys) for each in found] == [((1,), (4,)), ((2,), (5,)), ((3,), (6,))]


def test_a_series_says_what_its_marks_mean() -> None:
    found = _made(
        {"bloc": "Navy"},
        {"mark": UP, "bound": "at_least", "bloc": "Navy"},
        {"mark": PALE, "bloc": "Navy", "is_older": True},
    )
    names = [each.name for each in found]
    assert names == ["claims, Navy", "claims, at least, Navy", "claims, Navy, older"]


def test_two_series_never_share_a_name() -> None:
    names = [each.name for each in _made({}, {"mark": UP}, {"mark": PALE})]
    assert names == ["claims", "claims (2)", "claims (3)"]


def test_points_of_a_bar_stand_in_its_slot() -> None:
    (made,) = _made({"slot": 0.0}, {"slot": 7.0})
    assert made.xs == (0, 7)


def test_error_bars_go_with_their_points() -> None:
    (made,) = _made({}, {"above": 2.0}, {"above": 3.0})
    assert (made.above, made.below) == ((0, 2, 3), (0, 0, 0))
    (sure,) = _made({}, {})
    assert sure.above == ()


def test_a_line_with_marks_is_one_series_that_marks_no_corner_of_a_step() -> None:
    marks = tuple(Point(float(at), float(at + 3), CIRCLE) for at in (1, 2, 3))
    spots = tuple((mark.x, mark.y) for mark in marks)
    (made,) = points(model.Line("claims", spots, INK, is_stepped=True, points=marks))
    assert (made.xs, made.ys) == ((1, 2, 2, 3, 3), (4, 4, 5, 5, 6))
    assert (made.marked, made.sizes) == ((0, 2, 4), (8, 8, 8))
    assert made.mark is not None


def test_a_gap_in_a_line_is_a_number_that_is_missing() -> None:
    (line,) = points(model.Line("claims", ((1.0, 4.0), None, (3.0, 6.0)), INK))
    assert (line.xs, line.ys) == ((1, 1, 3), (4, None, 6))


def test_a_band_has_a_closed_outline_for_each_stretch() -> None:
    stretches = (((1.0, 1.0), (2.0, 2.0)), ((5.0, 3.0), (6.0, 4.0)))
    made = band(model.Band("range", stretches, "rgba(0,114,178,0.2)"))
    assert made.outlines == (((1, 1), (2, 2), (1, 1)), ((5, 3), (6, 4), (5, 3)))
    assert (made.fill.opacity, made.hatch) == (0.2, None)
