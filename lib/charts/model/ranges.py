"""The range of an axis of counts from zero, as plotly.js computes it (its autorange.js)."""

from dataclasses import dataclass
from itertools import product
from math import isnan

# The share of an axis left free beside marks, and beside bars at their ends.
SPARE = 0.05


@dataclass(frozen=True)
class Extent:
    """A value that must be visible, and the pixels that it needs beside it."""

    value: float
    pad: float = 0.0
    padded: bool = False

    def room(self, length: float) -> float:
        """The pixels beside it on an axis of that length."""
        return self.pad + (SPARE * length if self.padded else 0.0)


def _outermost(extents: list[Extent], sign: int) -> list[Extent]:
    """The outermost value for each required space, below (-1) or above (1)."""
    found: dict[tuple[float, bool], Extent] = {}
    for extent in extents:
        known = found.get((extent.pad, extent.padded))
        if known is None or (extent.value - known.value) * sign > 0:
            found[extent.pad, extent.padded] = extent
    return list(found.values())


def _single(value: float, room: float, length: float) -> tuple[float, float]:
    if value == 0:
        return 0.0, 1.0
    far = value / (1 - min(0.5, room / length))
    return (0.0, far) if value > 0 else (far, 0.0)


def _fitting(low: Extent, high: Extent, length: float) -> tuple[float, float] | None:
    """The range in which both fit; None if the axis is too short."""
    free = length - low.room(length) - high.room(length)
    if free <= 0 or high.value <= low.value:
        return None
    unit = (high.value - low.value) / free
    return low.value - unit * low.room(length), high.value + unit * high.room(length)


def find_range(
    extents: list[Extent], length: float, nothing: tuple[float, float]
) -> tuple[float, float]:
    """The range of an axis of this length in pixels that shows zero and all extents; without any it
    is `nothing`."""
    seen = [extent for extent in extents if not isnan(extent.value)]
    if not seen:
        return nothing
    lows, highs = _outermost(seen, -1), _outermost(seen, 1)
    least, most = min(e.value for e in lows), max(e.value for e in highs)
    if least == most:
        return _single(least, max(e.room(length) for e in highs), length)
    low, high = _tightest(lows, highs, length)
    if low.value >= 0:
        low = Extent(0.0)
    if high.value <= 0:
        high = Extent(0.0)
    return _fitting(low, high, length) or (least, most)


def _tightest(lows: list[Extent], highs: list[Extent], length: float) -> tuple[Extent, Extent]:
    """The two ends that need the widest range."""

    def scale(ends: tuple[Extent, Extent]) -> float:
        fitted = _fitting(*ends, length)
        return fitted[1] - fitted[0] if fitted else 0.0

    return max(product(lows, highs), key=scale)
