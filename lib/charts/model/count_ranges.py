"""The range of an axis of counts that its chart leaves open: from zero to where all marks fit."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime

from lib.charts.model.chart_panels import Panel, Series
from lib.charts.model.ranges import Extent, find_range
from lib.charts.model.scale import Axis, Place
from lib.charts.model.series import Band, Bars, Line, Point, Points

# plotly.js adds a little to a mark's radius, and uses at least this much.
MARK_SHARE, LEAST = 1.6, 3.0
NOTHING = (0.0, 1.0)


def number_of(value: Place) -> float:
    """A place on an axis of counts."""
    if isinstance(value, datetime):
        raise TypeError("An axis of counts has no days.")
    return float(value)


def _pad(point: Point) -> float:
    return max(point.mark.size / MARK_SHARE, LEAST)


def _point_extents(points: Iterable[Point]) -> Iterator[Extent]:
    for point in points:
        yield Extent(number_of(point.y), _pad(point), True)
        if point.above:
            yield Extent(number_of(point.y) + point.above, 0.0, True)


def _line_extents(series: Line) -> Iterator[Extent]:
    pad = _pad(series.points[0]) if series.points else 0.0
    yield from (Extent(number_of(spot[1]), pad, True) for spot in series.spots if spot)


def _extents(series: Series) -> Iterator[Extent]:
    """What is not a bar: marks, lines and areas."""
    if isinstance(series, Points):
        yield from _point_extents(series.points)
    elif isinstance(series, Line):
        yield from _line_extents(series)
    elif isinstance(series, Band):
        yield from (Extent(y, 0.0, True) for outline in series.outlines for _, y in outline)


def _bar_extents(panel: Panel) -> Iterator[Extent]:
    """Where bars begin and end: they need space at their ends, not at zero."""
    below: dict[Place, float] = defaultdict(float)
    for series in panel.series:
        for bar in series.bars if isinstance(series, Bars) else ():
            base = below[bar.start] if panel.is_stacked else bar.base or 0.0
            below[bar.start] = base + bar.length
            yield Extent(base, 0.0, base != 0)
            yield Extent(base + bar.length, 0.0, True)


def _all_extents(panel: Panel, axis: Axis) -> list[Extent]:
    """What the axis has to show: of horizontal bars their ends, otherwise all marks too."""
    others = (extent for series in panel.series for extent in _extents(series))
    return [*_bar_extents(panel), *(others if axis is panel.up else ())]


def highest_count(panel: Panel) -> float:
    """The highest count in a panel: of marks, lines, areas, and bars with those below them."""
    axis = panel.up if panel.up.unit == "count" else panel.across
    return max((extent.value for extent in _all_extents(panel, axis)), default=0.0)


def count_range(panel: Panel, axis: Axis, length: float) -> tuple[Place, Place]:
    """The ends of one of the panel's axes of this length in pixels: as its chart states them, or
    from zero to where all marks fit."""
    if axis.low is not None and axis.high is not None:
        return axis.low, axis.high
    if axis.is_days:
        raise ValueError("An axis of days needs its first and its last day.")
    return find_range(_all_extents(panel, axis), length, NOTHING)
