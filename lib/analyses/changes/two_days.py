"""What had been published on either of two days: all tables, and the shown ones."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import pandas as pd

from lib.tables import Tables
from lib.tables.schema import DAY


def known_from(tables: Tables) -> pd.Series:
    """event_id → the day from which it is known: that of the first article that reports it, but not
    before it happened. Events that no article reports are not included."""
    published = tables.articles[["article_id", "published"]]
    mentions = tables.mentions.merge(published, on="article_id", validate="many_to_one")
    first = mentions.groupby("event_id")["published"].min().astype(DAY)
    happened = tables.events.set_index("event_id")["earliest"].reindex(first.index).astype(DAY)
    return first.where(~(happened > first), happened)


def _within(days: pd.Series, since: date, until: date) -> pd.Series:
    return ((days > pd.Timestamp(since)) & (days <= pd.Timestamp(until))).astype(bool)


def as_known(tables: Tables, day: date, names: pd.Series | None = None) -> Tables:
    """The tables with only what had been published by that day.

    `names` are the days from which events are known, if they are at hand (`known_from`).
    """

    def kept(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.loc[frame["published"] <= pd.Timestamp(day)]

    days = known_from(tables) if names is None else names
    known = days.index[days <= pd.Timestamp(day)]
    return replace(
        tables,
        articles=kept(tables.articles),
        claims=kept(tables.claims),
        statements=kept(tables.statements),
        events=tables.events.loc[tables.events["event_id"].isin(known)],
    )


@dataclass(frozen=True)
class Days:
    """All tables and the shown ones, as known on either of two days."""

    tables: Tables
    shown: Tables
    since: date
    until: date

    @cached_property
    def names(self) -> pd.Series:
        """The days from which events are known."""
        return known_from(self.tables)

    def came_out(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows published between the days."""
        return frame.loc[_within(frame["published"], self.since, self.until)]

    @property
    def events(self) -> pd.Index:
        """The events that are known from a day between the two."""
        return self.names.index[_within(self.names, self.since, self.until)]

    @cached_property
    def now(self) -> tuple[Tables, Tables]:
        """All tables and the shown ones, as known on the second day."""
        return self._on(self.until)

    @cached_property
    def before(self) -> tuple[Tables, Tables]:
        """All tables and the shown ones, as known on the first day."""
        return self._on(self.since)

    def _on(self, day: date) -> tuple[Tables, Tables]:
        whole = as_known(self.tables, day, self.names)
        return whole, whole if self.shown is self.tables else as_known(self.shown, day)
