"""A running total on one day: what each voice that speaks in those days holds.

A figure stands for its day and for a few days more; a claimant who speaks in them is held to its
best lower bound until then.
"""

import pandas as pd

from lib.analyses.agreement import comparison
from lib.analyses.agreement.disputes import headlines
from lib.analyses.agreement.wordings import FEW_DAYS
from lib.tables import Tables

VOICES = 3


def days(claims: pd.DataFrame) -> pd.Series:
    """day → the number of voices that state a figure for it, the latest first.

    Needs claims as `agreement.voiced` gives them.
    """
    voices = claims.groupby("stated").agg(voices=("voice", "nunique"))
    return voices.sort_index(ascending=False)["voices"]


def usual_day(claims: pd.DataFrame) -> pd.Timestamp | None:
    """The last day for which three voices state a figure; else the last with most voices."""
    voices = days(claims)
    if voices.empty:
        return None
    enough = voices.loc[voices >= min(VOICES, int(voices.max()))]
    return enough.index[0]


def as_of(everything: Tables, claims: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """The claims stated for the day or an earlier one; `latest` is as it was on the day."""
    return comparison.with_voices(everything, claims.loc[claims["stated"] <= day])


def standing(everything: Tables, claims: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """The figures of the day and the few before it, as `agreement.figures` gives them.

    Beside them stands the best lower bound of each claimant that speaks in those days, however
    old. `latest` is as it was on the day.
    """
    rows = comparison.figures(as_of(everything, claims, day))
    recent = rows["last"] >= day - pd.Timedelta(days=FEW_DAYS)
    speaking = rows.loc[recent & rows["claimant"].notna(), "voice"]
    best = headlines(rows.loc[rows["voice"].isin(speaking)])
    return rows.loc[recent | rows.index.isin(best.index)]
