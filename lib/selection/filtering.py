"""What a row must meet, as expressions of Narwhals: the same on every engine."""

from collections.abc import Sequence
from datetime import date, datetime, time

import narwhals as nw
import pandas as pd

from lib.engine import Store
from lib.selection.matching_places import matching_places
from lib.selection.selection import Selection
from lib.tables import Tables

CLAIM_ROLES = ("claimant", "actor", "target", "affected")
WHEN_WHERE = ("earliest", "latest", "certain", "at")
# The columns of each table that filters look at.
FILTERED = {
    "articles": ("published", "reviewed"),
    "claims": (*WHEN_WHERE, "event_type", *CLAIM_ROLES),
    "events": (*WHEN_WHERE, "type", "time_precision"),
    "event_parties": ("party_id",),
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


def there(frame: nw.LazyFrame, store: Store, name: str, selection: Selection) -> nw.LazyFrame:
    """Rows that name a matching place; certain if one of those certainly matches."""
    if not selection.countries and selection.within_km is None:
        return frame
    found = matching_places(store.tables.places, selection).to_native()
    surely = found.loc[found["surely"].astype(bool), "place_id"]
    at = store.distinct(name, "at")
    near, sure = (_among(at, set(places)) for places in (found["place_id"], surely))
    return marked(frame.filter(nw.col("at").is_in(near)), nw.col("at").is_in(sure))
