"""What a running total covers: its places, its start, and the days on which its bounds hold.

A total for fewer places, from a later start or with an earlier last day is no higher than one that
covers all of that: so lower bounds hold for wider totals, and upper bounds for narrower ones.
"""

from collections.abc import Iterable

import pandas as pd

APPROXIMATE = ("about", "nearly")
# Sources that name a day count from the first attack, but disagree on which day that was.
START_DAYS = 3


def placed_in_time(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims of named claimants, with the days on which their bounds hold.

    The lower bound holds from `reached` on, the upper one up to `until`. A figure whose last day
    covered is not stated may be old: it has no `until`. A month is reached only at its end.
    """
    own = claims.loc[claims["claimant"].notna()]
    starts = {
        "month": own["as_of"].dt.to_period("M").dt.start_time,
        "year": own["as_of"].dt.to_period("Y").dt.start_time,
    }
    until = own["as_of"]
    for precision, first in starts.items():
        until = until.mask(own["as_of_precision"].eq(precision).fillna(False), first)
    return own.assign(reached=own["day"], until=until.astype("datetime64[us]"))


def firm(claims: pd.DataFrame) -> pd.DataFrame:
    """`placed_in_time` without "about" and "nearly": their width is this project's reading."""
    return placed_in_time(claims.loc[~claims["bound"].isin(APPROXIMATE)])


def places(scope: str) -> frozenset[str]:
    """The places of a scope; empty if it names none."""
    return frozenset(place for place in scope.split("+") if place)


def inclusions(scopes: Iterable[str]) -> pd.DataFrame:
    """Each scope as `inner` with each scope as `outer` that covers all its places.

    A scope without places is unknown, and is covered only by itself.
    """
    sets = {scope: places(scope) for scope in dict.fromkeys(scopes)}
    rows = [
        (inner, outer)
        for inner, held in sets.items()
        for outer, holding in sets.items()
        if inner == outer or (held and held <= holding)
    ]
    return pd.DataFrame(rows, columns=["inner", "outer"], dtype="string")


def usual_start(claims: pd.DataFrame) -> pd.Timestamp | None:
    """The start in most of the claims, days before months, the earliest in a tie."""
    days = claims.loc[claims["since_precision"].fillna("day").eq("day"), "since"].dropna()
    named = days if len(days) else claims["since"].dropna()
    if named.empty:
        return None
    counts = named.value_counts()
    return counts.index[counts == counts.max()].min()


def against_start(claims: pd.DataFrame, start: pd.Timestamp) -> pd.Series:
    """Whether each claim begins `same`, `earlier` or `later` than the start.

    Days up to START_DAYS away count as the same start, and so does a month or year that includes
    it.
    """
    precision = claims["since_precision"].fillna("day")
    near = precision.eq("day") & ((claims["since"] - start).abs().dt.days <= START_DAYS)
    month = precision.eq("month") & claims["since"].eq(start.to_period("M").start_time)
    year = precision.eq("year") & claims["since"].eq(start.to_period("Y").start_time)
    word = pd.Series("later", index=claims.index).mask(claims["since"] < start, "earlier")
    return word.mask((near | month | year).fillna(False).astype(bool), "same")


def same_start(pairs: pd.DataFrame, left: str, right: str) -> pd.Series:
    """Whether two claims of a row have the same start: at most START_DAYS apart, or in one month.

    `left` and `right` are the suffixes of their columns.
    """
    ours = pairs[f"since_precision{left}"].fillna("day")
    theirs = pairs[f"since_precision{right}"].fillna("day")
    apart = (pairs[f"since{left}"] - pairs[f"since{right}"]).abs().dt.days
    allowed = pd.Series(START_DAYS, index=pairs.index).where(ours.eq("day"), 0)
    return (ours.eq(theirs) & (apart <= allowed)).fillna(False).astype(bool)
