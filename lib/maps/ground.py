"""The shipped basemap as deck.gl layers: land, water, borders, and a strong focus border.

Written as deck.gl's JSON, not with pydeck: it contains no expressions. Fills are only in
`_subLayerProps`, because Streamlit 1.67 fades every plain fill while a mark is selected.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from lib.look.palette import channels
from lib.look.style import Theme
from lib.maps.projection import Box, Viewpoint, box_of
from lib.model.settings import Focus

Collection = Mapping[str, Any]
Point = tuple[float, float]

# Degrees between points along the focus border.
STEP = 0.04


def _fill(layer_id: str, data: Any, colour: str) -> dict[str, Any]:
    return {
        "@@type": "GeoJsonLayer",
        "id": layer_id,
        "data": data,
        "stroked": False,
        "filled": True,
        "pickable": False,
        "_subLayerProps": {"polygons-fill": {"getFillColor": list(channels(colour))}},
    }


def _lines(layer_id: str, data: Any, colour: str, width: float) -> dict[str, Any]:
    return {
        "@@type": "GeoJsonLayer",
        "id": layer_id,
        "data": data,
        "stroked": True,
        "filled": False,
        "pickable": False,
        "getLineColor": list(channels(colour)),
        "getLineWidth": width,
        "lineWidthUnits": "pixels",
        "lineJointRounded": True,
        "lineCapRounded": True,
    }


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


def repeat_across(basemap: Mapping[str, Collection], seen: Viewpoint) -> Mapping[str, Collection]:
    """The basemap, repeated beyond the antimeridian if the view crosses it."""
    west, _, east, _ = seen.degrees()
    if west >= -180 and east <= 180:
        return basemap
    turn = 360 if east > 180 else -360

    def both(feature: dict[str, Any]) -> list[dict[str, Any]]:
        shape = feature["geometry"]
        moved = {**shape, "coordinates": _moved(shape["coordinates"], turn)}
        return [feature, {**feature, "geometry": moved}]

    return {
        name: {**layer, "features": [part for one in layer["features"] for part in both(one)]}
        for name, layer in basemap.items()
    }


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


def extent(basemap: Mapping[str, Collection]) -> Box | None:
    """The box around the countries; None without a basemap."""
    return box_of(points_of(basemap.get("countries", {})))


def focus_box(basemap: Mapping[str, Collection], focus: Focus | None) -> Box | None:
    """The box around the focus border; None without one."""
    return box_of(points_of(basemap.get("borders", {}), is_focus(focus)))


def focus_countries(focus: Focus | None) -> Any:
    """Whether a country is one of the two at the focus border; without a border, every country."""
    codes = set(focus.pair.split("-")) if focus else None
    return lambda properties: codes is None or properties.get("iso_a3") in codes


def layers(basemap: Mapping[str, Collection], focus: Focus | None, look: Theme) -> list[dict]:
    """The basemap's layers from the bottom up, without the focus border."""
    countries, borders = basemap.get("countries", {}), basemap.get("borders", {})
    near, main = focus_countries(focus), is_focus(focus)
    return [
        # Beyond the basemap is neither sea nor land, but the page's own background.
        _fill("sea", _sea(extent(basemap)), look.water),
        _fill("countries", shapes(countries), look.land),
        _fill("focus-countries", shapes(countries, near), look.focus_land),
        _lines("admin1", shapes(basemap.get("admin1", {})), look.grid, 0.8),
        _fill("lakes", shapes(basemap.get("lakes", {})), look.water),
        _lines("rivers", shapes(basemap.get("rivers", {})), look.water, 1.3),
        _lines("borders", shapes(borders, lambda found: not main(found)), look.line, 1.2),
    ]


def focus_layer(basemap: Mapping[str, Collection], focus: Focus | None, look: Theme) -> dict:
    """The focus border, drawn over areas and under marks."""
    return _lines("focus", shapes(basemap.get("borders", {}), is_focus(focus)), look.ink, 3.2)


def along_focus(basemap: Mapping[str, Collection], focus: Focus | None) -> list[Point]:
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
