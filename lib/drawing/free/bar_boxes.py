"""The bars of a free figure as boxes: each begins at its base and has a width of its own."""

from collections.abc import Iterator, Mapping
from math import isnan
from typing import TYPE_CHECKING, Any

from lib.drawing.free.axis_values import as_list, numbers, spread
from lib.drawing.free.figure_axes import Axes
from lib.drawing.free.plot_area import Plot, plot_of
from lib.drawing.rgba import colour
from lib.drawing.scene import Box, Drawing, Fill, Stroke
from lib.drawing.shape_names import words

if TYPE_CHECKING:
    from lib.drawing.free.figure_canvas import FigureCanvas


def _at(values: Any, at: int) -> Any:
    return spread(values, at + 1)[at]


def _inks(marker: Mapping[str, Any], at: int) -> tuple[Fill, Stroke | None]:
    """How a bar is filled and outlined."""
    line = marker.get("line") or {}
    width = _at(line.get("width", 0), at)
    stroke = Stroke(colour(_at(line["color"], at)), width) if width else None
    return Fill(colour(_at(marker["color"], at))), stroke


def _sides(plot: Plot) -> Iterator[tuple[float, float, float, float]]:
    """Left and right, foot and top of each bar in pixels; gaps are NaN."""
    trace = plot.trace
    starts = numbers(as_list(trace.get("x")), plot.x.kind)
    heights = numbers(as_list(trace.get("y")), "linear")
    columns = [spread(trace.get(name, 0), len(starts)) for name in ("base", "width", "offset")]
    for start, height, base, width, offset in zip(starts, heights, *columns, strict=True):
        begin = start + offset
        ends = (plot.x.pixel(begin), plot.x.pixel(begin + width))
        yield (*ends, plot.y.pixel(base), plot.y.pixel(base + height))


def _box(
    plot: Plot, at: int, sides: tuple[float, float, float, float], said: tuple[str, ...]
) -> Box | None:
    """The bar within the plot; None if none of it is visible."""
    (left, right), (top, bottom) = sorted(sides[:2]), sorted(sides[2:])
    area = plot.area
    left, right = max(left, area.left), min(right, area.right)
    top, bottom = max(top, area.top), min(bottom, area.bottom)
    if any(map(isnan, sides)) or left >= right or top >= bottom:
        return None
    fill, stroke = _inks(plot.trace["marker"], at)
    name, whole = words(said, plot.layer)
    return Box(
        layer=plot.layer,
        name=name,
        said=whole,
        left=left,
        top=top,
        width=right - left,
        height=bottom - top,
        fill=fill,
        stroke=stroke,
    )


def columns(canvas: "FigureCanvas", axes: Axes) -> Iterator[Drawing]:
    """All bars of a figure in order."""
    for trace in canvas.traces:
        if trace["type"] != "bar":
            continue
        plot = plot_of(canvas, trace, axes)
        sides = list(_sides(plot))
        for at, (each, said) in enumerate(zip(sides, plot.said(len(sides)), strict=True)):
            box = _box(plot, at, each, said)
            if box is not None:
                yield box
