"""Descriptions of events as they could be given on a day: without what came out later.

The corpus describes an event once, with all that is known of it in the end ("three soldiers, at
first 25, then 34, then more than 40 wounded"). Whoever asks what was known on a day gets that
sentence only where nothing was published about the event after it; else the place. The articles of
the day tell the rest.
"""

from dataclasses import replace
from datetime import date

import pandas as pd

from lib.model.vocabulary import EVENT_TYPES
from lib.tables import Tables
from lib.words import listed

LATER = "details came later"


def _last_told(tables: Tables) -> pd.Series:
    """event_id → the day of the last article that tells of it or carries a claim about it."""
    published = tables.articles.set_index("article_id")["published"]
    told = tables.mentions.assign(day=tables.mentions["article_id"].map(published))
    claimed = tables.claims[["event_id", "published"]].dropna().rename(columns={"published": "day"})
    return pd.concat([told[["event_id", "day"]], claimed]).groupby("event_id")["day"].max()


def _plain(tables: Tables, events: pd.DataFrame) -> list[str]:
    """The places of each event, else its kind; its kind and day stand beside it anyway."""
    names = tables.places.set_index("place_id")["name"]
    at = tables.event_places.assign(name=tables.event_places["place_id"].map(names))
    where = at.groupby("event_id")["name"].agg(list).to_dict()
    return [
        f"{listed(where[name]) if name in where else EVENT_TYPES.label(kind)} ({LATER})"
        for name, kind in zip(events["event_id"], events["type"], strict=True)
    ]


def left_out(tables: Tables, known_by: date | None) -> Tables:
    """The tables with descriptions as of that day; the same ones without a day."""
    if known_by is None:
        return tables
    events = tables.events
    later = events["event_id"].map(_last_told(tables)).gt(pd.Timestamp(known_by)).fillna(False)
    told = events.loc[later.astype(bool)]
    plain = pd.Series(_plain(tables, told), index=told.index, dtype=events["summary"].dtype)
    return replace(
        tables, events=events.assign(summary=plain.reindex(events.index).fillna(events["summary"]))
    )


def redescribed(tables: Tables, described: Tables) -> Tables:
    """The tables with the descriptions of others."""
    summaries = described.events.set_index("event_id")["summary"]
    named = tables.events["event_id"].map(summaries).astype(tables.events["summary"].dtype)
    return replace(tables, events=tables.events.assign(summary=named))
