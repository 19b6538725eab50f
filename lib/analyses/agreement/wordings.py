"""How a claimant words a number, and which of its numbers is the latest.

A plain N beside "more than N" of the same claimant is a paraphrase, not a revision: the number is
worded as most articles have it.
"""

import pandas as pd

from lib.analyses.agreement.questions import PEOPLE

NUMBER = ["question", "voice", "value", "value_high"]
VOICE = ["question", "voice"]
DAYS = ["stated", "worded_on"]
SPOKEN = ["said", "said_low", "said_high", "said_vaguely"]
# The days within which articles may differ over the latest figure.
FEW_DAYS = 3
VAGUE = ("about", "nearly")


def _first(claims: pd.DataFrame, keys: list[str]) -> pd.Series:
    """The as-of day, otherwise the first day known for the same keys."""
    return claims["as_of"].fillna(claims.groupby(keys, dropna=False)["day"].transform("min"))


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


def _worded(claims: pd.DataFrame) -> pd.DataFrame:
    return claims.merge(_usual(claims), on=NUMBER, how="left", validate="many_to_one")


def with_known_wording(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims; a number whose usual wording none of them has is worded as most of them do.

    A selection keeps the usual wording only if it keeps an article that has it: wording, passage
    and day of a figure are those of one claim.
    """
    others = claims["bound"].ne(claims["said"]).astype(bool)
    lost = others.groupby([claims[key] for key in NUMBER], dropna=False).transform("all")
    if not lost.any():
        return claims
    bare = claims.loc[lost].drop(columns=SPOKEN)
    found = _worded(bare).set_index(bare.index)
    return pd.concat([claims.loc[~lost], found])[list(claims.columns)].loc[claims.index]


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
    """The claims with stated, worded_on, said, said_low, said_high, said_vaguely and latest.

    Needs question and voice. `slip` marks a claim of a running total in which one report differs
    from the others: it is not a best lower bound. Wording and rank come from all given claims.
    """
    bare = claims.drop(columns=[*DAYS, *SPOKEN], errors="ignore")
    bare = bare if "slip" in bare else bare.assign(slip=False)
    dated = bare.assign(stated=_first(bare, NUMBER), worded_on=_first(bare, [*NUMBER, "bound"]))
    said = _worded(dated)
    found = said.merge(_latest(said), on=NUMBER, how="left", validate="many_to_one")
    last = found["final"].eq(True).fillna(False).astype(bool)
    return found.assign(latest=last).drop(columns="final").set_index(claims.index)
