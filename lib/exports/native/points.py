"""Plotly's points, lines and areas as series of points and as bands."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import plotly.graph_objects as go

from lib.drawing.axis_values import spread
from lib.drawing.paths import step_points
from lib.exports.native.inks import ink
from lib.exports.native.panel_series import Band, Mark, Numbers, Points, Stroke
from lib.exports.native.values import numbers, plain

DEFAULT_SIZE = 6.0


def stroke(line: Any) -> Stroke:
    """A line as Plotly describes it."""
    dash = getattr(line, "dash", None)
    return Stroke(ink(line.color), float(line.width or 1), dash not in (None, "solid"))


def _continued(xs: Numbers) -> Numbers:
    """Places without a gap: a gap in a line is a number that is missing, not a place."""
    last, found = 0.0, []
    for x in xs:
        last = last if x is None else x
        found.append(last)
    return tuple(found)


def _line(trace: go.Scatter) -> Points:
    xs, ys = numbers(trace.x), numbers(trace.y)
    if trace.line.shape == "hv":
        spots = [spot for run in _outlines(xs, ys) for spot in step_points(run)]
        xs, ys = tuple(x for x, _ in spots), tuple(y for _, y in spots)
    return Points(plain(trace.name) or "line", _continued(xs), ys, stroke=stroke(trace.line))


def _mark_of(trace: go.Scatter, count: int) -> list[tuple[str, str, float]]:
    """Symbol, colour and opacity of each point."""
    marker = trace.marker
    parts = (
        marker.symbol or "circle",
        marker.color,
        1 if marker.opacity is None else marker.opacity,
    )
    return list(zip(*(spread(part, count) for part in parts), strict=True))


def _error(trace: go.Scatter, side: str, rows: list[int]) -> Numbers:
    values = numbers(getattr(trace.error_y, side)) if trace.error_y.visible else ()
    return tuple(values[row] for row in rows) if values else ()


def _named(trace: go.Scatter, symbol: str, colour: str, words: Mapping[str, str]) -> str:
    """`claims, more than, US and coalition`: the trace, and what mark and colour mean."""
    name = plain(trace.name) or "points"
    if not isinstance(trace.marker.symbol, list | tuple):
        return f"{name}, marks" if "lines" in (trace.mode or "") else name
    meanings = (words.get(symbol, ""), words.get(colour.upper(), ""))
    return ", ".join(dict.fromkeys(part for part in (name, *meanings) if part))


def _marks(trace: go.Scatter, words: Mapping[str, str]) -> Iterator[Points]:
    xs, ys = numbers(trace.x), numbers(trace.y)
    marks = _mark_of(trace, len(xs))
    sizes = [float(size) for size in spread(trace.marker.size or DEFAULT_SIZE, len(xs))]
    names: Counter[str] = Counter()
    for symbol, colour, opacity in dict.fromkeys(marks):
        rows = [row for row, mark in enumerate(marks) if mark == (symbol, colour, opacity)]
        own = tuple(sizes[row] for row in rows)
        name = _named(trace, symbol, colour, words) + (", older" if opacity < 0.5 else "")
        names[name] += 1
        yield Points(
            name=name if names[name] == 1 else f"{name} ({names[name]})",
            xs=tuple(xs[row] for row in rows),
            ys=tuple(ys[row] for row in rows),
            mark=Mark(symbol, ink(colour, opacity), Counter(own).most_common(1)[0][0]),
            sizes=own,
            above=_error(trace, "array", rows),
            below=_error(trace, "arrayminus", rows),
            error=Stroke(ink(trace.error_y.color or colour), trace.error_y.thickness or 1),
        )


def _outlines(xs: Numbers, ys: Numbers) -> tuple[tuple[tuple[float, float], ...], ...]:
    """The stretches between gaps."""
    found: list[list[tuple[float, float]]] = [[]]
    for x, y in zip(xs, ys, strict=True):
        if x is None or y is None:
            found.append([])
        else:
            found[-1].append((x, y))
    return tuple(tuple(outline) for outline in found if outline)


def band(trace: go.Scatter) -> Band:
    """The area that a trace fills."""
    hatch = trace.fillpattern.fgcolor if trace.fillpattern.shape else None
    fill = (trace.fillpattern.bgcolor if hatch else None) or trace.fillcolor
    outlines = _outlines(numbers(trace.x), numbers(trace.y))
    return Band(plain(trace.name) or "band", outlines, ink(fill), ink(hatch) if hatch else None)


def points(trace: go.Scatter, words: Mapping[str, str]) -> Iterator[Points]:
    """The lines of a trace, then its marks: a series for each symbol and colour.

    `words` tells what a symbol or a colour (`#RRGGBB`) means.
    """
    modes = (trace.mode or "markers").split("+")
    if "lines" in modes:
        yield _line(trace)
    if "markers" in modes:
        yield from _marks(trace, words)
