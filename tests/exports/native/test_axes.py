"""Tests of lib/exports/native/axes.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.exports.native import axes


@given(st.floats(0, 1e9))
def test_an_axis_holds_its_highest_number_and_has_few_steps(highest: float) -> None:
    axis = axes.numbers(highest, "")
    assert axis.high >= highest
    assert (axis.high - axis.low) / axis.step <= axes.MOST_NUMBERS + 2


@given(st.floats(0, 1e9))
def test_steps_are_whole_numbers(highest: float) -> None:
    assert axes.number_step(highest) % 1 == 0


@pytest.mark.parametrize(("highest", "step"), [(0, 1), (5, 1), (7, 2), (170, 50), (1210, 500)])
def test_steps_are_round(highest: float, step: float) -> None:
    assert axes.number_step(highest) == step


def test_an_axis_ends_where_it_is_reported_to() -> None:
    assert axes.numbers(100, "", high=114.0).high == 114


@given(st.floats(40_000, 50_000), st.floats(0.5, 5_000))
def test_days_are_not_too_many_ticks(low: float, length: float) -> None:
    axis = axes.days(low, low + length)
    assert axis.low <= low
    assert (axis.high - axis.low) / axis.step <= axes.MOST_DAYS + 1


def test_weeks_begin_on_a_monday() -> None:
    # 45215 is Monday, 16 October 2023.
    assert axes.days(45217, 45217 + 100).low == 45215


def test_a_share_goes_from_zero_to_one() -> None:
    axis = axes.numbers(10, "", high=10)
    assert [axis.share(value) for value in (0, 5, 10)] == [0, 0.5, 1]
