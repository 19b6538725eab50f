"""Implied new attacks: the difference between two figures of one claimant's running total.

If its claims conflict, the range that holds whichever of them is right is used.
"""

import pandas as pd

from lib.analyses.totals.covered import firm
from lib.analyses.totals.envelope import envelope

KEYS = ["claimant", "scope"]
COLUMNS = [
    "claimant",
    "claimant_name",
    "bloc",
    "scope",
    "start",
    "end",
    "low",
    "high",
    "claim_ids",
    "contradicted",
]


def _joined(rows: pd.DataFrame) -> list[str]:
    both = rows["claim_ids_before"] + " " + rows["claim_ids"]
    return [" ".join(dict.fromkeys(text.split())) for text in both]


def _between(states: pd.DataFrame) -> pd.DataFrame:
    """Each figure of an envelope beside the one before it."""
    wide = states.assign(low=states["sure_low"], high=states["sure_high"])
    before = wide.groupby(KEYS)[["day", "low", "high", "claim_ids", "contradicted"]].shift()
    rows = wide.join(before.add_suffix("_before")).dropna(subset=["day_before"])
    return rows.assign(
        start=rows["day_before"] + pd.Timedelta(days=1),
        end=rows["day"],
        low=(rows["low"] - rows["high_before"]).clip(lower=0).fillna(0).astype("Int64"),
        high=(rows["high"] - rows["low_before"]).astype("Int64"),
        claim_ids=pd.Series(_joined(rows), index=rows.index, dtype="string"),
        contradicted=(rows["contradicted"] | rows["contradicted_before"]).astype("boolean"),
    )[COLUMNS].reset_index(drop=True)


def between_claims(claims: pd.DataFrame, start: pd.Timestamp | None = None) -> pd.DataFrame:
    """New attacks between successive days with firm claims of one claimant: start, end, low, high.

    `start` is the day after the earlier claim, `end` the day of the later one; `high` NA is open;
    `contradicted` if claims of either day conflict. Needs claims from `series`.
    """
    told = firm(claims)[[*KEYS, "day"]].drop_duplicates()
    return _between(envelope(claims, start).merge(told, on=[*KEYS, "day"]))


def weekly_increments(bounds: pd.DataFrame) -> pd.DataFrame:
    """New attacks per week (from Monday): start, end, low, high, by claimant and scope.

    Needs an `envelope`. The week of its first claim has no row: what came before is unknown; the
    last week ends with the last claim. `high` NA is open.
    """
    week = bounds["day"].dt.to_period("W-SUN")
    ends = bounds.groupby([bounds["claimant"], bounds["scope"], week])["day"].transform("max")
    return _between(bounds.loc[bounds["day"] == ends])
