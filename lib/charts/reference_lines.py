"""Reference events as labelled vertical lines over a time axis."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from lib.look.style import Theme
from lib.model import Settings
from lib.tables import Tables
from lib.wording import escape

LEVEL_HEIGHT = 15


def levels(look: Theme) -> int:
    """On how many levels labels stand, so that none covers another."""
    return 5 if look.room.is_narrow else 3


def strip(marks: list["Line"], look: Theme) -> int:
    """The height that the labels need above a plot, in pixels."""
    return min(len(marks), levels(look)) * LEVEL_HEIGHT


@dataclass(frozen=True)
class Line:
    """A reference event: its day and its label."""

    day: pd.Timestamp
    label: str


def lines(tables: Tables, settings: Settings) -> list[Line]:
    """The reference events among the events, in the order of their days."""
    starts = tables.events.set_index("event_id")["start"]
    days = sorted(
        (starts[reference.event], reference.label)
        for reference in settings.references
        if reference.event in starts.index
    )
    return [Line(at, label) for at, label in days]


def draw(
    figure: go.Figure,
    marks: list[Line],
    span: tuple[pd.Timestamp, pd.Timestamp],
    plot_height: int,
    look: Theme,
) -> None:
    """Adds the lines and, above the plot, their labels, each on a lower level than the one before.

    Labels in the last third of the axis stand left of their line.
    """
    whole = max((span[1] - span[0]).total_seconds(), 1.0)
    high = min(len(marks), levels(look))
    for number, mark in enumerate(marks):
        rise = (high - number % high) * LEVEL_HEIGHT
        late = (mark.day - span[0]).total_seconds() / whole > 0.66
        figure.add_shape(
            type="line",
            name=f"reference events: {mark.label}",
            xref="x",
            yref="paper",
            x0=mark.day,
            x1=mark.day,
            y0=0,
            y1=1 + rise / plot_height,
            line={"color": look.muted, "width": 1, "dash": "dot"},
            layer="below",
        )
        figure.add_annotation(
            x=mark.day,
            y=1,
            xref="x",
            yref="paper",
            yshift=rise - 7,
            xshift=-3 if late else 3,
            xanchor="right" if late else "left",
            text=escape.plotly(mark.label),
            font={"size": 11, "color": look.ink},
            bgcolor=look.paper,
            borderpad=1,
            showarrow=False,
        )
