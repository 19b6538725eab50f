"""The outlines of countries and governorates on the basemap."""

from collections.abc import Mapping
from typing import Any

# Kind of place → the layer with its outline, the property with its country, and that with its name.
LAYERS = {"country": ("countries", "iso_a3", None), "governorate": ("admin1", "country", "name")}


def _turns_left(ring: list[list[float]]) -> bool:
    """Whether a ring runs counterclockwise."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum((east[0] - west[0]) * (east[1] + west[1]) for west, east in pairs) < 0


def _closed(ring: list[list[float]], turns_left: bool) -> list[list[float]]:
    """A closed ring in the given direction."""
    whole = ring if ring[0] == ring[-1] else [*ring, ring[0]]
    return whole if _turns_left(whole) == turns_left else whole[::-1]


def _polygons(geometry: Mapping[str, Any]) -> list[Any]:
    """The polygons, their outer rings counterclockwise and holes clockwise (RFC 7946, 3.1.6)."""
    coordinates = geometry["coordinates"]
    found = {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(geometry["type"], [])
    return [
        [_closed(ring, turns_left=number == 0) for number, ring in enumerate(polygon)]
        for polygon in found
    ]


def outline(place: Mapping[str, Any], basemap: Mapping[str, Any]) -> dict[str, Any] | None:
    """The shape of a country or governorate (by country code and admin1), if the basemap has it.

    Other regions have no definite outline.
    """
    layer, country, name = LAYERS.get(str(place["kind"]), ("", "", None))
    parts = [
        polygon
        for feature in basemap.get(layer, {}).get("features", [])
        if feature["properties"].get(country) == place["country"]
        and (name is None or feature["properties"].get(name) == place["admin1"])
        for polygon in _polygons(feature["geometry"])
    ]
    if not parts:
        return None
    if len(parts) == 1:
        return {"type": "Polygon", "coordinates": parts[0]}
    return {"type": "MultiPolygon", "coordinates": parts}
