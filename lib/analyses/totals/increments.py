"""Implied new attacks: the difference between two figures of one claimant's running total.

If its claims conflict, the range that holds whichever of them is right is used.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

import pandas as pd

from lib.analyses.totals.covered import firm
from lib.analyses.totals.envelope import CLAIMED, envelope
from lib.tables import lists

KEYS = ["claimant", "scope"]
DTYPES = {
    "claimant": "string",
    "claimant_name": "string",
    "bloc": "string",
    "scope": "string",
    "start": "datetime64[us]",
    "end": "datetime64[us]",
    "low": "Int64",
    "high": "Int64",
    "claim_ids": "string",
    "contradicted": "boolean",
}


class _State(NamedTuple):
    """A day of an envelope."""

    claimant: str
    claimant_name: str
    bloc: str | None
    scope: str
    day: datetime
    sure_low: int
    sure_high: int | None
    claim_ids: str
    contradicted: bool

    @property
    def week(self) -> tuple[str, str, datetime]:
        """Whose total this is, and the Monday of its day."""
        return self.claimant, self.scope, self.day - timedelta(days=self.day.weekday())


def _states(bounds: pd.DataFrame) -> list[_State]:
    return [_State(*row) for row in lists.rows_of(bounds, _State._fields)]


def _since(before: _State, state: _State) -> tuple:
    """What a figure says beside the one before it, as a row."""
    low = 0 if before.sure_high is None else max(0, state.sure_low - before.sure_high)
    high = None if state.sure_high is None else state.sure_high - before.sure_low
    ids = dict.fromkeys([*before.claim_ids.split(), *state.claim_ids.split()])
    contradicted = before.contradicted or state.contradicted
    first = before.day + timedelta(days=1)
    return (*state[:4], first, state.day, low, high, " ".join(ids), contradicted)


def _between(states: Iterable[_State]) -> pd.DataFrame:
    """Each figure of an envelope beside the one before it."""
    last: dict[tuple[str, str], _State] = {}
    rows = []
    for state in states:
        before = last.get((state.claimant, state.scope))
        if before is not None:
            rows.append(_since(before, state))
        last[state.claimant, state.scope] = state
    columns = zip(*rows, strict=True) if rows else ((),) * len(DTYPES)
    return pd.DataFrame(
        {
            name: pd.Series(list(column), dtype=dtype)
            for (name, dtype), column in zip(DTYPES.items(), columns, strict=True)
        }
    )


def between_claims(claims: pd.DataFrame, start: pd.Timestamp | None = None) -> pd.DataFrame:
    """New attacks between successive days with firm claims of one claimant: start, end, low, high.

    `start` is the day after the earlier claim, `end` the day of the later one; `high` NA is open;
    `contradicted` if claims of either day conflict. Needs claims from `series`.
    """
    told = set(lists.rows_of(firm(claims[CLAIMED]), [*KEYS, "day"]))
    states = _states(envelope(claims, start))
    return _between(each for each in states if (each.claimant, each.scope, each.day) in told)


def weekly_increments(bounds: pd.DataFrame) -> pd.DataFrame:
    """New attacks per week (from Monday): start, end, low, high, by claimant and scope.

    Needs an `envelope`. The week of its first claim has no row: what came before is unknown; the
    last week ends with the last claim. `high` NA is open.
    """
    states = _states(bounds)
    last = {state.week: state.day for state in states}
    return _between(state for state in states if state.day == last[state.week])
