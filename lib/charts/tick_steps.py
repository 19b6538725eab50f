"""Ticks that a chart states: plotly.js would choose others, by where its bars happen to be."""

import pandas as pd

from lib.charts.model import Axis, Unit
from lib.look.style import Room

DAYS = (1, 2, 3, 7, 14)
# With more days for each tick, ticks at months are chosen everywhere.
MOST_DAYS = 15
# Of fewer, there is room for ticks at halves.
FEW = 5


def most_ticks(highest: float) -> int | None:
    """So few ticks of a count up to this number that each is whole; None if all would be."""
    return int(highest) + 1 if highest < FEW else None


def _step(unit: Unit, days: int, most: int) -> int | None:
    if days > MOST_DAYS * most:
        return None
    if unit == "month":
        return 1
    least = 7 if unit == "week" else 1
    return next((step for step in DAYS if step >= least and days <= step * most), DAYS[-1])


def _first(unit: Unit, low: pd.Timestamp) -> pd.Timestamp:
    """The first of its month, or the Monday of its week."""
    period = "M" if unit == "month" else "W-SUN"
    return low.to_period(period).start_time


def bar_days(unit: Unit, low: pd.Timestamp, high: pd.Timestamp, room: Room) -> Axis:
    """The axis of bars that are a day, a week or a month each, with a tick where a bar begins."""
    step = _step(unit, (high - low).days, 5 if room.is_narrow else 10)
    return Axis(unit, low=low, high=high, step=step, first=step and _first(unit, low))
