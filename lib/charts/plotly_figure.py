"""The Plotly writer: a chart as the figure that plotly.js draws."""

from collections.abc import Sequence

import plotly.graph_objects as go

from lib.charts import plotly_layout as layout
from lib.charts.model import Chart, Rule
from lib.charts.plotly_traces import traces
from lib.charts.sizing import frame_of
from lib.look.caption_frame import Frame
from lib.look.plotly_frame import empty, with_frame, with_key


def _drawn(chart: Chart, plot: float) -> go.Figure:
    """Traces, axes, and the contents of panels, still without the texts around them."""
    figure = go.Figure()
    for number, panel in enumerate(chart.panels, start=1):
        own = [trace for series in panel.series for trace in traces(series)]
        if number > 1:
            for trace in own:
                trace.update(xaxis=layout.named("x", number), yaxis=layout.named("y", number))
        figure.add_traces(own)
    figure.update_layout(
        **layout.axes(chart, plot),
        clickmode="event+select",
        dragmode=False if chart.is_fixed else "zoom",
    )
    if any(panel.is_stacked for panel in chart.panels):
        figure.update_layout(barmode="stack")
    figure.layout.annotations = layout.annotations(chart)
    return figure


def add_rules(figure: go.Figure, rules: Sequence[Rule], plot: float) -> None:
    """Adds lines across all panels, with their labels, to a captioned figure; its plots are this
    many pixels high."""
    figure.layout.shapes = [*figure.layout.shapes, *layout.over_all(rules, plot)]
    figure.layout.annotations = [*figure.layout.annotations, *layout.rule_labels(rules)]


def figure_of(chart: Chart, frame: Frame | None = None) -> go.Figure:
    """The chart as a Plotly figure in this frame, by default its own; each mark's customdata is its
    evidence."""
    around = frame or frame_of(chart)
    if chart.message:
        said = empty(chart.message, chart.look, chart.height)
        return said if chart.caption is None else with_frame(said, around, chart.look)
    figure = with_key(with_frame(_drawn(chart, around.plot), around, chart.look), chart.key)
    figure.layout.shapes = layout.shapes(chart)
    add_rules(figure, chart.rules, around.plot)
    return figure
