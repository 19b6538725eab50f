"""The basemap's GeoJSON layers, read as they stand."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lib.corpus.parsing import Findings
from lib.corpus.reading import Unreadable, json_of, text_of

LARGEST_LAYER = 20_000_000


def _is_collection(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.get("type") == "FeatureCollection"
        and isinstance(value.get("features"), list)
        and all(
            isinstance(feature, dict)
            and isinstance(feature.get("geometry"), dict)
            and isinstance(feature.get("properties"), dict)
            for feature in value["features"]
        )
    )


def _layer(path: Path, found: Findings) -> dict[str, Any] | None:
    value = json_of(text_of(path, found.file, LARGEST_LAYER), found.file)
    if _is_collection(value):
        return value
    found.add("", "this is not a GeoJSON FeatureCollection", "the layer is not drawn")
    return None


def read(folder: Path) -> tuple[Mapping[str, dict[str, Any]], list[Findings]]:
    """FeatureCollections by the file's stem; an absent folder gives none, and no problem."""
    layers: dict[str, dict[str, Any]] = {}
    findings = []
    for path in sorted(folder.glob("*.geojson")):
        found = Findings(f"basemap/{path.name}")
        try:
            layer = _layer(path, found)
        except Unreadable as unreadable:
            found.problems.append(unreadable.problem)
            layer = None
        if layer is not None:
            layers[path.stem] = layer
        findings.append(found)
    return layers, findings
