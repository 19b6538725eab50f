"""Sites: what happened at each place, and how far it is from the focus border.

A place within another is counted under it. Countries and regions are places, but not sites.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from lib.model import Settings
from lib.selection import Selection
from lib.selection.matching_places import REACH_KM, matching_places
from lib.tables import Tables
from lib.tables.groups import all_groups, with_groups
from lib.wording.words import quantity

REGION = 3
REGION_KINDS = ("country", "governorate", "region")
# How precisely the position of a place is known.
EXACT, APPROXIMATE, VAGUE, UNKNOWN = "exact", "approximate", "region only", "not known"
EVERYTHING = Selection()
# Where a place is in relation to the filters by country and distance.
INSIDE, POSSIBLY, OTHER = "inside", "possibly inside", "other place of these events"


@dataclass(frozen=True)
class Near:
    """How many positions are certainly near the border, and how many more may be."""

    certain: int
    possible: int

    @property
    def more(self) -> str:
        """`and 5 more possibly`; empty if there are none."""
        if not self.possible:
            return ""
        return (
            f"and {self.possible:,} more possibly"
            if self.certain
            else f"{self.possible:,} possibly"
        )


def position(place: Mapping[str, Any]) -> str:
    """How precisely the place's position is known; a named site without coordinates has none."""
    if place["kind"] in REGION_KINDS:
        return VAGUE
    if pd.isna(place["lat"]) or pd.isna(place["lon"]):
        return UNKNOWN
    return {1: EXACT, 2: APPROXIMATE}.get(int(place["geo_precision"]), VAGUE)


def at_places(tables: Tables) -> pd.DataFrame:
    """event × site of the grouped events: event_id, place_id, group_id, name, start, end, week and
    certain.

    `place_id` is the place under which the event is counted.
    """
    kept = ["event_id", "group_id", "name", "start", "end", "week", "certain"]
    pairs = tables.event_places[["event_id", "site_id"]].drop_duplicates()
    events = with_groups(tables)[kept]
    return pairs.rename(columns={"site_id": "place_id"}).merge(
        events, on="event_id", validate="many_to_one"
    )


def known_places(tables: Tables, selection: Selection) -> pd.DataFrame:
    """The places with `where` they are in relation to the selection's country and distance.

    A country or region has the precision of one, whatever its point.
    """
    places = tables.places
    precision = places["geo_precision"].mask(places["kind"].isin(REGION_KINDS), REGION)
    known = places.assign(geo_precision=precision)
    matching = matching_places(known, selection).to_native().set_index("place_id")["surely"]
    surely = known["place_id"].map(matching).astype("boolean")
    where = surely.map({True: INSIDE, False: POSSIBLY}).astype("string").fillna(OTHER)
    return known.assign(where=where)


def by_group(tables: Tables, selection: Selection = EVERYTHING) -> pd.DataFrame:
    """One row per place and group: number of events, how many of them only possible, last day, ids,
    the name of the `newest` one, and `where` the place is (see INSIDE)."""
    rows = at_places(tables).sort_values("end", kind="stable")
    rows = rows.assign(unsure=(~rows["certain"].astype(bool)).astype("int64"))
    grouped_rows = rows.groupby(["place_id", "group_id"]).agg(
        number=("event_id", "size"),
        possible=("unsure", "sum"),
        last=("end", "max"),
        newest=("name", "last"),
        event_ids=("event_id", " ".join),
    )
    known = known_places(tables, selection).drop(columns=["alt_names"])
    return grouped_rows.reset_index().merge(known, on="place_id", validate="many_to_one")


def _parts(tables: Tables) -> pd.Series:
    """place_id → the names of the places within it that have reported events, joined with ;."""
    at = tables.event_places[["place_id", "site_id"]].drop_duplicates()
    names = tables.places.set_index("place_id")["name"]
    within = at.loc[at["place_id"] != at["site_id"]]
    named = within.assign(name=within["place_id"].map(names).astype(str)).sort_values("name")
    return named.groupby("site_id")["name"].agg("; ".join)


def border_range(site: Mapping[str, Any]) -> tuple[float, float] | None:
    """The least and greatest distance to the focus border in kilometres, given a site's precision;
    None if the distance is unknown, and for regions."""
    if pd.isna(site["border_km"]) or site["geo_precision"] >= REGION:
        return None
    far, reach = float(site["border_km"]), REACH_KM[int(site["geo_precision"])]
    return max(0.0, far - reach), far + reach


def _ranges(sites: pd.DataFrame) -> dict[str, pd.Series]:
    found = [border_range(site) for site in sites.to_dict("records")]
    return {
        name: pd.Series(
            [None if ends is None else ends[end] for ends in found],
            index=sites.index,
            dtype="Float64",
        )
        for end, name in enumerate(("border_low", "border_high"))
    }


