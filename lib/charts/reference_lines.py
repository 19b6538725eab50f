"""Reference events as labelled vertical lines over a time axis."""

from collections.abc import Sequence, Sized
from dataclasses import dataclass

import pandas as pd

from lib.charts.model import Label, Place, Rule, Stroke, rich
from lib.look.style import Theme
from lib.model import Settings
from lib.tables import Tables

LEVEL_HEIGHT = 15


def levels(look: Theme) -> int:
    """How many levels of labels it takes for none to overlap."""
    return 5 if look.room.is_narrow else 3


def strip(marks: Sized, look: Theme) -> int:
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


@dataclass(frozen=True)
class Placed:
    """A reference event on an axis: its place, as a share of the axis too, and its label."""

    x: Place
    share: float
    label: str

    @property
    def is_late(self) -> bool:
        """Whether its label has more room left of its line."""
        return self.share > 0.66


def _label(mark: Placed, rise: float, look: Theme) -> Label:
    return Label(
        text=rich(mark.label),
        x=mark.x,
        y=None,
        colour=look.ink,
        size=11,
        anchor="right" if mark.is_late else "left",
        standing="top",
        right=-3 if mark.is_late else 3,
        up=rise - 7,
        ground=look.paper,
        pad=1,
    )


def rules(
    marks: Sequence[Line], span: tuple[pd.Timestamp, pd.Timestamp], look: Theme
) -> tuple[Rule, ...]:
    """The lines over an axis of days, with their labels above the plot; see `placed_rules`."""
    whole = max((span[1] - span[0]).total_seconds(), 1.0)
    return placed_rules(
        [
            Placed(mark.day, (mark.day - span[0]).total_seconds() / whole, mark.label)
            for mark in marks
        ],
        look,
    )


def placed_rules(marks: Sequence[Placed], look: Theme, lift: float = 0.0) -> tuple[Rule, ...]:
    """The lines with their labels above the plot, each on a lower level than the one before.

    Labels in the last third of the axis are left of their line, each on a higher level than the one
    before: no label crosses the line of another. All are `lift` pixels further up.
    """
    high = min(len(marks), levels(look))
    rises = [(high - number % high) * LEVEL_HEIGHT + lift for number in range(len(marks))]
    late = [mark.is_late for mark in marks]
    first = late.index(True) if True in late else len(late)
    rises = [*rises[:first], *reversed(rises[first:])]
    return tuple(
        Rule(
            x=mark.x,
            stroke=Stroke(look.muted, 1, "dot"),
            rise=rise,
            label=_label(mark, rise, look),
            name=f"reference events: {mark.label}",
        )
        for mark, rise in zip(marks, rises, strict=True)
    )
