"""Tests of lib/drawing/paths.py: what is outside is cut off, and nothing else."""

from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lib.drawing.canvas import Area
from lib.drawing.paths import cut_area, cut_line, runs, step_points, thin_points

AREA = Area(0, 0, 100, 50)
PLACES = some.floats(-200, 200)
POINTS = some.lists(some.tuples(PLACES, PLACES), min_size=3, max_size=12)


def test_runs_end_at_gaps() -> None:
    assert runs([(1, 1), (nan, nan), (nan, 2), (2, 2), (3, 3)]) == [[(1, 1)], [(2, 2), (3, 3)]]


def test_a_step_has_a_corner_under_the_next_point() -> None:
    assert step_points([(0, 0), (5, 3)]) == [(0, 0), (5, 0), (5, 3)]


def test_points_on_each_other_are_one() -> None:
    assert thin_points([(0, 0), (0.1, 0), (5, 0), (5.1, 0)]) == [(0, 0), (5, 0), (5.1, 0)]


def test_the_ends_of_a_line_stay() -> None:
    assert thin_points([(0, 0), (0.1, 0)]) == [(0, 0), (0.1, 0)]


def test_a_line_that_leaves_and_returns_is_two() -> None:
    assert cut_line([(10, 10), (10, 80), (20, 80), (20, 10)], AREA) == [
        [(10, 10), (10, 50)],
        [(20, 50), (20, 10)],
    ]


def test_a_line_outside_is_nothing() -> None:
    assert cut_line([(-10, -10), (-10, 80)], AREA) == []


def test_an_area_around_the_plot_fills_it() -> None:
    ring = cut_area([(-9, -9), (200, -9), (200, 99), (-9, 99)], AREA)
    assert sorted(ring) == [(0, 0), (0, 50), (100, 0), (100, 50)]


@pytest.mark.parametrize("by", [(-300, 0), (300, 0), (0, 300)])
def test_an_area_outside_is_nothing(by: tuple[float, float]) -> None:
    assert cut_area([(by[0], by[1]), (by[0] + 9, by[1]), (by[0] + 9, by[1] + 9)], AREA) == []


@given(POINTS)
def test_no_part_of_an_area_is_outside(ring: list[tuple[float, float]]) -> None:
    wide = AREA.wider(1e-6)
    assert all(wide.holds(x, y) for x, y in cut_area(ring, AREA))


@given(POINTS)
def test_no_part_of_a_line_is_outside(run: list[tuple[float, float]]) -> None:
    wide = AREA.wider(1e-6)
    assert all(wide.holds(x, y) for piece in cut_line(run, AREA) for x, y in piece)
