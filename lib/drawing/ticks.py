"""Tick positions of an axis: stated ones, or round numbers and days as plotly.js finds them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil, floor, log

from lib.drawing.pixel_axes import Axis

DAY = 86_400_000.0
HOUR = DAY / 24
MONTH, YEAR = DAY * 365.25 / 12, DAY * 365.25
# Weeks begin on a Sunday, as in plotly.js: this one is 2 January 2000.
SUNDAY = 946_771_200_000.0
MILLENNIUM = 946_684_800_000.0
MOST, FEWEST = 9.0, 4.0
ACROSS, UP = 80.0, 40.0
ROUND, DAYS, PARTS = (2, 5, 10), (1, 2, 3, 7, 14), (1, 2, 3, 6, 12)


@dataclass(frozen=True)
class Step:
    """From tick to tick: a number of months, or an amount counted from `origin`."""

    size: float
    origin: float = 0.0
    months: int = 0


def by_months(months: int) -> Step:
    """The step of this many months."""
    return Step(months * MONTH, MILLENNIUM, months)


def _rounded(rough: float, steps: tuple[int, ...]) -> int:
    """The next step up: one that would just do is not enough for plotly.js."""
    return next((step for step in steps if step > rough), steps[-1])


def _decimal(rough: float) -> float:
    base = 10.0 ** floor(log(rough) / log(10))
    return base * _rounded(rough / base, ROUND)


def _days(rough: float) -> Step:
    if rough * 2 > YEAR:
        years = _decimal(rough / YEAR)
        return Step(years * YEAR, MILLENNIUM, max(int(years), 1) * 12)
    if rough * 2 > MONTH:
        return by_months(_rounded(rough / MONTH, PARTS))
    if rough * 2 > DAY:
        return Step(_rounded(rough / DAY, DAYS) * DAY, SUNDAY)
    return Step(max(_rounded(rough / HOUR, PARTS), 1) * HOUR, MILLENNIUM)


def fitting_step(axis: Axis, most: int | None = None) -> Step:
    """The step by which at most that many ticks, or as many labels as fit, are on the axis."""
    pixels = ACROSS if axis.is_across else UP
    room = min(max(abs(axis.length) / pixels, FEWEST), MOST) + 1
    rough = abs(axis.last - axis.first) / (most or room)
    return _days(rough) if axis.is_days else Step(_decimal(rough))


def _month(number: int) -> float:
    """The first moment of a month, counted from January of the year 0."""
    year, month = divmod(number, 12)
    return datetime(year, month + 1, 1, tzinfo=UTC).timestamp() * 1000


def _monthly(low: float, high: float, months: int) -> list[float]:
    first = datetime.fromtimestamp(low / 1000, UTC)
    at = (first.year * 12 + first.month - 1) // months * months
    found = []
    while (moment := _month(at)) <= high:
        found += [moment] if moment >= low else []
        at += months
    return found


def ticks(axis: Axis, step: Step) -> list[float]:
    """The numbers with ticks, within the range."""
    low, high = sorted((axis.first, axis.last))
    if step.months:
        return _monthly(low, high, step.months)
    begin = ceil((low - step.origin) / step.size - 1e-9)
    end = floor((high - step.origin) / step.size + 1e-9)
    return [step.origin + number * step.size for number in range(begin, end + 1)]
