"""The scale bar: a round number of kilometres at the bottom of the map."""

import math
from dataclasses import dataclass

from lib.maps.projection import TILE, Viewpoint, place_at

ROUND = [step * 10**power for power in range(5) for step in (1, 2, 5)]
EQUATOR_KM = 40_075.017
WIDEST, INSET = 110.0, 18.0


@dataclass(frozen=True)
class Scale:
    """The kilometres from one place (lon, lat) to another due east of it."""

    kilometres: int
    west: tuple[float, float]
    east: tuple[float, float]

    @property
    def label(self) -> str:
        """`50 km`."""
        return f"{self.kilometres:,} km"


def scale(seen: Viewpoint, is_right: bool = False, widest: float = WIDEST) -> Scale:
    """The longest bar up to that many pixels, in the lower left or right corner of the view.

    It is on the ground, and so stays true when the map moves.
    """
    left, _, right, bottom = seen.frame()
    _, lat = place_at(left, bottom - INSET, seen.zoom)
    a_pixel = EQUATOR_KM * math.cos(math.radians(lat)) / (TILE * 2**seen.zoom)
    length = ([number for number in ROUND if number / a_pixel <= widest] or ROUND[:1])[-1]
    x = right - INSET - length / a_pixel if is_right else left + INSET
    west, east = (place_at(at, bottom - INSET, seen.zoom) for at in (x, x + length / a_pixel))
    return Scale(length, west, east)
