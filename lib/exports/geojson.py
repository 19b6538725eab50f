"""Sites as GeoJSON (RFC 7946): WGS 84, longitude first, no closer than the position is known."""

from typing import Any

import pandas as pd

from lib import sites
from lib.exports.edition import Edition
from lib.exports.plain import about, encoded
from lib.groups import all_groups
from lib.maps.projection import around, turned
from lib.selection.places import REACH_KM
from lib.views.picture import Picture
from lib.views.view import View

# Decimals of a degree by geographic precision: 11 m for a site, 1 km for near, 11 km for a region.
DECIMALS = {1: 4, 2: 2, 3: 1}


def _position(site: pd.Series) -> list[float] | None:
    """Longitude and latitude as precise as they are known; None where they are not known."""
    if pd.isna(site["lat"]) or pd.isna(site["lon"]):
        return None
    decimals = DECIMALS[int(site["geo_precision"])]
    return [round(float(site["lon"]), decimals), round(float(site["lat"]), decimals)]


def _text(value: object) -> str | None:
    return None if pd.isna(value) else str(value)


def _properties(
    site: pd.Series, events: pd.DataFrame, articles: list[str], groups: list[str]
) -> dict[str, Any]:
    counts = events["group_id"].value_counts()
    precision = int(site["geo_precision"])
    return {
        "name": str(site["name"]),
        "place_id": str(site["place_id"]),
        "country": _text(site["country"]),
        "geo_precision": precision,
        "radius_m": REACH_KM[precision] * 1000,
        "border_km": None if pd.isna(site["border_km"]) else round(float(site["border_km"]), 1),
        "coordinates_from": _text(site["source"]),
        "events": len(events),
        **{f"events_{group}": int(counts.get(group, 0)) for group in groups},
        "event_ids": sorted(events["event_id"]),
        "first": f"{events['start'].min():%Y-%m-%d}",
        "last": f"{events['end'].max():%Y-%m-%d}",
        "articles": len(articles),
        "article_ids": articles,
    }


def features(view: View) -> list[dict[str, Any]]:
    """A feature a place with events in this selection, sorted by place_id.

    A place whose position is not known has a null geometry.
    """
    settings, mentions = view.corpus.settings, view.tables.mentions
    rows = sites.at_places(view.tables, settings).drop_duplicates(["place_id", "event_id"])
    known = view.tables.places.set_index("place_id", drop=False)
    groups = [group.id for group in all_groups(settings)]
    found = []
    for place_id, events in rows.groupby("place_id", sort=True):
        told = mentions.loc[mentions["event_id"].isin(events["event_id"]), "article_id"]
        position = _position(known.loc[place_id])
        found.append(
            {
                "type": "Feature",
                "id": str(place_id),
                "geometry": position and {"type": "Point", "coordinates": position},
                "properties": _properties(
                    known.loc[place_id], events, sorted(told.unique()), groups
                ),
            }
        )
    return found


def box(found: list[dict[str, Any]]) -> list[float] | None:
    """West, south, east and north of the features; None where none has a position.

    Across the antimeridian, west is greater than east (RFC 7946, 5.2).
    """
    points = [feature["geometry"]["coordinates"] for feature in found if feature["geometry"]]
    bounds = around((lon, lat) for lon, lat in points)
    if bounds is None:
        return None
    known = {turned(lon, 0): lon for lon, _ in points}
    west, east = (known[turned(side, 0)] for side in (bounds.west, bounds.east))
    return [west, bounds.south, east, bounds.north]


def geojson(picture: Picture, view: View, edition: Edition) -> bytes:
    """A FeatureCollection of the sites with events in this selection."""
    found = features(view)
    bounds = box(found)
    collection = {
        "type": "FeatureCollection",
        # Foreign members (RFC 7946, section 6.1): what the file says of itself.
        **about(picture, edition),
        **({"bbox": bounds} if bounds else {}),
        "features": found,
    }
    return encoded(collection, indent=1) + b"\n"
