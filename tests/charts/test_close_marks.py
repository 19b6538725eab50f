"""Tests of lib/charts/close_marks.py."""

import pandas as pd

from lib.charts import close_marks
from lib.charts.close_marks import MOST, hover, together
from lib.charts.model import words
from lib.tables.records import records


def _marks(number: int) -> pd.DataFrame:
    """So many figures on a hundred days by turns of two claimants, one of whom repeats itself."""
    days = pd.Timestamp("2031-03-01") + pd.to_timedelta(
        [at % 100 for at in range(number)], unit="D"
    )
    return pd.DataFrame(
        {
            "day": days,
            "claimant": [("front", None)[at % 2] for at in range(number)],
            "claimant_name": [("Front", "Unnamed")[at % 2] for at in range(number)],
            "bound": "exact",
            "value": range(number),
            "articles": 1,
            "claim_ids": [f"c{at}" for at in range(number)],
            "outdated": [at % 3 == 0 for at in range(number)],
            "slip": False,
        }
    )


def test_few_figures_are_a_mark_each() -> None:
    assert (together(_marks(MOST))["figures"] == 1).all()


def test_figures_in_one_place_are_one_mark_with_all_their_claims() -> None:
    found = together(_marks(20_000))
    assert len(found) <= MOST
    assert found["figures"].sum() == 20_000
    assert len(" ".join(found["claim_ids"]).split()) == 20_000


def test_claimants_and_older_figures_stay_apart() -> None:
    claims = _marks(20_000)
    of_front = set(claims.loc[claims["claimant"].notna() & claims["outdated"], "claim_ids"])
    for mark in records(together(claims)):
        ids = set(mark["claim_ids"].split())
        assert ids <= of_front or not ids & of_front


def test_a_mark_of_many_figures_says_how_many_and_their_range() -> None:
    (mark, *_) = records(close_marks._in_cells(_marks(100), 400))
    assert words(hover(mark)).startswith(f"{mark['figures']} figures: ")
