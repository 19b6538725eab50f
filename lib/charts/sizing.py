"""The frame of a chart, and the height of a figure."""

import plotly.graph_objects as go

from lib.charts.model import Chart
from lib.look.caption_frame import Frame, caption_frame
from lib.look.signs import key_rows


def frame_of(chart: Chart) -> Frame:
    """The texts around a chart and the space they take; a message alone has none."""
    if chart.caption is None:
        return Frame(chart.height)
    high = chart.height or chart.plot or 0
    frame = caption_frame(chart.caption, chart.look, high, chart.strip, chart.left)
    frame = frame if chart.plot is None else frame.with_plot(chart.plot)
    for row in (key_rows([sign], chart.look.room.line) for sign in chart.added):
        frame = frame.with_key_row(*row)
    return frame


def with_plot(figure: go.Figure, plot: int) -> go.Figure:
    """The captioned figure, as high as its texts and a plot of this many pixels need."""
    margin = figure.layout.margin
    return figure.update_layout(height=plot + margin.t + margin.b)
