"""What traces need of an axis: their values, and space for marks and bars."""

from collections.abc import Iterable, Mapping
from typing import Any

from lib.drawing import bar_places
from lib.drawing.axis_values import Kind, as_list, numbers, spread
from lib.drawing.ranges import Extent

# plotly.js adds a little to a mark's radius, and uses at least this much.
MARK_SHARE, LEAST = 1.6, 3.0


def _pads(trace: Mapping[str, Any], count: int) -> list[float]:
    if "markers" not in trace.get("mode", "lines"):
        return [0.0] * count
    sizes = spread(trace.get("marker", {}).get("size", 6), count)
    return [max(float(size) / MARK_SHARE, LEAST) for size in sizes]


def _error(trace: Mapping[str, Any], letter: str, values: list[float]) -> list[float]:
    """Where error bars end."""
    error = trace.get(f"error_{letter}") or {}
    if not error.get("visible"):
        return []
    up = zip(values, as_list(error.get("array")), strict=True)
    down = zip(values, as_list(error.get("arrayminus")), strict=True)
    return [value + float(by) for value, by in up] + [value - float(by) for value, by in down]


def _scattered(trace: Mapping[str, Any], letter: str, kind: Kind) -> list[Extent]:
    values = numbers(as_list(trace.get(letter)), kind)
    pads = _pads(trace, len(values))
    padded = letter == "y" or "markers" in trace.get("mode", "lines")
    own = [Extent(value, pad, padded) for value, pad in zip(values, pads, strict=True)]
    return own + [Extent(value, 0.0, True) for value in _error(trace, letter, values)]


def needed_extents(
    traces: Iterable[Mapping[str, Any]], letter: str, kind: Kind, barmode: str
) -> list[Extent]:
    """The extents of all traces along the axis with that letter."""
    own = list(traces)
    found = [e for t in own if t["type"] == "scatter" for e in _scattered(t, letter, kind)]
    for bar in bar_places.place_bars([trace for trace in own if trace["type"] == "bar"], barmode):
        along = bar.is_level == (letter == "x")
        ends = (bar.base, bar.tip) if along else bar.sides
        found += [Extent(ends[0], 0.0, along and ends[0] != 0), Extent(ends[1], 0.0, along)]
    return found
