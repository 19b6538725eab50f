"""The two periods of a comparison, and how much of each the articles cover."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from lib.tables import Tables
from lib.wording.words import day, period, quantity

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Days:
    """Days from the first to the last, both included."""

    first: date
    last: date

    @property
    def number(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    @property
    def words(self) -> str:
        """`19 Jan – 1 Feb 2024`."""
        return period(self.first, self.last)

    def until(self, last: date | None) -> "Days":
        """The days up to that one; all of them if it is earlier, or there is none."""
        if last is None or last < self.first:
            return self
        return Days(self.first, min(self.last, last))

    def shared_with(self, other: "Days") -> "Days | None":
        """The days that are in both; None without any."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Days(first, last) if first <= last else None


@dataclass(frozen=True)
class Period:
    """A period: its events and statements as filtered, and all articles published in it.

    `covered` are its days up to the last article of the corpus and from its first one, or from an
    earlier event that is reported; None without any.
    """

    days: Days
    covered: Days | None
    tables: Tables
    articles: pd.DataFrame

    @property
    def length(self) -> int:
        """How many of its days are covered."""
        return self.covered.number if self.covered else 0

    @property
    def is_whole(self) -> bool:
        """Whether all of its days are covered."""
        return self.covered == self.days


def around(on: Days, number: int) -> tuple[Days, Days]:
    """That many days before an event and after it; its own days, and those on which it may have
    been, belong to neither."""
    before = Days(on.first - number * DAY, on.first - DAY)
    return before, Days(on.last + DAY, on.last + number * DAY)


def problem(before: Days, after: Days) -> str:
    """Why two periods cannot be compared; empty if they can."""
    for name, days in (("first", before), ("second", after)):
        if days.first > days.last:
            ends = f"{day(days.first)}, after its last one, {day(days.last)}"
            return f"The {name} period begins on {ends}: choose an earlier first day."
    shared = before.shared_with(after)
    if shared is not None:
        what = quantity(shared.number, "day")
        return f"The periods overlap by {what} ({shared.words}), which would count twice."
    if after.last < before.first:
        return "The second period is earlier than the first one: exchange their days."
    return ""


def _first_event(tables: Tables) -> date | None:
    first = tables.events["start"].min()
    return first.date() if pd.notna(first) else None


def covered(days: Days, articles: pd.DataFrame, tables: Tables) -> Days | None:
    """The days of a period that articles can have reported: up to the last one's publication, and
    from the first one's, or from an earlier event of the period."""
    if articles.empty:
        return None
    at = articles["published"]
    first, last = at.min().date(), at.max().date()
    event = _first_event(tables)
    begin = first if event is None else min(first, max(event, days.first))
    return days.shared_with(Days(min(begin, last), last))


def period_of(days: Days, articles: pd.DataFrame, tables: Tables) -> Period:
    """The period of these days: of all `articles`, and of the `tables` filtered for its days."""
    at = articles["published"]
    inside = (at >= pd.Timestamp(days.first)) & (at <= pd.Timestamp(days.last))
    return Period(days, covered(days, articles, tables), tables, articles.loc[inside])
