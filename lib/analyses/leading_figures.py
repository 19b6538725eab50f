"""The figures that lead the Overview: by week, and against the period of the same length before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

import pandas as pd

from lib.analyses import totals
from lib.analyses.before_after.compared_figures import NO_DIFFERENCE, Measure, count_words, way
from lib.analyses.before_after.two_periods import Days
from lib.analyses.claimed_headline import Headline
from lib.model import Interval
from lib.tables import lists

# A longer selection shows its last weeks.
MOST_WEEKS = 156
NO_EARLIER = "no earlier period in this corpus"


class Week(NamedTuple):
    """A week's figure, of its days within the selection: certain to possible (None: open), and its
    evidence; no `figure` is a gap, not a zero."""

    days: Days
    figure: Interval | None
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Leading:
    """A leading figure: its headline, its weeks, and its change against the period before.

    `change` is empty if the figure cannot be compared. `is_total` if weeks hold the highest figure
    so far, not a number of their own. `page` and `page_name` are where there is more.
    """

    headline: Headline
    weeks: tuple[Week, ...]
    kind: str
    page: str
    page_name: str
    change: str = ""
    is_total: bool = False

    @property
    def highest(self) -> Week | None:
        """The first week with the highest minimum; None if all are zero or gaps."""
        known = [week for week in self.weeks if week.figure and week.figure.low]
        return max(known, key=lambda week: week.figure.low if week.figure else 0, default=None)

    @property
    def scale(self) -> str:
        """What the weeks show, and how high they reach: `by week; most: 19, 6–12 Nov 2023`."""
        if not self.weeks:
            return ""
        top = self.highest
        if self.is_total:
            return (
                f"highest figure so far, by week; last raised {top.days.words}"
                if top
                else "by week"
            )
        most = f"; most: {_least(top.figure)}, {top.days.words}" if top and top.figure else ": none"
        return f"by week{most}"


def _least(figure: Interval) -> str:
    """`19`, or `at least 19` if there may have been more."""
    return f"{figure.low:,}" if figure.high == figure.low else f"at least {figure.low:,}"


def monday(day: date) -> datetime:
    """The first day of that day's week."""
    return datetime.combine(day - timedelta(days=day.weekday()), time())


def weeks_of(days: Days) -> list[Days]:
    """The weeks of a period, each with its days within it; the last MOST_WEEKS at most."""
    found, first = [], days.first
    while first <= days.last:
        last = min(first + timedelta(days=6 - first.weekday()), days.last)
        found.append(Days(first, last))
        first = last + timedelta(days=1)
    return found[-MOST_WEEKS:]


def counted(events: pd.DataFrame, days: Days) -> tuple[Week, ...]:
    """Events by week, zero in weeks without any: certain ones, and all that may be."""
    rows = list(lists.rows_of(events, ["week", "event_id", "certain"]))
    of: dict[datetime, list[tuple]] = lists.together(rows, (row[0] for row in rows))
    return tuple(_count(own, of.get(monday(own.first), [])) for own in weeks_of(days))


def _count(days: Days, rows: list[tuple]) -> Week:
    certain = sum(bool(row[2]) for row in rows)
    return Week(days, Interval(certain, len(rows)), tuple(row[1] for row in rows))


def raised(claims: pd.DataFrame, days: Days) -> tuple[Week, ...]:
    """A running total's highest firm figure so far at the end of each week, a gap before the first;
    needs the claims of one claimant."""
    told = claims.loc[claims["bound"].isin(totals.FIRM).to_numpy(bool)]
    rows = sorted(lists.rows_of(told, ["day", "low", "claim_id"]))
    found, top, at = [], None, 0
    for own in weeks_of(days):
        while at < len(rows) and rows[at][0].date() <= own.last:
            top = rows[at] if top is None or rows[at][1] > top[1] else top
            at += 1
        figure = Interval(top[1], None) if top else None
        found.append(Week(own, figure, (top[2],) if top else ()))
    return tuple(found)


def earlier(days: Days) -> Days:
    """The period of the same length before that one."""
    return Days(days.first - timedelta(days=days.number), days.first - timedelta(days=1))


def change_words(measure: Measure) -> str:
    """`20–22 → 12, down`: up or down only if the intervals do not overlap."""
    before, after = measure.pair
    if before.high == after.high == 0:
        return "none in either period"
    told = f"{count_words(before)} → {count_words(after)}"
    if before.low == before.high == after.low == after.high:
        return f"{told}, unchanged"
    if measure.is_too_few:
        return f"{told}, too few to compare"
    return f"{told}, {({1: 'up', -1: 'down'}).get(way(measure), NO_DIFFERENCE)}"


def first_and_last(days: tuple[date | None, date | None], seen: Iterable[pd.Series]) -> Days | None:
    """The days of a selection; an open end is that of its rows. None without rows."""
    known = [each for each in (column.dropna() for column in seen) if len(each)]
    if not known:
        return None
    first = days[0] or min(each.min() for each in known).date()
    return Days(first, max(days[1] or max(each.max() for each in known).date(), first))
