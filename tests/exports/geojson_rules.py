"""RFC 7946 as a JSON Schema, and the rules of it that a schema cannot say."""

from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator

POSITION = {
    "type": "array",
    "prefixItems": [
        {"type": "number", "minimum": -180, "maximum": 180},
        {"type": "number", "minimum": -90, "maximum": 90},
    ],
    "items": {"type": "number"},
    "minItems": 2,
    "maxItems": 3,
}
POINT = {
    "type": "object",
    "required": ["type", "coordinates"],
    "properties": {"type": {"const": "Point"}, "coordinates": POSITION},
    # Section 7.1: a geometry has no members that define other types.
    "not": {"anyOf": [{"required": [name]} for name in ("features", "geometry", "properties")]},
}
RING = {"type": "array", "minItems": 4, "items": POSITION}
POLYGON = {
    "type": "object",
    "required": ["type", "coordinates"],
    "properties": {
        "type": {"const": "Polygon"},
        "coordinates": {"type": "array", "minItems": 1, "items": RING},
    },
}
FEATURE = {
    "type": "object",
    "required": ["type", "geometry", "properties"],
    "properties": {
        "type": {"const": "Feature"},
        "id": {"type": ["string", "number"]},
        "geometry": {"anyOf": [{"type": "null"}, POINT, POLYGON]},
        "properties": {"type": ["object", "null"]},
    },
    "not": {"anyOf": [{"required": [name]} for name in ("features", "coordinates")]},
}
COLLECTION = {
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "bbox": {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4},
        "features": {"type": "array", "items": FEATURE},
    },
    # Section 4: another coordinate reference system is not allowed any more.
    "not": {
        "anyOf": [
            {"required": [name]}
            for name in ("crs", "coordinates", "geometries", "geometry", "properties")
        ]
    },
}


def _positions(geometry: dict[str, Any] | None) -> list[list[float]]:
    if geometry is None:
        return []
    found = geometry["coordinates"]
    return [found] if geometry["type"] == "Point" else [at for ring in found for at in ring]


def _outside(collection: dict[str, Any]) -> Iterator[str]:
    """Positions that do not lie in the bounding box (section 5)."""
    if not (box := collection.get("bbox")):
        return
    west, south, east, north = box
    for feature in collection["features"]:
        for lon, lat, *_ in _positions(feature["geometry"]):
            if not (west <= lon <= east and south <= lat <= north):
                yield f"{feature.get('id')} is outside the bounding box"


def broken(collection: dict[str, Any]) -> list[str]:
    """The rules that the collection breaks."""
    found = Draft202012Validator(COLLECTION).iter_errors(collection)
    messages = [f"{error.json_path}: {error.message}" for error in found]
    return messages or list(_outside(collection))
