"""What had been published on either of two days."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

import numpy as np
import pandas as pd

from lib.tables import Tables, lists
from lib.tables.once import once


@once
def known_from(tables: Tables) -> pd.Series:
    """event_id → the day from which it is known: that of the first article that reports it, but not
    before it happened. Events that no article reports are not included."""
    published = dict(lists.rows_of(tables.articles, ["article_id", "published"]))
    first: dict[str, datetime] = {}
    for event, article in lists.rows_of(tables.mentions, ["event_id", "article_id"]):
        day = published.get(article)
        if day is not None and (event not in first or day < first[event]):
            first[event] = day
    for event, happened in lists.rows_of(tables.events, ["event_id", "earliest"]):
        if event in first and happened is not None:
            first[event] = max(first[event], happened)
    names = pd.Index(sorted(first), dtype="string", name="event_id")
    return pd.Series(lists.days([first[name] for name in names]), index=names)


def _within(days: pd.Series, since: date, until: date) -> np.ndarray:
    values = days.to_numpy()
    return (values > np.datetime64(since)) & (values <= np.datetime64(until))


def known_events(tables: Tables, day: date) -> pd.DataFrame:
    """The events known on a day."""
    names = known_from(tables)
    known = names.index[names.to_numpy() <= np.datetime64(day)]
    return tables.events.loc[tables.events["event_id"].isin(known)]


def as_known(tables: Tables, day: date) -> Tables:
    """The tables with only what had been published by that day."""

    def kept(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.loc[frame["published"].to_numpy() <= np.datetime64(day)]

    return replace(
        tables,
        articles=kept(tables.articles),
        claims=kept(tables.claims),
        statements=kept(tables.statements),
        events=known_events(tables, day),
    )


@dataclass(frozen=True)
class Days:
    """All tables, as known on either of two days."""

    tables: Tables
    since: date
    until: date

    def between(self, frame: pd.DataFrame) -> np.ndarray:
        """Whether each row was published between the days."""
        return _within(frame["published"], self.since, self.until)

    def came_out(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows published between the days."""
        return frame.loc[self.between(frame)]

    @cached_property
    def events(self) -> frozenset[str]:
        """The events that are known from a day between the two."""
        names = known_from(self.tables)
        return frozenset(names.index[_within(names, self.since, self.until)])

    @cached_property
    def told(self) -> frozenset[str]:
        """The events about which claims were published between the days."""
        return frozenset(self.came_out(self.tables.claims)["event_id"].dropna())

    @cached_property
    def now(self) -> Tables:
        """All tables as known on the second day, with the claims that matter (`touched`)."""
        return self.touched(self.tables, self.until)

    @cached_property
    def before(self) -> Tables:
        """All tables as known on the first day, with the claims that matter (`touched`)."""
        return self.touched(self.tables, self.since)

    def touched(self, tables: Tables, day: date) -> Tables:
        """The events, statements and articles known on a day, and the claims about no event or
        about one on which others were published between the days."""
        events = tables.claims["event_id"]
        about = events.isna().to_numpy(bool) | events.isin(self.told).to_numpy(bool)
        return as_known(tables.with_frames(claims=tables.claims.loc[about]), day)
