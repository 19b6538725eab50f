"""Tests of lib/analyses/before_after/quiet_days.py."""

from datetime import date

from lib.analyses.before_after.quiet_days import Quiet, longest_stretch, since_last
from lib.analyses.before_after.two_periods import Days, Period
from lib.tables import Tables
from tests.rows import with_events

MARCH = Days(date(2031, 3, 1), date(2031, 3, 10))


def event(day: str, **changes: object) -> dict:
    return {"start": day, "earliest": day, "latest": day, **changes}


def period(tables: Tables, *events: dict) -> Period:
    return Period(MARCH, MARCH, with_events(tables, *events), tables.articles)


def both(own: Period) -> tuple[Quiet | None, Quiet | None]:
    events = own.tables.events
    return since_last(own, events), longest_stretch(own, events)


def test_exact_days_give_one_number(tables: Tables) -> None:
    since, longest = both(period(tables, event("2031-03-02"), event("2031-03-08")))
    assert since == Quiet(2, 2, ids=("e2",))
    assert longest == Quiet(5, 5)


def test_an_event_whose_day_is_not_exact_may_have_been_on_any_of_its_days(tables: Tables) -> None:
    vague = event("2031-03-06", earliest="2031-03-03", latest="2031-03-09", time_precision=2)
    since, longest = both(period(tables, event("2031-03-02"), vague))
    assert since == Quiet(1, 8, ids=("e2",))
    assert longest == Quiet(1, 8)


def test_an_event_that_only_possibly_matches_may_not_count(tables: Tables) -> None:
    since, longest = both(period(tables, event("2031-03-05", certain=False)))
    assert since == Quiet(5, 10, ids=("e1",))
    assert longest == Quiet(5, 10)


def test_without_events_the_whole_period_is_quiet(tables: Tables) -> None:
    assert both(period(tables)) == (Quiet(10, 10, True), Quiet(10, 10, True))


def test_nothing_is_said_of_days_that_no_article_covers(tables: Tables) -> None:
    own = Period(MARCH, None, with_events(tables), tables.articles[:0])
    assert both(own) == (None, None)
