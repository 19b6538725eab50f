"""The days of figures that became known, and the labels beside their marks."""

from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

import pandas as pd

from lib.analyses.agreement.questions import figure, short_name
from lib.charts.model import Axis, Label, Run, rich
from lib.charts.tick_steps import bar_days
from lib.look.letter_room import EDGE
from lib.look.style import Theme
from lib.tables.records import Row
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import cut_to

# Pixels of a panel's plot, left and right of it, between a mark and its label, and of a line.
PLOT, LEFT, RIGHT, GAP, LINE = 150, 54, 20, 6, 15
# The share of the days before and after the steps.
BEFORE, AFTER = 0.04, 0.34
FACE, HEAD = Face(12, wider=ARIAL), Face(13, is_bold=True, wider=ARIAL)
DAY = pd.Timedelta(days=1)


@dataclass(frozen=True)
class Days:
    """The days of all panels: from a little before the first step to room for the last label."""

    first: pd.Timestamp
    low: pd.Timestamp
    high: pd.Timestamp

    @classmethod
    def of(cls, steps: pd.DataFrame) -> "Days":
        """The days around these steps."""
        first, last = steps["day"].min(), steps["day"].max()
        before, after = max((last - first) * BEFORE, DAY / 4), max((last - first) * AFTER, DAY)
        return cls(first, first - before, last + after)

    def share(self, day: pd.Timestamp) -> float:
        """Where a day is, from 0 to 1."""
        return (day - self.low) / (self.high - self.low)

    def axis(self, look: Theme) -> Axis:
        """The axis with a tick at the first day."""
        axis = bar_days("day", self.low, self.high, look.room)
        return replace(axis, first=axis.first and self.first, angle=0)


@dataclass(frozen=True)
class Side:
    """The side of its mark that a label is on: its anchor, and how far it is right and up."""

    standing: Literal["top", "middle", "bottom"]
    right: float
    up: float

    @property
    def middle(self) -> float:
        """How far the middle of the label is above the mark."""
        return self.up + {"top": -LINE / 2, "middle": 0, "bottom": LINE / 2}[self.standing]


UPON, UNDER = Side("bottom", -GAP / 2, GAP), Side("top", -GAP / 2, -GAP)
BESIDE = Side("middle", GAP + 3, 0)


@dataclass(frozen=True)
class Place:
    """Where a label is, in pixels of its panel."""

    left: float
    right: float
    middle: float

    def touches(self, other: "Place") -> bool:
        """Whether two labels are on top of each other."""
        is_level = abs(self.middle - other.middle) < LINE
        return is_level and self.left < other.right and other.left < self.right


def _sides(row: Row) -> tuple[Side, ...]:
    """The sides of a mark that are free of its line, the best first."""
    if not row["is_on"]:
        return UNDER, BESIDE, UPON
    return (UPON, UNDER) if row["value"] == row["stands"] else (BESIDE, UPON, UNDER)


def _texts(row: Row, several: bool, look: Theme) -> list[str]:
    """What a label may say, the best first."""
    who = short_name(str(row["claimant_name"]))
    is_named = several and not look.room.is_narrow
    return [f"{figure(row)} ({who})", figure(row)] if is_named else [figure(row)]


def step_labels(rows: list[Row], days: Days, top: float, look: Theme) -> list[Label]:
    """The new numbers beside their marks, the latest first; those without room are dropped."""
    several = len({row["voice"] for row in rows}) > 1
    wide = look.room.picture - LEFT - RIGHT
    taken: list[Place] = []
    found = []
    for row in reversed([row for row in rows if row["is_first"]]):
        x, y = days.share(row["day"]) * wide, float(row["value"]) / top * PLOT
        for text, side in product(_texts(row, several, look), _sides(row)):
            left = x + side.right
            place = Place(left, left + FACE.width(text), y + side.middle)
            is_inside = place.right <= wide + RIGHT - EDGE and place.middle > LINE / 2
            if is_inside and not any(place.touches(other) for other in taken):
                taken.append(place)
                found.append(_label(row, text, side, look))
                break
    return found


def _label(row: Row, text: str, side: Side, look: Theme) -> Label:
    return Label(
        text=rich(text),
        x=row["day"],
        y=float(row["value"]),
        colour=look.ink,
        size=FACE.size,
        anchor="left",
        standing=side.standing,
        right=side.right,
        up=side.up,
    )


def heading(text: str, days: Days, top: float, look: Theme) -> Label:
    """What a panel is about, above its plot."""
    kept = cut_to(text, look.room.picture - LEFT - RIGHT, HEAD)
    return Label(
        text=rich(Run(kept, is_bold=True)),
        x=days.low,
        y=top,
        colour=look.ink,
        size=HEAD.size,
        anchor="left",
        standing="bottom",
        up=5,
    )
