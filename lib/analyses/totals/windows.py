"""Claims about a few days ("no attack since 4 February") compared with the weeks of a running
total.

Such a claim starts later than the total and is not part of it. But it limits the weeks: a week
within its days has no more than it says, and a week that includes all of its days no fewer.
"""

import pandas as pd

from lib.analyses.totals.claimed import of_measure
from lib.analyses.totals.covered import firm, inclusions
from lib.model.settings import Tally
from lib.tables import Tables

COLUMNS = ["claim_id", "scope", "since", "as_of", "low", "high"]
CHANGED = ["low", "high", "claim_ids", "contradicted"]


def windows(tables: Tables, tally: Tally, claimant: str) -> pd.DataFrame:
    """A claimant's firm claims from one day to another, both stated, later than the total's start.

    Columns: claim_id, scope, since, as_of (days, both counted), low, high (NA: open).
    """
    claims = tables.claims.loc[of_measure(tables.claims, tally)]
    own = firm(claims.loc[claims["claimant"].eq(claimant).fillna(False)])
    by_day = own["since_precision"].eq("day") & own["as_of_precision"].eq("day")
    told = own.loc[by_day.fillna(False).astype(bool)]
    if tally.since_to is not None:
        told = told.loc[told["since"] > pd.Timestamp(tally.since_to)]
    return told[COLUMNS].reset_index(drop=True)


def _bounds(week: pd.Series, told: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The claims that set a week's minimum, and those that set its maximum."""
    held = inclusions([str(week["scope"]), *told["scope"]])
    inner = held.loc[held["outer"] == week["scope"], "inner"]
    outer = held.loc[held["inner"] == week["scope"], "outer"]
    within = told["since"].ge(week["start"]) & told["as_of"].le(week["end"])
    around = told["since"].le(week["start"]) & told["as_of"].ge(week["end"])
    below = told.loc[within & told["scope"].isin(inner)]
    above = told.loc[around & told["scope"].isin(outer)].dropna(subset=["high"])
    return below, above


def _tightened(week: pd.Series, told: pd.DataFrame) -> pd.Series:
    """The week with the range the claims allow; if they conflict with its own bounds, those are
    kept."""
    below, above = _bounds(week, told)
    rising, falling = below.sort_values("low").tail(1), above.sort_values("high").head(1)
    low = max([week["low"], *rising["low"]])
    high = min(
        [*falling["high"], *([week["high"]] if pd.notna(week["high"]) else [])], default=pd.NA
    )
    changed = [*rising.loc[rising["low"] > week["low"], "claim_id"]]
    if pd.isna(week["high"]) or (falling["high"] < week["high"]).any():
        changed += [*falling["claim_id"]]
    ids = " ".join(dict.fromkeys([*str(week["claim_ids"]).split(), *changed]))
    if pd.notna(high) and low > high:
        return pd.Series([week["low"], week["high"], ids, True], index=CHANGED)
    return pd.Series([low, high, ids, week["contradicted"]], index=CHANGED)


def tighten(weeks: pd.DataFrame, told: pd.DataFrame) -> pd.DataFrame:
    """`weekly_increments` with what `windows` add: narrower bounds, and their claims."""
    if weeks.empty or told.empty:
        return weeks
    found = weeks.apply(_tightened, axis=1, told=told)
    return weeks.assign(**{name: found[name].astype(weeks[name].dtype) for name in CHANGED})
