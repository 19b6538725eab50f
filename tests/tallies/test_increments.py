"""Tests of lib/tallies/increments.py."""

from hypothesis import given

from lib import tallies
from lib.tables import Tables
from tests.rows import WATCH
from tests.tallies.claiming import SEVERAL, START, by, series
from tests.tallies.test_envelope import LAW


def _between(tables: Tables, *claims: dict) -> list[tuple]:
    rows = tallies.between_claims(series(tables, *claims), START)
    highs = rows["high"].astype(object).where(rows["high"].notna(), None)
    return list(zip(rows["low"], highs, strict=True))


def test_two_exact_totals_leave_one_number_between_them(tables: Tables) -> None:
    assert _between(tables, by(1, 5), by(3, 9)) == [(4, 4)]


def test_an_open_total_leaves_an_open_number(tables: Tables) -> None:
    assert _between(tables, by(1, 5), by(3, 9, "at_least")) == [(4, None)]


def test_a_total_open_before_leaves_none_for_certain(tables: Tables) -> None:
    assert _between(tables, by(1, 5, "at_least"), by(3, 9)) == [(0, 4)]


def test_days_and_claims_of_an_increment_are_named(tables: Tables) -> None:
    (row,) = tallies.between_claims(series(tables, by(1, 5), by(3, 9)), START).to_dict("records")
    assert (row["start"].day, row["end"].day, row["claim_ids"]) == (2, 3, "c1 c2")


def test_claimants_are_never_taken_together(tables: Tables) -> None:
    assert _between(tables, by(1, 5), by(3, 9, claimant=WATCH)) == []


# 9 and 16 March 2031 are Sundays.
def test_weeks_run_from_monday_to_sunday(tables: Tables) -> None:
    claims = series(tables, by(5, 5), by(9, 8), by(16, 10), by(18, 15, "at_least"))
    weeks = tallies.weekly_increments(tallies.envelope(claims, START))
    assert [day.day for day in weeks["start"]] == [10, 17]
    assert [day.day for day in weeks["end"]] == [16, 18]
    assert weeks["low"].tolist() == [2, 5]
    assert weeks["high"].isna().tolist() == [False, True]


def test_one_week_has_no_week_before_it(tables: Tables) -> None:
    weeks = tallies.weekly_increments(tallies.envelope(series(tables, by(5, 5), by(6, 9)), START))
    assert weeks.empty


def test_a_total_between_two_that_exclude_each_other_may_be_either(tables: Tables) -> None:
    rows = tallies.between_claims(series(tables, by(1, 9), by(3, 5), by(4, 12)), START)
    assert rows[["low", "high", "contradicted"]].values.tolist() == [[0, 4, True], [3, 7, True]]


@LAW
@given(SEVERAL)
def test_new_attacks_are_never_fewer_than_none(tables: Tables, several: list[dict]) -> None:
    rows = tallies.between_claims(series(tables, *several), START)
    assert (rows["low"] >= 0).all()
    assert (rows["high"].fillna(999) >= rows["low"]).all()
