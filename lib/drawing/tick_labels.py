"""Tick labels: numbers, and days and months with the year once."""

from datetime import UTC, datetime
from itertools import pairwise
from math import floor

from lib.drawing.pixel_axes import Axis
from lib.drawing.ticks import DAY, MONTH, Step

# A few days are written in full, longer steps with the year on a line of its own.
FEW = 6 * DAY
SINGLE, DAYS, MONTHS = "%-d %b %Y", "%-d %b\n%Y", "%b\n%Y"


def _number(value: float) -> str:
    return f"{floor(value + 0.5):,}".replace("-", "−")


def _format(step: Step) -> str:
    if step.size <= FEW:
        return SINGLE
    return DAYS if step.size <= MONTH else MONTHS


def _written(moment: float, form: str) -> str:
    at = datetime.fromtimestamp(moment / 1000, UTC)
    return form.replace("%-d", str(at.day)).replace("%b", f"{at:%b}").replace("%Y", f"{at:%Y}")


def _moments(values: list[float], form: str) -> list[tuple[str, ...]]:
    """Each moment's label; its second line only if it changes."""
    first, _, second = form.partition("\n")
    heads = [None, *(_written(value, second) for value in values)]
    return [
        (_written(value, first), *([head] if head != before and head else []))
        for value, (before, head) in zip(values, pairwise(heads), strict=True)
    ]


def labels(axis: Axis, step: Step, values: list[float]) -> list[tuple[str, ...]]:
    """The labels of ticks that are a step apart, in lines."""
    if axis.is_days:
        return _moments(values, _format(step))
    return [(_number(value),) for value in values]
