"""Native charts on a slide, with separate shapes and texts over them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from pptx.chart.data import ChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide

from lib.exports.native import Panel, axes
from lib.exports.slides import flags, overlay
from lib.exports.slides.areas import INCH, POINT, Area
from lib.exports.slides.chart_space import Inner, Native
from lib.exports.slides.overlay import Ground
from lib.exports.slides.sizes import Scale
from lib.exports.slides.text_width import face, width_of
from lib.exports.trends import course
from lib.views.exhibit import Exhibit
from lib.wording.escape import line
from lib.wording.line_breaks import widest

# In inches of the usual slide: the space for numbers, at the right, above, and for dates.
LEFT, RIGHT, TOP, BOTTOM, SLIVER = 0.78, 0.5, 0.08, 0.42, 0.05
MOST_OF_WIDTH = 0.4
# A date on an axis, with the gap to the next.
DAY = "30 Sep 2023   "
# The space for a number over a bar, in multiples of the type size.
NUMBER = 1.5
# The least height of a chart, in units of the slide; and of a body. With its heading and the names
# of events above it, it should have more.
LEAST_HIGH = 2 * INCH
WANTED = round(2.9 * INCH)
LEAST_BODY = round(2.25 * INCH)


@dataclass(frozen=True)
class ChartSheet:
    """The places of panels: the area for their plots, and the space at their left."""

    whole: Area
    left: float
    scale: Scale

    def plot(self, panel: Panel) -> Area:
        """A panel's plot: slots take their share of the dates common to all panels."""
        whole = self.whole
        top = whole.top + round((1 - panel.top) * whole.height)
        height = round((panel.top - panel.bottom) * whole.height)
        if panel.slots is None or panel.lies:
            return Area(whole.left, top, whole.width, height)
        first, last = (panel.across.share(at) for at in (panel.slots.starts[0], panel.slots.end))
        left = whole.left + round(first * whole.width)
        return Area(left, top, round((last - first) * whole.width), height)

    def outer(self, panel: Panel) -> Area:
        """A panel's chart, with its axes."""
        plot, sliver = self.plot(panel), self.scale.inches(SLIVER)
        left = self.left + (plot.left - self.whole.left if panel.slots is None else 0)
        below = _below(self.scale) if panel.across.has_labels else sliver
        return plot.within(-left, -sliver, -self.scale.inches(RIGHT), -below)


def _left(panel: Panel, width: int, scale: Scale) -> float:
    """The space for the names of rows, or for numbers and the title of their axis."""
    if panel.slots is None or not panel.slots.names:
        return max(scale.inches(LEFT), 4.6 * scale.chart * POINT)
    longest = widest(panel.slots.names, face(scale.chart))
    wide = longest * POINT + 4 * scale.inches(SLIVER)
    return min(wide, width * MOST_OF_WIDTH)


def _below(scale: Scale) -> int:
    """The space for two lines of dates."""
    return max(scale.inches(BOTTOM), round(2.7 * scale.chart * POINT))


def sheet_of(panels: Sequence[Panel], area: Area, scale: Scale) -> ChartSheet:
    """The places of these panels in that area."""
    rises = [label.up for panel in panels for label in panel.labels if label.y is None]
    strip = max(rises) * scale.pixel * POINT if rises else 0
    left = max(_left(panel, area.width, scale) for panel in panels)
    below = _below(scale)
    top, right = strip + scale.inches(TOP), scale.inches(RIGHT)
    return ChartSheet(area.within(left, top, right, below), left, scale)


def lay_panels(panels: Sequence[Panel], area: Area, scale: Scale) -> list[Panel]:
    """The panels with as many dates and event names as fit."""
    width = sheet_of(panels, area, scale).whole.width
    found = [flags.stack_flags(space_days(panel, width, scale), width, scale) for panel in panels]
    if fits(found, area, scale):
        return found
    return [flags.bare(panel) for panel in found]


def fits(panels: Sequence[Panel], area: Area, scale: Scale) -> bool:
    """Whether each of these panels is high enough in that area to be legible."""
    sheet = sheet_of(panels, area, scale)
    return all(sheet.outer(panel).height >= LEAST_HIGH for panel in panels)


def space_days(panel: Panel, width: int, scale: Scale) -> Panel:
    """The panel with as many dates on its axis as fit in a plot of this width."""
    label = width_of(DAY, scale.chart) * POINT
    most = min(max(int(width / label), 2), axes.MOST_DAYS)
    across = panel.across
    if across.is_dates and panel.slots is None:
        across = replace(across, step=axes.day_step(across.high - across.low, most))
    slots = panel.slots and replace(panel.slots, most_labels=most)
    points = panel.points
    if slots is not None and width < NUMBER * scale.chart * POINT * len(slots.starts):
        points = tuple(each for each in points if not each.is_labelled)
    return replace(panel, across=across, slots=slots, points=points)


def alone(panel: Panel, first: Panel) -> Panel:
    """A panel that fills its slide, with dates below it and the first one's labels above it."""
    across = replace(panel.across, has_labels=True)
    if panel.slots is not None and not panel.lies:
        across = replace(across, low=panel.slots.starts[0], high=panel.slots.end)
    above = tuple(
        label for label in first.labels if label.y is None and 0 <= across.share(label.x) <= 1
    )
    rises = {rule.x: rule.rise for rule in first.rules}
    rules = tuple(
        replace(rule, rise=rises.get(rule.x, 0.0))
        for rule in panel.rules
        if 0 <= across.share(rule.x) <= 1
    )
    own = tuple(label for label in panel.labels if label.y is not None)
    labels = (*own, *above) if any(rule.low is None for rule in rules) else own
    return replace(panel, bottom=0.0, top=1.0, across=across, rules=rules, labels=labels)


def _chart(slide: Slide, panel: Panel, sheet: ChartSheet, exhibit: Exhibit, part: str) -> None:
    plot, outer = sheet.plot(panel), sheet.outer(panel)
    inner = Inner(
        (plot.left - outer.left) / outer.width,
        (plot.top - outer.top) / outer.height,
        plot.width / outer.width,
        plot.height / outer.height,
    )
    # The type only tells python-pptx which XML to write, and here the panel writes it.
    frame = slide.shapes.add_chart(
        XL_CHART_TYPE.XY_SCATTER,
        *outer.lengths,
        cast(ChartData, Native(panel, inner, sheet.scale)),
    )
    properties = frame._element.nvGraphicFramePr.cNvPr
    properties.set("name", f"Chart {exhibit.name}{part}")
    said = " ".join(text for text in (f"{exhibit.alt}{part}.", course(panel)) if text)
    properties.set("descr", line(said))


def _part(panel: Panel, number: int, count: int) -> str:
    return "" if count == 1 else f", part {number} of {count}: {panel.up.title}"


def draw(slide: Slide, exhibit: Exhibit, panels: Sequence[Panel], area: Area, scale: Scale) -> None:
    """Draws panels of the exhibit as charts in that area, one below the other as in the figure."""
    found = lay_panels(panels, area, scale)
    sheet = sheet_of(found, area, scale)
    for number, own in enumerate(found, start=1):
        plot = sheet.plot(own)
        panel = flags.apart(own, plot.height, scale)
        ground = Ground(panel, plot, scale)
        overlay.beneath(slide, ground)
        _chart(slide, panel, sheet, exhibit, _part(panel, number, len(panels)))
        overlay.over(slide, ground)
