"""The events at each place: all that is counted of them is found out once for a selection."""

from collections.abc import Collection
from datetime import date

import numpy as np
import pandas as pd

from lib.tables import Tables, lists
from lib.tables.once import once

# What is known of an event at a place.
OF_EVENTS = ["event_id", "group_id", "name", "start", "end", "week", "certain"]


@once
def _hits(tables: Tables) -> list[tuple[int, str]]:
    """Each grouped event, by its line, with each site under which it is counted."""
    line, group = tables.event_lines, lists.listed(tables.events["group_id"])
    pairs = dict.fromkeys(lists.rows_of(tables.event_places, ["event_id", "site_id"]))
    found = ((line.get(event), site) for event, site in pairs)
    return [(at, site) for at, site in found if at is not None and group[at] is not None]


def at_places(tables: Tables) -> pd.DataFrame:
    """event × site of the grouped events: event_id, place_id, group_id, name, start, end, week and
    certain.

    `place_id` is the place under which the event is counted.
    """
    hits = _hits(tables)
    rows = tables.events[OF_EVENTS].take([line for line, _ in hits]).reset_index(drop=True)
    places = pd.Series([site for _, site in hits], rows.index, tables.places["place_id"].dtype)
    return rows.assign(place_id=places)


def events_at(tables: Tables) -> dict[str, list[str]]:
    """Site → the ids of its events."""
    ids, hits = lists.listed(tables.events["event_id"]), _hits(tables)
    return lists.together((ids[line] for line, _ in hits), (site for _, site in hits))


def ids_at(tables: Tables, places: Collection[str]) -> list[str]:
    """The ids of the events at these sites, each once."""
    ids = lists.listed(tables.events["event_id"])
    return list(dict.fromkeys(ids[line] for line, site in _hits(tables) if site in places))


@once
def grouped_at(tables: Tables) -> dict[tuple[str, str], list[int]]:
    """(place, group) → the lines of its events, by their last days."""
    hits, group = _hits(tables), lists.listed(tables.events["group_id"])
    ends = tables.events["end"].to_numpy()[[line for line, _ in hits]]
    ordered = [hits[at] for at in np.argsort(ends, kind="stable").tolist()]
    found = lists.together(
        (line for line, _ in ordered), ((site, group[line]) for line, site in ordered)
    )
    return dict(sorted(found.items()))


def week_starts(tables: Tables) -> list[date]:
    """The Mondays of all weeks from the first to the last event at a place."""
    weeks = tables.events["week"].to_numpy()[[line for line, _ in _hits(tables)]]
    if not len(weeks):
        return []
    return [monday.date() for monday in pd.date_range(weeks.min(), weeks.max(), freq="7D")]
