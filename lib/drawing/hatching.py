"""Rising lines within an area, as Plotly's pattern `/` draws them."""

from collections.abc import Sequence
from math import ceil, sqrt

from lib.drawing.scene import Point

Line = tuple[Point, Point]


def _crossings(ring: Sequence[Point], rise: float) -> list[float]:
    """Where the line x + y = rise crosses a polygon's sides, as x."""
    found = []
    for (x0, y0), (x1, y1) in zip([ring[-1], *ring[:-1]], ring, strict=True):
        before, after = x0 + y0 - rise, x1 + y1 - rise
        if (before < 0) != (after < 0):
            found.append(x0 + (x1 - x0) * before / (before - after))
    return found


def hatches(rings: Sequence[Sequence[Point]], gap: float) -> list[Line]:
    """The lines within the areas, that far apart; the same grid of lines in every area."""
    step = gap * sqrt(2)
    rises = [x + y for ring in rings for x, y in ring]
    if not rises:
        return []
    first, last = ceil(min(rises) / step), ceil(max(rises) / step)
    lines: list[Line] = []
    for number in range(first, last):
        rise = number * step
        across = sorted(x for ring in rings for x in _crossings(ring, rise))
        pairs = zip(across[::2], across[1::2], strict=False)
        lines += [((x0, rise - x0), (x1, rise - x1)) for x0, x1 in pairs]
    return lines
