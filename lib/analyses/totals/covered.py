"""What a running total covers: its places, its start, and the days on which its bounds hold.

A total for fewer places, from a later start or with an earlier last day is no higher than one that
covers all of that: so lower bounds hold for wider totals, and upper bounds for narrower ones.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

import numpy as np
import pandas as pd

from lib.tables import lists

APPROXIMATE = ("about", "nearly")
# Sources that name a day count from the first attack, but disagree on which day that was.
START_DAYS = 3


def until(claims: pd.DataFrame) -> np.ndarray:
    """The day up to which each claim's upper bound holds: a month or year given may end on its
    first day; missing if the last day covered is not stated."""
    days = claims["as_of"].to_numpy("datetime64[D]")
    precision = claims["as_of_precision"]
    for name, unit in (("month", "M"), ("year", "Y")):
        first = days.astype(f"datetime64[{unit}]").astype("datetime64[D]")
        days = np.where(precision.eq(name).to_numpy(bool, na_value=False), first, days)
    return days


def placed_in_time(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims of named claimants, with the days on which their bounds hold.

    The lower bound holds from `reached` on, the upper one up to `until`. A figure whose last day
    covered is not stated may be old: it has no `until`. A month is reached only at its end.
    """
    own = claims.loc[claims["claimant"].notna().to_numpy()]
    return own.assign(reached=own["day"].array, until=until(own).astype("datetime64[us]"))


def firm(claims: pd.DataFrame) -> pd.DataFrame:
    """`placed_in_time` without "about" and "nearly": their width is this project's reading."""
    return placed_in_time(claims.loc[[each not in APPROXIMATE for each in claims["bound"].array]])


def places(scope: str) -> frozenset[str]:
    """The places of a scope; empty if it names none."""
    return frozenset(place for place in scope.split("+") if place)


def covers(outer: str, inner: str) -> bool:
    """Whether a scope has all places of another; one without places is unknown, and is covered only
    by itself."""
    held = places(inner)
    return inner == outer or bool(held and held <= places(outer))


def _starts(claims: pd.DataFrame) -> Iterator[tuple[datetime | None, str]]:
    """Each claim's start and its precision."""
    for since, precision in lists.rows_of(claims, ["since", "since_precision"]):
        yield since, precision or "day"


def usual_start(claims: pd.DataFrame) -> datetime | None:
    """The start in most of the claims, days before months, the earliest in a tie."""
    starts = [(since, precision) for since, precision in _starts(claims) if since is not None]
    days = [since for since, precision in starts if precision == "day"]
    number = Counter(days or [since for since, _ in starts])
    if not number:
        return None
    return min(number, key=lambda since: (-number[since], since))


def _against(since: datetime | None, precision: str, start: datetime) -> str:
    """Whether a start is `same`, `earlier` or `later`."""
    if since is None:
        return "later"
    first = {"month": start.replace(day=1), "year": start.replace(day=1, month=1)}
    near = abs(since - start).days <= START_DAYS
    if since == first.get(precision) or (precision == "day" and near):
        return "same"
    return "earlier" if since < start else "later"


def against_start(claims: pd.DataFrame, start: datetime) -> list[str]:
    """Whether each claim begins `same`, `earlier` or `later` than the start.

    Days up to START_DAYS away count as the same start, and so does a month or year that includes
    it.
    """
    return [_against(since, precision, start) for since, precision in _starts(claims)]
