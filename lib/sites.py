"""Sites: what happened at each place, and how far it lies from the focus border."""

from datetime import date

import pandas as pd

from lib.groups import all_groups, grouped
from lib.model import Settings
from lib.tables import Tables
from lib.words import counted


def at_places(tables: Tables, settings: Settings) -> pd.DataFrame:
    """event × place of the grouped events: event_id, place_id, group_id, start, certain."""
    events = grouped(tables, settings)[["event_id", "group_id", "start", "end", "certain"]]
    places = tables.event_places[["event_id", "place_id"]]
    return places.merge(events, on="event_id", validate="many_to_one")


def by_group(tables: Tables, settings: Settings) -> pd.DataFrame:
    """A row a place and group: number of events, how many of them only possible, last day, ids."""
    rows = at_places(tables, settings)
    counted = rows.groupby(["place_id", "group_id"]).agg(
        number=("event_id", "nunique"),
        possible=("certain", lambda certain: int((~certain.astype(bool)).sum())),
        last=("end", "max"),
        event_ids=("event_id", " ".join),
    )
    known = tables.places.drop(columns=["alt_names"])
    return counted.reset_index().merge(known, on="place_id", validate="many_to_one")


def site_list(tables: Tables, settings: Settings) -> pd.DataFrame:
    """A row a place with events: its position, a count for each group (its id), total and last day.

    Sorted by distance to the focus border; places whose distance is not known come last.
    """
    rows = by_group(tables, settings)
    ids = [group.id for group in all_groups(settings)]
    counts = {
        group: rows.loc[rows["group_id"] == group].set_index("place_id")["number"] for group in ids
    }
    last = rows.groupby("place_id")["last"].max()
    known = tables.places.loc[tables.places["place_id"].isin(rows["place_id"])]
    numbers = {
        group: known["place_id"].map(count).astype("Int64").fillna(0)
        for group, count in counts.items()
    }
    sites = known.assign(**numbers).merge(last, left_on="place_id", right_index=True)
    sites = sites.assign(total=sites[ids].sum(axis=1))
    return sites.sort_values(["border_km", "name"], na_position="last").reset_index(drop=True)


def week_starts(tables: Tables, settings: Settings) -> list[date]:
    """The Mondays of all weeks from the first to the last event at a place."""
    days = at_places(tables, settings)["start"]
    if days.empty:
        return []
    first, last = (day.to_period("W-SUN").start_time for day in (days.min(), days.max()))
    return [moment.date() for moment in pd.date_range(first, last, freq="7D")]


def finding(tables: Tables, settings: Settings) -> str:
    """Where it happened, in a sentence: sites with events, and how many lie near the border."""
    listed = site_list(tables, settings)
    listed = listed.loc[listed["geo_precision"] < 3]
    parts = []
    for group in settings.groups:
        own = listed.loc[listed[group.id] > 0]
        if own.empty:
            continue
        part = f"{group.label} at {counted(len(own), 'site')}"
        if settings.focus:
            near = int((own["border_km"] <= settings.focus.near_km).sum())
            part += f", {near} within {settings.focus.near_km} km of the {settings.focus.label}"
        parts.append(part)
    return "; ".join(parts[:2])
