"""Tests of lib/exports/native/slots.py."""

import pytest

from lib.exports.native.slots import Slots, periods, rows
from lib.exports.native.values import serial

WEEKS = Slots("week", (0.0, 7.0, 14.0), 21.0)


def _begins(*days: str) -> list[float]:
    return [serial(day) for day in days]


def _days(slots: Slots | None) -> list[float]:
    assert slots is not None
    return [start - slots.starts[0] for start in slots.starts]


def test_weeks_without_bars_keep_their_slot() -> None:
    found = periods(_begins("2031-03-03", "2031-03-17"), "week")
    assert _days(found) == [0, 7, 14]
    assert found is not None
    assert found.end - found.starts[0] == 21


def test_days_without_bars_keep_their_slot() -> None:
    found = periods(_begins("2031-03-06", "2031-03-03"), "day")
    assert _days(found) == [0, 1, 2, 3]


def test_months_are_as_long_as_they_are() -> None:
    found = periods(_begins("2031-02-01", "2031-03-01"), "month")
    assert found is not None
    assert (found.unit, found.end - found.starts[0]) == ("month", 59)


def test_no_bars_have_no_slots() -> None:
    assert periods([], "week") is None


@pytest.mark.parametrize(("value", "share"), [(0, 0), (10.5, 0.5), (21, 1), (-5, 0), (99, 1)])
def test_slots_are_equally_wide(value: float, share: float) -> None:
    assert WEEKS.share(value) == share


def test_several_numbers_in_one_slot_are_added() -> None:
    assert WEEKS.placed((1.0, 2.0, 4.0, None), (0.0, 3.0, 14.0, 7.0)) == (3.0, None, 4.0)


def test_rows_have_names() -> None:
    assert rows(["a", "b"]).names == ("a", "b")


def test_every_week_has_its_label_where_there_are_few() -> None:
    assert WEEKS.every == 1
    assert WEEKS.labels == ("30 Dec 1899", "6 Jan 1900", "13 Jan 1900")


def test_of_many_weeks_only_some_have_a_label() -> None:
    many = Slots("week", tuple(7.0 * week for week in range(60)), 420.0)
    shown = [place for place, label in enumerate(many.labels) if label]
    assert shown == list(range(0, 60, 5))
