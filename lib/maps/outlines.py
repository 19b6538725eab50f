"""The outlines of countries and governorates on the basemap."""

from collections.abc import Mapping
from typing import Any

# Kind of place → the layer that has its outline, the property with its country, and its name's.
LAYERS = {"country": ("countries", "iso_a3", None), "governorate": ("admin1", "country", "name")}


def _polygons(geometry: Mapping[str, Any]) -> list[Any]:
    coordinates = geometry["coordinates"]
    return {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(geometry["type"], [])


def outline(place: Mapping[str, Any], basemap: Mapping[str, Any]) -> dict[str, Any] | None:
    """The shape of a country or governorate (by country code and admin1), if the basemap has it.

    Other regions have no limits that anybody could draw.
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
