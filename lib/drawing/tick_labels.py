"""Tick labels: numbers, days and months with the year once, or given words."""

from datetime import UTC, datetime
from itertools import pairwise
from math import floor

from lib.drawing.pixel_axes import Axis
from lib.drawing.ticks import MONTH, Step, step_of

DAYS, MONTHS = "%-d %b\n%Y", "%b\n%Y"


def _number(value: float, step: Step, is_whole: bool) -> str:
    if is_whole:
        return f"{floor(value + 0.5):,}".replace("-", "−")
    digits = 0 if step.size >= 1 else len(f"{step.size:f}".rstrip("0").split(".")[1])
    text = f"{value:,.{digits}f}"
    text = text.rstrip("0").removesuffix(".") if digits else text
    return "0" if text == "-0" else text.replace("-", "−")


def _limit(stop: object, otherwise: float) -> float:
    """A limit of a format in milliseconds; `M1` is a month."""
    if stop is None:
        return otherwise
    return float(stop[1:]) * MONTH if isinstance(stop, str) else float(stop)  # ty: ignore[invalid-argument-type]


def _format(axis: Axis, step: Step) -> str:
    """The first format for steps of this length."""
    for stop in axis.settings.get("tickformatstops", ()):
        least, most = stop["dtickrange"]
        if _limit(least, 0.0) <= step.size <= _limit(most, float("inf")):
            return stop["value"]
    return DAYS if step.size < MONTH else MONTHS


def _written(moment: float, form: str) -> str:
    at = datetime.fromtimestamp(moment / 1000, UTC)
    return form.replace("%-d", str(at.day)).replace("%b", f"{at:%b}").replace("%Y", f"{at:%Y}")


def _moments(values: list[float], form: str) -> list[str]:
    """Each moment's label; its second line only if it changes."""
    first, _, second = form.partition("\n")
    heads = [None, *(_written(value, second) for value in values)]
    return [
        "<br>".join([_written(value, first), *([head] if head != before and head else [])])
        for value, (before, head) in zip(values, pairwise(heads), strict=True)
    ]


def labels(axis: Axis, values: list[float]) -> list[str]:
    """The labels of an axis' ticks, in Plotly's pseudo-HTML."""
    given = axis.settings.get("ticktext")
    if given is not None:
        return [str(text) for text in given]
    step = step_of(axis)
    if axis.kind == "date":
        return _moments(values, _format(axis, step))
    is_whole = axis.settings.get("tickformat") == ",d"
    return [_number(value, step, is_whole) for value in values]
