"""Colours and lines in matplotlib's terms."""

from lib.drawing.rgba import Colour
from lib.drawing.scene import Stroke

Ink = tuple[float, float, float, float]
# plotly.js: a dot is at least three pixels, a dash three times as long.
DOT, DASH = 3.0, 3.0


def ink(colour: Colour | None) -> Ink:
    """The colour with components from 0 to 1; None if it is invisible."""
    if colour is None:
        return (0.0, 0.0, 0.0, 0.0)
    return (colour.red / 255, colour.green / 255, colour.blue / 255, colour.opacity)


def dash_length(stroke: Stroke) -> float:
    """The length of a dash or dot, and of the gap after it, in pixels; 0 for a solid line."""
    if stroke.dash == "solid":
        return 0.0
    return max(stroke.width, DOT) * (DASH if stroke.dash == "dash" else 1.0)
