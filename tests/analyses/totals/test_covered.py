"""Tests of lib/analyses/totals/covered.py."""

from itertools import product

import pandas as pd
import pytest

from lib.analyses.totals.covered import against_start, covers, firm, placed_in_time, usual_start
from lib.tables import Tables
from tests.analyses.totals.claiming import START, by, series


def test_a_figure_without_a_last_day_sets_no_maximum(tables: Tables) -> None:
    (claim,) = placed_in_time(series(tables, by(5, 9, as_of=None))).to_dict("records")
    assert pd.isna(claim["until"])
    assert claim["reached"] == pd.Timestamp("2031-03-05")


def test_a_month_is_reached_at_its_end_and_bounds_from_its_beginning(tables: Tables) -> None:
    month = by(31, 9, as_of_precision="month")
    (claim,) = placed_in_time(series(tables, month)).to_dict("records")
    assert claim["reached"] == pd.Timestamp("2031-03-31")
    assert claim["until"] == pd.Timestamp("2031-03-01")


@pytest.mark.parametrize("bound", ["about", "nearly"])
def test_about_and_nearly_are_not_firm(tables: Tables, bound: str) -> None:
    assert firm(series(tables, by(5, 9, bound))).empty


def test_a_wider_place_includes_a_narrower_one() -> None:
    pairs = product(["a", "a+b", "", "c"], repeat=2)
    assert {(inner, outer) for inner, outer in pairs if covers(outer, inner)} == {
        ("a", "a"), ("a", "a+b"), ("a+b", "a+b"), ("", ""), ("c", "c")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("since", "precision", "word"),
    [
        ("2031-03-04", "day", "same"),
        ("2031-03-05", "day", "later"),
        ("2031-02-26", "day", "same"),
        ("2031-02-25", "day", "earlier"),
        ("2031-03-01", "month", "same"),
        ("2031-02-01", "month", "earlier"),
        ("2031-01-01", "year", "same"),
    ],
)
def test_days_near_the_start_and_months_around_it_are_the_same(
    tables: Tables, since: str, precision: str, word: str
) -> None:
    claims = series(tables, by(5, 9, since=since, since_precision=precision))
    assert against_start(claims, START) == [word]


def test_the_usual_start_is_the_day_named_most(tables: Tables) -> None:
    days = [{"since": f"2031-03-0{day}"} for day in (3, 2, 3)]
    month = {"since": "2031-03-01", "since_precision": "month"}
    claims = series(tables, *[by(5, 9, **day) for day in days], *[by(5, 9, **month)] * 4)
    assert usual_start(claims) == pd.Timestamp("2031-03-03")
