"""A small timeline: the events of each week by group, with the reference events."""

import pandas as pd
import plotly.graph_objects as go

from lib import escape
from lib.figures import references
from lib.figures.sizing import with_plot
from lib.maps.marks import Kind
from lib.palette import faded
from lib.signs import Sign
from lib.style import TICKS, Caption, Theme, captioned, empty
from lib.words import counted, day

PLOT = 230
WEEK_MS = 7 * 86_400_000


def _bars(own: pd.DataFrame, kind: Kind) -> go.Bar:
    return go.Bar(
        x=own["week"],
        y=own["number"].astype(int),
        width=WEEK_MS * 0.9,
        offset=0,
        marker={"color": faded(kind.colour, 0.85), "line": {"width": 0.8, "color": kind.colour}},
        customdata=[f"events {ids}" for ids in own["event_ids"]],
        hovertext=[
            f"<b>{counted(number, 'event')}</b><br>{escape.plotly(kind.label)}"
            f"<br>week of {day(week)}"
            for week, number in zip(own["week"], own["number"], strict=True)
        ],
        hoverinfo="text",
        showlegend=False,
    )


def weekly(
    weeks: pd.DataFrame,
    kinds: list[Kind],
    lines: list[references.Line],
    caption: Caption,
    look: Theme,
) -> go.Figure:
    """Events per week, stacked by group; needs rows as `overview.weekly` gives them.

    A bar's customdata is `events <ids>`. Without events the figure says so.
    """
    if weeks.empty:
        return empty("No documented events in this selection.", look)
    shown = [kind for kind in kinds if (weeks["group_id"] == kind.group_id).any()]
    figure = go.Figure(
        [_bars(weeks.loc[weeks["group_id"] == kind.group_id], kind) for kind in shown]
    )
    first, last = weeks["week"].min(), weeks["week"].max()
    span = (first - pd.Timedelta(days=4), last + pd.Timedelta(days=11))
    figure.update_layout(barmode="stack", clickmode="event+select")
    figure.update_xaxes(range=list(span), tickformatstops=TICKS)
    figure.update_yaxes(rangemode="tozero", title="documented per week", tickformat=",d")
    key = tuple(Sign("■", kind.label, kind.colour) for kind in shown)
    whole = Caption(caption.title, caption.subtitle, caption.note, key)
    strip = references.strip(lines, look)
    done = with_plot(captioned(figure, whole, look, PLOT, strip), PLOT)
    references.draw(done, lines, span, PLOT, look)
    return done
