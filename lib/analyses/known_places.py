"""What a place alone decides: how precisely it is known, and how far from the border it may be.

Found out once for the places of a corpus, whatever is selected.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from lib.selection import Selection
from lib.selection.matching_places import REACH_KM, matching_places
from lib.tables import lists
from lib.tables.once import once

REGION = 3
REGION_KINDS = ("country", "governorate", "region")
# How precisely the position of a place is known.
EXACT, APPROXIMATE, VAGUE, UNKNOWN = "exact", "approximate", "region only", "not known"
# Where a place is in relation to the filters by place, country and distance.
INSIDE, POSSIBLY, OTHER = "inside", "possibly inside", "other place of these events"


def position(place: Mapping[str, Any]) -> str:
    """How precisely the place's position is known; a named site without coordinates has none."""
    if place["kind"] in REGION_KINDS:
        return VAGUE
    if pd.isna(place["lat"]) or pd.isna(place["lon"]):
        return UNKNOWN
    return {1: EXACT, 2: APPROXIMATE}.get(int(place["geo_precision"]), VAGUE)


def border_range(site: Mapping[str, Any]) -> tuple[float, float] | None:
    """The least and greatest distance to the focus border in kilometres, given a site's precision;
    None if the distance is unknown, and for regions."""
    if pd.isna(site["border_km"]) or site["geo_precision"] >= REGION:
        return None
    far, reach = float(site["border_km"]), REACH_KM[int(site["geo_precision"])]
    return max(0.0, far - reach), far + reach


@once
def known(places: pd.DataFrame) -> pd.DataFrame:
    """The places; a country or region has the precision of one, whatever its point."""
    precision = places["geo_precision"].mask(places["kind"].isin(REGION_KINDS), REGION)
    return places.assign(geo_precision=precision)


def _ranges(places: list[dict[str, Any]]) -> dict[str, pd.api.extensions.ExtensionArray]:
    found = [border_range(place) for place in places]
    return {
        name: pd.array([None if ends is None else ends[end] for ends in found], dtype="Float64")
        for end, name in enumerate(("border_low", "border_high"))
    }


@once
def as_sites(places: pd.DataFrame) -> pd.DataFrame:
    """The places with `border_low`, `border_high` and how precise their `position` is; a region has
    no point and no distance."""
    found = known(places)
    records = found.to_dict("records")
    is_region = found["geo_precision"] >= REGION
    exact = {name: found[name].mask(is_region) for name in ("lat", "lon", "border_km")}
    positions = pd.Series([position(place) for place in records], found.index, dtype=str)
    return found.assign(position=positions, **exact, **_ranges(records))


@once
def lines(places: pd.DataFrame) -> dict[str, int]:
    """Place → its line."""
    return lists.lines(places["place_id"])


def _drawn_at(places: pd.DataFrame, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """The chosen places, and those that they are within: events are counted and drawn there."""
    hosts = dict(lists.rows_of(places, ["place_id", "within"])) if chosen else {}
    found = dict.fromkeys(chosen)
    while more := {host: None for one in found if (host := hosts.get(one)) and host not in found}:
        found |= more
    return tuple(found)


def where(places: pd.DataFrame, selection: Selection) -> np.ndarray:
    """Where each place is in relation to the selection's places, countries and distance."""
    if not selection.narrows_places:
        return np.full(len(places), INSIDE, dtype=object)
    drawn = replace(selection, places=_drawn_at(places, selection.places))
    matching = matching_places(known(places), drawn).to_native()
    surely = dict(lists.rows_of(matching, ["place_id", "surely"]))
    words = {True: INSIDE, False: POSSIBLY, None: OTHER}
    return np.array([words[surely.get(place)] for place in lines(places)], dtype=object)
