"""The handling mark on a slide: in header and footer, at the right."""

from pptx.slide import Slide
from pptx.util import Emu

from lib.exports import handling
from lib.exports.native.inks import ink
from lib.exports.slides.areas import INCH, POINT, Area
from lib.exports.slides.markup import outline, solid
from lib.exports.slides.overlay import painted
from lib.exports.slides.texts import INK, WIDTH, Text, box

SIZE = 12
HEIGHT = 0.26 * INCH
SIDE = Emu(round(0.08 * INCH))
# Marks are bold capitals, which are wider than the usual letter.
CAPITALS = 1.35


def width(text: str) -> int:
    """How wide the mark of a handling line is; 0 where there is none."""
    mark = handling.mark(text)
    letters = 0 if mark is None else len(mark.text) * CAPITALS + 1.5
    return round(letters * SIZE * WIDTH * POINT)


def stamp(slide: Slide, text: str, area: Area, name: str) -> None:
    """The mark at the right of that strip; nothing where there is none.

    A TLP label stands in its colour on black, another line in plain ink.
    """
    mark = handling.mark(text)
    if mark is None:
        return
    is_label = mark.ground != handling.WHITE
    run = Text(mark.text, SIZE, ink(mark.ink) if is_label else INK, is_bold=True)
    wide = width(text) if is_label else area.width
    place = Area(area.right - wide, area.top, wide, area.height)
    shape = box(slide, place, name, [[run]], "right", is_wrapped=False, standing="middle")
    if is_label:
        painted(shape, solid(ink(mark.ground)), outline(None))
        shape.text_frame.margin_right = SIDE
