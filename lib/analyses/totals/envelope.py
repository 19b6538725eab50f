"""What all claims of one claimant together allow on each day.

A running total never falls: the best lower bound so far holds from its day on, and an upper bound
holds on all earlier days. Approximate figures do not narrow the range.
"""

from bisect import bisect_right, insort
from collections import Counter, deque
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import pandas as pd

from lib.analyses.totals.covered import against_start, covers, firm, usual_start
from lib.analyses.totals.ledger import NEVER, OPEN
from lib.analyses.totals.ledger_columns import day_numbers
from lib.tables.lists import listed
from lib.tables.schema import DAY

DTYPES = {
    "claimant": "string",
    "claimant_name": "string",
    "bloc": "string",
    "scope": "string",
    "day": "datetime64[us]",
    "low": "Int64",
    "high": "Int64",
    "low_id": "string",
    "high_id": "string",
    "claim_ids": "string",
    "contradicted": "boolean",
    "sure_low": "Int64",
    "sure_high": "Int64",
    "start": "datetime64[us]",
}


NAMED = ["claimant", "claimant_name", "bloc", "scope"]
# What an envelope needs of a claim.
CLAIMED = [
    *NAMED, "claim_id", "day", "bound", "low", "high",
    "as_of", "as_of_precision", "since", "since_precision",
]  # fmt: skip


def _empty() -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(dtype=dtype) for name, dtype in DTYPES.items()})


@dataclass(frozen=True)
class _Firm:
    """The firm claims of one claimant, also as columns of numbers."""

    claims: pd.DataFrame
    ids: np.ndarray
    low: np.ndarray
    high: np.ndarray
    reached: np.ndarray
    until: np.ndarray


def _firm(told: pd.DataFrame) -> _Firm:
    return _Firm(
        told,
        told["claim_id"].to_numpy(object),
        told["low"].to_numpy(np.int64, na_value=0),
        told["high"].to_numpy(np.int64, na_value=OPEN),
        day_numbers(told["reached"]),
        day_numbers(told["until"]),
    )


def _reached(told: _Firm, below: np.ndarray) -> np.ndarray:
    """The claims that raise the best lower bound so far, in order of days: one a day."""
    order = below[np.lexsort((told.ids[below], -told.low[below], told.reached[below]))]
    low = told.low[order]
    before = np.append(-1, np.maximum.accumulate(low))[: len(low)]
    return order[low > before]


def _limits(told: _Firm, above: np.ndarray) -> np.ndarray:
    """The claims that set the lowest upper bound from a day on, in order of days: one a day."""
    own = above[(told.until[above] != NEVER) & (told.high[above] != OPEN)]
    order = own[np.lexsort((told.ids[own], told.high[own], -told.until[own]))]
    high = told.high[order]
    after = np.append(OPEN, np.minimum.accumulate(high))[: len(high)]
    return order[high < after][::-1]


def _highest(
    days: np.ndarray, numbers: np.ndarray, asked: list[tuple[int, int]]
) -> list[int | None]:
    """For each day and limit, in order of days, the highest number up to that day that is within
    the limit."""
    order = np.lexsort((numbers, days))
    pending = deque(zip(days[order].tolist(), numbers[order].tolist(), strict=True))
    kept: list[int] = []
    found: list[int | None] = []
    for day, limit in asked:
        while pending and pending[0][0] <= day:
            insort(kept, pending.popleft()[1])
        at = bisect_right(kept, limit)
        found.append(kept[at - 1] if at else None)
    return found


def _whichever(
    told: _Firm, below: np.ndarray, above: np.ndarray, opposed: list[tuple[int, int, int]]
) -> tuple[list[int], list[int]]:
    """For days whose bounds conflict (day, low, high) the range that holds whichever is right.

    Either the upper bound is right, and the lower ones above it are wrong; or the lower one is, and
    the upper ones below it are.
    """
    lows = _highest(told.reached[below], told.low[below], [(day, high) for day, _, high in opposed])
    own = above[(told.until[above] != NEVER) & (told.high[above] != OPEN)]
    back = [(-day, -low) for day, low, _ in reversed(opposed)]
    highs = _highest(-told.until[own], -told.high[own], back)[::-1]
    return [low or 0 for low in lows], [OPEN if high is None else -high for high in highs]


def _bounding(told: _Firm, scope: str, start: datetime) -> tuple[np.ndarray, np.ndarray]:
    """The claims that bound a scope's total from below, and those that bound it from above."""
    begins = np.array(against_start(told.claims, start), dtype=object)
    scopes = listed(told.claims["scope"])
    inside = {other for other in set(scopes) if covers(scope, other)}
    around = {other for other in set(scopes) if covers(other, scope)}
    return (
        np.flatnonzero(np.array([own in inside for own in scopes]) & (begins != "earlier")),
        np.flatnonzero(np.array([own in around for own in scopes]) & (begins != "later")),
    )


