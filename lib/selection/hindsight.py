"""Descriptions of events as of a given day: without later publications.

The corpus describes an event once, with everything known in the end ("three soldiers, at first 25,
then 34, then more than 40 wounded"). A reader who asks what was known on a day gets that sentence
only if nothing about the event was published later; otherwise a note, and as its name the type
and the places. Who reports it is then left open: a confirmation may have come later. The articles
of the day give the rest.
"""

from datetime import date
from functools import cache

import numpy as np
import pandas as pd

from lib.tables import Tables
from lib.tables.event_rows import EventRows
from lib.tables.grouping import Groups
from lib.tables.naming import COUNTRY, Located, short_name
from lib.tables.schema import DAY

LATER = "Details came later."


def _last_told(tables: Tables) -> np.ndarray:
    """For each event the day of the latest article that reports it or has a claim about it; none
    without one."""
    events, articles = EventRows(tables.events["event_id"]), tables.articles
    mentions, claims = tables.mentions, tables.claims
    told = events.rows(mentions["event_id"])
    by = EventRows(articles["article_id"]).rows(mentions["article_id"])
    claimed = events.rows(claims["event_id"])
    last = np.full(events.number, np.datetime64("NaT"), dtype=DAY)
    known = (told >= 0) & (by >= 0)
    published = articles["published"].to_numpy()[by[known]]
    np.fmax.at(last, told[known], published)
    np.fmax.at(last, claimed[claimed >= 0], claims["published"].to_numpy()[claimed >= 0])
    return last


def described_later(tables: Tables, known_by: date | None) -> np.ndarray:
    """Whether anything about each event was published after that day; never without a day."""
    if known_by is None:
        return np.zeros(len(tables.events), dtype=bool)
    return _last_told(tables) > np.datetime64(known_by)


def _spots(tables: Tables) -> dict[str, Located]:
    """Place → what a name says of it."""
    rows = tables.places.set_index("place_id")[["name", "kind", "country", "within"]]
    known = rows.astype("object").where(rows.notna(), "")
    countries = known.loc[known["kind"] == COUNTRY].set_index("country")["name"].to_dict()
    return {
        place: Located(
            place, row["name"], row["country"], countries.get(row["country"], ""), row["within"]
        )
        for place, row in known.iterrows()
    }


def _at(events: pd.DataFrame, event_places: pd.DataFrame) -> np.ndarray:
    """The places of each event, joined."""
    rows = EventRows(events["event_id"]).rows(event_places["event_id"])
    own = Groups.of(np.flatnonzero(rows >= 0), rows[rows >= 0])
    found = np.full(len(events), "", dtype=object)
    found[rows[own.first]] = own.joined(event_places["place_id"]).to_numpy(object)
    return found


def _named(events: pd.DataFrame, tables: Tables) -> list[str]:
    """The type and the places of each event: events alike in both are named once."""
    spots = _spots(tables)

    @cache
    def name(kind: str, at: str) -> str:
        return short_name(kind, [spots[place] for place in at.split() if place in spots])

    return [*map(name, events["type"].tolist(), _at(events, tables.event_places).tolist())]


def _replaced(events: pd.DataFrame, column: str, told: pd.Index, texts: list[str]) -> pd.Series:
    new = pd.Series(texts, index=told, dtype=events[column].dtype)
    return new.reindex(events.index).fillna(events[column])


def as_described_on(tables: Tables, known_by: date | None) -> Tables:
    """The tables with descriptions as of that day; unchanged without a day."""
    if known_by is None:
        return tables
    events = tables.events
    later = described_later(tables, known_by)
    told = events.loc[later]
    described = events.assign(
        name=_replaced(events, "name", told.index, _named(told, tables)),
        summary=_replaced(events, "summary", told.index, [LATER] * len(told)),
        reported_by=events["reported_by"].mask(later),
    )
    return tables.with_frames(events=described)


def readings(articles: pd.DataFrame, known_by: date | None) -> pd.DataFrame:
    """The articles; as known on a day, whether each was re-read, without a later date."""
    reread = articles["reviewed"].notna()
    if known_by is None or not reread.any():
        return articles
    return articles.assign(reviewed=reread.map({True: "yes", False: "no"}).astype("string"))


def with_descriptions(tables: Tables, described: Tables) -> Tables:
    """The tables with the descriptions of other tables."""
    known = described.events.set_index("event_id")
    events = tables.events
    told = {
        column: events["event_id"].map(known[column]).astype(events[column].dtype)
        for column in ("name", "summary", "reported_by")
    }
    return tables.with_frames(events=events.assign(**told))
