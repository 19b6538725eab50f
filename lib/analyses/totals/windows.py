"""Claims about a few days ("no attack since 4 February") compared with the weeks of a running
total.

Such a claim starts later than the total and is not part of it. But it limits the weeks: a week
within its days has no more than it says, and a week that includes all of its days no fewer.
"""

import numpy as np
import pandas as pd

from lib.analyses.totals.claimed import of_measure
from lib.analyses.totals.covered import APPROXIMATE, covers
from lib.analyses.totals.ledger import OPEN
from lib.analyses.totals.ledger_columns import day_numbers
from lib.model.settings import Tally
from lib.tables import Tables

PRECISE = ("since_precision", "as_of_precision")
COLUMNS = ["claim_id", "scope", "since", "as_of", "low", "high"]
# Scope, first and last day, bounds, claims, and whether they conflict.
Week = tuple[str, int, int, int, int, str, bool]
CHANGED = ["low", "high", "claim_ids", "contradicted"]


def windows(tables: Tables, tally: Tally, claimant: str) -> pd.DataFrame:
    """A claimant's firm claims from one day to another, both stated, later than the total's start.

    Columns: claim_id, scope, since, as_of (days, both counted), low, high (NA: open).
    """
    claims = tables.claims
    inside = of_measure(claims, tally)
    for column, wanted in (("claimant", claimant), *((name, "day") for name in PRECISE)):
        inside &= claims[column].eq(wanted).to_numpy(bool, na_value=False)
    if tally.since_to is not None:
        inside &= claims["since"].to_numpy() > np.datetime64(tally.since_to)
    told = claims[[*COLUMNS, "bound"]].loc[inside]
    vague = told["bound"].isin(APPROXIMATE).to_numpy(bool)
    return told.loc[~vague, COLUMNS].reset_index(drop=True)


class _Told:
    """Claims about a few days as columns of numbers; days are counted from 1970."""

    def __init__(self, told: pd.DataFrame) -> None:
        self.ids = told["claim_id"].to_numpy(object)
        self.low = told["low"].to_numpy(np.int64, na_value=0)
        self.high = told["high"].to_numpy(np.int64, na_value=OPEN)
        self._since, self._until = day_numbers(told["since"]), day_numbers(told["as_of"])
        self._scope, names = pd.factorize(told["scope"].to_numpy(object))
        self._scopes = [str(name) for name in names]

    def _where(self, scope: str, wider: bool) -> np.ndarray:
        """Whether each claim is about all of a scope's places, or about no other ones."""
        found = [covers(name, scope) if wider else covers(scope, name) for name in self._scopes]
        return np.array(found, dtype=bool)[self._scope]

    def within(self, scope: str, first: int, last: int) -> list[tuple[int, str]]:
        """The highest minimum of a claim about days and places of a week, with its claim."""
        inside = (self._since >= first) & (self._until <= last) & self._where(scope, wider=False)
        rows = np.flatnonzero(inside)
        if not len(rows):
            return []
        top = rows[self.low[rows] == self.low[rows].max()][-1]
        return [(int(self.low[top]), str(self.ids[top]))]

    def around(self, scope: str, first: int, last: int) -> list[tuple[int, str]]:
        """The lowest maximum of a claim about all days and places of a week, with its claim."""
        outside = (self._since <= first) & (self._until >= last) & (self.high != OPEN)
        rows = np.flatnonzero(outside & self._where(scope, wider=True))
        if not len(rows):
            return []
        top = rows[self.high[rows] == self.high[rows].min()][0]
        return [(int(self.high[top]), str(self.ids[top]))]


def _tightened(week: Week, told: _Told) -> tuple[int, int, str, bool]:
    """The range of a week that the claims allow, and their ids; if they conflict with its own
    bounds, those are kept."""
    scope, first, last, low, high, ids, contradicted = week
    rising, falling = told.within(scope, first, last), told.around(scope, first, last)
    least = max([low, *(number for number, _ in rising)])
    most = min([*(number for number, _ in falling), high])
    changed = [name for number, name in rising if number > low]
    changed += [name for number, name in falling if number < high]
    named = " ".join(dict.fromkeys([*ids.split(), *changed]))
    if least > most:
        return low, high, named, True
    return least, most, named, contradicted


def tighten(weeks: pd.DataFrame, told: pd.DataFrame) -> pd.DataFrame:
    """`weekly_increments` with what `windows` add: narrower bounds, and their claims."""
    if weeks.empty or told.empty:
        return weeks
    columns = (
        weeks["scope"].to_list(),
        day_numbers(weeks["start"]).tolist(),
        day_numbers(weeks["end"]).tolist(),
        weeks["low"].to_list(),
        weeks["high"].to_numpy(np.int64, na_value=OPEN).tolist(),
        weeks["claim_ids"].to_list(),
        weeks["contradicted"].to_list(),
    )
    every = _Told(told)
    found = [_tightened(week, every) for week in zip(*columns, strict=True)]
    frame = pd.DataFrame(found, columns=CHANGED, index=weeks.index)
    open_ended = frame.assign(high=frame["high"].astype("Int64").mask(frame["high"] == OPEN))
    return weeks.assign(**{name: open_ended[name].astype(weeks[name].dtype) for name in CHANGED})
