"""High pictures squeezed as far as their labels allow, so that texts stay legible."""

from dataclasses import replace
from typing import Any

import numpy as np
import plotly.graph_objects as go

from lib.charts.model import Chart, Line, Panel, Point, Points, Series
from lib.exports.sheet.room import WIDTH
from lib.look.caption_frame import Frame
from lib.views.exhibit import Drawable


def _smaller_points(points: tuple[Point, ...], share: float) -> tuple[Point, ...]:
    return tuple(
        replace(point, mark=replace(point.mark, size=point.mark.size * share)) for point in points
    )


def _smaller_series(series: Series, share: float) -> Series:
    if isinstance(series, Points | Line):
        return replace(series, points=_smaller_points(series.points, share))
    return series


def _smaller_panel(panel: Panel, share: float) -> Panel:
    return replace(panel, series=tuple(_smaller_series(each, share) for each in panel.series))


def _smaller_sizes(size: Any, share: float) -> Any:
    return size if size is None else (np.asarray(size, dtype=float) * share).tolist()


def _smaller_figure(figure: go.Figure, share: float) -> go.Figure:
    from lib.drawing.free.markers import ARROW

    smaller = go.Figure(figure)
    for trace in smaller.select_traces({"type": "scatter"}):
        if trace.marker.symbol != ARROW:
            trace.marker.size = _smaller_sizes(trace.marker.size, share)
    return smaller


def with_smaller_marks(drawn: Drawable, share: float) -> Drawable:
    """The chart or figure with its marks that many times as large; arrows keep their size."""
    if isinstance(drawn, Chart):
        return replace(drawn, panels=tuple(_smaller_panel(each, share) for each in drawn.panels))
    return _smaller_figure(drawn, share)


def squeezed(drawn: Drawable, frame: Frame, wanted: float) -> tuple[Drawable, Frame]:
    """The picture and its frame with a plot as high as wanted, or as its labels allow.

    Marks shrink with it. A plot that is low enough is unchanged.
    """
    if frame.plot <= wanted:
        return drawn, frame
    # Imported here: matplotlib, which measures texts, takes half a second.
    from lib.drawing.scenes import least_share

    share = max(wanted / frame.plot, least_share(drawn, WIDTH, frame))
    height = frame.height - round((1 - share) * frame.plot)
    return with_smaller_marks(drawn, share), replace(frame, height=height)
