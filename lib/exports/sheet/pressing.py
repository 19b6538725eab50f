"""High figures pressed together as far as their labels allow, so that texts stay to be read."""

from typing import Any

import numpy as np
import plotly.graph_objects as go


def _smaller(size: Any, share: float) -> Any:
    return size if size is None else (np.asarray(size, dtype=float) * share).tolist()


def squeezed_figure(figure: go.Figure, plot: float, wanted: float, width: float) -> go.Figure:
    """A copy whose plot, so many pixels high, is as high as wanted, or as its labels allow.

    Markers become smaller with it. A plot that is low enough stays as it is.
    """
    if plot <= wanted:
        return figure
    # Here, for matplotlib, which measures letters, takes half a second to import.
    from lib.drawing.from_figure import least_share
    from lib.drawing.markers import ARROW

    share = max(wanted / plot, least_share(figure, width))
    smaller = go.Figure(figure)
    for trace in smaller.select_traces({"type": "scatter"}):
        if trace.marker.symbol != ARROW:
            trace.marker.size = _smaller(trace.marker.size, share)
    return smaller.update_layout(height=figure.layout.height - round((1 - share) * plot))
