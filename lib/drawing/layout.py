"""A figure's layout, with what its template and plotly.js's defaults add to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

USUAL = (700.0, 450.0)
MARGIN = {"l": 80, "r": 80, "t": 100, "b": 80}
FONT = {"size": 12, "color": "#444444"}
AXIS = {
    "visible": True,
    "gridcolor": "#EEEEEE",
    "zerolinecolor": "#444444",
    "showticklabels": True,
    "domain": [0.0, 1.0],
    "tickangle": 0,
}


def merge(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Both mappings in one; the second one's values win, at every depth."""
    both = {**under, **over}
    inner = {
        key: merge(under[key], over[key])
        for key in under
        if isinstance(under[key], Mapping) and isinstance(over.get(key), Mapping)
    }
    return {**both, **inner}


@dataclass(frozen=True)
class Area:
    """A rectangle of the picture: left, top, width and height in pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its bottom edge."""
        return self.top + self.height

    def wider(self, by: float) -> "Area":
        """The area extended by this many pixels on each side."""
        return Area(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True)
class Canvas:
    """A figure to draw: its layout with defaults, its traces, and the space for its plots.

    Markers are drawn `shrunk` times their size.
    """

    layout: Mapping[str, Any]
    traces: tuple[Mapping[str, Any], ...]
    width: float
    height: float
    shrunk: float = 1.0

    @property
    def plot(self) -> Area:
        """The area within the margins."""
        margin = self.layout["margin"]
        wide = self.width - margin["l"] - margin["r"]
        high = self.height - margin["t"] - margin["b"]
        return Area(margin["l"], margin["t"], max(wide, 1.0), max(high, 1.0))

    @property
    def own_height(self) -> float:
        """The height of the plots in the figure's original picture."""
        margin, height = self.layout["margin"], self.layout.get("height")
        return self.plot.height if height is None else height - margin["t"] - margin["b"]

    @property
    def keeps_shape(self) -> bool:
        """Whether its plots must keep their proportions, as a map's must."""
        return any(self.axis(letter).get("scaleanchor") for letter in "xy")

    def axis(self, name: str) -> Mapping[str, Any]:
        """The settings of an axis: x, x2, y …"""
        own = self.layout.get(f"{name[0]}axis{name[1:]}", {})
        usual = {**AXIS, "showgrid": not self._carries_bars(name), "tickfont": FONT}
        return merge(merge(usual, self._template(name[0])), own)

    def _carries_bars(self, name: str) -> bool:
        """Whether the axis has bars: it has no grid by default then."""
        letters = [
            ("y" if trace.get("orientation") == "h" else "x", trace)
            for trace in self.traces
            if trace["type"] == "bar"
        ]
        return any(trace.get(f"{letter}axis", letter) == name for letter, trace in letters)

    def _template(self, letter: str) -> Mapping[str, Any]:
        return self.layout["template"].get(f"{letter}axis", {})


def canvas_of(figure: go.Figure) -> Canvas:
    """The figure with its defaults, to be drawn in its own size, or in Plotly's default one."""
    layout = figure.layout.to_plotly_json()
    template = layout.get("template", {}).get("layout", {})
    defaults = {
        "margin": MARGIN,
        "font": FONT,
        "paper_bgcolor": "#FFFFFF",
        "plot_bgcolor": "#FFFFFF",
        "barmode": "group",
    }
    whole = merge(merge(defaults, template), layout)
    traces = tuple({"type": "scatter", **trace.to_plotly_json()} for trace in figure.data)
    width, height = whole.get("width") or USUAL[0], whole.get("height") or USUAL[1]
    return Canvas({**whole, "template": template}, traces, width, height)
