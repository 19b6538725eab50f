"""The largest free rectangle among others."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from lib.exports.slides.areas import Area

# Templates with more obstacles than this are too decorated to work around.
MOST = 9


def overlap(one: Area, other: Area) -> bool:
    """Whether two rectangles overlap."""
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def _spans(low: int, high: int, edges: Iterable[int]) -> list[tuple[int, int]]:
    """All stretches between two of the edges within low and high."""
    places = sorted({low, high, *(edge for edge in edges if low < edge < high)})
    return [(a, b) for a, b in product(places, places) if a < b]


@lru_cache(maxsize=64)
def largest(whole: Area, taken: tuple[Area, ...]) -> Area:
    """The largest rectangle within the whole that overlaps none of those taken.

    Of height and width 0 if everything is taken.
    """
    inside = [area for area in taken if overlap(area, whole)][:MOST]
    across = _spans(whole.left, whole.right, [x for a in inside for x in (a.left, a.right)])
    down = _spans(whole.top, whole.bottom, [y for a in inside for y in (a.top, a.bottom)])
    rooms = (
        Area(left, top, right - left, bottom - top)
        for (left, right), (top, bottom) in product(across, down)
    )
    free = (room for room in rooms if not any(overlap(room, area) for area in inside))
    nothing = Area(whole.left, whole.top, 0, 0)
    return max(free, key=lambda room: room.width * room.height, default=nothing)
