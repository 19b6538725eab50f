"""Tests of lib/analyses/before_after/two_periods.py."""

from datetime import date

import pytest

from lib.analyses.before_after.two_periods import Days, around, covered, problem
from lib.tables import Tables
from tests.rows import emptied


def march(first: int, last: int) -> Days:
    return Days(date(2031, 3, first), date(2031, 3, last))


def test_the_days_of_the_event_belong_to_neither_period() -> None:
    assert around(march(10, 11), 3) == (march(7, 9), march(12, 14))


def test_one_day_on_each_side_is_a_period() -> None:
    before, after = around(march(10, 10), 1)
    assert (before.number, after.number) == (1, 1)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (march(5, 2), march(7, 9), "first period begins on 5 Mar 2031, after its last one"),
        (march(1, 2), march(9, 7), "second period begins on 9 Mar 2031"),
        (march(1, 5), march(4, 9), "overlap by 2 days (4–5 Mar 2031)"),
        (march(1, 5), march(1, 5), "overlap by 5 days"),
        (march(7, 9), march(1, 5), "second period is earlier"),
    ],
)
def test_periods_that_cannot_be_compared_are_reported(before: Days, after: Days, said: str) -> None:
    assert said in problem(before, after)


def test_periods_side_by_side_can_be_compared() -> None:
    assert problem(march(1, 5), march(6, 6)) == ""


def test_days_after_the_last_article_are_not_covered(tables: Tables) -> None:
    last = tables.articles["published"].max().date()
    found = covered(Days(date(2031, 3, 20), date(2031, 5, 1)), tables.articles, emptied(tables))
    assert found == Days(date(2031, 3, 20), last)
    assert covered(Days(date(2032, 1, 1), date(2032, 1, 9)), tables.articles, tables) is None


def test_days_before_the_first_article_are_covered_from_the_first_reported_event(
    tables: Tables,
) -> None:
    days = march(1, 6)
    assert covered(days, tables.articles, emptied(tables)) == march(5, 6)
    assert covered(days, tables.articles, tables) == march(4, 6)


def test_without_articles_nothing_is_covered(tables: Tables) -> None:
    none = emptied(tables)
    assert covered(march(1, 6), none.articles, none) is None
