"""The leading figures: their weeks, and when a change is called one."""

from datetime import date

import pandas as pd
import pytest

from lib.analyses.before_after.compared_figures import Figure, Measure
from lib.analyses.before_after.two_periods import Days
from lib.analyses.leading_figures import change_words, counted, earlier, raised
from lib.model import Interval

DAYS = Days(date(2024, 2, 2), date(2024, 2, 15))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((20, 22), (12, 12), "20–22 → 12, down"),
        ((12, 12), (20, None), "12 → 20 or more, up"),
        ((20, 22), (22, 30), "20–22 → 22–30, no certain difference"),
        ((1, 1), (4, 4), "1 → 4, too few to compare"),
        ((7, 7), (7, 7), "7 → 7, unchanged"),
    ],
)
def test_a_change_is_up_or_down_only_if_the_ranges_do_not_overlap(
    before: tuple[int, int], after: tuple[int, int | None], expected: str
) -> None:
    assert change_words(Measure("", "", Figure(*before, 14), Figure(*after, 14))) == expected


def test_weeks_are_cut_at_the_selection_and_none_of_them_is_missing() -> None:
    events = pd.DataFrame(
        {
            "week": [pd.Timestamp("2024-01-29"), pd.Timestamp("2024-01-29")],
            "event_id": ["a", "b"],
            "certain": [True, False],
        }
    )
    found = counted(events, DAYS)
    assert [week.days.words for week in found] == [
        "2–4 Feb 2024",
        "5–11 Feb 2024",
        "12–15 Feb 2024",
    ]
    assert [week.figure for week in found] == [Interval(1, 2), Interval(0, 0), Interval(0, 0)]


def test_a_total_has_a_gap_before_its_first_figure_and_never_falls() -> None:
    claims = pd.DataFrame(
        {
            "day": [pd.Timestamp("2024-02-06"), pd.Timestamp("2024-02-13")],
            "low": [30, 20],
            "claim_id": ["a", "b"],
            "bound": ["exactly", "at_least"],
        }
    )
    found = raised(claims, DAYS)
    assert [week.figure and week.figure.low for week in found] == [None, 30, 30]


def test_the_period_before_is_as_long_and_ends_the_day_before() -> None:
    assert earlier(DAYS) == Days(date(2024, 1, 19), date(2024, 2, 1))
