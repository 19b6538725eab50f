"""How wide a text is in given fonts."""

import warnings
from functools import lru_cache

from matplotlib.font_manager import get_font
from matplotlib.ft2font import LoadFlags

from lib.drawing.text_runs import with_direction_marks

SIZE = 64
# A character that no font of this machine has is drawn as an empty box; the warning helps no one.
warnings.filterwarnings("ignore", message="Glyph .* missing from font")


@lru_cache(maxsize=16_384)
def share(text: str, files: tuple[str, ...]) -> float:
    """The width of a text as a share of its type size.

    A character comes from the first of the font files that has it.
    """
    font = get_font(files)
    font.set_size(SIZE, 72)
    font.set_text(with_direction_marks(text), 0, flags=LoadFlags.NO_HINTING)
    return font.get_width_height()[0] / 64 / SIZE
