"""Tests of lib/analyses/totals/change.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analyses.totals import change
from lib.model import Interval


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (Interval(10, 10), Interval(13, 13), "+30%"),
        (Interval(20, 20), Interval(10, 10), "-50%"),
        (Interval(13, 13), Interval(30, None), "at least +131%"),
        (Interval(13, 13), Interval(171, None), ""),
        (Interval(10, 12), Interval(24, 30), "+100 to +200%"),
    ],
)
def test_a_change_is_as_certain_as_its_figures(
    before: Interval, after: Interval, words: str
) -> None:
    assert change(before, after) == words


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Interval(9, 9), Interval(18, 18)),
        (Interval(0, 0), Interval(5, 5)),
        (Interval(144, None), Interval(166, 166)),
        (Interval(18, 22), Interval(20, 21)),
        (Interval(20, 20), Interval(18, None)),
    ],
    ids=["low count", "from nothing", "open at first", "risen or fallen", "open at last"],
)
def test_no_percentage_is_given_unless_certain(before: Interval, after: Interval) -> None:
    assert change(before, after) == ""


@given(st.integers(10, 500), st.integers(0, 500))
def test_exact_figures_have_one_percentage(before: int, after: int) -> None:
    assert " to " not in change(Interval(before, before), Interval(after, after))
    assert change(Interval(before, before), Interval(before, before)) == "+0%"
