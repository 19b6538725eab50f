"""Panels as Excel charts: their axes and their series."""

from typing import Any, cast

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from lib.exports.native import Panel
from lib.exports.native.axes import Axis
from lib.exports.native.grid import Laid
from lib.exports.native.slots import Slots
from lib.exports.native.values import moment
from lib.exports.workbook import excel_series
from lib.look.style import LIGHT

GAP = {"day": 14, "week": 6, "month": 8, "row": 30}
DAY_FORMAT, MONTH_FORMAT = "[$-409]d mmm yyyy;@", "[$-409]mmm yyyy;@"
SMALL = {"size": 9, "color": LIGHT.muted}
LINE = {"color": LIGHT.line}


def _upward(axis: Axis, lies: bool) -> dict[str, Any]:
    grid = {"visible": not lies, "line": {"color": LIGHT.grid, "width": 0.75}}
    title = {"name": axis.title, "name_font": {**SMALL, "bold": False}} if axis.title else {}
    return {
        "min": axis.low,
        "max": axis.high,
        "major_unit": axis.step,
        "num_format": "#,##0",
        "num_font": SMALL,
        "line": {"none": True},
        "major_gridlines": grid,
        "visible": not lies,
        **title,
    }


def _days(axis: Axis) -> dict[str, Any]:
    return {
        "min": axis.low,
        "max": axis.high,
        "major_unit": axis.step,
        "num_format": DAY_FORMAT,
        "num_font": SMALL,
        "line": LINE,
        "major_gridlines": {"visible": False},
    }


def _slotted(slots: Slots) -> dict[str, Any]:
    """A date axis for days and months; a text axis for weeks, whose bars would be thin on a date
    axis."""
    common = {"num_font": SMALL, "line": LINE, "major_gridlines": {"visible": False}}
    if slots.unit == "row":
        return common
    if slots.unit == "week":
        every = {"interval_unit": slots.every}
        return {**common, **every, "text_axis": True, "num_format": DAY_FORMAT}
    unit = "months" if slots.unit == "month" else "days"
    return {
        **common,
        "date_axis": True,
        "num_format": MONTH_FORMAT if unit == "months" else DAY_FORMAT,
        "min": moment(slots.starts[0]),
        "max": moment(slots.starts[-1]),
        "major_unit": slots.every,
        "major_unit_type": unit,
    }


def _new(book: Workbook, kind: dict[str, str]) -> Chart:
    return cast(Chart, book.add_chart(kind))


def _plain(chart: Chart) -> None:
    chart.set_legend({"none": True})
    chart.set_title({"none": True})
    chart.show_blanks_as("gap")


def points(book: Workbook, panel: Panel, series: list[Laid], sheet: str) -> Chart:
    """A chart of points and lines."""
    chart = _new(book, {"type": "scatter", "subtype": "straight_with_markers"})
    for each in series:
        chart.add_series(excel_series.points(each, sheet))
    chart.set_x_axis(_days(panel.across))
    chart.set_y_axis(_upward(panel.up, lies=False))
    _plain(chart)
    return chart


def _over(book: Workbook, series: list[Laid], sheet: str) -> Chart:
    lines = _new(book, {"type": "line"})
    for each in series:
        lines.add_series(excel_series.points(each, sheet))
    return lines


def bars(book: Workbook, panel: Panel, series: list[Laid], sheet: str) -> Chart:
    """A chart of bars, with points over them if the panel has any."""
    assert panel.slots is not None
    settings = [each for own in series[: len(panel.bars)] for each in excel_series.bars(own, sheet)]
    kind = {"type": "bar" if panel.lies else "column"}
    chart = _new(book, kind if len(settings) == 1 else {**kind, "subtype": "stacked"})
    for number, each in enumerate(settings):
        gap = {"gap": GAP[panel.slots.unit], "overlap": 100} if number == 0 else {}
        chart.add_series({**each, **gap})
    if panel.points:
        chart.combine(_over(book, series[len(panel.bars) :], sheet))
    slots, upward = _slotted(panel.slots), _upward(panel.up, panel.lies)
    # XlsxWriter names axes by position: the numbers of horizontal bars are on the lower one.
    chart.set_x_axis(upward if panel.lies else slots)
    chart.set_y_axis(slots if panel.lies else upward)
    _plain(chart)
    return chart
