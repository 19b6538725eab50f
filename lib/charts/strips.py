"""Strips: panels with their headings in them, one below the other on the same days."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from lib.charts.model import Axis, Label, Line, Panel, Rich, Stroke, stack_panels
from lib.charts.model.chart_panels import Series
from lib.look.style import Theme

HEADING, MOST_TICKS = 12.5, 3


def _heading(text: Rich, across: Axis, top: float | datetime, look: Theme) -> Label:
    return Label(
        text=text,
        x=across.low,
        y=top,
        colour=look.ink,
        size=HEADING,
        anchor="left",
        standing="top",
        right=3,
        ground=look.paper,
        pad=1,
    )


def strip(
    title: str, heading: Rich, series: Sequence[Series], highest: int, room: float,
    axes: tuple[Axis, Axis], look: Theme,
) -> Panel:  # fmt: skip
    """A strip of stacked bars up to this number, on an axis of days and one of counts; its heading
    above the bars, `title` the same as text.

    The axis of counts ends at this multiple of the number, which is the `room` for the heading,
    unless its end is given.
    """
    across, up = axes
    top = max(highest, 1) * room if up.high is None else up.high
    ticks = min(highest + 1, MOST_TICKS)
    # Without a series plotly.js (3) takes an axis for one of numbers.
    ends = (across.low or 0.0, across.high or 0.0)
    base = Line("days", tuple((end, 0.0) for end in ends), Stroke(look.line, 1))
    return Panel(
        across=replace(across, is_labelled=False, has_grid=False),
        up=replace(up, low=0, high=top, most_ticks=max(ticks, 2)),
        series=(base, *series),
        labels=(_heading(heading, across, top, look),),
        is_stacked=True,
        title=title,
    )


def on_top_of_each_other(
    panels: Sequence[Panel], shares: Sequence[float], apart: float
) -> tuple[Panel, ...]:
    """The panels with these shares of the height, from top to bottom; the last one names the
    days."""
    places = zip(panels, stack_panels(shares, apart), strict=True)
    placed = [
        replace(
            panel, bottom=bottom, top=top, across=replace(panel.across, is_labelled=False)
        )
        for panel, (bottom, top) in places
    ]  # fmt: skip
    last = placed[-1]
    return (*placed[:-1], replace(last, across=replace(last.across, is_labelled=True)))
