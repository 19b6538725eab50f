"""Who gives the figures of a running total, and an approximate figure above the firm ones."""

from collections import Counter

import pandas as pd

from lib.analyses.totals.claimed import highest
from lib.tables import lists
from lib.tables.lists import listed
from lib.wording.words import short

APPROXIMATE = ("about", "nearly")
# How many claimants are named.
MOST = 3


def approximate(claims: pd.DataFrame) -> pd.Series | None:
    """The claim of a named claimant with the highest number that is only approximate, the earliest
    in a tie; None unless it is above all firm figures."""
    rows = enumerate(lists.rows_of(claims, ["bound", "claimant", "value", "day", "claim_id"]))
    loose = [
        (-value, day, name, at)
        for at, (bound, claimant, value, day, name) in rows
        if bound in APPROXIMATE and claimant is not None
    ]
    if not loose:
        return None
    top, firm = claims.iloc[min(loose)[-1]], highest(claims)
    return None if firm is not None and firm["low"] >= top["value"] else top


def counted_by(claims: pd.DataFrame) -> str:
    """`46 by Pentagon, 1 by Norrland, 15 without a claimant`: the claims by who makes them, the
    most first; empty without any."""
    names = Counter(name for name, who in _claimants(claims) if who is not None)
    named = names.most_common(MOST)
    rest, unnamed = names.total() - sum(number for _, number in named), len(claims) - names.total()
    told = [f"{number:,} by {name}" for name, number in named]
    told += [f"{rest:,} by others"] if rest else []
    return ", ".join([*told, *([f"{unnamed:,} without a claimant"] if unnamed else [])])


def _claimants(claims: pd.DataFrame) -> list[tuple[str, str | None]]:
    """The short name of each claim's claimant, and its id."""
    names = (short(name) for name in listed(claims["claimant_name"]))
    return list(zip(names, listed(claims["claimant"]), strict=True))
