"""Native charts on a slide, with what stands over them as shapes and texts of their own."""

from typing import cast

from pptx.chart.data import ChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide

from lib.escape import line
from lib.exports.native import Panel, panels
from lib.exports.slides import overlay
from lib.exports.slides.areas import INCH, POINT, Area
from lib.exports.slides.chart_space import Inner, Native
from lib.exports.slides.markup import PIXEL
from lib.exports.slides.texts import WIDTH
from lib.views.picture import Picture

LEFT, RIGHT, TOP, BOTTOM = 0.78 * INCH, 0.5 * INCH, 0.08 * INCH, 0.32 * INCH
SLIVER = 0.05 * INCH
ROW_TEXT, MOST_OF_WIDTH = 10, 0.4


def _left(panel: Panel, width: int) -> float:
    """The room for the names of rows, or for numbers and the title of their axis."""
    if panel.slots is None or not panel.slots.names:
        return LEFT
    longest = max(map(len, panel.slots.names))
    return min(longest * ROW_TEXT * WIDTH * POINT + SLIVER * 4, width * MOST_OF_WIDTH)


def _plot(panel: Panel, whole: Area) -> Area:
    """Where a panel's plot stands: slots take their part of the days that all panels share."""
    top = whole.top + round((1 - panel.top) * whole.height)
    height = round((panel.top - panel.bottom) * whole.height)
    if panel.slots is None or panel.lies:
        return Area(whole.left, top, whole.width, height)
    first, last = (panel.across.share(at) for at in (panel.slots.starts[0], panel.slots.end))
    left = whole.left + round(first * whole.width)
    return Area(left, top, round((last - first) * whole.width), height)


def _chart(
    slide: Slide, panel: Panel, plot: Area, left: float, picture: Picture, part: str
) -> None:
    below = BOTTOM if panel.across.has_labels else SLIVER
    outer = plot.within(-left, -SLIVER, -RIGHT, -below)
    inner = Inner(
        (plot.left - outer.left) / outer.width, (plot.top - outer.top) / outer.height,
        plot.width / outer.width, plot.height / outer.height,
    )  # fmt: skip
    # The type only tells python-pptx which XML to write, and here the panel writes it.
    frame = slide.shapes.add_chart(
        XL_CHART_TYPE.XY_SCATTER, *outer.lengths, cast(ChartData, Native(panel, inner))
    )  # fmt: skip
    properties = frame._element.nvGraphicFramePr.cNvPr
    properties.set("name", f"Chart {picture.name}{part}")
    properties.set("descr", line(f"{picture.alt}{part}"))


def _part(panel: Panel, number: int, count: int) -> str:
    return "" if count == 1 else f", part {number} of {count}: {panel.up.title}"


def draw(slide: Slide, picture: Picture, area: Area) -> None:
    """The picture's panels as charts in that area, one below the other as in the figure."""
    found = panels(picture.figure) if picture.figure else ()
    rises = [label.up for panel in found for label in panel.labels if label.y is None]
    strip = (max(rises) + 8) * PIXEL * POINT if rises else 0
    left = max(_left(panel, area.width) for panel in found)
    whole = area.within(left, strip + TOP, RIGHT, BOTTOM)
    for number, panel in enumerate(found, start=1):
        plot = _plot(panel, whole)
        overlay.beneath(slide, panel, plot)
        margin = left + plot.left - whole.left if panel.slots is None else left
        _chart(slide, panel, plot, margin, picture, _part(panel, number, len(found)))
        overlay.over(slide, panel, plot)
