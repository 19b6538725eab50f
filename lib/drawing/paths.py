"""Lines and areas within the plot: gaps, steps, and clipping."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot, isfinite

from lib.drawing.canvas import Area
from lib.drawing.scene import Point

# Points closer than this to the previous one, in pixels, are not visible.
NEAR = 0.25


def runs(points: Sequence[Point]) -> list[list[Point]]:
    """The points without gaps between them."""
    found: list[list[Point]] = [[]]
    for point in points:
        if isfinite(point[0]) and isfinite(point[1]):
            found[-1].append(point)
        elif found[-1]:
            found.append([])
    return [run for run in found if run]


def step_points(run: Sequence[Point]) -> list[Point]:
    """The same points joined by right angles, horizontal first (Plotly's `hv`)."""
    corners = [(after[0], before[1]) for before, after in pairwise(run)]
    between = [point for pair in zip(corners, run[1:], strict=True) for point in pair]
    return [*run[:1], *between]


def thin_points(run: Sequence[Point], near: float = NEAR) -> list[Point]:
    """The points without those too close to the previous one; the first and the last are kept."""
    kept = list(run[:1])
    for point in run[1:-1]:
        if hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) >= near:
            kept.append(point)
    return [*kept, *run[1:][-1:]]


def _crossing(before: Point, after: Point, axis: int, at: float) -> Point:
    share = (at - before[axis]) / (after[axis] - before[axis])
    crossing = (
        before[0] + share * (after[0] - before[0]),
        before[1] + share * (after[1] - before[1]),
    )
    return (at, crossing[1]) if axis == 0 else (crossing[0], at)


def _sides(area: Area) -> list[tuple[int, float, int]]:
    """Each side: along which axis, where, and which way is inside."""
    return [(0, area.left, 1), (0, area.right, -1), (1, area.top, 1), (1, area.bottom, -1)]


def _cut(ring: Sequence[Point], axis: int, at: float, inwards: int) -> list[Point]:
    found: list[Point] = []
    for before, after in zip([ring[-1], *ring[:-1]], ring, strict=True):
        was, inside = ((point[axis] - at) * inwards >= 0 for point in (before, after))
        if was != inside:
            found.append(_crossing(before, after, axis, at))
        found += [after] if inside else []
    return found


def cut_area(ring: Sequence[Point], area: Area) -> list[Point]:
    """The part of a polygon within the area (Sutherland and Hodgman 1974); empty if there is none.

    Parts separated by a side stay joined along that side.
    """
    found = list(ring)
    for axis, at, inwards in _sides(area):
        if not found:
            return []
        found = _cut(found, axis, at, inwards)
    return found


def _piece(before: Point, after: Point, area: Area) -> tuple[Point, Point] | None:
    """The part of a straight line within the area."""
    ends = [before, after]
    for axis, at, inwards in _sides(area):
        outside = [(point[axis] - at) * inwards < 0 for point in ends]
        if all(outside):
            return None
        if any(outside):
            ends[outside.index(True)] = _crossing(ends[0], ends[1], axis, at)
    return ends[0], ends[1]


def cut_line(run: Sequence[Point], area: Area) -> list[list[Point]]:
    """The parts of a line within the area, one after the other."""
    if all(area.holds(*point) for point in run):
        return [list(run)]
    found: list[list[Point]] = []
    for before, after in pairwise(run):
        piece = _piece(before, after, area)
        if piece is None:
            continue
        if found and found[-1][-1] == piece[0]:
            found[-1].append(piece[1])
        else:
            found.append(list(piece))
    return found
