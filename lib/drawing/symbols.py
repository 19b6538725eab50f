"""The symbols of marks as outlines, the same as in plotly.js (its symbol_defs.js)."""

from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from lib.drawing.scene import Point

OPEN, DOT = "-open", "-dot"
# A circle as a polygon: at forty pixels across, no corner is visible.
CORNERS = 36
# The dot in the middle of a symbol, in pixels.
DOT_SIZE = 2.4


@dataclass(frozen=True)
class Symbol:
    """An outline around (0, 0) for a size of 2, y downwards; only a line if it encloses nothing.

    `preset` is PowerPoint's name of the same shape, with the angle it must be turned by.
    """

    outline: tuple[Point, ...]
    is_line: bool = False
    preset: str = ""
    turned: float = 0.0


def _ring(corners: int, radius: float, first: float = -pi / 2) -> tuple[Point, ...]:
    turns = [first + 2 * pi * corner / corners for corner in range(corners)]
    return tuple((radius * cos(turn), radius * sin(turn)) for turn in turns)


def _star(points: int, outer: float, inner: float) -> tuple[Point, ...]:
    tips, notches = _ring(points, outer), _ring(points, inner, -pi / 2 + pi / points)
    return tuple(point for pair in zip(tips, notches, strict=True) for point in pair)


def _turned(outline: tuple[Point, ...], degrees: float) -> tuple[Point, ...]:
    turn = degrees * pi / 180
    return tuple((x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)) for x, y in outline)


def _cross(arm: float, half: float) -> tuple[Point, ...]:
    quarter = [(half, -half), (arm, -half), (arm, half), (half, half)]
    around = [_turned(tuple(quarter[1:]), 90 * number) for number in range(4)]
    return tuple(point for part in around for point in part)


SIDE = 2 / sqrt(3)
UP = ((-SIDE, 0.5), (SIDE, 0.5), (0.0, -1.0))
# Its tip is at the marked place.
WING = (2 * cos(pi / 2.5), 2 * sin(pi / 2.5))
ARROW = ((0.0, 0.0), (-WING[0], WING[1]), WING)

SYMBOLS = {
    "circle": Symbol(_ring(CORNERS, 1.0), preset="ellipse"),
    "square": Symbol(((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)), preset="rect"),
    "diamond": Symbol(_ring(4, 1.3), preset="diamond"),
    "cross": Symbol(_cross(1.2, 0.4)),
    "x": Symbol(_turned(_cross(1.2, 0.4), 45)),
    "triangle-up": Symbol(UP, preset="triangle"),
    "triangle-down": Symbol(_turned(UP, 180), preset="triangle", turned=180),
    "triangle-left": Symbol(_turned(UP, 270), preset="triangle", turned=270),
    "triangle-right": Symbol(_turned(UP, 90), preset="triangle", turned=90),
    "pentagon": Symbol(_ring(5, 1.0)),
    "hexagon": Symbol(_ring(6, 1.0)),
    "star": Symbol(_star(5, 1.4, 1.4 * 0.382)),
    "line-ew": Symbol(((-1.4, 0.0), (1.4, 0.0)), is_line=True),
    "arrow": Symbol(ARROW),
}


def base(name: str) -> str:
    """The symbol's name without `-open` and `-dot`."""
    return name.removesuffix(OPEN).removesuffix(DOT)


def symbol(name: str) -> Symbol:
    """The symbol of that name, open, dotted or not; ValueError if our figures do not use it."""
    if base(name) not in SYMBOLS:
        raise ValueError(f"No outline is known for the symbol {name!r}.")
    return SYMBOLS[base(name)]


def is_open(name: str) -> bool:
    """Whether only the outline is drawn."""
    return name.endswith(OPEN)


def has_dot(name: str) -> bool:
    """Whether it has a dot in the middle."""
    return DOT in name


def outline(name: str, x: float, y: float, size: float, angle: float = 0.0) -> tuple[Point, ...]:
    """The symbol's corners around (x, y) in that size, turned clockwise by the angle."""
    corners = _turned(symbol(name).outline, angle) if angle else symbol(name).outline
    return tuple((x + across * size / 2, y + down * size / 2) for across, down in corners)
