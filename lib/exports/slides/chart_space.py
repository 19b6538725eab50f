"""A panel as a native chart with the workbook of its numbers."""

from dataclasses import dataclass
from functools import cached_property

from lib.exports.native.grid import Laid, columns, lay_columns
from lib.exports.native.panels import Panel
from lib.exports.slides import chart_axes
from lib.exports.slides.chart_series import bar_series, in_slots, scatter_series
from lib.exports.slides.chart_workbook import workbook
from lib.exports.slides.drawingml import Element, element, letters, outline, root, setting
from lib.exports.slides.sizes import Scale

USUAL = Scale()
GAP = {"day": 14, "week": 6, "month": 8, "row": 30}


@dataclass(frozen=True)
class Inner:
    """The plot's place in its chart, in shares of the chart from its top left corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Native:
    """What python-pptx expects of chart data: the chart's XML and its workbook."""

    panel: Panel
    inner: Inner
    scale: Scale = USUAL

    @cached_property
    def _series(self) -> list[Laid]:
        return lay_columns(self.panel)

    def xml_bytes(self, chart_type: object) -> bytes:  # noqa: ARG002 -- the panel says its type
        """The chart as XML."""
        drawn = _drawn(self.panel, self._series, self.scale)
        unfilled = [element("a:noFill"), outline(None)]
        plot = element("c:plotArea", _layout(self.inner), *drawn, element("c:spPr", *unfilled))
        chart = element(
            "c:chart",
            setting("c:autoTitleDeleted", 1),
            plot,
            setting("c:plotVisOnly", 1),
            setting("c:dispBlanksAs", "gap"),
        )
        return root(
            "c:chartSpace",
            setting("c:date1904", 0),
            setting("c:lang", "en-GB"),
            setting("c:roundedCorners", 0),
            chart,
            element("c:spPr", element("a:noFill"), outline(None)),
            letters(self.scale.chart, chart_axes.INK),
        )

    @property
    def xlsx_blob(self) -> bytes:
        """The chart's workbook."""
        return workbook(columns(self._series))


def _layout(inner: Inner) -> Element:
    parts = [("c:x", inner.left), ("c:y", inner.top), ("c:w", inner.width), ("c:h", inner.height)]
    return element(
        "c:layout",
        element(
            "c:manualLayout",
            setting("c:layoutTarget", "inner"),
            setting("c:xMode", "edge"),
            setting("c:yMode", "edge"),
            *(setting(name, f"{share:.6f}") for name, share in parts),
        ),
    )


def _axes() -> list[Element]:
    return [setting("c:axId", chart_axes.ACROSS), setting("c:axId", chart_axes.UP)]


def _drawn(panel: Panel, series: list[Laid], scale: Scale) -> list[Element]:
    return (_point_chart if panel.slots is None else _bar_chart)(panel, series, scale)


def _point_chart(panel: Panel, series: list[Laid], scale: Scale) -> list[Element]:
    drawn = [scatter_series(number, each, scale.pixel) for number, each in enumerate(series)]
    chart = element(
        "c:scatterChart",
        setting("c:scatterStyle", "lineMarker"),
        setting("c:varyColors", 0),
        *drawn,
        *_axes(),
    )
    size = scale.chart
    return [chart, chart_axes.days(panel.across, size), chart_axes.upward(panel.up, False, size)]


def _bar_chart(panel: Panel, series: list[Laid], scale: Scale) -> list[Element]:
    drawn: list[Element] = []
    for each in series[: len(panel.bars)]:
        drawn += bar_series(len(drawn), each)
    points = series[len(panel.bars) :]
    lines = [in_slots(len(drawn) + number, each, scale.pixel) for number, each in enumerate(points)]
    return [*_bars(panel, drawn), *_lines(lines), *_slot_axes(panel, scale.chart)]


def _bars(panel: Panel, series: list[Element]) -> list[Element]:
    assert panel.slots is not None
    return [
        element(
            "c:barChart",
            setting("c:barDir", "bar" if panel.lies else "col"),
            setting("c:grouping", "clustered" if len(series) == 1 else "stacked"),
            setting("c:varyColors", 0),
            *series,
            setting("c:gapWidth", GAP[panel.slots.unit]),
            setting("c:overlap", 100),
            *_axes(),
        )
    ]


def _lines(series: list[Element]) -> list[Element]:
    if not series:
        return []
    return [
        element(
            "c:lineChart",
            setting("c:grouping", "standard"),
            setting("c:varyColors", 0),
            *series,
            setting("c:marker", 1),
            *_axes(),
        )
    ]


def _slot_axes(panel: Panel, size: float) -> list[Element]:
    assert panel.slots is not None
    upward = chart_axes.upward(panel.up, True, size, panel.lies)
    return [chart_axes.slot_axis(panel.slots, panel.across, size), upward]
