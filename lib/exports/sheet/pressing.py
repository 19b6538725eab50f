"""High figures squeezed as far as their labels allow, so that texts stay legible."""

from typing import Any

import numpy as np
import plotly.graph_objects as go


def _smaller(size: Any, share: float) -> Any:
    return size if size is None else (np.asarray(size, dtype=float) * share).tolist()


def squeezed_figure(figure: go.Figure, plot: float, wanted: float, width: float) -> go.Figure:
    """A copy whose plot, given in pixels, is as high as wanted, or as its labels allow.

    Markers shrink with it. A plot that is low enough is unchanged.
    """
    if plot <= wanted:
        return figure
    # Imported here: matplotlib, which measures texts, takes half a second.
    from lib.drawing.from_figure import least_share
    from lib.drawing.markers import ARROW

    share = max(wanted / plot, least_share(figure, width))
    smaller = go.Figure(figure)
    for trace in smaller.select_traces({"type": "scatter"}):
        if trace.marker.symbol != ARROW:
            trace.marker.size = _smaller(trace.marker.size, share)
    return smaller.update_layout(height=figure.layout.height - round((1 - share) * plot))
