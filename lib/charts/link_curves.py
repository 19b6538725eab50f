"""Curved lines from an act to its answer, in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, degrees, hypot

BOW, NEAR = 20.0, 14.0
STEPS = 24
TRIED = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)
STUB, COLUMN, ROW, ROWS = 24.0, 13.0, 10.0, 4

Spot = tuple[float, float]


@dataclass(frozen=True)
class Curve:
    """A cubic Bézier curve: its ends and the two points that bend it."""

    start: Spot
    first: Spot
    second: Spot
    end: Spot

    def at(self, share: float) -> Spot:
        """The point at a share, 0 to 1, of the way."""
        rest = 1 - share
        weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
        corners = (self.start, self.first, self.second, self.end)
        across = sum(w * corner[0] for w, corner in zip(weights, corners, strict=True))
        up = sum(w * corner[1] for w, corner in zip(weights, corners, strict=True))
        return across, up

    def points(self) -> list[Spot]:
        """The curve as points."""
        return [self.at(step / STEPS) for step in range(STEPS + 1)]

    def heading(self, share: float) -> float:
        """The direction of the curve there: degrees clockwise from straight up."""
        before, after = self.at(share - 0.02), self.at(share + 0.02)
        return degrees(atan2(after[0] - before[0], after[1] - before[1]))


def between(start: Spot, end: Spot) -> Curve:
    """From one mark to another: horizontal at both ends; bowed if they are close together."""
    across, up = end[0] - start[0], end[1] - start[1]
    if abs(across) < NEAR:
        return Curve(start, (start[0] + BOW, start[1]), (end[0] + BOW, end[1]), end)
    lift = min(36.0, 12 + abs(across) * 0.2) if abs(up) < NEAR else 0.0
    half = across / 2
    return Curve(start, (start[0] + half, start[1] + lift), (end[0] - half, end[1] + lift), end)


def stub(start: Spot, backward: bool, number: int) -> Curve:
    """A short stub of a line whose other end is not drawn; several end in rows beside the mark."""
    column, row = divmod(number, ROWS)
    way = (STUB + COLUMN * column) * (-1 if backward else 1)
    end = (start[0] + way, start[1] + ROW * (1 - row))
    return Curve(start, (start[0] + way / 2, start[1]), (start[0] + way / 2, end[1]), end)


def free_share(curve: Curve, taken: Sequence[Spot], gap: float) -> float:
    """The share nearest to the middle at which a mark keeps that distance to all others."""
    best, widest = TRIED[0], -1.0
    tried = [curve.at(share) for share in TRIED]
    left, right = min(x for x, _ in tried) - gap, max(x for x, _ in tried) + gap
    beside = [(x, y) for x, y in taken if left <= x <= right]
    for share, here in zip(TRIED, tried, strict=True):
        room = min((hypot(here[0] - x, here[1] - y) for x, y in beside), default=gap)
        if room >= gap:
            return share
        if room > widest:
            best, widest = share, room
    return best
