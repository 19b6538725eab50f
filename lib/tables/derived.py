"""Columns that the corpus alone decides, whatever a reader selects: computed once, with the tables.

Selections and analyses filter and count them; they do not join.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd
import pyarrow as pa

from lib.model import Settings
from lib.tables import groups
from lib.tables.arrow import compute, text_series, texts_of
from lib.tables.event_rows import EventRows
from lib.tables.frames import Tables
from lib.tables.plain.coded_columns import Coded
from lib.tables.schema import DAY

# The first day that numpy counts from was a Thursday; weeks begin on Monday (ISO 8601).
THURSDAY, WEEK = 3, 7
# Tables with a party, and the column of its bloc.
OF_PARTIES = (("claims", "claimant", "claimant_bloc"), ("statements", "party_id", "party_bloc"))


def _looked_up(found: Mapping[str, str], column: pd.Series) -> pd.Series:
    """What belongs to each text of the column; empty if nothing does."""
    return text_series(Coded.of(texts_of(column)).texts(found.get), column.index)


def _joined(pairs: pd.DataFrame, column: str, events: EventRows) -> pd.Series:
    """The distinct values of each event, sorted and joined with ;."""
    coded = Coded.of(texts_of(pairs[column]))
    values = sorted(coded.values)
    rank = {value: number for number, value in enumerate(values)}
    ranks = coded.each(rank.__getitem__, -1, np.int64)
    rows = events.rows(pairs["event_id"])
    known = (rows >= 0) & (ranks >= 0)
    size = len(values) + 1
    different = np.unique(rows[known] * size + ranks[known])
    ends = np.searchsorted(different, np.arange(events.number + 1) * size)
    several = pa.ListArray.from_arrays(
        pa.array(ends, pa.int32()), pa.array(values, pa.string()).take(pa.array(different % size))
    )
    return text_series(compute.binary_join(several, ";"), events.index)


def weeks(days: pd.Series) -> pd.Series:
    """The Monday of each day's week."""
    whole = days.to_numpy().astype("datetime64[D]")
    since_monday = (whole.astype(np.int64) + THURSDAY) % WEEK
    first = whole - since_monday.astype("timedelta64[D]")
    return pd.Series(first.astype(DAY), index=days.index)


def months(days: pd.Series) -> pd.Series:
    """The first day of each day's month."""
    return pd.Series(days.to_numpy().astype("datetime64[M]").astype(DAY), index=days.index)


def _actors(tables: Tables, events: EventRows) -> pd.Series:
    """The party that acted in each event, the first one if there are several."""
    acting = tables.event_parties.loc[tables.event_parties["role"] == "actor"]
    known, first = np.unique(events.rows(acting["event_id"]), return_index=True)
    at = np.full(events.number, -1)
    at[known[known >= 0]] = first[known >= 0]
    parties = texts_of(acting["party_id"]).take(pa.array(at, mask=at < 0))
    return text_series(parties, events.index)


def _events(tables: Tables, settings: Settings, blocs: Mapping[str, str]) -> pd.DataFrame:
    events, places = EventRows(tables.events["event_id"]), tables.event_places
    actor = _actors(tables, events)
    return tables.events.assign(
        actor=actor,
        actor_bloc=_looked_up(blocs, actor),
        at=_joined(places, "place_id", events),
        countries=_joined(places, "country", events),
        group_id=groups.of_events(tables, settings),
        week=weeks(tables.events["start"]),
        month=months(tables.events["start"]),
    )


def with_derived(tables: Tables, settings: Settings) -> Tables:
    """The tables with what follows from them and from corpus.toml: of events who acted, places and
    countries in one text each, group, week and month; the bloc of who claims or speaks."""
    claims, statements = tables.claims, tables.statements
    blocs = tables.party_blocs
    return replace(
        tables,
        events=_events(tables, settings, blocs),
        claims=claims.assign(claimant_bloc=_looked_up(blocs, claims["claimant"])),
        statements=statements.assign(party_bloc=_looked_up(blocs, statements["party_id"])),
    )


def with_blocs(rows: Mapping[str, pa.Table], blocs: Mapping[str, str]) -> dict[str, pa.Table]:
    """The rows of articles in Arrow, with the blocs of who claims or speaks."""
    own = dict(rows)
    for name, party, bloc in OF_PARTIES:
        texts = Coded.of(rows[name].column(party).combine_chunks()).texts(blocs.get)
        own[name] = rows[name].set_column(rows[name].column_names.index(bloc), bloc, texts)
    return own
