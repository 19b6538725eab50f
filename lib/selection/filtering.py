"""What a row must meet, as expressions of Narwhals: the same on every engine."""

from collections.abc import Sequence
from datetime import date, datetime, time

import narwhals as nw
import pandas as pd

from lib.engine import Store
from lib.selection.matching_places import matching_places
from lib.selection.selection import Selection
from lib.selection.surroundings import surroundings
from lib.tables import Tables
from lib.wording.languages import main_language

CLAIM_ROLES = ("claimant", "actor", "target", "affected")
DIPLOMATIC = "diplomatic"
WHEN_WHERE = ("earliest", "latest", "certain", "at")
# The columns of each table that filters look at.
FILTERED = {
    "articles": ("published", "reviewed", "language"),
    "claims": (*WHEN_WHERE, "event_type", "weapon", *CLAIM_ROLES),
    "events": (*WHEN_WHERE, "type", "time_precision", "weapon", "reported_by"),
    "event_parties": ("party_id", "role"),
    "statements": (*WHEN_WHERE, "event_type", "party_id"),
}


def filtered(store: Store, name: str) -> nw.LazyFrame:
    """The table as filters see it."""
    return store.lazy(name, FILTERED[name])


def moment(day: date) -> nw.Expr:
    """The day as a value in a query."""
    return nw.lit(datetime.combine(day, time()))


def marked(frame: nw.LazyFrame, surely: nw.Expr) -> nw.LazyFrame:
    """The rows; those that do not surely match are not certain."""
    return frame.with_columns(certain=nw.col("certain") & surely)


def in_window(
    frame: nw.LazyFrame, selection: Selection, precise: nw.Expr | None = None
) -> nw.LazyFrame:
    """Rows that can be within the chosen days; possible ones are marked as not certain.

    `precise` marks rows that cover all of their days: they are in if one of the days is.
    """
    kept, surely = [], []
    if selection.start is not None:
        kept.append(nw.col("latest") >= moment(selection.start))
        surely.append(nw.col("earliest") >= moment(selection.start))
    if selection.end is not None:
        kept.append(nw.col("earliest") <= moment(selection.end))
        surely.append(nw.col("latest") <= moment(selection.end))
    if not kept:
        return frame
    within = nw.all_horizontal(*surely, ignore_nulls=False)
    return marked(frame.filter(*kept), within if precise is None else (within | precise))


def of_types(frame: nw.LazyFrame, selection: Selection) -> nw.LazyFrame:
    """Rows about no event, or about one of the chosen types."""
    if not selection.event_types:
        return frame
    kind = nw.col("event_type")
    return frame.filter(kind.is_null() | kind.is_in(selection.event_types))


def written_in(articles: nw.LazyFrame, store: Store, selection: Selection) -> nw.LazyFrame:
    """Articles in one of the chosen languages, in any of its varieties (pt: pt-BR)."""
    if not selection.languages:
        return articles
    codes = store.distinct("articles", "language")
    chosen = [code for code in codes if main_language(code) in selection.languages]
    return articles.filter(nw.col("language").is_in(chosen))


def with_subordinates(parties: pd.DataFrame, chosen: tuple[str, ...]) -> list[str]:
    """The chosen parties and all that belong to them, at any depth."""
    pairs = list(zip(parties["party_id"], parties["parent"], strict=True))
    family = set(chosen)
    while grown := {party for party, parent in pairs if parent in family} - family:
        family |= grown
    return sorted(family)


def chosen_parties(tables: Tables, selection: Selection) -> list[str] | None:
    """The ids that blocs and parties select, or None if neither filter is set."""
    if not (selection.blocs or selection.parties):
        return None
    parties = tables.parties
    if selection.blocs:
        parties = parties.loc[parties["bloc"].isin(selection.blocs)]
    if selection.parties:
        family = with_subordinates(tables.parties, selection.parties)
        parties = parties.loc[parties["party_id"].isin(family)]
    return parties["party_id"].tolist()


def _among(at: Sequence[str], places: set[str]) -> list[str]:
    """Those texts of places joined with ; that name one of the places."""
    return [text for text in at if not places.isdisjoint(text.split(";"))]


def names_chosen(store: Store, name: str, selection: Selection) -> nw.Expr:
    """Whether a row names a chosen place, or one that lies or may lie in it."""
    found = surroundings(store.tables.places, selection.places)
    return nw.col("at").is_in(_among(store.distinct(name, "at"), {*found.inside, *found.possible}))


def there(frame: nw.LazyFrame, store: Store, name: str, selection: Selection) -> nw.LazyFrame:
    """Rows that name a matching place; certain if one of those certainly matches.

    Somewhere in a place around the chosen ones may be in a chosen one. That is so of events, but
    not of diplomatic acts nor of rows about no event: these are about the whole of a place.
    """
    if not selection.narrows_places:
        return frame
    found = matching_places(store.tables.places, selection).to_native()
    surely = found.loc[found["surely"].astype(bool), "place_id"]
    at = store.distinct(name, "at")
    near, sure = (_among(at, set(some)) for some in (found["place_id"], surely))
    if selection.places:
        kind = nw.col("type" if name == "events" else "event_type")
        somewhere = ~kind.is_null() & (kind != DIPLOMATIC)
        frame = frame.filter(names_chosen(store, name, selection) | somewhere)
    return marked(frame.filter(nw.col("at").is_in(near)), nw.col("at").is_in(sure))
