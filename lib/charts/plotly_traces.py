"""The series of a chart as Plotly's traces."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import numpy as np

from lib.charts.model import Band, Bars, Cells, Line, Mark, Place, Points, Series, Stroke
from lib.charts.plotly_cells import cell_traces
from lib.charts.plotly_trace import Trace, bar_trace, scatter_trace
from lib.charts.pseudo_text import pseudo_html

DAY_MS = 86_400_000
PLAIN: dict[str, Any] = {"hoverinfo": "skip", "showlegend": False}
HATCH = "/"


def places(values: Sequence[Place | None]) -> Any:
    """Days unchanged, numbers as an array, which is sent compactly."""
    if any(value is None or isinstance(value, datetime) for value in values):
        return list(values)
    return np.array(values)


def stroke(line: Stroke) -> dict[str, Any]:
    """A line in Plotly's terms."""
    dash = {} if line.dash == "solid" else {"dash": line.dash}
    return {"color": line.colour, "width": line.width, **dash}


def _told(points: Sequence[Any]) -> dict[str, Any]:
    """The evidence and hover text of marks; empty for marks with neither."""
    found = dict(PLAIN)
    if any(point.evidence for point in points):
        found |= {"customdata": [point.evidence for point in points]}
    if any(point.hover for point in points):
        hovers = [pseudo_html(point.hover) for point in points]
        found |= {"hovertext": hovers, "hoverinfo": "text"}
    return found


def _markers(series: Points) -> dict[str, Any]:
    marks = [point.mark for point in series.points]
    colours = [mark.colour for mark in marks]
    found: dict[str, Any] = {
        "symbol": [mark.symbol for mark in marks],
        "color": colours,
        "size": [mark.size for mark in marks],
        "opacity": list(series.opacities),
    }
    if any(mark.edge for mark in marks):
        return {**found, "line": {"width": [mark.edge for mark in marks], "color": colours}}
    # Left to itself, plotly.js gives marks of several sizes a white edge, unseen ones too.
    return {**found, "line": {"width": 0}}


def _one_marker(mark: Mark) -> dict[str, Any]:
    """The marker of a line, whose marks are all alike."""
    return {"symbol": mark.symbol, "color": mark.colour, "size": mark.size}


def _beside(series: Points) -> dict[str, Any]:
    """The texts beside the marks."""
    if not any(point.text for point in series.points):
        return {"mode": "markers"}
    return {
        "mode": "markers+text",
        "text": [pseudo_html(point.text) for point in series.points],
        "textposition": "middle right",
        "textfont": {
            "size": series.text_size,
            "color": [point.text_colour for point in series.points],
        },
    }


def _above(series: Points) -> dict[str, Any]:
    """How far marks may be above their place."""
    if series.error is None or not any(point.above for point in series.points):
        return {}
    return {
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": [point.above for point in series.points],
            "arrayminus": [0] * len(series.points),
            "visible": True,
            "thickness": series.error.width,
            "color": series.error.colour,
        }
    }


def _points(series: Points) -> Iterator[Trace]:
    points = series.points
    yield scatter_trace(
        x=places([point.x for point in points]),
        y=places([point.y for point in points]),
        name=series.name,
        marker=_markers(series),
        cliponaxis=False if series.is_free else None,
        **_beside(series),
        **_above(series),
        **_told(points),
    )


def _line(series: Line) -> Iterator[Trace]:
    spots = [(None, None) if spot is None else spot for spot in series.spots]
    shape = {"shape": "hv"} if series.is_stepped else {}
    marked = {"marker": _one_marker(series.points[0].mark)} if series.points else {}
    yield scatter_trace(
        x=places([x for x, _ in spots]),
        y=places([y for _, y in spots]),
        mode="lines+markers" if series.points else "lines",
        name=series.name,
        line={**stroke(series.stroke), **shape},
        **marked,
        **_told(series.points),
    )


def _band(series: Band) -> Iterator[Trace]:
    xs: list[Place | None] = []
    ys: list[float | None] = []
    for outline in series.outlines:
        closed = [*outline, outline[0]]
        xs += [*(x for x, _ in closed), None]
        ys += [*(y for _, y in closed), None]
    hatch = {}
    if series.hatch is not None:
        pattern = {"shape": HATCH, "fgcolor": series.hatch, "bgcolor": series.fill, "size": 6}
        hatch = {"fillpattern": pattern}
    yield scatter_trace(
        x=xs,
        y=ys,
        mode="none",
        name=series.name,
        fill="toself",
        fillcolor=series.fill,
        **hatch,
        **PLAIN,
    )


def _bar_marker(series: Bars) -> dict[str, Any]:
    found: dict[str, Any] = {"color": series.fill}
    if series.outline is not None:
        found |= {"line": stroke(series.outline)}
    if not all(bar.is_certain for bar in series.bars):
        found |= {"pattern": {"shape": ["" if bar.is_certain else HATCH for bar in series.bars]}}
    return found


def _bars(series: Bars) -> Iterator[Trace]:
    bars = series.bars
    unit = 1 if series.lies else DAY_MS
    along, lengths = places([bar.start for bar in bars]), places([bar.length for bar in bars])
    x, y = (lengths, along) if series.lies else (along, lengths)
    more: dict[str, Any] = {"orientation": "h"} if series.lies else {}
    if any(bar.base is not None for bar in bars):
        more |= {"base": places([bar.base for bar in bars])}
    if series.is_labelled:
        numbers = [f"{bar.length:g}" for bar in bars]
        more |= {"text": numbers, "textposition": "outside", "cliponaxis": False}
    yield bar_trace(
        x=x,
        y=y,
        width=[bar.width * unit for bar in bars],
        offset=[bar.left * unit for bar in bars],
        name=series.name or None,
        marker=_bar_marker(series),
        **more,
        **_told(bars),
    )


def traces(series: Series) -> Iterator[Trace]:
    """The traces of a series; intervals are not traces, but lines of the layout."""
    if isinstance(series, Points):
        yield from _points(series)
    elif isinstance(series, Line):
        yield from _line(series)
    elif isinstance(series, Band):
        yield from _band(series)
    elif isinstance(series, Bars):
        yield from _bars(series)
    elif isinstance(series, Cells):
        yield from cell_traces(series)
