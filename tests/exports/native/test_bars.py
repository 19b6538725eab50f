"""Tests of lib/exports/native/bars.py."""

from dataclasses import replace
from typing import Any

from lib.charts.model import Bar, Stroke
from lib.charts.model import Bars as Columns
from lib.exports.native.bars import bars
from lib.exports.native.panel_series import Bars
from lib.exports.native.slots import Slots, rows
from lib.exports.native.values import moment

WEEKS = Slots("week", (47178.0, 47185.0), 47192.0)


def _made(*changes: dict[str, Any]) -> list[Bars]:
    """A bar of 3 and one of 4 in two weeks, with what is different about each."""
    made = (
        replace(Bar(moment(start), length, 6), **change)
        for start, length, change in zip((47178, 47185), (3, 4), changes, strict=True)
    )
    return list(bars(Columns("Suderia", tuple(made), "#0072B2"), WEEKS))


def test_a_bar_stands_in_its_slot() -> None:
    (made,) = _made({}, {})
    assert (made.name, made.values) == ("Suderia", (3, 4))


def test_doubtful_bars_are_a_series_that_says_why() -> None:
    sure, unsure = _made({}, {"doubt": "only possibly"})
    assert (sure.values, unsure.values) == ((3, None), (None, 4))
    assert (unsure.name, unsure.is_hatched) == ("Suderia, only possibly", True)


def test_a_floating_bar_keeps_what_it_stands_on() -> None:
    (made,) = _made({"base": 1}, {"base": 2})
    assert (made.base, made.values) == ((1, 2), (3, 4))


def test_a_bar_has_the_outline_that_it_states_or_its_own_colour() -> None:
    lined = Columns("a", (), "#0072B2", outline=Stroke("#111111", 1))
    (plain,) = _made({}, {})
    assert plain.outline.colour == "0072B2"
    assert list(bars(lined, WEEKS)) == []


def test_lying_bars_stand_in_rows_and_may_have_no_name() -> None:
    made = (Bar(0, 5, 0.8), Bar(1, 7, 0.8))
    (found,) = bars(Columns("", made, "#0072B2", lies=True, is_labelled=True), rows(["a", "b"]))
    assert (found.name, found.values, found.is_labelled) == ("number", (5, 7), True)
