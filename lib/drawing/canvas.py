"""A picture before it has shapes: its size, its margins, and what may be squeezed."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from lib.drawing.rgba import Colour
from lib.drawing.scene import Drawing


@dataclass(frozen=True)
class Area:
    """A rectangle of the picture: left, top, width and height in pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its bottom edge."""
        return self.top + self.height

    def wider(self, by: float) -> "Area":
        """The area extended by this many pixels on each side."""
        return Area(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True, kw_only=True)
class Canvas(ABC):
    """A chart or a free figure to draw in this size; its markers are drawn `shrunk` times theirs.

    `own` is the height that it asks for, if it does.
    """

    width: float
    height: float
    own: float | None = None
    shrunk: float = 1.0

    @property
    @abstractmethod
    def plot(self) -> Area:
        """The area within the margins."""

    @property
    @abstractmethod
    def ground(self) -> Colour:
        """The colour of the paper."""

    @property
    @abstractmethod
    def keeps_shape(self) -> bool:
        """Whether its plots must keep their proportions, as a map's must."""

    @property
    @abstractmethod
    def has_rows(self) -> bool:
        """Whether it lists rows from the top down."""

    @property
    @abstractmethod
    def has_numbered_rows(self) -> bool:
        """Whether marks in these rows are at numbers, not dates."""

    @abstractmethod
    def widened(self, by: float) -> Self:
        """The canvas with its horizontal axis stretched by this factor."""

    @abstractmethod
    def items(self) -> Iterable[Drawing]:
        """All shapes from the bottom up."""


def plot_area(width: float, height: float, margins: tuple[float, float, float, float]) -> Area:
    """The area within margins at the left, top, right and bottom."""
    left, top, right, bottom = margins
    return Area(left, top, max(width - left - right, 1.0), max(height - top - bottom, 1.0))
