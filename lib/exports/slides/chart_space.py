"""A panel as a native chart with the workbook that holds its numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lib.exports.native.panels import Panel
from lib.exports.native.series import Points
from lib.exports.slides import chart_axes
from lib.exports.slides.markup import Element, element, letters, outline, root, setting
from lib.exports.slides.series import barred, error_columns, in_slots, scattered, unseen
from lib.exports.slides.sheet import Column, placed, workbook

GAP = {"day": 14, "week": 6, "month": 8, "row": 30}


@dataclass(frozen=True)
class Inner:
    """Where the plot stands in its chart, in shares of the chart from its left top corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Native:
    """What python-pptx asks of chart data: the chart's XML and its workbook."""

    panel: Panel
    inner: Inner

    @cached_property
    def _drawn(self) -> tuple[list[Element], list[Column]]:
        return (_bar_chart if self.panel.slots else _point_chart)(self.panel)

    def xml_bytes(self, chart_type: object) -> bytes:  # noqa: ARG002 -- the panel says its type
        """The chart as XML."""
        plot = element("c:plotArea", _layout(self.inner), *self._drawn[0], element(
            "c:spPr", element("a:noFill"), outline(None)))  # fmt: skip
        chart = element(
            "c:chart", setting("c:autoTitleDeleted", 1), plot, setting("c:plotVisOnly", 1),
            setting("c:dispBlanksAs", "gap"),
        )  # fmt: skip
        return root(
            "c:chartSpace", setting("c:date1904", 0), setting("c:roundedCorners", 0), chart,
            element("c:spPr", element("a:noFill"), outline(None)),
            letters(chart_axes.TEXT_SIZE, chart_axes.INK),
        )  # fmt: skip

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook behind the chart."""
        return workbook(self._drawn[1])


def _layout(inner: Inner) -> Element:
    parts = [("c:x", inner.left), ("c:y", inner.top), ("c:w", inner.width), ("c:h", inner.height)]
    return element("c:layout", element(
        "c:manualLayout", setting("c:layoutTarget", "inner"), setting("c:xMode", "edge"),
        setting("c:yMode", "edge"), *(setting(name, f"{share:.6f}") for name, share in parts),
    ))  # fmt: skip


def _axes() -> list[Element]:
    return [setting("c:axId", chart_axes.ACROSS), setting("c:axId", chart_axes.UP)]


def _columns(points: Points) -> list[Column]:
    xs = Column(f"{points.name}: day", points.xs, "day")
    return [xs, Column(points.name, points.ys), *error_columns(points)]


def _point_chart(panel: Panel) -> tuple[list[Element], list[Column]]:
    columns: list[Column] = []
    series = []
    for number, points in enumerate(panel.points):
        own = _columns(points)
        xs, ys, *rest = placed(own, len(columns))
        columns += own
        series.append(scattered(number, points, xs, ys, rest))
    chart = element("c:scatterChart", setting("c:scatterStyle", "lineMarker"),
                    setting("c:varyColors", 0), *series, *_axes())  # fmt: skip
    return [chart, chart_axes.days(panel.across), chart_axes.upward(panel.up, False)], columns


def _bar_columns(panel: Panel) -> Iterator[tuple[Column, ...]]:
    for own in panel.bars:
        base = (Column(f"{own.name}: from", own.base),) if own.base else ()
        yield (*base, Column(own.name, own.values))


def _bar_chart(panel: Panel) -> tuple[list[Element], list[Column]]:
    slots = panel.slots
    assert slots is not None
    names = slots.names or slots.starts
    columns = [Column("from", names, "day" if slots.is_dates else "text")]
    along = columns[0].at(0)
    series: list[Element] = []
    for own, wanted in zip(panel.bars, _bar_columns(panel), strict=True):
        *base, values = placed(wanted, len(columns))
        columns += wanted
        series += [unseen(len(series), along, each) for each in base]
        series.append(barred(len(series), own, along, values))
    lines: list[Element] = []
    for points in panel.points:
        own_values = Column(points.name, slots.placed(points.ys, points.xs))
        (values,) = placed([own_values], len(columns))
        columns.append(own_values)
        lines.append(in_slots(len(series) + len(lines), points, along, values))
    return [*_bars(panel, series), *_lines(lines), *_slot_axes(panel)], columns


def _bars(panel: Panel, series: list[Element]) -> list[Element]:
    assert panel.slots is not None
    return [element(
        "c:barChart", setting("c:barDir", "bar" if panel.lies else "col"),
        setting("c:grouping", "clustered" if len(series) == 1 else "stacked"),
        setting("c:varyColors", 0), *series, setting("c:gapWidth", GAP[panel.slots.unit]),
        setting("c:overlap", 100), *_axes(),
    )]  # fmt: skip


def _lines(series: list[Element]) -> list[Element]:
    if not series:
        return []
    return [element("c:lineChart", setting("c:grouping", "standard"), setting("c:varyColors", 0),
                    *series, setting("c:marker", 1), *_axes())]  # fmt: skip


def _slot_axes(panel: Panel) -> list[Element]:
    assert panel.slots is not None
    upward = chart_axes.upward(panel.up, True, panel.lies)
    return [chart_axes.slotted(panel.slots, panel.across), upward]
