"""The places of a figure's marks: points with markers, and the ends of bars."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib.evidence.picks import Pick, from_points

# Plotly's own size of a marker, and that of a mark for a bar, which has none.
USUAL, SMALL = 6.0, 3.0
# A trace's `meta` if its marks need no sign of their own.
UNMARKED = {"unmarked": True}


@dataclass(frozen=True)
class Spot:
    """A mark: its axes, its place on them, its diameter in pixels, and its evidence."""

    axes: tuple[str, str]
    x: Any
    y: Any
    size: float
    is_bar: bool
    pick: Pick


def _each(value: Any, number: int) -> Sequence[Any]:
    """A value for each mark, if the figure gives one for all or one for each."""
    return [value] * number if value is None or isinstance(value, str | int | float) else value


def _picks(trace: Any) -> list[Pick | None]:
    return [from_points([{"customdata": payload}]) for payload in trace.customdata]


def _axes(trace: Any) -> tuple[str, str]:
    return trace.xaxis or "x", trace.yaxis or "y"


def _points(trace: go.Scatter) -> Iterable[Spot]:
    sizes = _each(trace.marker.size, len(trace.customdata))
    for x, y, size, pick in zip(trace.x, trace.y, sizes, _picks(trace), strict=True):
        if pick is not None:
            yield Spot(_axes(trace), x, y, float(size or USUAL), False, pick)


def _middle(place: Any, width: Any, offset: Any) -> Any:
    """The middle of a bar: at its place, or half a width after it if the bar begins there."""
    if offset is None or width is None:
        return place
    half = float(offset) + float(width) / 2
    plain = isinstance(place, int | float)
    return place + half if plain else pd.Timestamp(place) + pd.Timedelta(half, unit="ms")


def _lengths(trace: go.Bar) -> list[float]:
    """The length of each bar; 0 for a gap."""
    found = trace.x if trace.orientation == "h" else trace.y
    return [0.0 if pd.isna(length) else float(length) for length in found]


def middles(trace: go.Bar) -> list[Any]:
    """The middle of each bar on the axis that it stands on."""
    places = trace.y if trace.orientation == "h" else trace.x
    widths, offsets = (_each(part, len(places)) for part in (trace.width, trace.offset))
    return [_middle(*bar) for bar in zip(places, widths, offsets, strict=True)]


def _ends(trace: go.Bar, below: dict[str, float] | None) -> list[float]:
    """The end of each bar; its middle if stacked on those `below`."""
    lengths = _lengths(trace)
    if below is None:
        bases = _each(trace.base, len(lengths))
        return [float(base or 0) + long for base, long in zip(bases, lengths, strict=True)]
    places = [str(place) for place in middles(trace)]
    starts = [below.get(place, 0.0) for place in places]
    below.update(
        {place: start + long for place, start, long in zip(places, starts, lengths, strict=True)}
    )
    return [start + long / 2 for start, long in zip(starts, lengths, strict=True)]


def _bars(trace: go.Bar, below: dict[str, float] | None) -> Iterable[Spot]:
    ends, flat = _ends(trace, below), trace.orientation == "h"
    if trace.customdata is None:
        return
    for place, end, pick in zip(middles(trace), ends, _picks(trace), strict=True):
        if pick is not None:
            x, y = (end, place) if flat else (place, end)
            yield Spot(_axes(trace), x, y, SMALL, True, pick)


def _has_marks(trace: Any) -> bool:
    told = trace.customdata is not None and trace.meta != UNMARKED
    return told and "markers" in (trace.mode or "")


def spots(figure: go.Figure) -> list[Spot]:
    """Every mark with evidence (see lib.evidence.picks), points first, in order."""
    stacked = figure.layout.barmode in ("stack", "relative")
    stacks: dict[tuple[str, str], dict[str, float]] = {}
    points: list[Spot] = []
    bars: list[Spot] = []
    for trace in figure.data:
        if trace.type == "bar":
            below = stacks.setdefault(_axes(trace), {}) if stacked else None
            bars += _bars(trace, below)
        elif _has_marks(trace):
            points += _points(trace)
    return [*points, *bars]
