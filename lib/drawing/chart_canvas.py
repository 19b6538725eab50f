"""A chart ready to be drawn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Self

from lib.charts.model import Axis, Band, Cells, Chart, Intervals, Line, Points
from lib.drawing import (
    chart_bars,
    chart_cells,
    chart_lines,
    chart_marks,
    chart_notes,
    ground_and_grid,
    titles,
)
from lib.drawing.canvas import Area, Canvas, plot_area
from lib.drawing.panel_axes import PixelPanel, number, pixel_panel, ticked_axes
from lib.drawing.rgba import Colour, colour
from lib.drawing.scene import Drawing
from lib.look.caption_frame import Frame

# The width of a picture for which nobody asks for another.
USUAL = 700.0


def _is_reversed(axis: Axis) -> bool:
    return axis.low is not None and axis.high is not None and number(axis.low) > number(axis.high)


@dataclass(frozen=True, kw_only=True)
class ChartCanvas(Canvas):
    """A chart and the texts around it; its horizontal axis is `wider` times as long."""

    chart: Chart
    frame: Frame
    wider: float = 1.0

    @property
    def plot(self) -> Area:
        """The area within the margins."""
        frame = self.frame
        margins = (frame.left, frame.top, frame.right, frame.bottom)
        return plot_area(self.width, self.height, margins)

    @property
    def ground(self) -> Colour:
        """The colour of the paper."""
        return colour(self.chart.look.paper)

    @property
    def keeps_shape(self) -> bool:
        """Whether its plots must keep their proportions."""
        return False

    @property
    def has_rows(self) -> bool:
        """Whether it lists rows from the top down."""
        return bool(self.chart.panels) and _is_reversed(self.chart.panels[0].up)

    @property
    def has_numbered_rows(self) -> bool:
        """Whether marks in these rows are at numbers, not dates."""
        return self.has_rows and not self.chart.panels[0].across.is_days

    def widened(self, by: float) -> Self:
        """The canvas with its horizontal axis stretched by this factor."""
        return replace(self, wider=by)

    def panels(self) -> list[PixelPanel]:
        """The panels with their axes in pixels."""
        return [
            pixel_panel(panel, self.plot, self.frame.plot, self.chart.look, self.shrunk, self.wider)
            for panel in self.chart.panels
        ]

    def items(self) -> Iterable[Drawing]:
        """All shapes from the bottom up, in plotly.js's drawing order."""
        panels = [] if self.chart.message else self.panels()
        yield from self._drawn(panels)
        if self.chart.message:
            yield from chart_notes.message(self.chart.message, self.plot, self.chart.look)
        yield from chart_notes.headings(self.frame, self.chart.look)
        for own in panels:
            yield from chart_notes.labels(own, self.plot)
        for own in panels[:1]:
            yield from chart_notes.rule_labels(self.chart.rules, own, self.plot)
        yield from chart_notes.margin_notes(self.frame, self.width, self.height)

    def _drawn(self, panels: list[PixelPanel]) -> Iterator[Drawing]:
        """The contents of the panels, and the texts beside them."""
        ticked = ticked_axes(panels)
        for own in panels:
            yield from _below(own)
        for own in panels[:1]:
            yield from chart_lines.chart_rules(self.chart.rules, own, self.plot)
        for found in ticked:
            yield from ground_and_grid.grid(found)
        for own in panels:
            yield from chart_bars.columns(own)
        for own in panels:
            yield from _series(own)
        for own in panels:
            yield from _above(own)
        for found in ticked:
            beside = ground_and_grid.labels(found, self.width)
            yield from [*beside, *titles.axis_title(found, beside)]


def _below(own: PixelPanel) -> Iterator[Drawing]:
    """What is below grid and marks: intervals, and the fields of cells."""
    for series in own.panel.series:
        if isinstance(series, Intervals):
            yield from chart_lines.intervals(own, series)
        elif isinstance(series, Cells):
            yield from chart_cells.fields(own, series)


def _series(own: PixelPanel) -> Iterator[Drawing]:
    """Areas, lines, marks and texts in the order of their series."""
    for series in own.panel.series:
        if isinstance(series, Band):
            yield from chart_lines.areas(own, series)
        elif isinstance(series, Line):
            yield from chart_lines.lines(own, series)
            yield from chart_marks.line_points(own, series)
        elif isinstance(series, Points):
            yield from chart_marks.points(own, series)
        elif isinstance(series, Cells):
            yield from chart_cells.texts(own, series)


def _above(own: PixelPanel) -> Iterator[Drawing]:
    """What is above the marks: the corners of cells, and the lines of a panel."""
    for series in own.panel.series:
        if isinstance(series, Cells):
            yield from chart_cells.corners(own, series)
    yield from chart_lines.panel_rules(own)


def chart_canvas(chart: Chart, frame: Frame) -> ChartCanvas:
    """The chart in this frame, at full height."""
    own = frame.height or None
    width, height = float(frame.width or USUAL), float(own or 450)
    return ChartCanvas(chart=chart, frame=frame, width=width, height=height, own=own)
