"""What had been published on either of two days."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd

from lib.analyses.numbered_rows import coded
from lib.tables import Tables
from lib.tables.arrow import is_among
from lib.tables.event_rows import EventRows
from lib.tables.once import once
from lib.tables.schema import DAY, TEXT

NEVER = np.iinfo(np.int64).max


def _days(column: pd.Series) -> np.ndarray:
    return column.to_numpy().astype(DAY).astype(np.int64)


@once
def known_from(tables: Tables) -> pd.Series:
    """event_id → the day from which it is known: that of the first article that reports it, but not
    before it happened. Events that no article reports are not included."""
    mentioned, articles = coded(tables.mentions["event_id"]), tables.articles
    rows = EventRows(articles["article_id"]).rows(tables.mentions["article_id"])
    first = np.full(len(mentioned.values), NEVER)
    np.minimum.at(first, mentioned.codes[rows >= 0], _days(articles["published"])[rows[rows >= 0]])
    events, happened = tables.events["event_id"], tables.events["earliest"]
    of_event = EventRows(pd.Series(mentioned.values, dtype=TEXT)).rows(events)
    dated = (of_event >= 0) & happened.notna().to_numpy(bool)
    dated[dated] = first[of_event[dated]] != NEVER
    np.maximum.at(first, of_event[dated], _days(happened)[dated])
    names = pd.Index(mentioned.values, dtype=TEXT, name="event_id")
    return pd.Series(first.astype(DAY), index=names).loc[first != NEVER].sort_index()


def _within(days: pd.Series, since: date, until: date) -> np.ndarray:
    values = days.to_numpy()
    return (values > np.datetime64(since)) & (values <= np.datetime64(until))


def known_events(tables: Tables, day: date) -> pd.DataFrame:
    """The events known on a day."""
    names = known_from(tables)
    known = names.index[names.to_numpy() <= np.datetime64(day)].to_series()
    return tables.events.loc[is_among(tables.events["event_id"], known)]


def published_by(frame: pd.DataFrame, day: date) -> pd.DataFrame:
    """The rows published by that day."""
    return frame.loc[frame["published"].to_numpy() <= np.datetime64(day)]


def as_known(tables: Tables, day: date) -> Tables:
    """The tables with only what had been published by that day."""
    return tables.with_frames(
        articles=published_by(tables.articles, day),
        claims=published_by(tables.claims, day),
        statements=published_by(tables.statements, day),
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
        """Articles and events as known on the second day, with the claims that matter
        (`touched`)."""
        return self._known(self.until)

    @cached_property
    def before(self) -> Tables:
        """Articles and events as known on the first day, with the claims that matter
        (`touched`)."""
        return self._known(self.since)

    def _known(self, day: date) -> Tables:
        articles = published_by(self.tables.articles, day)
        return self.touched(self.tables, day).with_frames(articles=articles)

    def touched(self, tables: Tables, day: date) -> Tables:
        """The events known on a day, and the claims about no event or about one on which others
        were published between the days; other tables as they are."""
        claims, told = tables.claims, pd.Series(sorted(self.told), dtype=TEXT)
        about = claims["event_id"].isna().to_numpy(bool) | is_among(claims["event_id"], told)
        by_then = claims["published"].to_numpy() <= np.datetime64(day)
        return tables.with_frames(
            claims=claims.loc[about & by_then], events=known_events(tables, day)
        )