def _at(values: np.ndarray, rows: np.ndarray, otherwise: object) -> np.ndarray:
    """The values of some rows, and another for rows below zero."""
    padded = np.append(values, np.array([otherwise], dtype=values.dtype))
    return padded[rows]


def _open(limits: np.ndarray) -> pd.arrays.IntegerArray:
    return pd.arrays.IntegerArray(limits.astype(np.int64), limits == OPEN)


def _joined(lows: list[str | None], highs: list[str | None]) -> list[str]:
    pairs = zip(lows, highs, strict=True)
    return [" ".join(dict.fromkeys(filter(None, pair))) for pair in pairs]


def _bounds(told: _Firm, below: np.ndarray, above: np.ndarray, days: np.ndarray) -> dict:
    """The columns of an envelope that its bounds decide."""
    lowest, highest = _reached(told, below), _limits(told, above)
    reached = np.searchsorted(told.reached[lowest], days, side="right") - 1
    limits = np.searchsorted(told.until[highest], days, side="left")
    limits = np.where(limits < len(highest), limits, -1)
    low, high = _at(told.low[lowest], reached, 0), _at(told.high[highest], limits, OPEN)
    apart = np.flatnonzero(low > high)
    opposed = list(zip(*(each[apart].tolist() for each in (days, low, high)), strict=True))
    sure_low, sure_high = low.copy(), high.copy()
    sure_low[apart], sure_high[apart] = _whichever(told, below, above, opposed)
    low_id = _at(told.ids[lowest], reached, None).tolist()
    high_id = _at(told.ids[highest], limits, None).tolist()
    return {
        "low": _open(low),
        "high": _open(high),
        "low_id": pd.array(low_id, dtype="string"),
        "high_id": pd.array(high_id, dtype="string"),
        "claim_ids": pd.array(_joined(low_id, high_id), dtype="string"),
        "contradicted": pd.array(low > high, dtype="boolean"),
        "sure_low": _open(sure_low),
        "sure_high": _open(sure_high),
    }


def _of(told: _Firm, scope: str, start: datetime | None) -> pd.DataFrame:
    """The envelope of one scope; `told` are the firm claims of one claimant."""
    own = told.claims.loc[(told.claims["scope"] == scope).to_numpy(bool)]
    start = start or usual_start(own) or own["day"].min()
    covered = day_numbers(own["day"])
    days = np.arange(covered.min(), covered.max() + 1)
    same = {name: [own[name].iloc[0]] * len(days) for name in NAMED}
    return pd.DataFrame(
        {
            **{name: pd.array(values, dtype="string") for name, values in same.items()},
            "day": days.astype("datetime64[D]").astype(DAY),
            **_bounds(told, *_bounding(told, scope, start), days),
            "start": np.full(len(days), np.datetime64(start)).astype(DAY),
        }
    )


def envelope(claims: pd.DataFrame, start: pd.Timestamp | None = None) -> pd.DataFrame:
    """One row per claimant, scope and day from its first claim to its last: low, high (NA: open).

    Needs claims from `series`. `low_id` and `high_id` are the claims that set the bounds,
    `claim_ids` joins them with a space; `contradicted` means that the claims leave no number, and
    `sure_low` and `sure_high` (NA: open) are the range that holds whichever is right. `start` is
    the day from which the total counts; by default, the one in most of the claimant's claims about
    the scope. A claim with another start, or about more or fewer places, sets only the one bound
    that it can: see `coverage`.
    """
    told = firm(claims[CLAIMED])
    own = {name: _firm(rows) for name, rows in told.groupby("claimant", sort=False)}
    parts = [
        _of(own[claimant], str(scope), start)
        for claimant, scope in told[["claimant", "scope"]].drop_duplicates().to_numpy()
    ]
    return pd.concat(parts, ignore_index=True) if parts else _empty()


def of_claimant(
    claims: pd.DataFrame, claimant: str | None, start: pd.Timestamp | None = None
) -> pd.DataFrame:
    """The envelope of one claimant for the places that most of its claims name."""
    named = claims["claimant"].eq(claimant or "").to_numpy(bool, na_value=False)
    own = firm(claims[CLAIMED].loc[named])
    scopes = Counter(own["scope"].array).most_common(1)
    return _of(_firm(own), scopes[0][0], start) if scopes else _empty()
