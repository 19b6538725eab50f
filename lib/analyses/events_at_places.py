"""The events at each place: all that is counted of them is found out once for a selection."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from lib.tables import Tables, lists
from lib.tables.arrow import text_series, texts_of
from lib.tables.event_rows import EventRows
from lib.tables.grouping import Groups, ranks
from lib.tables.once import once
from lib.tables.plain.coded_columns import Coded

# What is known of an event at a place.
OF_EVENTS = ["event_id", "group_id", "name", "start", "end", "week", "certain"]


class _Hits(NamedTuple):
    """Grouped events, by their lines, each with the site under which it is counted, by its number
    among the `names`."""

    lines: np.ndarray
    sites: np.ndarray
    names: list[str]

    def named(self) -> pa.Array:
        """The site of each."""
        return pa.array(self.names, pa.string()).take(pa.array(self.sites))


@once
def _hits(tables: Tables) -> _Hits:
    """Each grouped event with each of its sites once, in the order of the places."""
    events, places = tables.events, tables.event_places
    lines = EventRows(events["event_id"]).rows(places["event_id"])
    sites = Coded.of(texts_of(places["site_id"]))
    # The last one is for an event that is not there.
    is_grouped = np.append(events["group_id"].notna().to_numpy(), False)
    known = np.flatnonzero(is_grouped[lines])
    _, first = np.unique(lines[known] * len(sites.values) + sites.codes[known], return_index=True)
    own = known[np.sort(first)]
    return _Hits(lines[own], sites.codes[own], sites.values)


def at_places(tables: Tables) -> pd.DataFrame:
    """event × site of the grouped events: event_id, place_id, group_id, name, start, end, week and
    certain.

    `place_id` is the place under which the event is counted.
    """
    hits = _hits(tables)
    rows = tables.events[OF_EVENTS].take(hits.lines).reset_index(drop=True)
    return rows.assign(place_id=text_series(hits.named(), rows.index))


def events_at(tables: Tables) -> dict[str, list[str]]:
    """Site → the ids of its events."""
    hits = _hits(tables)
    ids = lists.listed(tables.events["event_id"])
    return lists.together((ids[line] for line in hits.lines.tolist()), hits.named().to_pylist())


def ids_at(tables: Tables, places: Collection[str]) -> list[str]:
    """The ids of the events at these sites, each once."""
    hits = _hits(tables)
    chosen = np.array([name in places for name in hits.names], dtype=bool)
    lines = list(dict.fromkeys(hits.lines[chosen[hits.sites]].tolist()))
    return lists.listed(tables.events["event_id"].take(lines))


@once
def grouped_at(tables: Tables) -> dict[tuple[str, str], list[int]]:
    """(place, group) → the lines of its events, by their last days."""
    hits, events = _hits(tables), tables.events
    order = np.argsort(events["end"].to_numpy()[hits.lines], kind="stable")
    lines, sites = hits.lines[order], hits.sites[order]
    place = np.argsort(np.argsort(hits.names))
    found = Groups.of(np.arange(len(lines)), place[sites], ranks(events["group_id"])[lines])
    groups = lists.listed(events["group_id"].take(lines[found.first]))
    names = [hits.names[site] for site in sites[found.first].tolist()]
    return {
        key: lines[own].tolist()
        for key, own in zip(zip(names, groups, strict=True), found, strict=True)
    }


def week_starts(tables: Tables) -> list[date]:
    """The Mondays of all weeks from the first to the last event at a place."""
    found = tables.events["week"].to_numpy()[_hits(tables).lines]
    if not len(found):
        return []
    return [monday.date() for monday in pd.date_range(found.min(), found.max(), freq="7D")]
