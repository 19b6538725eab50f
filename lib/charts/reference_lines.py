"""Reference events as labelled vertical lines over a time axis."""

from dataclasses import dataclass

import pandas as pd

from lib.charts.model import Label, Rule, Stroke, rich
from lib.look.style import Theme
from lib.model import Settings
from lib.tables import Tables

LEVEL_HEIGHT = 15


def levels(look: Theme) -> int:
    """How many levels of labels it takes for none to overlap."""
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
    """The reference events among the events, in order of days."""
    starts = tables.events.set_index("event_id")["start"]
    days = sorted(
        (starts[reference.event], reference.label)
        for reference in settings.references
        if reference.event in starts.index
    )
    return [Line(at, label) for at, label in days]


def _label(mark: Line, rise: float, is_late: bool, look: Theme) -> Label:
    return Label(
        text=rich(mark.label),
        x=mark.day,
        y=None,
        colour=look.ink,
        size=11,
        anchor="right" if is_late else "left",
        standing="top",
        right=-3 if is_late else 3,
        up=rise - 7,
        ground=look.paper,
        pad=1,
    )


def rules(
    marks: list[Line], span: tuple[pd.Timestamp, pd.Timestamp], look: Theme
) -> tuple[Rule, ...]:
    """The lines with their labels above the plot, each on a lower level than the one before.

    Labels in the last third of the axis are left of their line, each on a higher level than the one
    before: no label crosses the line of another.
    """
    whole = max((span[1] - span[0]).total_seconds(), 1.0)
    high = min(len(marks), levels(look))
    rises = [(high - number % high) * LEVEL_HEIGHT for number in range(len(marks))]
    late = [(mark.day - span[0]).total_seconds() / whole > 0.66 for mark in marks]
    first = late.index(True) if True in late else len(late)
    rises = [*rises[:first], *reversed(rises[first:])]
    return tuple(
        Rule(
            x=mark.day,
            stroke=Stroke(look.muted, 1, "dot"),
            rise=rise,
            label=_label(mark, rise, is_late, look),
            name=f"reference events: {mark.label}",
        )
        for mark, rise, is_late in zip(marks, rises, late, strict=True)
    )
