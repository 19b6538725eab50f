"""Tests of lib/analyses/totals/windows.py: claims about a few days against the weeks of a total."""

import pandas as pd
import pytest
from hypothesis import given

from lib.analyses import totals
from lib.model.settings import Tally
from lib.tables import Tables
from tests.analyses.totals.claiming import SEVERAL, START, TALLY, by
from tests.analyses.totals.test_envelope import LAW
from tests.rows import NAVY, WATCH, with_claims

# The tally begins on 1 March at the latest; weeks end on 9, 16 and 23 March.
MARCH = TALLY.model_copy(update={"since_from": START.date(), "since_to": START.date()})
COURSE = (by(9, 5), by(16, 9), by(23, 20, "at_least"))


def few(first: int, last: int, value: int, bound: str = "exactly", **changes: object) -> dict:
    """A figure about the days of March from the first to the last."""
    return by(last, value, bound, since=f"2031-03-{first:02}", **changes)


def weeks(tables: Tables, *claims: dict, tally: Tally = MARCH) -> list[tuple]:
    """Low and high of each week, as the total and the claims about a few days bound them."""
    made = with_claims(tables, *COURSE, *claims)
    bounds = totals.of_claimant(totals.series(made, tally), NAVY, START)
    rows = totals.weekly_increments(bounds)
    rows = totals.tighten(rows, totals.windows(made, tally, NAVY))
    highs = rows["high"].astype(object).where(rows["high"].notna(), None)
    return list(zip(rows["low"], highs, rows["contradicted"], strict=True))


WIDE = [(4, 4, False), (11, None, False)]


def test_without_such_claims_weeks_stay_as_they_are(tables: Tables) -> None:
    assert weeks(tables) == WIDE


def test_no_week_has_more_than_the_days_around_it(tables: Tables) -> None:
    assert weeks(tables, few(15, 24, 12))[1] == (11, 12, False)


def test_a_week_has_no_fewer_than_some_of_its_days(tables: Tables) -> None:
    assert weeks(tables, few(18, 20, 15))[1] == (15, None, False)


@pytest.mark.parametrize(
    "claim",
    [
        few(18, 25, 15),  # neither within the week nor around it
        few(17, 23, 3, claimant=WATCH),
        few(17, 23, 12, "about"),
        few(17, 23, 12, scope="norrland"),
        few(17, 23, 12, as_of_precision="month"),
    ],
)
def test_claims_about_other_days_change_no_week(tables: Tables, claim: dict) -> None:
    assert weeks(tables, claim) == WIDE


def test_a_claim_that_excludes_the_total_is_marked_and_changes_no_number(tables: Tables) -> None:
    assert weeks(tables, few(10, 16, 0))[0] == (4, 4, True)


def test_the_claim_is_evidence_for_the_week(tables: Tables) -> None:
    made = with_claims(tables, *COURSE, few(17, 23, 12))
    bounds = totals.of_claimant(totals.series(made, MARCH), NAVY, START)
    rows = totals.tighten(totals.weekly_increments(bounds), totals.windows(made, MARCH, NAVY))
    assert rows["claim_ids"].iloc[-1].split()[-1] == "c4"


@LAW
@given(SEVERAL)
def test_weeks_only_become_narrower(tables: Tables, several: list[dict]) -> None:
    made = with_claims(tables, *COURSE, *({**claim, "since": "2031-03-04"} for claim in several))
    rows = totals.weekly_increments(totals.of_claimant(totals.series(made, MARCH), NAVY, START))
    told = totals.tighten(rows, totals.windows(made, MARCH, NAVY))
    assert (told["low"] >= rows["low"]).all()
    assert (told["high"].fillna(2**40) <= rows["high"].fillna(2**40)).all()
    assert (told["high"].fillna(2**40) >= told["low"]).all()
    assert list(told.dtypes) == list(rows.dtypes)


@LAW
@given(SEVERAL)
def test_each_week_has_the_bounds_of_all_claims(tables: Tables, several: list[dict]) -> None:
    made = with_claims(tables, *COURSE, *({**claim, "since": "2031-03-04"} for claim in several))
    rows = totals.weekly_increments(totals.of_claimant(totals.series(made, MARCH), NAVY, START))
    told = totals.windows(made, MARCH, NAVY)
    for week, found in zip(
        rows.to_dict("records"), totals.tighten(rows, told).to_dict("records"), strict=True
    ):
        low, high = week["low"], week["high"] if pd.notna(week["high"]) else 2**40
        for claim in told.to_dict("records"):
            ours, theirs = (set(row["scope"].split("+")) for row in (week, claim))
            if theirs <= ours and week["start"] <= claim["since"] <= claim["as_of"] <= week["end"]:
                low = max(low, claim["low"])
            if ours <= theirs and claim["since"] <= week["start"] <= week["end"] <= claim["as_of"]:
                high = min(high, claim["high"] if pd.notna(claim["high"]) else high)
        if low > high:
            low, high = week["low"], week["high"] if pd.notna(week["high"]) else 2**40
        assert (found["low"], found["high"] if pd.notna(found["high"]) else 2**40) == (low, high)


def test_without_weeks_nothing_is_narrowed() -> None:
    empty = pd.DataFrame()
    assert totals.tighten(empty, empty) is empty
