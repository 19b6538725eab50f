"""Axes with round steps: their ends, and their ticks."""

from dataclasses import dataclass
from math import ceil, floor, log10

DAY_STEPS = (1, 2, 7, 14, 28, 56, 91, 182, 364, 728, 1456)
MOST_DAYS, MOST_NUMBERS = 12, 6
# Serial numbers of Mondays leave 2 when divided by 7: 1 January 1900 is day 2.
MONDAY, WEEK = 2, 7


@dataclass(frozen=True)
class Axis:
    """An axis from low to high with a tick each step; days are serial numbers."""

    low: float
    high: float
    step: float
    title: str = ""
    is_dates: bool = False
    has_labels: bool = True

    def share(self, value: float) -> float:
        """The position of a value: 0 at the low end, 1 at the high one."""
        return (value - self.low) / (self.high - self.low)


def day_step(days: float, most: int = MOST_DAYS) -> int:
    """Days between two ticks, so that there are at most this many."""
    return next((step for step in DAY_STEPS if days / step <= most), DAY_STEPS[-1])


def days(low: float, high: float, has_labels: bool = True, most: int = MOST_DAYS) -> Axis:
    """An axis of days with at most this many ticks; it begins on a Monday if they are weeks
    apart."""
    step = day_step(high - low, most)
    start = floor((low - MONDAY) / WEEK) * WEEK + MONDAY if step % WEEK == 0 else floor(low)
    return Axis(start, max(high, start + 1), step, is_dates=True, has_labels=has_labels)


def number_step(highest: float) -> float:
    """A round step of whole numbers: 1, 2 or 5 times a power of ten."""
    least = max(highest / MOST_NUMBERS, 1)
    power = 10 ** floor(log10(least))
    return next(power * times for times in (1, 2, 5, 10) if power * times >= least)


def numbers(highest: float, title: str, high: float | None = None) -> Axis:
    """An axis of numbers from zero up; to `high` if given."""
    step = number_step(high or highest)
    end = high or ceil(max(highest * 1.02, 1) / step) * step
    return Axis(0.0, float(end), step, title)
