"""Figures on sheets of A4: pictures as wide as the sheet, with legible type."""

from dataclasses import replace
from typing import TYPE_CHECKING

from lib.views.exhibit import Drawable

if TYPE_CHECKING:
    from lib.drawing.scene import Drawing, Scene

# The area of the sheet within margins of 12 mm, in CSS pixels; its height without a page's own
# heading.
WIDE, HIGH = 700, 820
# Type of 8 points, in CSS pixels.
LEAST = 8 * 96 / 72


def _legible(item: "Drawing") -> "Drawing":
    from lib.drawing.scene import Label

    return replace(item, size=max(item.size, LEAST)) if isinstance(item, Label) else item


def _written(scene: "Scene") -> str:
    from lib.drawing.svg import svg

    items = tuple(_legible(item) for item in scene.items)
    return svg(replace(scene, items=items)).decode()


def stills(drawn: Drawable) -> tuple[str, ...]:
    """The chart or figure with its texts as SVG, in several pictures if its rows need several
    sheets."""
    # Imported here: matplotlib, which measures texts, takes half a second.
    from lib.drawing.scenes import canvas_of, parts, scene_of

    own = canvas_of(drawn).own
    if own and own <= HIGH:
        return (_written(scene_of(drawn, WIDE, own)),)
    return tuple(map(_written, parts(drawn, WIDE, HIGH, captioned=True)))
