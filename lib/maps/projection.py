"""Web Mercator as deck.gl draws it: degrees to pixels, and the zoom that fits a box."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

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

    def inside(self, outer: "Box") -> "Box":
        """The part of the box within another; the other one where they do not meet."""
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


@dataclass(frozen=True)
class Viewpoint:
    """The centre and zoom of a map that is so many pixels wide and high."""

    longitude: float
    latitude: float
    zoom: float
    width: int = 600
    height: int = 600

    def frame(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of what is seen, in pixels of the world at this zoom."""
        x, y = pixel(self.longitude, self.latitude, self.zoom)
        across, along = self.width / 2, self.height / 2
        return x - across, y - along, x + across, y + along

    def degrees(self) -> tuple[float, float, float, float]:
        """West, south, east and north of what is seen."""
        left, top, right, bottom = self.frame()
        scale = TILE * 2**self.zoom
        return (
            left / scale * 360 - 180,
            _latitude(bottom / scale),
            right / scale * 360 - 180,
            _latitude(top / scale),
        )


def fitting(box: Box, width: int, height: int) -> Viewpoint:
    """The viewpoint from which the whole box is seen on a map of that many pixels."""
    across = max(_x(box.east) - _x(box.west), 1e-6)
    along = max(_y(box.south) - _y(box.north), 1e-6)
    zoom = min(math.log2(width / TILE / across), math.log2(height / TILE / along))
    middle = (_y(box.south) + _y(box.north)) / 2
    longitude = (box.west + box.east) / 2
    return Viewpoint(longitude, _latitude(middle), min(zoom, 11.0), width, height)
