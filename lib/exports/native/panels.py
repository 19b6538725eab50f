"""A chart as spreadsheet programs draw it: panels of series, from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass

from lib.charts import model
from lib.charts.model import words
from lib.exports.native import axes, notes
from lib.exports.native.axes import Axis
from lib.exports.native.bars import bars
from lib.exports.native.panel_series import Band, Bars, Label, Points, Rule
from lib.exports.native.points import band, points
from lib.exports.native.slots import Slots, periods, rows
from lib.exports.native.values import number
from lib.wording.escape import line

TOTAL = "total"


@dataclass(frozen=True)
class Panel:
    """Series on a pair of axes; `bottom` and `top` are shares of the figure's height.

    A panel with `slots` is a bar chart; its points are in slots too. Without, it is a chart of
    points on two axes of numbers.
    """

    bottom: float
    top: float
    across: Axis
    up: Axis
    slots: Slots | None
    bars: tuple[Bars, ...]
    points: tuple[Points, ...]
    bands: tuple[Band, ...]
    rules: tuple[Rule, ...]
    labels: tuple[Label, ...]
    lies: bool = False


def _slots(chart: model.Chart) -> Slots | None:
    """The slots of all bars: those of a chart begin on one axis."""
    for panel in chart.panels:
        series = [each for each in panel.series if isinstance(each, model.Bars)]
        if any(each.lies for each in series):
            return rows([line(words(text)) for text in panel.up.texts])
    begins = [
        number(bar.start)
        for each in chart.series
        if isinstance(each, model.Bars)
        for bar in each.bars
    ]
    units = [panel.across.unit for panel in chart.panels if panel.across.is_days]
    return periods(begins, units[0]) if units else None


def _has_bars(panel: model.Panel) -> bool:
    return any(isinstance(series, model.Bars) for series in panel.series)


def _mark_days(chart: model.Chart) -> list[float]:
    """The days of all points: slots are wide enough without the margin before the first."""
    marks = (mark for panel in chart.panels for mark in panel.marks())
    return [number(mark.x) for mark in marks if isinstance(mark, model.Point)]


def _days(chart: model.Chart, panel: model.Panel, slots: Slots | None) -> Axis:
    """The days common to all panels: the chosen ones, widened to whole slots."""
    asked = [number(at) for at in (panel.across.low, panel.across.high) if at is not None]
    if slots is not None:
        # Slots alone fill the width; beside other panels they follow the days of those.
        free = any(not _has_bars(each) for each in chart.panels)
        first = min(slots.starts[0], *_mark_days(chart), slots.end)
        asked = [max(at, first) for at in asked] if free else []
        asked = [*asked, slots.starts[0], slots.end]
    return axes.days(min(asked), max(asked), panel.across.is_labelled)


def _totals(own: Sequence[Bars], slots: Slots | None) -> tuple[Points, ...]:
    """The sum of each stack of several parts, as a number above it."""
    stacked = len(own) > 1 and not any(each.base for each in own)
    if slots is None or not slots.is_dates or not stacked:
        return ()
    columns = zip(*(each.values for each in own), strict=True)
    sums = [sum(value or 0.0 for value in column) for column in columns]
    values = tuple(value or None for value in sums)
    return (Points(TOTAL, slots.starts, values, is_labelled=True),)


def _panel(chart: model.Chart, panel: model.Panel, slots: Slots | None) -> Panel:
    is_top, lies = panel is chart.panels[0], panel.across.unit == "count"
    dots = [
        each
        for series in panel.series
        if isinstance(series, model.Points | model.Line)
        for each in points(series)
    ]
    columns = [series for series in panel.series if isinstance(series, model.Bars)]
    own = tuple(each for series in columns if slots for each in bars(series, slots))
    high = None if panel.up.high is None else number(panel.up.high)
    highest = max(model.highest_count(panel), 1.0)
    return Panel(
        bottom=panel.bottom,
        top=panel.top,
        across=Axis(0.0, 1.0, 1.0) if lies else _days(chart, panel, slots),
        up=axes.numbers(highest, line(panel.up.title), None if lies else high),
        slots=slots if own else None,
        bars=own,
        points=(*dots, *_totals(own, slots)),
        bands=tuple(band(series) for series in panel.series if isinstance(series, model.Band)),
        rules=notes.rules(chart, panel, is_top),
        labels=notes.labels(chart, panel, is_top),
        lies=lies,
    )


def panels(chart: model.Chart | None) -> tuple[Panel, ...]:
    """The panels of a chart from top to bottom; empty if it shows nothing."""
    if chart is None:
        return ()
    slots = _slots(chart)
    return tuple(_panel(chart, panel, slots) for panel in chart.panels if panel.series)
