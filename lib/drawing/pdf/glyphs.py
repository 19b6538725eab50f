"""Text shaped into glyphs: ligatures, direction and kerning."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from matplotlib.font_manager import get_font
from matplotlib.ft2font import LoadFlags

from lib.drawing.faces import files
from lib.drawing.scene import Run
from lib.drawing.text_runs import with_direction_marks

# Glyphs are placed in thousandths of the font size, the unit of PDF.
EM = 1000


@dataclass(frozen=True)
class Glyph:
    """A glyph: its font, its number there, its characters, and its position.

    `x` and `y` are in thousandths of the font size, y upwards.
    """

    file: str
    face: int
    number: int
    text: str
    x: float
    y: float


def glyphs(run: Run) -> Iterator[Glyph]:
    """The glyphs of a run from left to right, each from the first font that has it.

    Matplotlib shapes them (with libraqm) as it does for PNG; it has no public function for that.
    """
    font = get_font(files(run.bold, run.italic))
    font.set_size(EM, 72)
    for item in font._layout(with_direction_marks(run.text), LoadFlags.NO_HINTING):
        if any(unicodedata.category(letter) != "Cf" for letter in item.char):
            own = item.ft_object
            yield Glyph(str(own.fname), own.face_index, item.glyph_index, item.char, item.x, item.y)
