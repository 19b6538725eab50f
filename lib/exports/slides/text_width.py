"""The width of texts on slides, in points."""

from lib.wording import line_breaks
from lib.wording.letter_widths import VERDANA, Face


def face(size: float, is_bold: bool = False) -> Face:
    """Type on a slide: a house template's font may be as wide as Verdana."""
    return Face(size, is_bold, VERDANA)


def width_of(text: str, size: float, is_bold: bool = False) -> float:
    """The width of a text on one line."""
    return face(size, is_bold).width(text)


def lines_of(text: str, wide: float, size: float, is_bold: bool = False) -> int:
    """How many lines a text takes in a width."""
    return len(line_breaks.wrapped(text, wide, face(size, is_bold)))


def held(text: str, wide: float, size: float, lines: int, is_bold: bool = False) -> str:
    """As much of the text as fits on this many lines of a width."""
    return line_breaks.held(text, wide, face(size, is_bold), lines)
