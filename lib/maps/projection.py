"""Web Mercator as deck.gl draws it: degrees to pixels, and the zoom that fits a box."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

TILE = 512


@dataclass(frozen=True)
class Box:
    """West, south, east and north in degrees."""

    west: float
    south: float
    east: float
    north: float

    def grown(self, share: float, least: float = 0.25) -> "Box":
        """The box with a margin on all sides: a share of its size, at least `least` degrees."""
        across = max((self.east - self.west) * share, least)
        along = max((self.north - self.south) * share, least)
        return Box(self.west - across, self.south - along, self.east + across, self.north + along)

    def joined(self, other: "Box") -> "Box":
        """The box around both."""
        return Box(
            min(self.west, other.west),
            min(self.south, other.south),
            max(self.east, other.east),
            max(self.north, other.north),
        )

    def kept_on(self, ground: "Box", points: "Box") -> "Box":
        """The box cut to the ground on each side, unless the points themselves are beyond it."""
        return Box(
            max(self.west, ground.west) if points.west >= ground.west else self.west,
            max(self.south, ground.south) if points.south >= ground.south else self.south,
            min(self.east, ground.east) if points.east <= ground.east else self.east,
            min(self.north, ground.north) if points.north <= ground.north else self.north,
        )

    def inside(self, outer: "Box") -> "Box":
        """The part of the box within another; the other one if they do not overlap."""
        west, east = max(self.west, outer.west), min(self.east, outer.east)
        south, north = max(self.south, outer.south), min(self.north, outer.north)
        return Box(west, south, east, north) if west < east and south < north else outer


def box_of(points: Iterable[tuple[float, float]]) -> Box | None:
    """The box around points given as (lon, lat); None without points."""
    pairs = list(points)
    if not pairs:
        return None
    lons, lats = [lon for lon, _ in pairs], [lat for _, lat in pairs]
    return Box(min(lons), min(lats), max(lons), max(lats))


def turn_near(lon: float, middle: float) -> float:
    """The longitude, by whole turns as near to the middle as possible: 180.1 near 179.8."""
    return lon - 360 * round((lon - middle) / 360)


def around(points: Iterable[tuple[float, float]]) -> Box | None:
    """The narrowest box around points (lon, lat), across the antimeridian if that is narrower.

    Its centre is within 180 degrees; one of its sides may be beyond. None without points.
    """
    pairs = list(points)
    if not pairs:
        return None
    lons = sorted({lon for lon, _ in pairs})
    gap, cut = max(((east - west, east) for west, east in pairwise(lons)), default=(0.0, 0.0))
    west, east = lons[0], lons[-1]
    if gap > west + 360 - east:
        west, east = cut, max(lon for lon in lons if lon < cut) + 360
    turns = 360 * round((west + east) / 720)
    lats = [lat for _, lat in pairs]
    return Box(west - turns, min(lats), east - turns, max(lats))


def _x(lon: float) -> float:
    return (lon + 180) / 360


def _y(lat: float) -> float:
    bounded = max(min(lat, 85.0), -85.0)
    return (1 - math.log(math.tan(math.pi / 4 + math.radians(bounded) / 2)) / math.pi) / 2


def pixel(lon: float, lat: float, zoom: float) -> tuple[float, float]:
    """Pixels from the world's north-west corner at a zoom."""
    scale = TILE * 2**zoom
    return _x(lon) * scale, _y(lat) * scale


def _latitude(y: float) -> float:
    return math.degrees(2 * math.atan(math.exp((1 - 2 * y) * math.pi)) - math.pi / 2)


def place_at(x: float, y: float, zoom: float) -> tuple[float, float]:
    """Longitude and latitude of a pixel: the inverse of `pixel`."""
    scale = TILE * 2**zoom
    return x / scale * 360 - 180, _latitude(y / scale)


@dataclass(frozen=True)
class Viewpoint:
    """The centre and zoom of a map with this width and height in pixels."""

    longitude: float
    latitude: float
    zoom: float
    width: int = 600
    height: int = 600

    def frame(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the view, in pixels of the world at this zoom."""
        x, y = pixel(self.longitude, self.latitude, self.zoom)
        across, along = self.width / 2, self.height / 2
        return x - across, y - along, x + across, y + along

    def degrees(self) -> tuple[float, float, float, float]:
        """West, south, east and north of the view."""
        left, top, right, bottom = self.frame()
        scale = TILE * 2**self.zoom
        return (
            left / scale * 360 - 180,
            _latitude(bottom / scale),
            right / scale * 360 - 180,
            _latitude(top / scale),
        )


def cut_to(seen: Viewpoint, box: Box) -> Viewpoint:
    """The view of a box, on a correspondingly smaller map; the whole view if they do not
    overlap."""
    west, south, east, north = seen.degrees()
    kept = Box(
        max(west, box.west), max(south, box.south), min(east, box.east), min(north, box.north)
    )
    if kept.west >= kept.east or kept.south >= kept.north:
        return seen
    left, top = pixel(kept.west, kept.north, seen.zoom)
    right, bottom = pixel(kept.east, kept.south, seen.zoom)
    lon, lat = place_at((left + right) / 2, (top + bottom) / 2, seen.zoom)
    return Viewpoint(lon, lat, seen.zoom, round(right - left), round(bottom - top))


def fitting(box: Box, width: int, height: int) -> Viewpoint:
    """The viewpoint that shows the whole box on a map of this size in pixels."""
    across = max(_x(box.east) - _x(box.west), 1e-6)
    along = max(_y(box.south) - _y(box.north), 1e-6)
    zoom = min(math.log2(width / TILE / across), math.log2(height / TILE / along))
    middle = (_y(box.south) + _y(box.north)) / 2
    longitude = (box.west + box.east) / 2
    return Viewpoint(longitude, _latitude(middle), min(zoom, 11.0), width, height)
