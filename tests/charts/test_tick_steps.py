"""Tests of lib/charts/tick_steps.py."""

import pandas as pd
import pytest

from lib.charts.model import Axis, Unit
from lib.charts.tick_steps import bar_days, most_ticks
from lib.look.style import NARROW, WIDE
from tests.present import moment

LOW = moment("2031-03-05 12:00")  # a Wednesday
MONDAY, FIRST = pd.Timestamp("2031-03-03"), pd.Timestamp("2031-03-01")


def axis(unit: Unit, days: int, room=WIDE) -> Axis:
    end = LOW + pd.Timedelta(days=days)
    assert isinstance(end, pd.Timestamp)
    return bar_days(unit, LOW, end, room)


@pytest.mark.parametrize(("days", "step"), [(20, 7), (70, 7), (71, 14), (150, 14)])
def test_weeks_have_their_ticks_on_mondays(days: int, step: int) -> None:
    assert (axis("week", days).step, axis("week", days).first) == (step, MONDAY)


@pytest.mark.parametrize(("days", "step"), [(2, 1), (20, 2), (30, 3), (31, 7), (150, 14)])
def test_days_have_a_tick_where_there_is_room(days: int, step: int) -> None:
    assert axis("day", days).step == step


def test_months_have_their_ticks_on_the_first() -> None:
    assert (axis("month", 90).step, axis("month", 90).first) == (1, FIRST)


def test_ticks_of_a_long_time_are_plotlys_own() -> None:
    assert (axis("week", 151).step, axis("week", 151).first) == (None, None)


def test_a_narrow_axis_has_half_as_many_ticks() -> None:
    assert axis("week", 36, NARROW).step == 14


@pytest.mark.parametrize(("highest", "most"), [(0, 1), (2, 3), (4.6, 5), (5, None), (180, None)])
def test_a_small_count_has_ticks_at_whole_numbers_only(highest: float, most: int | None) -> None:
    assert most_ticks(highest) == most
