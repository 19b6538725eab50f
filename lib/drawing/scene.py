"""A picture as plain shapes, in pixels, y downwards: the input of every writer of pictures."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Self

from lib.drawing.rgba import Colour

Point = tuple[float, float]


@dataclass(frozen=True)
class Stroke:
    """How a line is drawn; `dash` is solid, dash or dot."""

    colour: Colour
    width: float
    dash: str = "solid"

    def scaled(self, factor: float) -> Self:
        """The stroke with its width scaled."""
        return replace(self, width=self.width * factor)


@dataclass(frozen=True)
class Fill:
    """What fills an area: a colour, and rising lines over it, `gap` apart, if there is `hatch`.

    This is how Plotly draws its pattern `/`.
    """

    colour: Colour
    hatch: Stroke | None = None
    gap: float = 8.0

    def scaled(self, factor: float) -> Self:
        """The fill with its gap scaled."""
        hatch = self.hatch and self.hatch.scaled(factor)
        return replace(self, hatch=hatch, gap=self.gap * factor)


@dataclass(frozen=True, kw_only=True)
class Item:
    """A shape: its layer, what it is, and its full text."""

    layer: str
    name: str = ""
    said: str = ""


@dataclass(frozen=True, kw_only=True)
class Box(Item):
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float
    fill: Fill | None = None
    stroke: Stroke | None = None

    def scaled(self, factor: float) -> Self:
        """The box in a scaled picture."""
        return replace(
            self,
            left=self.left * factor,
            top=self.top * factor,
            width=self.width * factor,
            height=self.height * factor,
            fill=self.fill and self.fill.scaled(factor),
            stroke=self.stroke and self.stroke.scaled(factor),
        )


@dataclass(frozen=True, kw_only=True)
class Path(Item):
    """Lines or areas that belong together, one in each of `parts`; areas if filled."""

    parts: tuple[tuple[Point, ...], ...]
    fill: Fill | None = None
    stroke: Stroke | None = None

    @property
    def is_closed(self) -> bool:
        """Whether the last point of a part joins its first."""
        return self.fill is not None

    def scaled(self, factor: float) -> Self:
        """The path in a scaled picture."""
        parts = tuple(tuple((x * factor, y * factor) for x, y in part) for part in self.parts)
        return replace(
            self,
            parts=parts,
            fill=self.fill and self.fill.scaled(factor),
            stroke=self.stroke and self.stroke.scaled(factor),
        )


@dataclass(frozen=True, kw_only=True)
class Mark(Item):
    """A symbol of lib.drawing.symbols around its centre; `angle` turns it clockwise, in degrees."""

    x: float
    y: float
    symbol: str
    size: float
    angle: float = 0.0
    fill: Fill | None = None
    stroke: Stroke | None = None

    def scaled(self, factor: float) -> Self:
        """The mark in a scaled picture."""
        return replace(
            self,
            x=self.x * factor,
            y=self.y * factor,
            size=self.size * factor,
            fill=self.fill and self.fill.scaled(factor),
            stroke=self.stroke and self.stroke.scaled(factor),
        )


@dataclass(frozen=True)
class Run:
    """A stretch of text in one ink."""

    text: str
    colour: Colour
    bold: bool = False
    italic: bool = False


Line = tuple[Run, ...]


@dataclass(frozen=True, kw_only=True)
class Label(Item):
    """Lines of text: (x, y) is on the first baseline, at its start, middle or end (`anchor`).

    `angle` turns it clockwise around that point; lines are LEADING of its size apart.
    """

    x: float
    y: float
    lines: tuple[Line, ...]
    size: float
    anchor: str = "start"
    angle: float = 0.0

    @property
    def text(self) -> str:
        """The words without formatting."""
        return "\n".join("".join(run.text for run in line) for line in self.lines)

    def scaled(self, factor: float) -> Self:
        """The label in a scaled picture."""
        return replace(self, x=self.x * factor, y=self.y * factor, size=self.size * factor)


LEADING = 1.3

Drawing = Box | Path | Mark | Label


@dataclass(frozen=True)
class Scene:
    """A picture: its size in pixels, its background, and its shapes from the bottom up."""

    width: float
    height: float
    ground: Colour
    items: tuple[Drawing, ...]

    def layers(self) -> Iterator[tuple[str, tuple[Drawing, ...]]]:
        """Each layer's name and shapes, from the bottom up; a name may appear twice."""
        for name, items in groupby(self.items, key=lambda item: item.layer):
            yield name, tuple(items)

    def scaled(self, factor: float) -> "Scene":
        """The same picture, scaled."""
        items = tuple(item.scaled(factor) for item in self.items)
        return replace(self, width=self.width * factor, height=self.height * factor, items=items)
