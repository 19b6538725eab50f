"""The width of texts on slides, in points."""

from functools import lru_cache

from lib.drawing.letters import label_width
from lib.drawing.rgba import Colour
from lib.drawing.scene import Label, Run
from lib.wording.words import cut

INK = Colour(0, 0, 0)
# A theme's font may be wider than the measured one.
SLACK = 1.12
# How much of each line words fill.
SURE = 0.92


@lru_cache(maxsize=16_384)
def _share(text: str, is_bold: bool) -> float:
    run = Run(text, INK, bold=is_bold)
    return label_width(Label(layer="", x=0, y=0, lines=((run,),), size=100.0)) / 100


def width_of(text: str, size: float, is_bold: bool = False) -> float:
    """The width of a text on one line."""
    return _share(text, is_bold) * size * SLACK if text else 0.0


def wrapped_to(text: str, width: float, size: float, is_bold: bool = False) -> list[str]:
    """The text in lines of at most that width, broken between words only."""
    blank = width_of(" ", size, is_bold)
    lines: list[str] = []
    used = 0.0
    for word in text.split():
        wide = width_of(word, size, is_bold)
        if lines and used + blank + wide <= width:
            lines[-1] += f" {word}"
            used += blank + wide
        else:
            lines.append(word)
            used = wide
    return lines


def held(text: str, wide: float, size: float, lines: int, is_bold: bool = False) -> str:
    """As much of the text as fits on this many lines of a width in points.

    Overlong words are cut: otherwise they would run off a slide.
    """
    room, own = lines * wide * SURE, width_of(text, size, is_bold)
    return text if own <= room else cut(text, max(int(len(text) * room / own), 2))
