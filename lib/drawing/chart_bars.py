"""The bars of a chart as boxes, with their numbers."""

from collections import defaultdict
from collections.abc import Iterator

from lib.charts.model import Bar, Bars, Place
from lib.drawing import shape_names
from lib.drawing.chart_lines import stroke
from lib.drawing.ground_and_grid import MIDDLE
from lib.drawing.panel_axes import PixelPanel, number
from lib.drawing.rgba import colour
from lib.drawing.rich_lines import plain_lines, told
from lib.drawing.scene import Box, Drawing, Fill, Label, Stroke
from lib.drawing.ticks import DAY

# plotly.js: pixels between a bar's end and its text, the gap and thickness of hatching.
TEXT_PAD, GAP, SOLID = 3.0, 8.0, 0.3
SIZE = 13.0


def _fill(series: Bars, bar: Bar) -> Fill:
    """A bar that is only possible is hatched in its colour."""
    ink = colour(series.fill)
    return Fill(ink) if bar.is_certain else Fill(ink.faded(0), Stroke(ink, GAP * SOLID), GAP)


def _sides(own: PixelPanel, series: Bars, bar: Bar) -> tuple[float, float]:
    """Both sides of a bar in pixels."""
    axis, unit = (own.y, 1.0) if series.lies else (own.x, DAY)
    begin = number(bar.start) + bar.left * unit
    return axis.pixel(begin), axis.pixel(begin + bar.width * unit)


def _box(own: PixelPanel, series: Bars, bar: Bar, base: float) -> Box | None:
    """The bar within the plot; None if none of it is visible."""
    along = own.x if series.lies else own.y
    ends = (along.pixel(base), along.pixel(base + bar.length))
    sides = _sides(own, series, bar)
    (left, right), (top, bottom) = map(sorted, (ends, sides) if series.lies else (sides, ends))
    area = own.area
    left, right = max(left, area.left), min(right, area.right)
    top, bottom = max(top, area.top), min(bottom, area.bottom)
    if left >= right or top >= bottom:
        return None
    layer = shape_names.layer(series.name, "bar marks")
    name, whole = shape_names.words(told(bar.hover), layer)
    return Box(
        layer=layer,
        name=name,
        said=whole,
        left=left,
        top=top,
        width=right - left,
        height=bottom - top,
        fill=_fill(series, bar),
        stroke=stroke(series.outline) if series.outline and series.outline.width else None,
    )


def _number(own: PixelPanel, bar: Bar, box: Box) -> Label:
    """The number beyond the end of a horizontal bar."""
    lines = plain_lines((f"{bar.length:g}",), colour(own.look.ink))
    x, y = box.left + box.width + TEXT_PAD, box.top + box.height / 2 + MIDDLE * SIZE
    return Label(layer=box.layer, name="number", x=x, y=y, lines=lines, size=SIZE)


def columns(own: PixelPanel) -> Iterator[Drawing]:
    """All bars of a panel in order, with their numbers."""
    below: dict[Place, float] = defaultdict(float)
    for series in own.panel.series:
        for bar in series.bars if isinstance(series, Bars) else ():
            base = below[bar.start] if own.panel.is_stacked else bar.base or 0.0
            below[bar.start] = base + bar.length
            box = _box(own, series, bar, base) if isinstance(series, Bars) else None
            if box is not None and isinstance(series, Bars):
                yield box
                if series.is_labelled:
                    yield _number(own, bar, box)
