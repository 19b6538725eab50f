"""Sites as GeoJSON (RFC 7946): WGS 84, longitude first, no more precise than the position is
known."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from lib.analyses import known_places, sites
from lib.exports.edition import Edition
from lib.exports.data.plain import about, encode_json
from lib.tables.groups import all_groups
from lib.maps.outlines import outline
from lib.maps.projection import around, turn_near
from lib.selection.matching_places import REACH_KM
from lib.analyses.events_at_places import at_places
from lib.analyses.known_places import REGION
from lib.evidence.addresses import ID
from lib.tables import Tables
from lib.views import incident_map
from lib.views.exhibit import Exhibit
from lib.views.context import Context

# Decimals of a degree by geographic precision: 11 m for a site, 1 km for near; and of an outline.
DECIMALS = {1: 4, 2: 2}
OUTLINE = 4


def _is_region(site: Mapping[str, Any]) -> bool:
    return int(site["geo_precision"]) >= REGION


def _rounded(coordinates: Any) -> Any:
    """Coordinates of an outline, no more precise than the basemap."""
    if isinstance(coordinates, list):
        return [_rounded(part) for part in coordinates]
    return round(coordinates, OUTLINE)


def _geometry(site: Mapping[str, Any], basemap: Mapping[str, Any]) -> dict[str, Any] | None:
    """A point with the precision of its position, a region's outline if the basemap has it, or
    None."""
    if _is_region(site):
        found = outline(site, basemap)
        return found and {"type": found["type"], "coordinates": _rounded(found["coordinates"])}
    if pd.isna(site["lat"]) or pd.isna(site["lon"]):
        return None
    decimals = DECIMALS[int(site["geo_precision"])]
    position = [round(float(site["lon"]), decimals), round(float(site["lat"]), decimals)]
    return {"type": "Point", "coordinates": position}


def _text(value: object) -> str | None:
    return None if pd.isna(value) else str(value)


def _properties(
    site: Mapping[str, Any], events: pd.DataFrame, articles: list[str], groups: list[str]
) -> dict[str, Any]:
    counts = events["group_id"].value_counts()
    precision, is_region = int(site["geo_precision"]), _is_region(site)
    has_radius = not is_region and site["position"] != known_places.UNKNOWN
    low, high = known_places.border_range(site) or (None, None)
    return {
        "name": str(site["name"]),
        "place_id": str(site["place_id"]),
        "country": _text(site["country"]),
        "in_filter": str(site["where"]),
        "includes": [part for part in str(site["includes"]).split("; ") if part],
        "geo_precision": precision,
        "position": str(site["position"]),
        "radius_m": REACH_KM[precision] * 1000 if has_radius else None,
        "border_km": None if low is None or low != high else round(low, 1),
        "border_km_min": None if low is None else round(low, 1),
        "border_km_max": None if high is None else round(high, 1),
        "coordinates_from": _text(site["source"]),
        "events": len(events),
        **{f"events_{group}": int(counts.get(group, 0)) for group in groups},
        "event_ids": sorted(events["event_id"]),
        "first": f"{events['start'].min():%Y-%m-%d}",
        "last": f"{events['end'].max():%Y-%m-%d}",
        "articles": len(articles),
        "article_ids": articles,
    }


def features(context: Context, tables: Tables | None = None) -> list[dict[str, Any]]:
    """One feature for each place with events in this selection, or in these tables, sorted by
    place_id.

    A region has its outline if the basemap draws it, but no radius or distance; other regions and
    places without a position have a null geometry.
    """
    own = tables or context.tables
    settings, mentions = context.corpus.settings, own.mentions
    rows = at_places(own).drop_duplicates(["place_id", "event_id"])
    listed = sites.site_list(own, settings, context.selection)
    known = {site["place_id"]: site for site in listed.to_dict("records")}
    groups = [group.id for group in all_groups(settings)]
    found = []
    for place_id, events in rows.groupby("place_id", sort=True):
        told = mentions.loc[mentions["event_id"].isin(events["event_id"]), "article_id"]
        site = known[place_id]
        found.append(
            {
                "type": "Feature",
                "id": str(place_id),
                "geometry": _geometry(site, context.corpus.basemap),
                "properties": _properties(site, events, sorted(told.unique()), groups),
            }
        )
    return found


def _points(coordinates: Any) -> list[tuple[float, float]]:
    if coordinates and not isinstance(coordinates[0], list):
        return [(coordinates[0], coordinates[1])]
    return [point for part in coordinates for point in _points(part)]


def box(found: list[dict[str, Any]]) -> list[float] | None:
    """West, south, east and north of the features; None if none has a position.

    Across the antimeridian, west is greater than east (RFC 7946, 5.2).
    """
    shapes = [feature["geometry"] for feature in found if feature["geometry"]]
    points = [point for shape in shapes for point in _points(shape["coordinates"])]
    bounds = around(points)
    if bounds is None:
        return None
    known = {turn_near(lon, 0): lon for lon, _ in points}
    west, east = (known[turn_near(side, 0)] for side in (bounds.west, bounds.east))
    return [west, bounds.south, east, bounds.north]


def geojson(exhibit: Exhibit, context: Context, edition: Edition) -> bytes:
    """A FeatureCollection of the sites with events in this selection, or of one incident."""
    if exhibit.name == incident_map.NAME:
        whole = context.unfiltered()
        found = features(whole, incident_map.of_map(whole, str(exhibit.options[ID])))
    else:
        found = features(context)
    bounds = box(found)
    collection = {
        "type": "FeatureCollection",
        # Foreign members (RFC 7946, section 6.1): what the file says about itself.
        **about(exhibit, edition),
        **({"bbox": bounds} if bounds else {}),
        "features": found,
    }
    return encode_json(collection, indent=1) + b"\n"