def _numbers(known: pd.DataFrame, rows: pd.DataFrame, groups: list[str]) -> dict[str, pd.Series]:
    """Each group's number of events at the known places."""
    counts = {
        group: rows.loc[rows["group_id"] == group].set_index("place_id")["number"]
        for group in groups
    }
    return {
        group: known["place_id"].map(count).astype("Int64").fillna(0)
        for group, count in counts.items()
    }


def site_list(
    tables: Tables, settings: Settings, selection: Selection = EVERYTHING
) -> pd.DataFrame:
    """One row per place with events: its position, a count for each group (its id), total, last
    day, the places that it `includes`, `where` it is, and how precise its `position` is.

    Sorted by distance to the focus border; places with an unknown distance come last, and after
    them those outside the chosen countries and distance. A region has no position.
    """
    rows = by_group(tables, selection)
    ids = [group.id for group in all_groups(settings)]
    known = known_places(tables, selection)
    known = known.loc[known["place_id"].isin(rows["place_id"])]
    known = known.assign(position=list(map(position, known.to_dict("records"))))
    is_region = known["geo_precision"] >= REGION
    exact = {name: known[name].mask(is_region) for name in ("lat", "lon", "border_km")}
    last = rows.groupby("place_id")["last"].max()
    sites = known.assign(**_numbers(known, rows, ids), **exact, **_ranges(known))
    sites = sites.merge(last, left_on="place_id", right_index=True)
    sites = sites.assign(
        total=sites[ids].sum(axis=1),
        includes=sites["place_id"].map(_parts(tables)).astype("string").fillna(""),
        outside=sites["where"] == OTHER,
    )
    ordered = sites.sort_values(["outside", "border_km", "name"], na_position="last")
    return ordered.drop(columns="outside").reset_index(drop=True)


def _positions(sites: pd.DataFrame) -> set[object]:
    """The positions of the sites: two sites at one position count as one, one without stands
    alone."""
    points = zip(sites["lat"], sites["lon"], sites["place_id"], strict=True)
    return {place if pd.isna(lat) else (lat, lon) for lat, lon, place in points}


def number_of_sites(sites: pd.DataFrame) -> Near:
    """The number of positions in the rows of a site list, by their `where`."""
    own = sites.loc[sites["geo_precision"] < REGION]
    certain = _positions(own.loc[own["where"] == INSIDE])
    return Near(len(certain), len(_positions(own.loc[own["where"] == POSSIBLY]) - certain))


def near_border(sites: pd.DataFrame, kilometres: int) -> pd.DataFrame:
    """The rows of a site list that are or may be near the border; `where` says which."""
    inside = sites.loc[(sites["where"] != OTHER) & (sites["geo_precision"] < REGION)]
    matching = matching_places(inside, Selection(within_km=kilometres)).to_native()
    surely = inside["place_id"].map(matching.set_index("place_id")["surely"]).astype("boolean")
    where = surely.map({True: INSIDE, False: POSSIBLY}).astype("string")
    return inside.assign(where=where).dropna(subset=["where"])


def week_starts(tables: Tables) -> list[date]:
    """The Mondays of all weeks from the first to the last event at a place."""
    weeks = at_places(tables)["week"]
    if weeks.empty:
        return []
    return [monday.date() for monday in pd.date_range(weeks.min(), weeks.max(), freq="7D")]


def _sentence(found: Near, what: str, none: str, where: str) -> str:
    """`9 sites within 25 km of the border, and 5 more possibly`."""
    number = quantity(found.certain, what) if what else f"{found.certain:,}"
    return ", ".join(filter(None, (f"{number if found.certain else none} {where}", found.more)))


def _group_finding(own: pd.DataFrame, settings: Settings, selection: Selection) -> str:
    focus, asked = settings.focus, selection.within_km
    border = focus.label if focus else "border"
    if asked is not None:
        near = f"within {asked} km of the {border}"
        return _sentence(number_of_sites(own), "site", "no site", near)
    sites = quantity(number_of_sites(own).certain, "site")
    if focus is None:
        return sites
    near = number_of_sites(near_border(own, focus.near_km))
    return f"{sites}, " + _sentence(near, "", "none", f"within {focus.near_km} km of the {border}")


def finding(
    tables: Tables,
    settings: Settings,
    selection: Selection = EVERYTHING,
    groups: Collection[str] | None = None,
) -> str:
    """Where it happened, in a sentence: sites with events, and how many are near the border.

    A position counts once; possible ones are counted separately (rule Distance on Method). `groups`
    names the groups of events that are shown, if not all are.
    """
    listed = site_list(tables, settings, selection)
    listed = listed.loc[(listed["geo_precision"] < REGION) & (listed["where"] != OTHER)]
    parts = [
        f"{group.label} at {_group_finding(listed.loc[listed[group.id] > 0], settings, selection)}"
        for group in settings.groups
        if (groups is None or group.id in groups) and (listed[group.id] > 0).any()
    ]
    return "; ".join(parts[:2])
