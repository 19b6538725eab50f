"""Tests of lib/charts/model/ranges.py: the ranges that plotly.js would find."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lib.charts.model.ranges import Extent, find_range

NOTHING = (-1.0, 6.0)
NUMBERS = some.floats(-1e6, 1e6, allow_nan=False)


def test_bars_leave_a_twentieth_above_them() -> None:
    low, high = find_range([Extent(0), Extent(19, 0, True)], 100, NOTHING)
    assert (low, high) == (0, pytest.approx(20))


def test_marks_have_room_for_their_size() -> None:
    low, high = find_range([Extent(0, 10), Extent(90, 10)], 100, NOTHING)
    assert (low, high) == (0, pytest.approx(100))


def test_counts_begin_at_zero() -> None:
    assert find_range([Extent(5, 3, True), Extent(9, 3, True)], 100, NOTHING)[0] == 0


def test_one_value_has_a_range() -> None:
    assert find_range([Extent(7)], 100, NOTHING) == (0, 7)
    assert find_range([Extent(0)], 100, NOTHING) == (0, 1)


def test_nothing_has_a_range() -> None:
    assert find_range([Extent(float("nan"))], 100, NOTHING) == NOTHING


@given(some.lists(NUMBERS, min_size=1), some.floats(0, 20))
def test_every_value_is_in_the_range(values: list[float], pad: float) -> None:
    low, high = find_range([Extent(value, pad, True) for value in values], 300, NOTHING)
    spare = 1e-9 * (1 + max(map(abs, values)))
    assert low <= min(values) + spare
    assert high >= max(values) - spare
