"""Distances that do not fit the positions: to the border, and to the place that another is within.
Reported, and kept unchanged."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from lib.corpus.parsing import Findings
from lib.corpus.whereabouts import SLACK_KM
from lib.model import Place
from lib.model.settings import Focus

EARTH_KM = 6371.0088
FARTHEST_KM = 20_038
# Spheres and ellipsoids, and borders drawn in more or less detail, differ by this share.
SHARE = 0.02
REGION = 3

Vector = tuple[float, float, float]


def _vector(lon: float, lat: float) -> Vector:
    """A position on a sphere of radius 1."""
    across, along = math.radians(lon), math.radians(lat)
    return (
        math.cos(along) * math.cos(across),
        math.cos(along) * math.sin(across),
        math.sin(along),
    )


def _kilometres(chord: float) -> float:
    """The distance on the ground between two points of the sphere, from their distance through
    it."""
    return 2 * EARTH_KM * math.asin(min(chord / 2, 1.0))


@dataclass(frozen=True)
class Border:
    """A border's pieces, each with its first point and the vector to the next."""

    pieces: tuple[tuple[Vector, Vector], ...]

    def kilometres(self, lon: float, lat: float) -> float:
        """The shortest distance from a point to the border."""
        x, y, z = _vector(lon, lat)
        nearest = math.inf
        for (ax, ay, az), (dx, dy, dz) in self.pieces:
            px, py, pz = x - ax, y - ay, z - az
            length = dx * dx + dy * dy + dz * dz
            share = (px * dx + py * dy + pz * dz) / length if length else 0.0
            share = 0.0 if share < 0 else min(share, 1.0)
            px, py, pz = px - share * dx, py - share * dy, pz - share * dz
            nearest = min(nearest, px * px + py * py + pz * pz)
        return _kilometres(math.sqrt(nearest))


def _lines(geometry: Mapping[str, Any]) -> list:
    """The lines of a shape; for a polygon, its rings."""
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind == "MultiPolygon":
        return [ring for polygon in coordinates for ring in polygon]
    return {
        "LineString": [coordinates],
        "MultiLineString": coordinates,
        "Polygon": coordinates,
    }.get(kind, [])


def _pieces(features: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Vector, Vector]]:
    for line in (line for feature in features for line in _lines(feature["geometry"])):
        points = [_vector(point[0], point[1]) for point in line]
        for (ax, ay, az), (bx, by, bz) in pairwise(points):
            yield (ax, ay, az), (bx - ax, by - ay, bz - az)


def _border(basemap: Mapping[str, Any], focus: Focus | None) -> Border | None:
    """The focus border, if the basemap has it."""
    features = basemap.get("borders", {}).get("features", [])
    own = [one for one in features if focus and str(one["properties"].get("pair")) == focus.pair]
    pieces = tuple(_pieces(own))
    return Border(pieces) if pieces else None


def apart(place: Place, other: Place) -> float | None:
    """The kilometres between two places; None if one has no position."""
    if place.lat is None or place.lon is None or other.lat is None or other.lon is None:
        return None
    return _kilometres(math.dist(_vector(place.lon, place.lat), _vector(other.lon, other.lat)))


def _from_border(place: Place, border: Border, focus: Focus, found: Findings) -> None:
    if place.lat is None or place.lon is None:
        return
    real, where = border.kilometres(place.lon, place.lat), f"{place.id} › border_km"
    if place.border_km is None:
        if place.geo_precision < REGION and real <= focus.near_km:
            message = f"the distance is missing: {place.name} is not counted as near the border"
            found.add(where, message, f"its position is {real:.1f} km from it")
    elif abs(place.border_km - real) > SLACK_KM[place.geo_precision] + SHARE * real:
        position = f"the position, which is {real:.1f} km from the border"
        message = f"{place.border_km:g} does not fit {position}"
        found.add(where, message, "correct border_km, or lat and lon")


def _within(place: Place, host: Place, found: Findings) -> None:
    """Adds reasons against counting and drawing the place at the position of another."""
    where = f"{place.id} › within"
    if place.country and host.country and place.country != host.country:
        message = f"{place.name} is in {place.country}, {host.name} in {host.country}"
        found.add(where, message, "check within, or the countries")
        return
    between = apart(place, host)
    if between is not None:
        slack = max(SLACK_KM[place.geo_precision], SLACK_KM[host.geo_precision])
        if between > slack:
            message = f"{place.name} is {between:,.0f} km from {host.name}"
            found.add(where, message, f"a place within another is at most {slack:g} km from it")
    elif place.lat is not None:
        message = f"{host.name} has no position, so {place.name} is not drawn"
        found.add(where, message, "remove within, or give that place a position")


def check_distances(
    places: Mapping[str, Place], basemap: Mapping[str, Any], focus: Focus | None, found: Findings
) -> None:
    """Adds distances to the focus border that contradict the positions, and places within another
    one that is far away or in another country."""
    border = _border(basemap, focus)
    for place in places.values():
        if place.border_km is not None and place.border_km > FARTHEST_KM:
            message = f"{place.border_km:g} km is more than halfway round the Earth"
            found.add(f"{place.id} › border_km", message, "correct border_km")
        elif border and focus:
            _from_border(place, border, focus, found)
        if host := places.get(place.within or ""):
            _within(place, host, found)
