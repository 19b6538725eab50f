"""Axes in pixels."""

from dataclasses import dataclass
from math import isfinite


@dataclass(frozen=True, kw_only=True)
class Axis:
    """An axis in the picture: `first` is at the pixel `begin`, `last` a `length` further.

    `length` is negative if pixels go down as values go up. Days are milliseconds.
    """

    is_across: bool
    is_days: bool
    first: float
    last: float
    begin: float
    length: float

    @property
    def ends(self) -> tuple[float, float]:
        """Its lowest and its highest pixel."""
        return min(self.begin, self.begin + self.length), max(self.begin, self.begin + self.length)

    def pixel(self, number: float) -> float:
        """The pixel of a number."""
        return self.begin + (number - self.first) / (self.last - self.first) * self.length

    def holds(self, number: float) -> bool:
        """Whether a number is in the range."""
        return isfinite(number) and min(self.first, self.last) <= number <= max(
            self.first, self.last
        )
