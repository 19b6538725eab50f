"""Tests of lib/analyses/before_after/claimed_increase.py."""

from datetime import date

from lib.analyses.before_after.claimed_increase import limits, rises
from lib.analyses.before_after.two_periods import Days, Period
from lib.model.settings import Tally
from lib.tables import Tables
from tests.rows import with_claims

TALLY = Tally(id="attacks", label="Attacks", measure="attacks", target="convoys")
PAIR = Days(date(2031, 3, 6), date(2031, 3, 10)), Days(date(2031, 3, 12), date(2031, 3, 16))


def stated(day: int, value: int, bound: str = "exactly") -> dict:
    at = f"2031-03-{day:02}"
    return {"day": at, "as_of": at, "as_of_precision": "day", "since_precision": "day",
            "value": value, "bound": bound}  # fmt: skip


def found(tables: Tables, *claims: dict) -> list:
    own = with_claims(tables, *claims)
    periods = tuple(Period(days, days, own, own.articles) for days in PAIR)
    (measure,) = rises(limits(own, TALLY, ()), (periods[0], periods[1]))
    return [(figure.low, figure.high) for figure in measure.pair]


def test_exact_totals_at_both_ends_give_one_rise(tables: Tables) -> None:
    claims = [stated(5, 3), stated(10, 10), stated(11, 12), stated(16, 12)]
    assert found(tables, *claims) == [(7, 7), (0, 0)]


def test_totals_near_the_ends_give_a_range(tables: Tables) -> None:
    claims = [stated(4, 3), stated(8, 10), stated(13, 15), stated(20, 20)]
    assert found(tables, *claims) == [(0, 12), (0, 10)]


def test_after_the_last_total_the_rise_is_open(tables: Tables) -> None:
    assert found(tables, stated(5, 3), stated(14, 9)) == [(0, 6), (0, None)]


def test_a_total_without_an_upper_limit_limits_nothing_before_it(tables: Tables) -> None:
    claims = [stated(5, 3, "at_least"), stated(10, 9, "at_least")]
    assert found(tables, *claims) == [(0, None), (0, None)]


def test_a_rise_leads_to_the_claims_that_limit_it(tables: Tables) -> None:
    own = with_claims(tables, stated(5, 3), stated(10, 10))
    periods = tuple(Period(days, days, own, own.articles) for days in PAIR)
    (measure,) = rises(limits(own, TALLY, ()), (periods[0], periods[1]))
    assert measure.before.ids == ("c1", "c2")
    assert measure.kind == "claims"
