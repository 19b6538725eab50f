"""The axes of a figure: from values to pixels."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain
from math import isfinite
from typing import Any

from lib.drawing import extents, ranges
from lib.drawing.axis_values import Kind, as_list, kind_of, number
from lib.drawing.layout import Canvas

# The start of 2000, where plotly.js begins a time axis without values.
NO_DAYS = (946_684_800_000.0, 949_363_200_000.0)
NO_NUMBERS = (-1.0, 6.0)


@dataclass(frozen=True)
class Axis:
    """An axis in the picture: `first` is at the pixel `begin`, `last` a `length` further.

    `length` is negative if pixels go down as values go up. Days are milliseconds.
    """

    name: str
    settings: Mapping[str, Any]
    kind: Kind
    first: float
    last: float
    begin: float
    length: float

    @property
    def is_across(self) -> bool:
        """Whether it is horizontal."""
        return self.name.startswith("x")

    @property
    def is_seen(self) -> bool:
        """Whether its ticks and its title are drawn."""
        return bool(self.settings["visible"])

    @property
    def ends(self) -> tuple[float, float]:
        """Its lowest and its highest pixel."""
        return min(self.begin, self.begin + self.length), max(self.begin, self.begin + self.length)

    def number(self, value: Any) -> float:
        """A value as a number on this axis."""
        return number(value, self.kind)

    def pixel(self, number: float) -> float:
        """The pixel of a number."""
        return self.begin + (number - self.first) / (self.last - self.first) * self.length

    def value(self, pixel: float) -> float:
        """The number at a pixel."""
        return self.first + (pixel - self.begin) / self.length * (self.last - self.first)

    def holds(self, number: float) -> bool:
        """Whether a number is in the range."""
        return isfinite(number) and min(self.first, self.last) <= number <= max(
            self.first, self.last
        )


Axes = Mapping[str, Axis]


def _names(sheet: Canvas) -> list[str]:
    laid = [key.replace("axis", "") for key in sheet.layout if key.startswith(("xaxis", "yaxis"))]
    used = [trace.get(f"{letter}axis", letter) for trace in sheet.traces for letter in "xy"]
    return sorted({"x", "y", *laid, *used})


def _stretch(sheet: Canvas, name: str) -> tuple[float, float]:
    """Where the axis begins in the picture, and its length."""
    plot = sheet.plot
    low, high = sheet.axis(name)["domain"]
    if name.startswith("x"):
        return plot.left + low * plot.width, (high - low) * plot.width
    return plot.bottom - low * plot.height, -(high - low) * plot.height


def _matching(sheet: Canvas, name: str, names: list[str]) -> set[str]:
    """The axes that share its range."""
    lead = sheet.axis(name).get("matches", name)
    return {other for other in names if sheet.axis(other).get("matches", other) == lead}


def _kind(sheet: Canvas, shared: set[str], letter: str) -> Kind:
    given = [sheet.axis(name).get("type") for name in shared]
    own = [trace for trace in sheet.traces if trace.get(f"{letter}axis", letter) in shared]
    values = chain.from_iterable(as_list(trace.get(letter)) for trace in own)
    ends = chain.from_iterable(sheet.axis(name).get("range") or [] for name in shared)
    return next((kind for kind in given if kind in ("linear", "date")), None) or (
        kind_of(values) or kind_of(ends) or "linear"
    )


def _range(
    sheet: Canvas, name: str, shared: set[str], kind: Kind, length: float
) -> tuple[float, float]:
    settings = sheet.axis(name)
    given = settings.get("range")
    if given is not None and None not in given:
        return number(given[0], kind), number(given[1], kind)
    own = [trace for trace in sheet.traces if trace.get(f"{name[0]}axis", name[0]) in shared]
    needed = extents.needed_extents(own, name[0], kind, sheet.layout["barmode"])
    to_zero = settings.get("rangemode") == "tozero"
    nothing = NO_DAYS if kind == "date" else NO_NUMBERS
    return ranges.find_range(needed, abs(length), to_zero, nothing)


def _axis(sheet: Canvas, name: str, names: list[str]) -> Axis:
    shared = _matching(sheet, name, names)
    kind = _kind(sheet, shared, name[0])
    begin, length = _stretch(sheet, name)
    first, last = _range(sheet, name, shared, kind, length)
    return Axis(name, sheet.axis(name), kind, first, last, begin, length)


def _shortened(axis: Axis, length: float) -> Axis:
    """The axis with another length around the same middle."""
    signed = length if axis.length > 0 else -length
    return replace(axis, begin=axis.begin + (axis.length - signed) / 2, length=signed)


def _anchored(across: Axis, up: Axis) -> tuple[Axis, Axis]:
    """Both axes at one scale, for `scaleanchor`: the one with space to spare is shortened."""
    ratio = float(up.settings.get("scaleratio", 1))
    unit = abs(across.length / (across.last - across.first))
    own = abs(up.length / (up.last - up.first))
    if own > ratio * unit:
        return across, _shortened(up, abs(up.last - up.first) * ratio * unit)
    return _shortened(across, abs(across.last - across.first) * own / ratio), up


def axes_of(sheet: Canvas) -> dict[str, Axis]:
    """All axes of a figure by their names: x, y, x2 …"""
    names = _names(sheet)
    found = {name: _axis(sheet, name, names) for name in names}
    for name in names:
        lead = found[name].settings.get("scaleanchor")
        if lead:
            found[lead], found[name] = _anchored(found[lead], found[name])
    return found
