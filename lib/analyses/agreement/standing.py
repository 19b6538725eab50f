"""A running total on one day: the figure of each voice around that day.

A figure counts for its day and for a few days more; a claimant with a figure in those days also
counts with its best lower bound until then.
"""

import pandas as pd

from lib.analyses.agreement import comparison, numbers
from lib.analyses.agreement.disputes import headlines
from lib.analyses.agreement.wordings import FEW_DAYS
from lib.tables import Tables

VOICES = 3


def days(claims: pd.DataFrame) -> pd.Series:
    """day → the number of voices that state a figure for it, latest first.

    Needs claims from `with_voices`.
    """
    voices = claims.groupby("stated").agg(voices=("voice", "nunique"))
    return voices.sort_index(ascending=False)["voices"]


def usual_day(claims: pd.DataFrame) -> pd.Timestamp | None:
    """The last day for which three voices state a figure; otherwise the last with the most
    voices."""
    voices = days(claims)
    if voices.empty:
        return None
    enough = voices.loc[voices >= min(VOICES, int(voices.max()))]
    return enough.index[0]


def as_of(everything: Tables, claims: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """The claims stated for the day or an earlier one; `latest` is as of the day."""
    return comparison.with_voices(everything, claims.loc[claims["worded_on"] <= day])


def standing(everything: Tables, claims: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """The figures for the day and the few before it, in the form of `agreement.figures`.

    With the best lower bound of each claimant that has a figure in those days, however old.
    `latest` is as of the day.
    """
    rows = numbers.figures(as_of(everything, claims, day))
    recent = rows["until"] >= day - pd.Timedelta(days=FEW_DAYS)
    speaking = rows.loc[recent & rows["claimant"].notna(), "voice"]
    best = headlines(rows.loc[rows["voice"].isin(speaking)])
    return rows.loc[recent | rows.index.isin(best.index)]
