"""A free figure (timeline, map) ready to be drawn: its layout with what its template adds to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

import plotly.graph_objects as go

from lib.drawing import ground_and_grid, titles
from lib.drawing.canvas import Area, Canvas, plot_area
from lib.drawing.free import annotations, bar_boxes, curves, figure_axes, markers
from lib.drawing.free.plot_area import Plot, plot_of
from lib.drawing.free.pseudo_html import lines
from lib.drawing.rgba import Colour, colour
from lib.drawing.scene import Drawing
from lib.look.caption_frame import NOTE
from lib.look.plotly_frame import frame_in

TYPES = ("scatter", "bar")
USUAL = (700.0, 450.0)
MARGIN = {"l": 80, "r": 80, "t": 100, "b": 80}
FONT = {"size": 12, "color": "#444444"}


def merge(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Both mappings in one; the second one's values win, at every depth."""
    both = {**under, **over}
    inner = {
        key: merge(under[key], over[key])
        for key in under
        if isinstance(under[key], Mapping) and isinstance(over.get(key), Mapping)
    }
    return {**both, **inner}


@dataclass(frozen=True, kw_only=True)
class FigureCanvas(Canvas):
    """A figure to draw: its layout with defaults, and its traces."""

    layout: Mapping[str, Any]
    traces: tuple[Mapping[str, Any], ...]

    @property
    def plot(self) -> Area:
        """The area within the margins."""
        margin = self.layout["margin"]
        return plot_area(self.width, self.height, tuple(margin[side] for side in "ltrb"))

    @property
    def ground(self) -> Colour:
        """The colour of the paper."""
        return colour(self.layout["paper_bgcolor"])

    @property
    def own_height(self) -> float:
        """The height of the plots in the figure's original picture."""
        margin = self.layout["margin"]
        return self.plot.height if self.own is None else self.own - margin["t"] - margin["b"]

    @property
    def keeps_shape(self) -> bool:
        """Whether its plots must keep their proportions, as a map's must."""
        return any(self.axis(letter).get("scaleanchor") for letter in "xy")

    @property
    def has_rows(self) -> bool:
        """Whether it lists rows from the top down: free figures do not."""
        return False

    @property
    def has_numbered_rows(self) -> bool:
        """Whether marks in these rows are at numbers."""
        return False

    def widened(self, by: float) -> Self:
        """The canvas itself: only rows with words after their marks need more space."""
        del by
        return self

    def axis(self, name: str) -> Mapping[str, Any]:
        """The settings of an axis: x, x2, y …"""
        own = self.layout.get(f"{name[0]}axis{name[1:]}", {})
        return merge({"tickfont": FONT, **self.layout["template"].get(f"{name[0]}axis", {})}, own)

    def items(self) -> Iterable[Drawing]:
        """All shapes from the bottom up, in plotly.js's drawing order."""
        axes = figure_axes.axes_of(self)
        ticked = figure_axes.ticked_axes(axes)
        yield from annotations.shapes(self, axes, below=True)
        yield from bar_boxes.columns(self, axes)
        for trace in self.traces:
            if trace["type"] == "scatter":
                yield from _scattered(plot_of(self, trace, axes))
        yield from annotations.shapes(self, axes, below=False)
        for found in ticked:
            beside = ground_and_grid.labels(found, self.width)
            yield from [*beside, *titles.axis_title(found, beside)]
        yield from _heading(self.layout.get("title") or {})
        yield from annotations.annotations(self, axes)


def _scattered(plot: Plot) -> Iterable[Drawing]:
    points = plot.points()
    for part in (curves.areas, curves.lines, markers.markers, markers.texts):
        yield from part(plot, points)


def _heading(title: Mapping[str, Any]) -> Iterable[Drawing]:
    """The figure's title and subtitle at the upper left, where lib.look.caption_frame puts them."""
    if not title.get("text"):
        return []
    below, pad = title["subtitle"], title["pad"]
    written = [
        lines(each["text"], colour(each["font"]["color"])) if each["text"] else ()
        for each in (title, below)
    ]
    sizes = [float(each["font"]["size"]) for each in (title, below)]
    return titles.heading(written[0], sizes[0], written[1], sizes[1], (pad["l"], pad["t"]))


def _checked(canvas: FigureCanvas) -> FigureCanvas:
    unknown = sorted({trace["type"] for trace in canvas.traces} - set(TYPES))
    if unknown:
        raise ValueError(f"A trace of the type {unknown[0]!r} is not drawn, only {TYPES}.")
    return canvas


def figure_canvas(figure: go.Figure) -> FigureCanvas:
    """The figure with its defaults, to be drawn in its own size, or in Plotly's default one.

    It reads timelines and maps: scatter and bar traces with what they use; ValueError for anything
    else.
    """
    layout = figure.layout.to_plotly_json()
    template = layout.get("template", {}).get("layout", {})
    defaults = {"margin": MARGIN, "font": FONT, "paper_bgcolor": "#FFFFFF"}
    whole = merge(merge(defaults, template), layout)
    traces = tuple({"type": "scatter", **trace.to_plotly_json()} for trace in figure.data)
    width, own = whole.get("width") or USUAL[0], whole.get("height")
    made = FigureCanvas(
        layout={**whole, "template": template},
        traces=traces,
        width=width,
        height=own or USUAL[1],
        own=own,
    )
    return _checked(made)


def without_caption(figure: go.Figure) -> go.Figure:
    """The figure without title, subtitle and source note; one without a title is unchanged."""
    frame = frame_in(figure)
    if not frame.title:
        return figure
    bare, copy = frame.bare(), go.Figure(figure)
    copy.layout.annotations = [each for each in copy.layout.annotations if each.name != NOTE]
    return copy.update_layout(
        title={"text": "", "subtitle": {"text": ""}},
        margin={"t": bare.top, "b": bare.bottom},
        height=figure.layout.height and bare.height,
    )
