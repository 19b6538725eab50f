"""Colours and lines as matplotlib wants them."""

from lib.drawing.rgba import Colour
from lib.drawing.scene import Stroke

Ink = tuple[float, float, float, float]
# plotly.js: a dot is three pixels at least, a dash three times as long.
DOT, DASH = 3.0, 3.0


def ink(colour: Colour | None) -> Ink:
    """The colour with parts from 0 to 1; one that is not seen for None."""
    if colour is None:
        return (0.0, 0.0, 0.0, 0.0)
    return (colour.red / 255, colour.green / 255, colour.blue / 255, colour.opacity)


def dash_length(stroke: Stroke) -> float:
    """The length of a dash or dot, and of the gap behind it, in pixels; 0 for a full line."""
    if stroke.dash == "solid":
        return 0.0
    return max(stroke.width, DOT) * (DASH if stroke.dash == "dash" else 1.0)
