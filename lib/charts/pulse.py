"""A small timeline: the events of each week by group, with the reference events."""

import pandas as pd
import plotly.graph_objects as go

from lib.analyses import reporters as reported
from lib.charts import reference_lines
from lib.charts.group_kinds import Kind
from lib.charts.reporters import fill, reporters
from lib.charts.sizing import with_plot
from lib.look.signs import Sign
from lib.look.style import TICKS, Caption, Theme, empty, with_caption
from lib.wording import escape
from lib.wording.words import quantity

PLOT = 230
DAY_MS = 86_400_000


def _name(label: str, reporter: str) -> str:
    words = reported.LABELS[reporter]
    return label if reporter == reported.OPEN else f"{label}: {words[:1].lower()}{words[1:]}"


def _bars(own: pd.DataFrame, kind: Kind, reporter: str, colour: str) -> go.Bar:
    words = reported.LABELS[reporter]
    return go.Bar(
        x=own["start"],
        y=own["number"].astype(int),
        name=_name(kind.label, reporter),
        width=own["days"] * DAY_MS * 0.9,
        offset=0,
        marker={
            "color": colour,
            "line": {"width": 0.9, "color": kind.colour},
        },
        customdata=[f"events {ids}" for ids in own["event_ids"]],
        hovertext=[
            f"<b>{quantity(number, 'event')}</b>, {escape.plotly(words[:1].lower() + words[1:])}"
            f"<br>{escape.plotly(kind.label)}<br>{when}"
            for when, number in zip(own["when"], own["number"], strict=True)
        ],
        hoverinfo="text",
        showlegend=False,
    )


def _stacks(weeks: pd.DataFrame, shown: list[Kind], look: Theme) -> list[go.Bar]:
    """The bars from the ground up: by group, and within it who reports the events."""
    parts = dict(list(weeks.groupby(["group_id", "reported_by"])))
    return [
        _bars(
            parts[kind.group_id, reporter],
            kind,
            reporter,
            fill(kind.colour, reporter, weeks["reported_by"], look),
        )
        for kind in shown
        for reporter in reported.LABELS
        if (kind.group_id, reporter) in parts
    ]


def _per(weeks: pd.DataFrame) -> str:
    """`reported per week`; of a single one its days."""
    if weeks["days"].max() == 1:
        return "reported per day"
    several = weeks["when"].ne(weeks["when"].iloc[0]).any()
    return "reported per week" if several else f"reported, {weeks['when'].iloc[0]}"


def weekly(
    weeks: pd.DataFrame,
    kinds: list[Kind],
    lines: list[reference_lines.Line],
    caption: Caption,
    look: Theme,
) -> go.Figure:
    """Events per week, stacked by group and who reports them; needs rows of `busiest.weekly`.

    A bar's customdata is `events <ids>`. Without events the figure says so.
    """
    if weeks.empty:
        return empty("No events reported in this selection.", look)
    shown = [kind for kind in kinds if (weeks["group_id"] == kind.group_id).any()]
    figure = go.Figure(_stacks(weeks, shown, look))
    first, last = weeks["week"].min(), weeks["week"].max()
    alone = weeks["days"].max() == 1
    spare = (1, 2) if alone else (4, 11)
    span = (first - pd.Timedelta(days=spare[0]), last + pd.Timedelta(days=spare[1]))
    figure.update_layout(barmode="stack", clickmode="event+select")
    figure.update_xaxes(range=list(span), tickformatstops=TICKS, dtick=DAY_MS if alone else None)
    most = int(weeks.groupby("week")["number"].sum().max())
    figure.update_yaxes(
        rangemode="tozero",
        title=_per(weeks),
        tickformat=",d",
        nticks=min(most + 1, 6),
    )
    key = [Sign("■", kind.label, kind.colour) for kind in shown]
    key += reporters(weeks["reported_by"], look)
    whole = Caption(caption.title, caption.subtitle, caption.note, tuple(key))
    strip = reference_lines.strip(lines, look)
    done = with_plot(with_caption(figure, whole, look, PLOT, strip), PLOT)
    reference_lines.draw(done, lines, span, PLOT, look)
    return done
