"""GeoJSON geometries in a form that can be drawn: valid parts are kept, the rest is reported."""

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from lib.model.problems import value_text

Position = list[float]

# The fewest positions of a line, and of a ring, closed or not.
LINE, RING = 2, 3
# Layers that cross the antimeridian may extend beyond 180 degrees.
FARTHEST_LON, FARTHEST_LAT = 360, 90


class Unsound(Exception):
    """Carries what is wrong with a geometry."""


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _position(value: Any) -> Position:
    if not isinstance(value, list) or len(value) < 2 or not all(map(_is_number, value[:2])):
        raise Unsound("a position is not two numbers [lon, lat]")
    lon, lat = value[:2]
    if not (abs(lon) <= FARTHEST_LON and abs(lat) <= FARTHEST_LAT):  # false for NaN, too
        raise Unsound(f"the position {value_text([lon, lat])} is not in degrees")
    return [lon, lat]


def _positions(value: Any, fewest: int, name: str) -> list[Position]:
    if not isinstance(value, list):
        raise Unsound(f"the coordinates of a {name} are not a list of positions")
    if len(value) < fewest:
        raise Unsound(f"a {name} has fewer than {fewest} positions")
    return [_position(part) for part in value]


def _line(value: Any) -> list[Position]:
    return _positions(value, LINE, "line")


def _polygon(value: Any) -> list[list[Position]]:
    if not isinstance(value, list) or not value:
        raise Unsound("a polygon has no ring")
    return [_positions(ring, RING, "ring") for ring in value]


SHAPES: dict[str, Callable[[Any], Any]] = {
    "Point": _position,
    "LineString": _line,
    "Polygon": _polygon,
}
KINDS = (*SHAPES, *(f"Multi{kind}" for kind in SHAPES), "GeometryCollection")
EMPTY = {"type": "MultiPolygon", "coordinates": []}


def _several(kind: str, values: list) -> Iterator[dict[str, Any] | Unsound]:
    """The valid members of a Multi… geometry as one, and what is wrong with the others."""
    members = []
    for value in values:
        try:
            members.append(SHAPES[kind.removeprefix("Multi")](value))
        except Unsound as unsound:
            yield unsound
    if members:
        yield {"type": kind, "coordinates": members}


def _simple(kind: str, coordinates: Any) -> Iterator[dict[str, Any] | Unsound]:
    if not isinstance(coordinates, list):
        yield Unsound(f"the coordinates of the {kind} are missing or not a list")
    elif not coordinates:
        yield EMPTY
    elif kind.startswith("Multi"):
        yield from _several(kind, coordinates)
    else:
        try:
            yield {"type": kind, "coordinates": SHAPES[kind](coordinates)}
        except Unsound as unsound:
            yield unsound


def parts(geometry: Any) -> Iterator[dict[str, Any] | Unsound]:
    """The simple geometries in a geometry, each valid, or what is wrong with it.

    None gives nothing, a geometry without positions an empty one (RFC 7946, 3.1 and 3.2), and a
    GeometryCollection its members.
    """
    waiting = deque([geometry])
    while waiting:
        found = waiting.popleft()
        if found is None:
            continue
        if found == {}:
            yield EMPTY
            continue
        kind = found.get("type") if isinstance(found, dict) else None
        if kind == "GeometryCollection" and isinstance(found.get("geometries"), list):
            waiting.extendleft(reversed(found["geometries"]))
        elif isinstance(kind, str) and kind.removeprefix("Multi") in SHAPES:
            yield from _simple(kind, found.get("coordinates"))
        else:
            yield Unsound("this is not a GeoJSON geometry")
