"""The comparison of two periods in a sentence, with a warning where articles are thin."""

from typing import NamedTuple

from lib.analyses.before_after.compared_figures import (
    NOT_COVERED,
    Figure,
    Measure,
    count_words,
    rate_words,
    rounded,
    way,
)
from lib.analyses.before_after.two_periods import Days, Period
from lib.wording.words import day, quantity

# How many times as many articles a day make a difference, and how many make it a large one.
CLEARLY, GREATLY = 1.5, 2.0


class When(NamedTuple):
    """Both periods in words: `the 14 days before Tower 22 (28 Jan 2024)`, `the 14 days after`."""

    before: str
    after: str


def _days(number: int) -> str:
    return f"the {number} days" if number > 1 else "the day"


def around(before: int, after: int, event: str, on: Days) -> When:
    """Days on both sides of an event."""
    return When(f"{_days(before)} before {event} ({on.words})", f"{_days(after)} after")


def apart(before: Days, after: Days) -> When:
    """Any two periods."""
    return When(before.words, after.words)


def _uncovered(name: str, period: Period) -> str:
    """What is missing of a period; empty if articles cover it all."""
    if period.is_whole:
        return ""
    covered = period.covered
    if covered is None:
        return f"no article covers the {name} period"
    only = f"only {quantity(covered.number, 'day')} of the {name} period"
    if covered.last < period.days.last:
        return f"articles end on {day(covered.last)}, so {only} can be counted"
    return f"articles begin on {day(covered.first)}, so {only} can be counted"


def _articles(events: Measure, articles: Measure) -> str:
    """That articles became fewer or more as well; empty if they hardly did."""
    if not articles.is_covered:
        return ""
    before, after = (figure.rate[0] for figure in articles.pair)
    told = f"from {rounded(before)} to {rounded(after)} a day"
    if after * CLEARLY <= before and way(events) < 0:
        return f"articles fell too, {told}"
    if after * GREATLY <= before:
        return f"articles fell, {told}"
    if before * CLEARLY <= after and way(events) > 0:
        return f"articles rose too, {told}"
    return ""


def warnings(events: Measure, articles: Measure, before: Period, after: Period) -> list[str]:
    """Why a difference may be one of sources only."""
    found = [_uncovered("first", before), _uncovered("second", after), _articles(events, articles)]
    return [each for each in found if each]


def _reported(figure: Figure) -> str:
    """`3 reported`; or that no article covers the period."""
    return f"{count_words(figure)} reported" if figure.days else NOT_COVERED


def _counted(events: Measure, when: When) -> str:
    if events.before.high == events.after.high == 0 and events.is_covered:
        return f"none reported in {when.before} or {when.after}"
    if not events.is_covered or events.is_too_few:
        few = ": too few to compare" if events.is_covered else ""
        told = [_reported(figure) for figure in events.pair]
        return f"{told[0]} in {when.before}, {told[1]} in {when.after}{few}"
    told = [f"{count_words(figure)} reported ({rate_words(figure)})" for figure in events.pair]
    return f"{told[0]} in {when.before}, {told[1]} in {when.after}"


def sentence(events: Measure, when: When, warned: list[str]) -> str:
    """`Attacks: 57 reported (4.1 a day) in the 14 days before Tower 22 (28 Jan 2024), 8 reported
    (0.6 a day) in the 14 days after; articles fell too, from 9.8 to 3.2 a day`."""
    return "; ".join([f"{events.name}: {_counted(events, when)}", *warned])
