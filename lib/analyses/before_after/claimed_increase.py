"""How much a claimant's running total rose in a period: an interval that its claims allow."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import pandas as pd

from lib.analyses import totals
from lib.analyses.before_after.compared_figures import Figure, Measure
from lib.analyses.before_after.two_periods import Period
from lib.analyses.totals.covered import START_DAYS
from lib.model.settings import Tally
from lib.tables import Tables, lists
from lib.tables.schema import DAY
from lib.wording.words import short

PART = "Rise of running totals"
# The claimants of a running total that are compared, the most quoted first.
MOST = 3
WEEK = {
    "scope": "string", "start": DAY, "end": DAY, "low": "Int64", "high": "Int64",
    "claim_ids": "string", "contradicted": "boolean",
}  # fmt: skip


class _Total:
    """A running total of one claimant: on each day what all of its claims allow."""

    def __init__(self, bounds: pd.DataFrame) -> None:
        names = ["day", "sure_low", "sure_high", "low_id", "high_id", "claim_ids", "contradicted"]
        self._rows = {row[0].date(): row[1:] for row in lists.rows_of(bounds, names)}
        self._first, self._last = min(self._rows), max(self._rows)
        self._start = lists.listed(bounds["start"])[0].date()

    def on(self, at: date) -> tuple[int, int | None, tuple[str, ...]]:
        """The lowest and highest total at the end of that day (None: open), and the claims."""
        if at < self._start - timedelta(days=START_DAYS):
            return 0, 0, ()
        if at < self._first:
            _, high, _, high_id, *_ = self._rows[self._first]
            return 0, high, (high_id,) if high_id else ()
        if at > self._last:
            low, _, low_id, *_ = self._rows[self._last]
            return low, None, (low_id,) if low_id else ()
        low, high, *_, ids, _ = self._rows[at]
        return low, high, tuple(ids.split())


def _rise(total: _Total, period: Period) -> tuple[int, int | None, str]:
    """How much the total rose in the days of the period, and the claims that say so."""
    low, high, begins = total.on(period.days.first - timedelta(days=1))
    least, most, ends = total.on(period.days.last)
    rose = max(least - high, 0) if high is not None else 0
    top = None if most is None else max(most - low, rose)
    return rose, top, " ".join(dict.fromkeys([*begins, *ends]))


def _as_week(scope: str, period: Period, rise: tuple[int, int | None, str]) -> tuple:
    days = (datetime.combine(day, time()) for day in (period.days.first, period.days.last))
    return (scope, *days, *rise, False)


def _tightened(
    bounds: pd.DataFrame, told: pd.DataFrame, periods: tuple[Period, Period]
) -> list[Figure]:
    """The rise in each period, with what claims about a few days add."""
    total, scope = _Total(bounds), lists.listed(bounds["scope"])[0]
    rows = [_as_week(scope, period, _rise(total, period)) for period in periods]
    columns = zip(WEEK.items(), zip(*rows, strict=True), strict=True)
    weeks = pd.DataFrame(
        {name: pd.Series(list(values), dtype=dtype) for (name, dtype), values in columns}
    )
    narrowed = lists.rows_of(totals.tighten(weeks, told), ["low", "high", "claim_ids"])
    return [
        Figure(low, high, period.length, tuple(ids.split()) if low or high is not None else ())
        for period, (low, high, ids) in zip(periods, narrowed, strict=True)
    ]


@dataclass(frozen=True)
class Limits:
    """What the claims of one claimant allow of a running total; whether it is the one quoted most.

    `bounds` is its envelope, `told` its claims about a few days.
    """

    label: str
    bloc: str
    bounds: pd.DataFrame
    told: pd.DataFrame
    is_first: bool


def limits(tables: Tables, tally: Tally, slips: Collection[str]) -> tuple[Limits, ...]:
    """What the most quoted claimants of a running total allow, whatever the periods.

    `tables` are those for running totals, of all days.
    """
    every = totals.series(tables, tally, tally.scopes[0] if tally.scopes else None)
    claims = totals.sound(every, slips)
    who = Counter(name for name in lists.listed(claims["claimant"]) if name is not None)
    found = []
    for place, (claimant, _) in enumerate(who.most_common(MOST)):
        bounds = totals.of_claimant(claims, claimant)
        if len(bounds):
            name = short(lists.listed(bounds["claimant_name"])[0])
            bloc = lists.listed(bounds["bloc"])[0] or ""
            told = totals.windows(tables, tally, claimant)
            found.append(Limits(f"{name}: {tally.label}", bloc, bounds, told, place == 0))
    return tuple(found)


def rises(every: Iterable[Limits], periods: tuple[Period, Period]) -> list[Measure]:
    """The rise of a total by its most quoted claimant, and by others whose claims limit it."""
    found = []
    for own in every:
        before, after = _tightened(own.bounds, own.told, periods)
        if own.is_first or before.ids or after.ids:
            found.append(Measure(PART, own.label, before, after, kind="claims", bloc=own.bloc))
    return found
