"""Tests of lib/analyses/totals/increments.py."""

from hypothesis import given
from hypothesis import strategies as st

from lib.analyses import totals
from lib.tables import Tables
from tests.analyses.totals.claiming import SEVERAL, START, by, series
from tests.analyses.totals.test_envelope import LAW
from tests.rows import WATCH


def _between(tables: Tables, *claims: dict) -> list[tuple]:
    rows = totals.between_claims(series(tables, *claims), START)
    highs = rows["high"].astype(object).where(rows["high"].notna(), None)
    return list(zip(rows["low"], highs, strict=True))


def test_two_exact_totals_leave_one_number_between_them(tables: Tables) -> None:
    assert _between(tables, by(1, 5), by(3, 9)) == [(4, 4)]


def test_an_open_total_leaves_an_open_number(tables: Tables) -> None:
    assert _between(tables, by(1, 5), by(3, 9, "at_least")) == [(4, None)]


def test_a_total_open_before_makes_nothing_certain(tables: Tables) -> None:
    assert _between(tables, by(1, 5, "at_least"), by(3, 9)) == [(0, 4)]


def test_days_and_claims_of_an_increment_are_named(tables: Tables) -> None:
    (row,) = totals.between_claims(series(tables, by(1, 5), by(3, 9)), START).to_dict("records")
    assert (row["start"].day, row["end"].day, row["claim_ids"]) == (2, 3, "c1 c2")


def test_claimants_are_never_taken_together(tables: Tables) -> None:
    assert _between(tables, by(1, 5), by(3, 9, claimant=WATCH)) == []


# 9 and 16 March 2031 are Sundays.
def test_weeks_run_from_monday_to_sunday(tables: Tables) -> None:
    claims = series(tables, by(5, 5), by(9, 8), by(16, 10), by(18, 15, "at_least"))
    weeks = totals.weekly_increments(totals.envelope(claims, START))
    assert [day.day for day in weeks["start"]] == [10, 17]
    assert [day.day for day in weeks["end"]] == [16, 18]
    assert weeks["low"].tolist() == [2, 5]
    assert weeks["high"].isna().tolist() == [False, True]


def test_one_week_has_no_week_before_it(tables: Tables) -> None:
    weeks = totals.weekly_increments(totals.envelope(series(tables, by(5, 5), by(6, 9)), START))
    assert weeks.empty


def test_of_conflicting_claims_either_may_be_right(tables: Tables) -> None:
    rows = totals.between_claims(series(tables, by(1, 9), by(3, 5), by(4, 12)), START)
    assert rows[["low", "high", "contradicted"]].values.tolist() == [[0, 12, True], [0, 7, True]]


@LAW
@given(SEVERAL)
def test_new_attacks_are_never_fewer_than_none(tables: Tables, several: list[dict]) -> None:
    rows = totals.between_claims(series(tables, *several), START)
    assert (rows["low"] >= 0).all()
    assert (rows["high"].fillna(999) >= rows["low"]).all()


def test_nothing_in_a_week_is_certain_from_one_of_two_conflicting_claims(
    tables: Tables,
) -> None:
    """28 by the 2nd or 20 by the 5th is wrong; 38 by the 6th bounds the 5th in either case."""
    rows = totals.between_claims(series(tables, by(2, 28), by(5, 20), by(6, 38), by(9, 46)), START)
    assert rows.loc[rows["end"].dt.day == 6, ["low", "high"]].values.tolist() == [[0, 18]]
    assert rows.loc[rows["end"].dt.day == 5, "low"].tolist() == [0]


@LAW
@given(SEVERAL, st.integers(0, 8))
def test_what_is_certain_holds_without_any_one_of_the_claims(
    tables: Tables, several: list[dict], left_out: int
) -> None:
    whole = totals.envelope(series(tables, *several), START)
    without = several[:left_out] + several[left_out + 1 :]
    if not without or not whole["contradicted"].any():
        return
    kept = totals.envelope(series(tables, *without), START)
    if kept["contradicted"].any():
        return
    both = kept.merge(whole, on=["claimant", "scope", "day"], suffixes=("", "_whole"))
    sure = both.loc[both["contradicted_whole"]]
    assert (sure["sure_low"].fillna(0) <= sure["low"].fillna(0)).all()
    assert (sure["sure_high"].fillna(2**40) >= sure["high"].fillna(2**40)).all()
