"""The positions of a figure's bars, in the values of their axes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isnan
from typing import Any

from lib.drawing.axis_values import as_list, kind_of, numbers, spread

# A bar's share of the distance between bars, if no width is given.
SHARE = 0.8


@dataclass(frozen=True)
class Bar:
    """A bar from base to tip, between its sides; `at` is its number in its trace."""

    trace: Mapping[str, Any]
    at: int
    is_level: bool
    base: float
    tip: float
    sides: tuple[float, float]


def _is_level(trace: Mapping[str, Any]) -> bool:
    return trace.get("orientation") == "h"


def _usual_width(positions: Sequence[float]) -> float:
    distinct = sorted(set(positions))
    steps = [after - before for before, after in pairwise(distinct)]
    return min(steps, default=1.0) * SHARE


def _sides(trace: Mapping[str, Any], positions: Sequence[float]) -> list[tuple[float, float]]:
    count = len(positions)
    given = trace.get("width")
    widths = spread(_usual_width(positions) if given is None else given, count)
    offset = trace.get("offset")
    offsets = [-width / 2 for width in widths] if offset is None else spread(offset, count)
    return [
        (position + by, position + by + width)
        for position, by, width in zip(positions, offsets, widths, strict=True)
    ]


def _positions(trace: Mapping[str, Any]) -> list[float]:
    values = as_list(trace.get("y" if _is_level(trace) else "x"))
    return numbers(values, kind_of(values) or "linear")


def _bars(trace: Mapping[str, Any], heights: dict[tuple, float] | None) -> Iterable[Bar]:
    """The trace's bars; `heights` has what is stacked so far, None if nothing is."""
    level = _is_level(trace)
    positions = _positions(trace)
    amounts = numbers(as_list(trace.get("x" if level else "y")), "linear")
    given = trace.get("base")
    bases = spread(0.0 if given is None else given, len(amounts))
    for at, sides in enumerate(_sides(trace, positions)):
        if isnan(amounts[at]) or isnan(positions[at]):
            continue
        key = (trace.get("xaxis", "x"), trace.get("yaxis", "y"), positions[at], amounts[at] >= 0)
        base = float(bases[at]) if heights is None else heights.get(key, 0.0)
        if heights is not None:
            heights[key] = base + amounts[at]
        yield Bar(trace, at, level, base, base + amounts[at], sides)


def place_bars(traces: Sequence[Mapping[str, Any]], barmode: str) -> list[Bar]:
    """All bars of the traces in order.

    `barmode` is stack, overlay or group; ValueError for bars that would have to be side by side.
    """
    axes = [(trace.get("xaxis", "x"), trace.get("yaxis", "y")) for trace in traces]
    if barmode == "group" and len(set(axes)) < len(axes):
        raise ValueError("Bars side by side are not drawn: stack or overlay them.")
    heights: dict[tuple, float] | None = {} if barmode in ("stack", "relative") else None
    return [bar for trace in traces for bar in _bars(trace, heights)]
