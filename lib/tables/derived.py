"""Columns that the corpus alone decides, whatever a reader selects: computed once, with the tables.

Selections and analyses filter and count them; they do not join.
"""

from collections import defaultdict
from dataclasses import replace

import pandas as pd

from lib.model import Settings
from lib.tables import groups
from lib.tables.frames import Tables

# Weeks begin on Monday (ISO 8601).
WEEK, MONTH = "W-SUN", "M"


def _joined(pairs: pd.DataFrame, column: str, events: pd.Series) -> pd.Series:
    """The distinct values of each event in the order of `events`, sorted and joined with ;."""
    known = pairs[["event_id", column]].dropna().drop_duplicates().sort_values(column)
    several: dict[str, list[str]] = defaultdict(list)
    for event, value in zip(known["event_id"], known[column], strict=True):
        several[event].append(value)
    texts = {event: ";".join(values) for event, values in several.items()}
    return events.map(texts).astype("string").fillna("")


def _first_day(days: pd.Series, rule: str) -> pd.Series:
    return days.dt.to_period(rule).dt.start_time.astype(days.dtype)


def _bloc(tables: Tables, parties: pd.Series) -> pd.Series:
    return parties.map(tables.parties.set_index("party_id")["bloc"]).astype("string")


def _actors(tables: Tables) -> pd.Series:
    """event_id → the party that acted, the first one if there are several."""
    acting = tables.event_parties.loc[tables.event_parties["role"] == "actor"]
    return acting.drop_duplicates("event_id").set_index("event_id")["party_id"]


def _events(tables: Tables, settings: Settings) -> pd.DataFrame:
    events, places = tables.events, tables.event_places
    actor = events["event_id"].map(_actors(tables)).astype("string")
    return events.assign(
        actor=actor,
        actor_bloc=_bloc(tables, actor),
        at=_joined(places, "place_id", events["event_id"]),
        countries=_joined(places, "country", events["event_id"]),
        group_id=groups.of_events(tables, settings),
        week=_first_day(events["start"], WEEK),
        month=_first_day(events["start"], MONTH),
    )


def with_derived(tables: Tables, settings: Settings) -> Tables:
    """The tables with what follows from them and from corpus.toml: of events who acted, places and
    countries in one text each, group, week and month; the bloc of who claims or speaks."""
    claims, statements = tables.claims, tables.statements
    return replace(
        tables,
        events=_events(tables, settings),
        claims=claims.assign(claimant_bloc=_bloc(tables, claims["claimant"])),
        statements=statements.assign(party_bloc=_bloc(tables, statements["party_id"])),
    )
