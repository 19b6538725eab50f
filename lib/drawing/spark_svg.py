"""A small chart without words as SVG within a page: its bars and lines, as wide as its place."""

from datetime import datetime, timedelta

from markupsafe import Markup

from lib.charts.model import Axis, Bars, Chart, Line, Panel
from lib.charts.model.scale import Place
from lib.wording.templating import macros

WIDTH = 300


def _share(axis: Axis, at: Place) -> float:
    """Where a place is on its axis: from 0 to 1."""
    low, high = axis.low, axis.high
    if isinstance(at, datetime) and isinstance(low, datetime) and isinstance(high, datetime):
        return (at - low) / (high - low)
    if isinstance(at, datetime) or not isinstance(low, float) or not isinstance(high, float):
        raise TypeError("A place and its axis are both of days, or both of numbers.")
    return (at - low) / (high - low)


def _rectangles(series: Bars, panel: Panel, height: int) -> list[tuple[str, ...]]:
    """Left, top, width, height and colour of each bar."""
    found = []
    for bar in series.bars:
        if not isinstance(bar.start, datetime):
            raise TypeError("A small chart has an axis of weeks.")
        ends = (bar.start, bar.start + timedelta(days=bar.width))
        left, right = (_share(panel.across, each) * WIDTH for each in ends)
        base = bar.base or 0.0
        low, high = (_share(panel.up, each) * height for each in (base, base + bar.length))
        numbers = (left, height - high, right - left, high - low)
        found.append((*map(_number, numbers), series.fill))
    return found


def _number(value: float) -> str:
    return f"{value:.1f}"


def _path(series: Line, panel: Panel, height: int) -> tuple[str, str, float]:
    """A line's path, colour and width; a gap begins a new part."""
    parts, begins = [], True
    for spot in series.spots:
        if spot is None:
            begins = True
            continue
        x, y = _share(panel.across, spot[0]) * WIDTH, height * (1 - _share(panel.up, spot[1]))
        parts.append(f"{'M' if begins else 'L'}{_number(x)} {_number(y)}")
        begins = False
    return "".join(parts), series.stroke.colour, series.stroke.width


def spark_svg(chart: Chart, alt: str) -> Markup:
    """The chart's bars and lines; empty without any."""
    if not chart.panels:
        return Markup("")
    (panel,) = chart.panels
    bars = [
        each
        for series in panel.series
        if isinstance(series, Bars)
        for each in _rectangles(series, panel, chart.height)
    ]
    lines = [
        _path(series, panel, chart.height) for series in panel.series if isinstance(series, Line)
    ]
    return Markup(macros("spark").spark(bars, lines, WIDTH, chart.height, alt))
