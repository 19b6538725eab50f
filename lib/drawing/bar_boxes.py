"""The bars of a figure as boxes, with their texts."""

from collections.abc import Mapping
from typing import Any

from lib.drawing.axis_values import spread
from lib.drawing.bar_places import Bar, place_bars
from lib.drawing.ground_and_grid import MIDDLE
from lib.drawing.layout import Canvas
from lib.drawing.pixel_axes import Axes
from lib.drawing.plot_area import Plot, plot_of, words
from lib.drawing.pseudo_html import lines
from lib.drawing.rgba import colour
from lib.drawing.scene import Box, Drawing, Fill, Label, Stroke

# plotly.js: pixels between a bar's end and its text, the gap and thickness of hatching.
TEXT_PAD, GAP, SOLID = 3.0, 8.0, 0.3


def _at(values: Any, at: int) -> Any:
    return spread(values, at + 1)[at]


def _inks(marker: Mapping[str, Any], at: int) -> tuple[Fill, Stroke | None]:
    """How a bar is filled and outlined; one with a pattern is hatched in its colour only."""
    ink = colour(_at(marker["color"], at)).faded(_at(marker.get("opacity", 1), at))
    line = marker.get("line") or {}
    width = _at(line.get("width", 0), at)
    stroke = Stroke(colour(_at(line["color"], at)), width) if width else None
    if _at((marker.get("pattern") or {}).get("shape", ""), at):
        return Fill(ink.faded(0), Stroke(ink, GAP * SOLID), GAP), stroke
    return Fill(ink), stroke


def _box(plot: Plot, bar: Bar, said: tuple[str, ...]) -> Box | None:
    """The bar within the plot; None if none of it is visible."""
    across = (bar.base, bar.tip) if bar.is_level else bar.sides
    up = bar.sides if bar.is_level else (bar.base, bar.tip)
    left, right = sorted(plot.x.pixel(value) for value in across)
    top, bottom = sorted(plot.y.pixel(value) for value in up)
    area = plot.area
    left, right = max(left, area.left), min(right, area.right)
    top, bottom = max(top, area.top), min(bottom, area.bottom)
    if left >= right or top >= bottom:
        return None
    fill, stroke = _inks(plot.trace["marker"], bar.at)
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


def _text(plot: Plot, bar: Bar, box: Box) -> list[Label]:
    """The text beyond the end of a horizontal bar."""
    text = plot.trace.get("text")
    position = plot.trace.get("textposition", "none")
    if text is None or position == "none":
        return []
    if position != "outside" or not bar.is_level:
        raise ValueError(f"A text {position!r} of a bar is not drawn.")
    font = {**plot.font, **(plot.trace.get("textfont") or {})}
    size = float(font["size"])
    written = lines(str(_at(text, bar.at)), colour(font["color"]))
    x, y = box.left + box.width + TEXT_PAD, box.top + box.height / 2 + MIDDLE * size
    return [Label(layer=plot.layer, name="number", x=x, y=y, lines=written, size=size)]


def columns(sheet: Canvas, axes: Axes) -> list[Drawing]:
    """All bars of a figure in order."""
    traces = [trace for trace in sheet.traces if trace["type"] == "bar"]
    plots = {id(trace): plot_of(sheet, trace, axes) for trace in traces}
    said: dict[int, list[tuple[str, ...]]] = {}
    found: list[Drawing] = []
    for bar in place_bars(traces, sheet.layout["barmode"]):
        plot = plots[id(bar.trace)]
        if id(bar.trace) not in said:
            count = len(plot.points())
            said[id(bar.trace)] = plot.said(count)
        box = _box(plot, bar, said[id(bar.trace)][bar.at])
        if box is not None:
            found += [box, *_text(plot, bar, box)]
    return found
