"""Tests of lib/analyses/totals/envelope.py."""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lib.analyses import totals
from lib.analyses.totals.covered import firm
from lib.tables import Tables
from tests.analyses.totals import plain
from tests.analyses.totals.claiming import REPORTED, SEVERAL, START, by, series
from tests.rows import NAVY, WATCH

LAW = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _bounds(tables: Tables, *claims: dict) -> list[tuple]:
    """(day of March, low, high) of each day; None is open."""
    rows = totals.envelope(series(tables, *claims), START)
    return [
        (day.day, low, None if pd.isna(high) else high)
        for day, low, high in zip(rows["day"], rows["low"], rows["high"], strict=True)
    ]


def test_the_best_lower_bound_holds_from_its_day_on(tables: Tables) -> None:
    claims = by(1, 5, "at_least"), by(2, 3, "at_least"), by(3, 7, "more_than")
    assert _bounds(tables, *claims) == [(1, 5, None), (2, 5, None), (3, 8, None)]


@pytest.mark.parametrize(("bound", "high"), [("exactly", 9), ("at_most", 9), ("fewer_than", 8)])
def test_an_upper_bound_holds_on_all_earlier_days(tables: Tables, bound: str, high: int) -> None:
    rows = _bounds(tables, by(1, 5, "at_least"), by(3, 9, bound), by(4, 9, "at_least"))
    assert [row[2] for row in rows] == [high, high, high, None]


def test_a_range_bounds_from_both_sides(tables: Tables) -> None:
    ranged = by(2, 4, "between", value_high=6)
    assert _bounds(tables, by(1, 1, "at_least"), ranged) == [(1, 1, 6), (2, 4, 6)]


@pytest.mark.parametrize("bound", ["about", "nearly"])
def test_approximate_figures_do_not_narrow_the_range(tables: Tables, bound: str) -> None:
    firm_ones = by(1, 5, "at_least"), by(3, 6, "at_least")
    assert _bounds(tables, *firm_ones, by(2, 50, bound)) == _bounds(tables, *firm_ones)


def test_the_claims_that_set_the_bounds_are_named(tables: Tables) -> None:
    rows = totals.envelope(series(tables, by(1, 5, "at_least"), by(2, 9)), START)
    assert rows["claim_ids"].tolist() == ["c1 c2", "c2"]


def test_claimants_and_places_have_envelopes_of_their_own(tables: Tables) -> None:
    others = by(2, 50, claimant=WATCH), by(3, 60, scope="norrland"), by(1, 9, claimant=None)
    rows = totals.envelope(series(tables, by(1, 5), *others), START)
    assert rows[["claimant", "scope", "low"]].values.tolist() == [
        [NAVY, "suderia", 5], [WATCH, "suderia", 50], [NAVY, "norrland", 60]
    ]  # fmt: skip


def test_a_wider_total_bounds_a_part_from_above_and_is_bounded_by_it(tables: Tables) -> None:
    whole = "norrland+suderia"
    rows = totals.envelope(series(tables, by(1, 5), by(2, 9, scope=whole)), START)
    assert rows[["scope", "low", "high"]].values.tolist() == [["suderia", 5, 5], [whole, 9, 9]]
    rows = totals.envelope(series(tables, by(1, 5, "at_least"), by(2, 9, scope=whole)), START)
    assert rows[["scope", "low", "high"]].values.tolist() == [["suderia", 5, 9], [whole, 9, 9]]


def test_an_earlier_start_bounds_from_above_only_and_a_later_one_from_below(
    tables: Tables,
) -> None:
    earlier, later = by(2, 9, since="2031-02-01"), by(2, 4, since="2031-03-20")
    firm_ones = by(1, 3, "at_least"), by(3, 3, "at_least")
    assert _bounds(tables, *firm_ones, earlier) == [(1, 3, 9), (2, 3, 9), (3, 3, None)]
    assert _bounds(tables, *firm_ones, later) == [(1, 3, None), (2, 4, None), (3, 4, None)]


def test_claims_that_leave_no_number_are_marked(tables: Tables) -> None:
    rows = totals.envelope(series(tables, by(1, 9), by(3, 5), by(4, 12)), START)
    assert rows["contradicted"].tolist() == [True, True, True, False]


def test_one_claimants_envelope_is_about_the_places_it_names_most(tables: Tables) -> None:
    claims = series(tables, by(1, 5), by(2, 6), by(2, 70, scope="norrland"))
    assert totals.of_claimant(claims, NAVY)["low"].tolist() == [5, 6]


@pytest.mark.parametrize("claimant", [None, "nobody-here"])
def test_without_claims_an_envelope_keeps_its_columns(tables: Tables, claimant: str | None) -> None:
    rows = totals.of_claimant(series(tables, by(1, 5)), claimant)
    assert rows.empty
    assert {"day", "low", "high", "claim_ids", "contradicted"} <= set(rows.columns)


def test_an_envelope_leaves_the_claims_alone(tables: Tables) -> None:
    claims = series(tables, by(1, 5), by(2, 9))
    before = claims.copy()
    totals.envelope(claims)
    pd.testing.assert_frame_equal(claims, before)


@LAW
@given(SEVERAL)
def test_the_envelope_allows_every_uncontradicted_claim(
    tables: Tables, several: list[dict]
) -> None:
    claims = series(tables, *several)
    opposed = {claim["claim_id"] for a, b, _ in plain.pairs(claims) for claim in (a, b)}
    sound = firm(claims).loc[lambda rows: ~rows["claim_id"].isin(opposed)]
    both = sound.merge(
        totals.envelope(claims, START), on=["claimant", "scope", "day"], suffixes=("", "_all")
    )
    assert len(both) == len(sound)
    assert not (both["low"] > both["high_all"]).fillna(False).any()
    assert not (both["low_all"] > both["high"]).fillna(False).any()


@LAW
@given(SEVERAL, st.integers(0, 6))
def test_a_further_claim_never_widens_the_envelope(
    tables: Tables, several: list[dict], left_out: int
) -> None:
    fewer = several[: left_out % len(several)]
    keys = ["claimant", "scope", "day"]
    both = totals.envelope(series(tables, *fewer), START).merge(
        totals.envelope(series(tables, *several), START), on=keys, suffixes=("", "_more")
    )
    assert (both["low_more"] >= both["low"]).all()
    assert (both["high_more"].fillna(999) <= both["high"].fillna(999)).all()


@LAW
@given(REPORTED)
def test_each_day_has_the_bounds_of_all_claims(tables: Tables, several: list[dict]) -> None:
    claims = series(tables, *several)
    rows = totals.envelope(claims, START)
    bounds = rows[["low", "high", "sure_low", "sure_high"]].fillna(plain.OPEN)
    keys = rows[["claimant", "scope", "day"]].itertuples(index=False, name=None)
    found = dict(zip(keys, bounds.itertuples(index=False, name=None), strict=True))
    assert found == plain.envelope(claims, START)
    assert (rows["contradicted"] == (bounds["low"] > bounds["high"])).all()
