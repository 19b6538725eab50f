"""Positions that do not fit their country: reported, and kept unchanged."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from lib.corpus.parsing import Findings
from lib.model import Place

Point = tuple[float, float]
Edge = tuple[Point, Point]

# How far outside its country a place may be, in kilometres, by geographic precision: the basemap
# has generalised borders, and a town may represent a site, a point a region.
SLACK_KM = {1: 10.0, 2: 25.0, 3: 100.0}
KM_A_DEGREE = 111.32
SWAPPED = "are lat and lon swapped?"


@dataclass(frozen=True)
class Outline:
    """A country's edges, each given as two points (lon, lat)."""

    edges: tuple[Edge, ...]

    @cached_property
    def _bands(self) -> Mapping[int, list[Edge]]:
        """The edges by each whole degree of latitude that they touch."""
        found: dict[int, list[Edge]] = {}
        for edge in self.edges:
            south, north = sorted((edge[0][1], edge[1][1]))
            for band in range(math.floor(south), math.floor(north) + 1):
                found.setdefault(band, []).append(edge)
        return found

    def holds(self, lon: float, lat: float) -> bool:
        """Whether a point is inside: within an odd number of rings."""
        inside = False
        for (west, south), (east, north) in self._bands.get(math.floor(lat), []):
            crosses = (south > lat) != (north > lat)
            if crosses and lon < west + (lat - south) / (north - south) * (east - west):
                inside = not inside
        return inside

    def kilometres(self, lon: float, lat: float) -> float:
        """The distance to the nearest edge, on a plane that is accurate around the point."""
        across, along = KM_A_DEGREE * math.cos(math.radians(lat)), KM_A_DEGREE
        nearest = math.inf
        for start, end in self.edges:
            x, y = (start[0] - lon) * across, (start[1] - lat) * along
            dx, dy = (end[0] - start[0]) * across, (end[1] - start[1]) * along
            length = dx * dx + dy * dy
            share = min(max(-(x * dx + y * dy) / length, 0.0), 1.0) if length else 0.0
            nearest = min(nearest, math.hypot(x + share * dx, y + share * dy))
        return nearest

    def goes_on(self, window: "Window") -> bool:
        """Whether the country continues beyond the basemap: one of its edges runs along the
        basemap's."""
        return any(
            (start[0] == end[0] and start[0] in (window.west, window.east))
            or (start[1] == end[1] and start[1] in (window.south, window.north))
            for start, end in self.edges
        )


@dataclass(frozen=True)
class Window:
    """The area of the basemap, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lon: float, lat: float) -> bool:
        """Whether a point is on the basemap."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


def _edges(geometry: Mapping[str, Any]) -> Iterator[Edge]:
    kind, coordinates = geometry["type"], geometry["coordinates"]
    polygons = {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(kind, [])
    for ring in (ring for polygon in polygons for ring in polygon):
        points = [(point[0], point[1]) for point in ring]
        yield from zip(points, [*points[1:], points[0]], strict=True)


def _outlines(basemap: Mapping[str, Any]) -> dict[str, Outline]:
    """Country code → its outline, for the countries that are drawn."""
    found: dict[str, list[Edge]] = {}
    for feature in basemap.get("countries", {}).get("features", []):
        code = str(feature["properties"].get("iso_a3"))
        found.setdefault(code, []).extend(_edges(feature["geometry"]))
    return {code: Outline(tuple(edges)) for code, edges in found.items() if edges}


def _window(outlines: Mapping[str, Outline]) -> Window:
    points = [point for outline in outlines.values() for edge in outline.edges for point in edge]
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return Window(min(lons), min(lats), max(lons), max(lats))


def _misplaced(place: Place, lon: float, lat: float, outline: Outline, window: Window) -> str:
    """What to check if a place is outside its country; empty if it is not."""
    if outline.holds(lon, lat) or outline.kilometres(lon, lat) <= SLACK_KM[place.geo_precision]:
        return ""
    if outline.holds(lat, lon):
        return SWAPPED
    is_unknown = not window.holds(lon, lat) and outline.goes_on(window)
    return "" if is_unknown else "check lat, lon and country"


def locator(basemap: Mapping[str, Any]) -> Callable[[Place], str | None]:
    """A function that gives the country code of a place's position, if the basemap has it."""
    outlines = cache(lambda: _outlines(basemap))

    def located(place: Place) -> str | None:
        if place.lat is None or place.lon is None:
            return None
        holding = (code for code, one in outlines().items() if one.holds(place.lon, place.lat))
        return next(holding, None)

    return located


def check_places(places: Iterable[Place], basemap: Mapping[str, Any], found: Findings) -> None:
    """Adds the places at 0, 0 and those outside their country on the basemap.

    Countries that the basemap lacks are not checked, nor places beyond the basemap if their country
    continues there.
    """
    outlines = _outlines(basemap)
    window = _window(outlines) if outlines else None
    for place in places:
        if place.lat is None or place.lon is None:
            continue
        where, outline = f"{place.id} › lat", outlines.get(place.country or "")
        if place.lat == 0 and place.lon == 0:
            hint = "leave lat and lon empty if they are unknown"
            found.add(where, "the position 0, 0 is in the Gulf of Guinea", hint)
        elif outline and window:
            hint = _misplaced(place, place.lon, place.lat, outline, window)
            if hint:
                at = f"({place.lat:g}, {place.lon:g})"
                found.add(where, f"{place.name} {at} is outside {place.country}", hint)
