"""Tests of lib/analyses/before_after/finding.py."""

from datetime import date

import pytest

from lib.analyses.before_after.compared_figures import Figure, Measure
from lib.analyses.before_after.finding import When, around, sentence, warnings
from lib.analyses.before_after.two_periods import Days, Period
from lib.tables import Tables

WHEN = When("the 10 days before Vell", "the 10 days after")
MARCH, APRIL = (
    Days(date(2031, 3, 1), date(2031, 3, 10)),
    Days(date(2031, 4, 1), date(2031, 4, 10)),
)


def measure(name: str, before: int, after: int) -> Measure:
    pair = (Figure(number, number, 10) for number in (before, after))
    return Measure("", name, *pair, kind="events")


def warned(tables: Tables, events: tuple[int, int], articles: tuple[int, int]) -> list[str]:
    pair = [Period(days, days, tables, tables.articles) for days in (MARCH, APRIL)]
    return warnings(measure("Attacks", *events), measure("Articles", *articles), *pair)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (40, 8, "40 reported (4.0 a day) in the 10 days before Vell, "
                "8 reported (0.8 a day) in the 10 days after"),
        (4, 1, "4 reported in the 10 days before Vell, 1 reported in the 10 days after: "
               "too few to compare"),
        (0, 0, "none reported in the 10 days before Vell or the 10 days after"),
    ],
)  # fmt: skip
def test_the_finding_counts_and_gives_rates_unless_there_are_few(
    before: int, after: int, said: str
) -> None:
    assert sentence(measure("Attacks", before, after), WHEN, []) == f"Attacks: {said}"


@pytest.mark.parametrize(
    ("events", "articles", "said"),
    [
        ((40, 8), (60, 39), ["articles fell too, from 6.0 to 3.9 a day"]),
        ((40, 8), (60, 45), []),
        ((40, 8), (60, 90), []),
        ((8, 40), (20, 60), ["articles rose too, from 2.0 to 6.0 a day"]),
        ((8, 8), (60, 20), ["articles fell, from 6.0 to 2.0 a day"]),
        ((8, 8), (20, 60), []),
    ],
)
def test_a_change_that_may_be_one_of_reporting_has_a_warning(
    tables: Tables, events: tuple[int, int], articles: tuple[int, int], said: list[str]
) -> None:
    assert warned(tables, events, articles) == said


def test_a_period_that_articles_do_not_cover_whole_is_named(tables: Tables) -> None:
    own = Period(MARCH, MARCH, tables, tables.articles)
    covered = Days(APRIL.first, date(2031, 4, 3))
    cut = Period(APRIL, covered, tables, tables.articles)
    (said,) = warnings(measure("Attacks", 9, 9), measure("Articles", 9, 9), own, cut)
    assert said == "articles end on 3 Apr 2031, so only 3 days of the second period can be counted"


def test_days_around_an_event_are_said_with_its_own_day() -> None:
    said = around(14, 14, "Vell rocket attack", Days(date(2031, 3, 4), date(2031, 3, 4)))
    assert said.before == "the 14 days before Vell rocket attack (4 Mar 2031)"
