"""The handling mark on a slide: in header and footer, at the right."""

from pptx.slide import Slide
from pptx.util import Emu

from lib.exports import handling
from lib.exports.handling import Mark
from lib.exports.native.inks import ink
from lib.exports.slides.areas import INCH, POINT, Area
from lib.exports.slides.drawingml import outline, solid
from lib.exports.slides.overlay import paint
from lib.exports.slides.text_width import width_of
from lib.exports.slides.texts import INK, Text, box

SIDE = Emu(round(0.08 * INCH))
# The margins of a mark, in multiples of the type size; and its least size.
MARGINS, LEAST = 0.8, 10


def _is_label(mark: Mark) -> bool:
    return mark.ground != handling.WHITE


def _wide(mark: Mark) -> float:
    """The width of a mark, in multiples of the type size."""
    return width_of(mark.text, 1, is_bold=True) + MARGINS


def _size(mark: Mark, room: int, size: float) -> float:
    """TLP asks for twelve points; other lines are smaller on a narrow slide."""
    return size if _is_label(mark) else max(min(size, int(room / POINT / _wide(mark))), LEAST)


def stamp(slide: Slide, text: str, area: Area, name: str, size: float) -> None:
    """Writes the mark at the right of its own strip; nothing if there is none.

    A TLP label is in its colour on black, another line in plain ink.
    """
    mark = handling.mark(text)
    if mark is None:
        return
    size = _size(mark, area.width, size)
    is_label, wide = _is_label(mark), min(round(_wide(mark) * size * POINT), area.width)
    shade = ink(mark.ink) if is_label else INK
    run = Text(mark.text, size, shade, is_bold=True)
    place = Area(area.right - wide, area.top, wide, area.height)
    shape = box(slide, place, name, [[run]], "right", is_wrapped=False, standing="middle")
    if is_label:
        paint(shape, solid(ink(mark.ground)), outline(None))
        shape.text_frame.margin_right = SIDE
