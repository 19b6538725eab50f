"""Descriptions of events as of a given day: without later publications.

The corpus describes an event once, with everything known in the end ("three soldiers, at first 25,
then 34, then more than 40 wounded"). A reader who asks what was known on a day gets that sentence
only if nothing about the event was published later; otherwise a note, and as its name the type
and the places. Who reports it is then left open: a confirmation may have come later. The articles
of the day give the rest.
"""

from datetime import date

import numpy as np
import pandas as pd

from lib.tables import Tables
from lib.tables.naming import COUNTRY, Located, short_name

LATER = "Details came later."


def _last_told(tables: Tables) -> pd.Series:
    """event_id → the day of the latest article that reports it or has a claim about it."""
    published = tables.articles.set_index("article_id")["published"]
    days = published.reindex(tables.mentions["article_id"]).to_numpy()
    told = tables.mentions.assign(day=days)
    claimed = tables.claims[["event_id", "published"]].dropna().rename(columns={"published": "day"})
    return pd.concat([told[["event_id", "day"]], claimed]).groupby("event_id")["day"].max()


def _where(tables: Tables) -> dict[str, list[Located]]:
    """event_id → its places."""
    rows = tables.places.set_index("place_id")[["name", "kind", "country", "within"]]
    known = rows.astype("object").where(rows.notna(), "")
    countries = known.loc[known["kind"] == COUNTRY].set_index("country")["name"].to_dict()
    spots = {
        place: Located(
            place, row["name"], row["country"], countries.get(row["country"], ""), row["within"]
        )
        for place, row in known.iterrows()
    }
    at = tables.event_places
    return {
        str(event): [spots[place] for place in own if place in spots]
        for event, own in at.groupby("event_id", sort=False)["place_id"]
    }


def _named(events: pd.DataFrame, where: dict[str, list[Located]]) -> list[str]:
    """The type and the places of each event."""
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
    last = _last_told(tables).reindex(events["event_id"]).to_numpy()
    later = last > np.datetime64(known_by)
    told = events.loc[later]
    described = events.assign(
        name=_replaced(events, "name", told.index, _named(told, where)),
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
