"""How a claimant words a number, and which of its numbers is the latest.

A plain N beside "more than N" of the same claimant is a paraphrase, not a revision: the number is
worded as most articles have it.
"""

import pandas as pd

from lib.analyses.agreement.questions import PEOPLE

NUMBER = ["question", "voice", "value", "value_high"]
VOICE = ["question", "voice"]
SPOKEN = ["stated", "said", "said_low", "said_high", "said_vaguely"]
# The days within which articles may differ over the latest figure.
FEW_DAYS = 3
VAGUE = ("about", "nearly")


def _stated(claims: pd.DataFrame) -> pd.Series:
    first = claims.groupby(NUMBER, dropna=False)["day"].transform("min")
    return claims["as_of"].fillna(first)


def _usual(claims: pd.DataFrame) -> pd.DataFrame:
    """One row per number: the bound that most articles give it, and what that allows.

    In a tie the one stated last, firm ones before "about" and "nearly".
    """
    grouped = claims.groupby([*NUMBER, "bound"], dropna=False, sort=True)
    words = grouped.agg(
        articles=("article_id", "nunique"),
        last=("stated", "max"),
        said_low=("low", "first"),
        said_high=("high", "first"),
        said_vaguely=("approximate", "first"),
    ).reset_index()
    ordered = words.assign(firm=~words["bound"].isin(VAGUE)).sort_values(
        ["articles", "last", "firm", "said_low", "bound"], kind="stable"
    )
    kept = ordered.drop_duplicates(NUMBER, keep="last").rename(columns={"bound": "said"})
    return kept[[*NUMBER, "said", "said_low", "said_high", "said_vaguely"]]


def _numbers(claims: pd.DataFrame) -> pd.DataFrame:
    """One row per number, with what ranks it among those of its voice."""
    rows = claims.groupby(NUMBER, dropna=False, sort=True).agg(
        last=("stated", "max"),
        articles=("article_id", "nunique"),
        low=("said_low", "first"),
        high=("said_high", "first"),
        measure=("measure", "first"),
        event=("event_id", "first"),
        said=("said", "first"),
        slip=("slip", "all"),
    )
    rows = rows.reset_index()
    ends = rows.groupby(VOICE)["last"].transform("max")
    vague = rows["said"].isin(VAGUE) | rows["slip"]
    return rows.assign(
        running=rows["event"].isna(),
        recent=(ends - rows["last"]).dt.days <= FEW_DAYS,
        least=rows["low"].mask(vague & rows["event"].isna(), 0),
        narrow=-rows["high"].fillna(2**62),
    )


def _latest(claims: pd.DataFrame) -> pd.DataFrame:
    """Each voice's latest number on one question.

    For a running total, the best lower bound. For people killed or wounded, the highest of the last
    few days, as counts grow. Otherwise, what most articles carry within the last few days.
    """
    rows = _numbers(claims)
    counted = rows["running"] | rows["measure"].isin(PEOPLE)
    rows = rows.assign(
        kept=(rows["recent"] | rows["running"]).astype(bool),
        first=rows["least"].where(counted, rows["articles"]),
        second=rows["narrow"].where(counted, 0),
    )
    rank = ["kept", "first", "second", "last", "least", "value", "value_high"]
    ordered = rows.sort_values(rank, kind="stable", na_position="first")
    return ordered.drop_duplicates(VOICE, keep="last")[NUMBER].assign(final=True)


def with_wording(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims with stated, said, said_low, said_high, said_vaguely and latest.

    Needs question and voice. `slip` marks a claim of a running total in which one report differs
    from the others: it is not a best lower bound. Wording and rank come from all given claims.
    """
    bare = claims.drop(columns=SPOKEN, errors="ignore")
    bare = bare if "slip" in bare else bare.assign(slip=False)
    dated = bare.assign(stated=_stated(bare))
    said = dated.merge(_usual(dated), on=NUMBER, how="left", validate="many_to_one")
    found = said.merge(_latest(said), on=NUMBER, how="left", validate="many_to_one")
    last = found["final"].eq(True).fillna(False).astype(bool)
    return found.assign(latest=last).drop(columns="final").set_index(claims.index)
