"""The handling mark: in header and footer, at the right, at least 12 points (FIRST, TLP 2.0)."""

from pptx.slide import Slide
from pptx.util import Emu

from lib.escape import line
from lib.exports.native.inks import Ink
from lib.exports.slides.areas import INCH, POINT, Area
from lib.exports.slides.markup import outline, solid
from lib.exports.slides.overlay import painted
from lib.exports.slides.texts import INK, WIDTH, Text, box
from lib.words import cut

SIZE, MOST = 12, 110
BLACK = Ink("000000")
# https://www.first.org/tlp/: the colours of the labels on black.
TLP = {
    "TLP:RED": Ink("FF2B2B"),
    "TLP:AMBER+STRICT": Ink("FFC000"),
    "TLP:AMBER": Ink("FFC000"),
    "TLP:GREEN": Ink("33FF00"),
    "TLP:CLEAR": Ink("FFFFFF"),
}
HEIGHT = 0.26 * INCH


def mark(slide: Slide, handling: str, area: Area, name: str) -> None:
    """The mark at the right of that strip; nothing where there is none.

    A TLP label stands in its colour on black, another line in plain ink.
    """
    text = cut(line(handling), MOST)
    if not text:
        return
    shade = TLP.get(text)
    place = area
    if shade is not None:
        wide = round((len(text) * 1.35 + 1.5) * SIZE * WIDTH * POINT)
        place = Area(area.right - wide, area.top, wide, area.height)
    run = Text(text, SIZE, shade or INK, is_bold=True)
    shape = box(slide, place, name, [[run]], "right", is_wrapped=False, standing="middle")
    if shade is not None:
        painted(shape, solid(BLACK), outline(None))
        shape.text_frame.margin_right = Emu(round(0.08 * INCH))
