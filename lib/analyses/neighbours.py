"""The nearest sites with events, each with the range of its distance and its numbers."""

import numpy as np
import pandas as pd

from lib.analyses import known_places, reporters
from lib.analyses.events_at_places import events_at
from lib.analyses.known_places import REGION
from lib.analyses.site_places import Site
from lib.selection.matching_places import REACH_KM
from lib.tables import Tables, lists

EARTH_KM = 6371.0088
COLUMNS = ["neighbour_id", "name", "apart_low", "apart_high", "number", "possible", "claimed_only",
           "last", "event_ids"]  # fmt: skip


def kilometres_apart(lat: float, lon: float, others: pd.DataFrame) -> np.ndarray:
    """The distance on the ground from a point to each of the others, by lat and lon."""
    along, across = np.radians(others["lat"].to_numpy(float)), np.radians(others["lon"] - lon)
    own = np.radians(lat)
    half = (
        np.sin((along - own) / 2) ** 2
        + np.cos(own) * np.cos(along) * np.sin(across.to_numpy(float) / 2) ** 2
    )
    return 2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1)))


def _others(tables: Tables, site: Site, events: dict[str, list[str]]) -> pd.DataFrame:
    """The other sites with events whose position is known."""
    places = known_places.known(tables.places)
    lines = known_places.lines(tables.places)
    own = {*site.counted, *site.hosts}
    found = places.take([lines[place] for place in events if place in lines and place not in own])
    return found.loc[found["lat"].notna() & (found["geo_precision"] < REGION)]


def _row(tables: Tables, ids: list[str]) -> dict[str, object]:
    """The numbers of a site's events."""
    lines = [tables.event_lines[one] for one in ids]
    events = tables.events.take(lines)
    return {
        "number": len(ids),
        "possible": int((~events["certain"].to_numpy(dtype=bool)).sum()),
        "claimed_only": int((reporters.kinds(events) == reporters.CLAIMED).sum()),
        "last": events["end"].max(),
        "event_ids": " ".join(ids),
    }


def neighbours(tables: Tables, site: Site, most: int) -> pd.DataFrame:
    """The nearest other sites with selected events, nearest first: neighbour_id, name, least and
    greatest distance in kilometres, number of events, how many only possibly match, how many the
    claimant alone reports, last day, event_ids. None if the site's own position is not known."""
    events = events_at(tables) if site.is_placed else {}
    others = _others(tables, site, events)
    far = kilometres_apart(site.row["lat"] or 0.0, site.row["lon"] or 0.0, others)
    nearest = np.argsort(far, kind="stable")[:most]
    reach = REACH_KM[int(site.row["geo_precision"])]
    rows = [
        {
            "neighbour_id": place,
            "name": name,
            "apart_low": max(0.0, away - reach - REACH_KM[int(precision)]),
            "apart_high": away + reach + REACH_KM[int(precision)],
            **_row(tables, events[place]),
        }
        for (place, name, precision), away in zip(
            lists.rows_of(others.iloc[nearest], ["place_id", "name", "geo_precision"]),
            far[nearest].tolist(),
            strict=True,
        )
    ]
    made = pd.DataFrame(rows, columns=COLUMNS)
    texts = dict.fromkeys(("neighbour_id", "name", "event_ids"), "string")
    return made.astype({**texts, "last": tables.events["end"].dtype})
