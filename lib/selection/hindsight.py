"""Descriptions of events as of a given day: without later publications.

The corpus describes an event once, with everything known in the end ("three soldiers, at first 25,
then 34, then more than 40 wounded"). A reader who asks what was known on a day gets that sentence
only if nothing about the event was published later; otherwise the place, and as its name the type
and place. Who reports it is then left open: a confirmation may have come later. The articles of the
day give the rest.
"""

from dataclasses import replace
from datetime import date

import pandas as pd

from lib.model.vocabulary import EVENT_TYPES
from lib.tables import Tables
from lib.tables.naming import short_name
from lib.wording.words import enumeration

LATER = "details came later"


def _last_told(tables: Tables) -> pd.Series:
    """event_id → the day of the latest article that reports it or has a claim about it."""
    published = tables.articles.set_index("article_id")["published"]
    told = tables.mentions.assign(day=tables.mentions["article_id"].map(published))
    claimed = tables.claims[["event_id", "published"]].dropna().rename(columns={"published": "day"})
    return pd.concat([told[["event_id", "day"]], claimed]).groupby("event_id")["day"].max()


def _where(tables: Tables) -> dict[str, list[str]]:
    """event_id → the names of its places."""
    names = tables.places.set_index("place_id")["name"]
    at = tables.event_places.assign(name=tables.event_places["place_id"].map(names))
    return at.groupby("event_id")["name"].agg(list).to_dict()


def _plain(events: pd.DataFrame, where: dict[str, list[str]]) -> list[str]:
    """The places of each event, or its type; its type and day are shown beside it anyway."""
    return [
        f"{enumeration(where[name]) if name in where else EVENT_TYPES.label(kind)} ({LATER})"
        for name, kind in zip(events["event_id"], events["type"], strict=True)
    ]


def _named(events: pd.DataFrame, where: dict[str, list[str]]) -> list[str]:
    """The type and place of each event, the name of an event without one."""
    return [
        short_name(kind, where.get(name, []))
        for name, kind in zip(events["event_id"], events["type"], strict=True)
    ]


def _replaced(events: pd.DataFrame, column: str, told: pd.Index, texts: list[str]) -> pd.Series:
    new = pd.Series(texts, index=told, dtype=events[column].dtype)
    return new.reindex(events.index).fillna(events[column])


def as_described_on(tables: Tables, known_by: date | None) -> Tables:
    """The tables with descriptions as of that day; unchanged without a day."""
    if known_by is None:
        return tables
    events, where = tables.events, _where(tables)
    later = events["event_id"].map(_last_told(tables)).gt(pd.Timestamp(known_by)).fillna(False)
    told = events.loc[later.astype(bool)]
    described = events.assign(
        name=_replaced(events, "name", told.index, _named(told, where)),
        summary=_replaced(events, "summary", told.index, _plain(told, where)),
        reported_by=events["reported_by"].mask(later.astype(bool)),
    )
    return replace(tables, events=described)


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
    return replace(tables, events=events.assign(**told))
