"""The height of a figure."""

import plotly.graph_objects as go


def with_plot(figure: go.Figure, plot: int) -> go.Figure:
    """The captioned figure, as high as its texts and a plot of this many pixels need."""
    margin = figure.layout.margin
    return figure.update_layout(height=plot + margin.t + margin.b)
