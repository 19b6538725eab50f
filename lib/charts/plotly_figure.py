"""The Plotly writer: a chart as the figure that plotly.js draws."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import plotly.graph_objects as go

from lib.charts import plotly_layout as layout
from lib.charts.model import Chart
from lib.charts.plotly_trace import Trace, with_typed_numbers
from lib.charts.plotly_traces import traces
from lib.charts.sizing import frame_of
from lib.look.caption_frame import Frame
from lib.look.plotly_frame import empty, frame_layout, notes, with_frame
from lib.look.signs import as_meta


def _traces(chart: Chart) -> Iterator[Trace]:
    for number, panel in enumerate(chart.panels, start=1):
        on = {"xaxis": layout.named("x", number), "yaxis": layout.named("y", number)}
        for series in panel.series:
            for trace in traces(series):
                yield trace if number == 1 else {**trace, **on}


def _layout(chart: Chart, around: Frame) -> dict[str, Any]:
    """Axes, lines and texts. Plotly checks whatever it is given: all of it is given at once."""
    plot = around.plot
    stacked = {"barmode": "stack"} if any(panel.is_stacked for panel in chart.panels) else {}
    return {
        **layout.axes(chart, plot),
        "clickmode": "event+select",
        "dragmode": False if chart.is_fixed else "zoom",
        **stacked,
        **frame_layout(around, chart.look),
        "meta": as_meta(chart.key),
        "annotations": [
            *layout.annotations(chart),
            *notes(around),
            *layout.rule_labels(chart.rules),
        ],
        "shapes": [*layout.shapes(chart), *layout.over_all(chart.rules, plot)],
    }


def figure_of(chart: Chart, frame: Frame | None = None) -> go.Figure:
    """The chart as a Plotly figure in this frame, by default its own; each mark's customdata is its
    evidence."""
    around = frame or frame_of(chart)
    if chart.message:
        said = empty(chart.message, chart.look, chart.height)
        return said if chart.caption is None else with_frame(said, around, chart.look)
    return go.Figure(list(_traces(chart)), _layout(chart, around))


def _pruned(part: Any) -> Any:
    """The part without what is None: that is left to Plotly."""
    if isinstance(part, Mapping):
        return {name: _pruned(each) for name, each in part.items() if each is not None}
    if isinstance(part, list | tuple):
        return [_pruned(each) for each in part]
    return part


def written_figure(data: Iterable[Trace], layout: Mapping[str, Any]) -> dict[str, Any]:
    """Traces and a layout as plotly.js reads them, unchecked."""
    empty_lists = {name for name in ("annotations", "shapes") if not layout[name]}
    filled = {
        name: part
        for name, part in layout.items()
        if name not in empty_lists and name != "template"
    }
    template = layout["template"].to_plotly_json()
    traces = [with_typed_numbers(trace) for trace in data]
    return {"data": traces, "layout": {**_pruned(filled), "template": template}}


def written_chart(chart: Chart) -> dict[str, Any]:
    """The chart as plotly.js reads it: what `figure_of(chart).to_dict()` gives, unchecked and so
    without the time that checking takes."""
    if chart.message:
        return figure_of(chart).to_dict()
    return written_figure(_traces(chart), _layout(chart, frame_of(chart)))
