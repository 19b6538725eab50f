"""The Plotly writer: a chart as the figure that plotly.js draws."""

from collections.abc import Sequence

import plotly.graph_objects as go

from lib.charts import plotly_layout as layout
from lib.charts.fresh import with_key_line
from lib.charts.model import Chart, Rule
from lib.charts.plotly_traces import traces
from lib.charts.sizing import with_plot
from lib.look.style import empty, with_caption


def _drawn(chart: Chart) -> go.Figure:
    """Traces, axes, and the contents of panels, still without the caption."""
    figure = go.Figure()
    for number, panel in enumerate(chart.panels, start=1):
        own = [trace for series in panel.series for trace in traces(series)]
        if number > 1:
            for trace in own:
                trace.update(xaxis=layout.named("x", number), yaxis=layout.named("y", number))
        figure.add_traces(own)
    figure.update_layout(
        **layout.axes(chart), clickmode="event+select", dragmode=False if chart.is_fixed else "zoom"
    )
    if any(panel.is_stacked for panel in chart.panels):
        figure.update_layout(barmode="stack")
    figure.layout.annotations = layout.annotations(chart)
    return figure


def _captioned(chart: Chart) -> go.Figure:
    figure = _drawn(chart)
    if chart.caption is None:
        return figure
    high = chart.height or chart.plot or 0
    made = with_caption(figure, chart.caption, chart.look, high, chart.strip, chart.left)
    made = made if chart.plot is None else with_plot(made, chart.plot)
    for sign in chart.added:
        made = with_key_line(made, sign, chart.look)
    return made


def add_rules(figure: go.Figure, rules: Sequence[Rule], plot: float) -> None:
    """Adds lines across all panels, with their labels, to a captioned figure; its plots are this
    many pixels high."""
    figure.layout.shapes = [*figure.layout.shapes, *layout.over_all(rules, plot)]
    figure.layout.annotations = [*figure.layout.annotations, *layout.rule_labels(rules)]


def figure_of(chart: Chart) -> go.Figure:
    """The chart as a Plotly figure; each mark's customdata is its evidence."""
    if chart.message:
        return empty(chart.message, chart.look, chart.height)
    figure = _captioned(chart)
    margin = figure.layout.margin
    plot = chart.plot or figure.layout.height - margin.t - margin.b
    figure.layout.shapes = layout.shapes(chart)
    add_rules(figure, chart.rules, plot)
    return figure
