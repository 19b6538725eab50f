"""The charts of the days of a played view, drawn small."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from lib.charts.model import Axis, Chart, Points
from lib.charts.model.chart_panels import Series
from lib.views.exhibit import Exhibit

# How many ticks an axis of a small picture has at most.
MOST = 3
# The pixels below a plot, for two lines of dates.
FOOT = 46
SMALLER, MOST_PANELS = 0.6, 2
Each = TypeVar("Each")


def _few(axis: Axis) -> Axis:
    """The axis with few ticks and no title."""
    return replace(axis, title="", step=None, first=None, most_ticks=MOST)


def _smaller(series: Series) -> Series:
    """The series, its points in a size for a small picture."""
    if not isinstance(series, Points):
        return series
    points = (
        replace(each, mark=replace(each.mark, size=each.mark.size * SMALLER))
        for each in series.points
    )
    return replace(series, points=tuple(points))


def small(chart: Chart, high: float) -> Chart:
    """The chart for a picture of this height in pixels: its marks and axes, without labels and
    reference events."""
    panels = tuple(
        replace(
            panel,
            across=_few(panel.across),
            up=_few(panel.up),
            series=tuple(map(_smaller, panel.series)),
            labels=(),
            rules=(),
        )
        for panel in chart.panels
    )
    plot = max(round(high) - FOOT, FOOT)
    return replace(chart, panels=panels, rules=(), strip=0, height=0, plot=plot)


def axes_in_words(chart: Chart) -> str:
    """What the axes of a small picture count, from top to bottom."""
    return ", ".join(panel.up.title for panel in chart.panels if panel.up.title)


def has_small_pictures(exhibit: Exhibit) -> bool:
    """Whether several days can be drawn small: neither many panels nor names of rows would be
    legible."""
    panels = exhibit.chart.panels if exhibit.chart and exhibit.played else ()
    return 0 < len(panels) <= MOST_PANELS and all(panel.up.unit == "count" for panel in panels)


def spread(every: Sequence[Each], most: int) -> list[Each]:
    """That many of them at most, evenly spread, the first and the last included."""
    if len(every) <= most:
        return list(every)
    return [every[round(at * (len(every) - 1) / (most - 1))] for at in range(most)]
