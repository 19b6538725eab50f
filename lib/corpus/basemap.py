"""The basemap's GeoJSON layers: what can be drawn, and what cannot."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lib.corpus import files, geojson_parts, repeats
from lib.corpus.files import File
from lib.corpus.parsing import Findings
from lib.corpus.reading import Unreadable, json_of, text_of
from lib.corpus.validation import nearest

POLYGONS, LINES, POINTS = "polygons", "lines", "points"
NAMES = {"Polygon": POLYGONS, "LineString": LINES, "Point": POINTS}
# The layers of the map, and the shapes that each may have.
LAYERS = {
    "admin1": {POLYGONS}, "borders": {LINES}, "cities": {POINTS}, "countries": {POLYGONS},
    "lakes": {POLYGONS}, "rivers": {LINES, POLYGONS},
}  # fmt: skip


class Basemap(dict[str, dict[str, Any]]):
    """FeatureCollections by layer. Not any dictionary: results of it are kept as long as it
    exists."""


def _features(value: Any) -> list | None:
    """The features of a file: those of a collection, a single feature, or a bare geometry as
    one."""
    kind = value.get("type") if isinstance(value, dict) else None
    if kind == "FeatureCollection" and isinstance(value.get("features"), list):
        features = value["features"]
        return features if not features or any(isinstance(one, dict) for one in features) else None
    if kind == "Feature" and "geometry" in value:
        return [value]
    return [{"geometry": value}] if kind in geojson_parts.KINDS else None


def _properties(feature: Mapping[str, Any]) -> dict[str, Any]:
    """The properties that are plain values: others are ignored."""
    found = feature.get("properties")
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if not isinstance(value, dict | list)}


def _drawable(number: int, feature: Any, found: Findings) -> list[dict[str, Any]]:
    """The feature with those of its shapes that can be drawn; the others are reported."""
    where = f"feature {number}"
    if not isinstance(feature, dict):
        found.add(where, "this is not a GeoJSON feature", "it is not drawn")
        return []
    parts = list(geojson_parts.parts(feature.get("geometry")))
    for unsound in parts:
        if isinstance(unsound, geojson_parts.Unsound):
            found.add(where, str(unsound), "this shape is not drawn")
    properties = _properties(feature)
    return [
        {"type": "Feature", "properties": properties, "geometry": part}
        for part in parts
        if isinstance(part, dict)
    ]


def _layer(file: File, found: Findings) -> dict[str, Any] | None:
    value = json_of(text_of(file.path, file.name, file.largest), file.name)
    repeats.tell(value, found)
    features = _features(value)
    if features is None:
        found.add("", "this is not a GeoJSON FeatureCollection", "the layer is not drawn")
        return None
    drawable = [
        part
        for number, feature in enumerate(features, start=1)
        for part in _drawable(number, feature, found)
    ]
    return {"type": "FeatureCollection", "features": drawable}


def _check_use(stem: str, layer: Mapping[str, Any], found: Findings) -> None:
    """Adds a layer with an unknown name, or with none of the shapes it needs."""
    if stem not in LAYERS:
        hint = nearest(stem, LAYERS) or f"layers are {', '.join(LAYERS)}"
        found.add("", "the map has no layer of this name", hint)
        return
    shapes = [one for one in layer["features"] if one["geometry"]["coordinates"]]
    kinds = {NAMES[one["geometry"]["type"].removeprefix("Multi")] for one in shapes}
    if kinds and not kinds & LAYERS[stem]:
        wanted = " or ".join(sorted(LAYERS[stem]))
        found.add("", f"the layer has only {' and '.join(sorted(kinds))}", f"it needs {wanted}")


def read(root: Path) -> tuple[Basemap, list[Findings]]:
    """FeatureCollections by file stem; a missing folder gives none, and no problem.

    Every remaining feature has a valid geometry and plain properties.
    """
    layers = Basemap()
    findings = [Findings("basemap")]
    try:
        listed = files.within(root, "basemap")
    except Unreadable as unreadable:
        findings[0].tell(unreadable.problem)
        return layers, findings
    hint = "layers are .geojson files directly in this folder"
    findings[0].not_read(files.overlooked_files(root, "basemap"), hint)
    for file in listed:
        found = Findings(file.name)
        try:
            layer = _layer(file, found)
        except Unreadable as unreadable:
            found.tell(unreadable.problem)
            layer = None
        if layer is not None:
            layers[files.readable(file.path.stem)] = layer
            _check_use(files.readable(file.path.stem), layer, found)
        findings.append(found)
    return layers, findings
