"""The shipped basemap: land, water, borders, and a strong focus border.

In a browser MapLibre draws it, below the canvas with the marks: a change of the marks draws
none of its 20,000 lines again.
"""

import json
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from lib.corpus.basemap import Basemap
from lib.look.style import Theme
from lib.maps.projection import Box, Viewpoint, box_of
from lib.model.settings import Focus
from lib.tables.once import once

Collection = Mapping[str, Any]
Point = tuple[float, float]

# Degrees between points along the focus border.
STEP = 0.04


# The layers from the bottom up: what they show, and how they are drawn.
Painted = tuple[str, dict[str, Any]]


def _fill(colour: str) -> Painted:
    return "fill", {"paint": {"fill-color": colour}}


def _line(colour: str, width: float) -> Painted:
    round_ends = {"line-join": "round", "line-cap": "round"}
    return "line", {"paint": {"line-color": colour, "line-width": width}, "layout": round_ends}


def shapes(collection: Collection, wanted: Any = None) -> dict[str, Any]:
    """The features' shapes without their properties: no text of a file reaches deck.gl."""
    features = [
        {"type": "Feature", "properties": {}, "geometry": feature["geometry"]}
        for feature in collection.get("features", [])
        if wanted is None or wanted(feature["properties"])
    ]
    return {"type": "FeatureCollection", "features": features}


def rectangle(box: Box) -> list[list[float]]:
    """A box as a ring."""
    west, south, east, north = box.west, box.south, box.east, box.north
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def _sea(box: Box | None) -> dict[str, Any]:
    rings = [rectangle(box)] if box else []
    geometry = {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]}
    return {"type": "Feature", "properties": {}, "geometry": geometry}


def _moved(coordinates: Any, turn: int) -> Any:
    """Coordinates moved a whole turn east or west."""
    if coordinates and isinstance(coordinates[0], int | float):
        return [coordinates[0] + turn, coordinates[1]]
    return [_moved(part, turn) for part in coordinates]


def repeat_across(basemap: Basemap, seen: Viewpoint) -> Basemap:
    """The basemap, repeated beyond the antimeridian if the view crosses it."""
    west, _, east, _ = seen.degrees()
    if west >= -180 and east <= 180:
        return basemap
    return _repeated(basemap, 360 if east > 180 else -360)


@once
def _repeated(basemap: Basemap, turn: int) -> Basemap:
    """The basemap, and beside it the same, a whole turn east or west."""

    def both(feature: dict[str, Any]) -> list[dict[str, Any]]:
        shape = feature["geometry"]
        moved = {**shape, "coordinates": _moved(shape["coordinates"], turn)}
        return [feature, {**feature, "geometry": moved}]

    return Basemap(
        (name, {**layer, "features": [part for one in layer["features"] for part in both(one)]})
        for name, layer in basemap.items()
    )


def _points(coordinates: Any) -> list[Point]:
    if coordinates and isinstance(coordinates[0], int | float):
        return [(coordinates[0], coordinates[1])]
    return [point for part in coordinates for point in _points(part)]


def points_of(collection: Collection, wanted: Any = None) -> list[Point]:
    """All corners of the features' shapes as (lon, lat)."""
    features = shapes(collection, wanted)["features"]
    return [point for feature in features for point in _points(feature["geometry"]["coordinates"])]


def is_focus(focus: Focus | None) -> Any:
    """Whether a border's properties are those of the focus border."""
    return lambda properties: focus is not None and properties.get("pair") == focus.pair


@once
def extent(basemap: Basemap) -> Box | None:
    """The box around the countries; None without a basemap."""
    return box_of(points_of(basemap.get("countries", {})))


@once
def focus_box(basemap: Basemap, focus: Focus | None) -> Box | None:
    """The box around the focus border; None without one."""
    return box_of(points_of(basemap.get("borders", {}), is_focus(focus)))


def focus_countries(focus: Focus | None) -> Any:
    """Whether a country is one of the two at the focus border; without a border, every country."""
    codes = set(focus.pair.split("-")) if focus else None
    return lambda properties: codes is None or properties.get("iso_a3") in codes


def drawn(basemap: Basemap, focus: Focus | None) -> dict[str, Any]:
    """The shapes of each layer."""
    countries, borders = basemap.get("countries", {}), basemap.get("borders", {})
    near, main = focus_countries(focus), is_focus(focus)
    return {
        # Beyond the basemap is neither sea nor land, but the page's own background.
        "sea": _sea(extent(basemap)),
        "countries": shapes(countries),
        "focus-countries": shapes(countries, near),
        **{name: shapes(basemap.get(name, {})) for name in ("admin1", "lakes", "rivers")},
        "borders": shapes(borders, lambda found: not main(found)),
        "focus": shapes(borders, main),
    }


def painted(look: Theme) -> dict[str, Painted]:
    """How the layers are drawn, from the bottom up; the focus border is over all others."""
    return {
        "sea": _fill(look.water),
        "countries": _fill(look.land),
        "focus-countries": _fill(look.focus_land),
        "admin1": _line(look.grid, 0.8),
        "lakes": _fill(look.water),
        "rivers": _line(look.water, 1.3),
        "borders": _line(look.line, 1.2),
        "focus": _line(look.ink, 3.2),
    }


@once
def style(basemap: Basemap, focus: Focus | None, look: Theme) -> bytes:
    """The basemap as a style of MapLibre: a file that a browser reads and draws once, whatever is
    drawn above it."""
    found = {
        "version": 8,
        "sources": {
            name: {"type": "geojson", "data": data} for name, data in drawn(basemap, focus).items()
        },
        "layers": [
            {"id": name, "type": kind, "source": name, **how}
            for name, (kind, how) in painted(look).items()
        ],
    }
    return json.dumps(found, separators=(",", ":")).encode()


@once
def along_focus(basemap: Basemap, focus: Focus | None) -> list[Point]:
    """Points along the focus border, dense enough that no label fits between two of them."""
    corners = points_of(basemap.get("borders", {}), is_focus(focus))
    dense: list[Point] = []
    for (west, south), (east, north) in pairwise(corners):
        steps = max(int(max(abs(east - west), abs(north - south)) / STEP), 1)
        dense += [
            (west + (east - west) * step / steps, south + (north - south) * step / steps)
            for step in range(steps)
        ]
    return dense
