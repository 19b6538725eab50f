"""From a Plotly figure to a scene."""

from collections.abc import Iterable
from dataclasses import replace

import plotly.graph_objects as go

from lib.drawing import (
    annotations,
    bar_boxes,
    curves,
    ground_and_grid,
    inside_edges,
    least_height,
    markers,
    slicing,
    titles,
    uncaptioned,
)
from lib.drawing.layout import Canvas, canvas_of
from lib.drawing.pixel_axes import Axes, axes_of
from lib.drawing.plot_area import Plot, plot_of
from lib.drawing.rgba import colour
from lib.drawing.scene import Drawing, Scene

TYPES = ("scatter", "bar")
# How far a figure may be squeezed before everything is made smaller.
PRESSED = 1.05
# If it were smaller, type of nine points could not be read: the picture is cut into parts.
SMALLER = 0.93


def _checked(sheet: Canvas) -> Canvas:
    unknown = sorted({trace["type"] for trace in sheet.traces} - set(TYPES))
    if unknown:
        raise ValueError(f"A trace of the type {unknown[0]!r} is not drawn, only {TYPES}.")
    return sheet


def _scattered(plot: Plot) -> Iterable[Drawing]:
    points = plot.points()
    for part in (curves.areas, markers.errors, curves.lines, markers.markers, markers.texts):
        yield from part(plot, points)


def _items(sheet: Canvas, axes: Axes) -> Iterable[Drawing]:
    """All shapes from the bottom up, in plotly.js's drawing order."""
    ticked = [ground_and_grid.with_ticks(axis, axes) for axis in axes.values() if axis.is_seen]
    yield from ground_and_grid.grounds(sheet, axes)
    yield from annotations.shapes(sheet, axes, below=True)
    for found in ticked:
        yield from ground_and_grid.grid(found)
    yield from bar_boxes.columns(sheet, axes)
    for trace in sheet.traces:
        if trace["type"] == "scatter":
            yield from _scattered(plot_of(sheet, trace, axes))
    yield from annotations.shapes(sheet, axes, below=False)
    for found in ticked:
        beside = ground_and_grid.labels(found, sheet.width)
        yield from [*beside, *titles.axis_title(found, beside)]
    yield from titles.heading(sheet)
    yield from annotations.annotations(sheet, axes)


def prepare(figure: go.Figure, captioned: bool = True) -> Canvas:
    """The figure to draw, at full height; without its caption on request."""
    plain = _checked(canvas_of(figure))
    return plain if captioned else uncaptioned.without_caption(plain)


def _scene(sheet: Canvas, width: float, height: float) -> Scene:
    laid = replace(sheet, width=width, height=height)
    ground = colour(laid.layout["paper_bgcolor"])
    scene = Scene(width, height, ground, tuple(_items(laid, axes_of(laid))))
    by = inside_edges.reach(scene, laid) if _has_numbered_rows(laid) else 1.0
    if by > 1:
        longer = inside_edges.widened(laid, by)
        scene = replace(scene, items=tuple(_items(longer, axes_of(longer))))
    return replace(scene, items=inside_edges.kept(scene.items, width, height))


def scene_of(figure: go.Figure, width: float, height: float, captioned: bool = True) -> Scene:
    """The figure as shapes, laid out in this size in pixels.

    It reads figures of our kind: scatter and bar traces with what lib.charts uses; ValueError for
    anything else. Without `captioned`, title, subtitle and source note are omitted and the plot
    takes their space.
    """
    return _scene(prepare(figure, captioned), width, height)


def _least_share(laid: Canvas) -> float:
    if laid.keeps_shape:
        return 1.0
    return least_height.least_share(_scene(laid, laid.width, laid.height), laid.plot)


def least_share(figure: go.Figure, width: float) -> float:
    """The share of its height that the plot must keep for its labels not to touch.

    Needs a figure with a height; a map keeps its shape, and so its full height.
    """
    plain = prepare(figure)
    return _least_share(replace(plain, width=width, height=plain.layout["height"]))


def fit_figure(figure: go.Figure, width: float, height: float, captioned: bool = True) -> Scene:
    """The figure in this size in pixels, with every line legible.

    The plot of a higher one is squeezed, with its markers, until its labels would touch; then the
    whole is made smaller.
    """
    plain = prepare(figure, captioned)
    own = plain.layout.get("height") or height
    if own <= height * PRESSED:
        return _scene(plain, width, height)
    laid = replace(plain, width=width, height=own)
    share = _least_share(laid)
    high = max(height, own - (1 - share) * laid.plot.height)
    small = replace(plain, shrunk=1 - (own - high) / laid.plot.height)
    factor = height / high
    scaled = _scene(small, width / factor, high).scaled(factor)
    return replace(scaled, width=width, height=height)


def _has_rows(sheet: Canvas) -> bool:
    """Whether the figure lists rows from the top down: its vertical axis is reversed."""
    low, high = sheet.axis("y").get("range") or (0, 1)
    return low > high


def _has_numbered_rows(sheet: Canvas) -> bool:
    """Whether marks in these rows are at numbers, not dates."""
    ends = sheet.axis("x").get("range") or ()
    return _has_rows(sheet) and bool(ends) and all(isinstance(end, int | float) for end in ends)


def parts(
    figure: go.Figure, width: float, height: float, captioned: bool = False
) -> tuple[Scene, ...]:
    """The figure in pictures of this size, with every line legible; on request, each with its
    caption, as on sheets of paper, of which there may be many: rows keep their height.

    A figure that fits is one picture. Rows that do not fit are split over several.
    """
    plain = prepare(figure, captioned)
    own = plain.layout.get("height") or height
    laid = replace(plain, width=width, height=own)
    least = own - (1 - _least_share(laid)) * laid.plot.height if own > height * PRESSED else own
    if height >= SMALLER * least or plain.keeps_shape:
        return (fit_figure(figure, width, height, captioned),)
    if not _has_rows(plain):
        shrunk = max(1 - (own - height) / laid.plot.height, least_height.LEAST / 2)
        low = replace(plain, width=width, height=height, shrunk=shrunk)
        return (least_height.part_names(_scene(low, width, height), low.plot),)
    least = own if captioned else least
    shrunk = 1 - (own - least) / laid.plot.height
    whole = replace(laid, height=least, shrunk=shrunk)
    return tuple(slicing.slice_picture(_scene(whole, width, least), whole.plot, height))
