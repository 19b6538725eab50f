"""Default tick positions of an axis: round numbers and days, as plotly.js finds them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil, floor, log
from typing import Any

from lib.drawing.pixel_axes import Axis

DAY = 86_400_000.0
HOUR = DAY / 24
MONTH, YEAR = DAY * 365.25 / 12, DAY * 365.25
# Weeks begin on a Sunday, as in plotly.js: this one is 2 January 2000.
SUNDAY = 946_771_200_000.0
MILLENNIUM = 946_684_800_000.0
MOST, FEWEST = 9.0, 4.0
PIXELS = {"x": 80.0, "y": 40.0}
ROUND, DAYS, PARTS = (2, 5, 10), (1, 2, 3, 7, 14), (1, 2, 3, 6, 12)


@dataclass(frozen=True)
class Step:
    """From tick to tick: a number of months, or an amount counted from `origin`."""

    size: float
    origin: float = 0.0
    months: int = 0


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
        months = _rounded(rough / MONTH, PARTS)
        return Step(months * MONTH, MILLENNIUM, months)
    if rough * 2 > DAY:
        return Step(_rounded(rough / DAY, DAYS) * DAY, SUNDAY)
    return Step(max(_rounded(rough / HOUR, PARTS), 1) * HOUR, MILLENNIUM)


def _given(axis: Axis, settings: Any) -> Step | None:
    given = settings.get("dtick")
    if given is None:
        return None
    if isinstance(given, str):
        months = int(given.removeprefix("M"))
        return Step(months * MONTH, MILLENNIUM, months)
    return Step(float(given), axis.number(settings.get("tick0", 0)))


def step_of(axis: Axis) -> Step:
    """The step from tick to tick: as given, otherwise so that labels fit."""
    given = _given(axis, axis.settings)
    if given is not None:
        return given
    room = min(max(abs(axis.length) / PIXELS[axis.name[0]], FEWEST), MOST) + 1
    rough = abs(axis.last - axis.first) / (axis.settings.get("nticks") or room)
    return _days(rough) if axis.kind == "date" else Step(_decimal(rough))


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


def ticks(axis: Axis) -> list[float]:
    """The numbers with ticks, within the range."""
    given = axis.settings.get("tickvals")
    if given is not None:
        return [axis.number(value) for value in given]
    low, high = sorted((axis.first, axis.last))
    step = step_of(axis)
    if step.months:
        return _monthly(low, high, step.months)
    begin = ceil((low - step.origin) / step.size - 1e-9)
    end = floor((high - step.origin) / step.size + 1e-9)
    return [step.origin + number * step.size for number in range(begin, end + 1)]
