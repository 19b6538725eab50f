"""The axes, lines and texts of a chart as Plotly's layout."""

from collections.abc import Iterable, Iterator
from typing import Any

from lib.charts.model import (
    Axis,
    Cells,
    Chart,
    Interval,
    Intervals,
    Label,
    Panel,
    Rule,
    count_range,
)
from lib.charts.plotly_cells import cell_shapes
from lib.charts.plotly_traces import DAY_MS, stroke
from lib.charts.pseudo_text import pseudo_html
from lib.look.style import TICKS


def named(letter: str, number: int) -> str:
    """Plotly's name of a panel's axis: `x`, `x2`."""
    return letter if number == 1 else f"{letter}{number}"


def _ticks(axis: Axis) -> dict[str, Any]:
    found: dict[str, Any] = {
        "dtick": axis.step and (f"M{axis.step}" if axis.unit == "month" else axis.step * DAY_MS),
        "tick0": axis.first,
        "nticks": axis.most_ticks,
        "tickangle": axis.angle,
        "tickfont": axis.text_size and {"size": axis.text_size},
    }
    if axis.is_days:
        found |= {"tickformatstops": TICKS}
    elif axis.unit == "count":
        found |= {"tickformat": ",d"}
    else:
        found |= {"tickvals": list(axis.places)}
        found |= {"ticktext": [pseudo_html(text) for text in axis.texts]}
    return {name: value for name, value in found.items() if value is not None}


def _axis(panel: Panel, axis: Axis, length: float, is_fixed: bool) -> dict[str, Any]:
    found = {"range": list(count_range(panel, axis, length)), **_ticks(axis)}
    if axis.title:
        apart = {} if axis.standoff is None else {"standoff": axis.standoff}
        found |= {"title": {"text": axis.title, **apart}}
    if not axis.is_shown:
        found |= {"visible": False}
    if not axis.is_labelled:
        found |= {"showticklabels": False}
    if axis.is_on_top:
        found |= {"side": "top"}
    if not axis.has_grid:
        found |= {"showgrid": False, "zeroline": False}
    return {**found, "fixedrange": True} if is_fixed else found


def axes(chart: Chart, plot: float) -> dict[str, Any]:
    """The axes of all panels, whose plots are this many pixels high; several share their days, but
    each has its own numbers."""
    found: dict[str, Any] = {}
    count = len(chart.panels)
    for number, panel in enumerate(chart.panels, start=1):
        length = plot * (panel.top - panel.bottom)
        across, up = (
            _axis(panel, axis, length, chart.is_fixed) for axis in (panel.across, panel.up)
        )
        if count > 1:
            across |= {"anchor": named("y", number), "domain": [0.0, 1.0]}
            up |= {"anchor": named("x", number), "domain": [panel.bottom, panel.top]}
        if number < count and panel.across.is_days:
            across |= {"matches": named("x", count)}
        found[f"xaxis{number if number > 1 else ''}"] = across
        found[f"yaxis{number if number > 1 else ''}"] = up
    return found


def _interval(series: Intervals, interval: Interval, number: int) -> dict[str, Any]:
    return {
        **_on(number),
        "type": "line",
        "name": f"{series.name}: {interval.voice}",
        "x0": interval.low,
        "x1": interval.high,
        "y0": interval.row,
        "y1": interval.row,
        "line": stroke(interval.stroke),
        "layer": "below",
    }


def _on(number: int) -> dict[str, str]:
    """The axes of a panel; the first ones are the default."""
    return {} if number == 1 else {"xref": named("x", number), "yref": named("y", number)}


def _panel_shapes(panel: Panel, number: int) -> Iterator[dict[str, Any]]:
    for series in panel.series:
        if isinstance(series, Intervals):
            yield from (_interval(series, each, number) for each in series.intervals)
        elif isinstance(series, Cells):
            yield from cell_shapes(series)
    for rule in panel.rules:
        ends = {"x0": rule.x, "x1": rule.x, "y0": rule.low, "y1": rule.high}
        yield {"type": "line", **ends, "line": stroke(rule.stroke), **_on(number)}


def _over_all(rule: Rule, height: float) -> dict[str, Any]:
    return {
        "type": "line",
        "name": rule.name,
        "xref": "x",
        "yref": "paper",
        "x0": rule.x,
        "x1": rule.x,
        "y0": 0,
        "y1": 1 + rule.rise / height,
        "line": stroke(rule.stroke),
        "layer": "below",
    }


def over_all(rules: Iterable[Rule], height: float) -> list[dict[str, Any]]:
    """The lines across all panels, whose plots are this many pixels high."""
    return [_over_all(rule, height) for rule in rules]


def shapes(chart: Chart) -> list[dict[str, Any]]:
    """The lines in the panels."""
    return [
        shape
        for number, panel in enumerate(chart.panels, start=1)
        for shape in _panel_shapes(panel, number)
    ]


def annotation(label: Label, left: float, number: int = 1) -> dict[str, Any]:
    """A label as Plotly's annotation; `left` is the space left of the plot."""
    across = {"x": label.x} if label.x is not None else {"x": 0, "xref": "paper"}
    up = {"y": label.y} if label.y is not None else {"y": 1, "xref": "x", "yref": "paper"}
    right = label.right if label.x is not None else label.right - left
    found = {
        **_on(number),
        **across,
        **up,
        "text": pseudo_html(label.text),
        "font": {"size": label.size, "color": label.colour},
        "xanchor": label.anchor,
        "yanchor": label.standing,
        "xshift": right,
        "yshift": label.up,
        "bgcolor": label.ground,
        "borderpad": label.pad,
        "align": "left" if label.x is None else None,
        "showarrow": False,
    }
    return {name: value for name, value in found.items() if value is not None}


def annotations(chart: Chart) -> list[dict[str, Any]]:
    """The labels in the panels."""
    return [
        annotation(label, chart.left, number)
        for number, panel in enumerate(chart.panels, start=1)
        for label in panel.labels
    ]


def rule_labels(rules: Iterable[Rule]) -> list[dict[str, Any]]:
    """The labels of rules across all panels."""
    return [annotation(rule.label, 0) for rule in rules if rule.label is not None]
