"""The letters of a picture: their sizes, the height of lines, and how much room they have."""

from dataclasses import dataclass

from lib.wording.letter_widths import Face
from lib.wording.line_breaks import wrapped

TITLE_SIZE, TEXT_SIZE, NOTE_SIZE = 17, 13, 11
TITLE_LINE, TEXT_LINE, NOTE_LINE = 22, 18, 15  # pixels per line
# Pixels before and after a line, and how much of the rest words fill: browsers and drawing
# libraries round each letter.
EDGE, FILLED = 8, 0.98
# The longest line of a text on hover, in pixels.
HOVER = 340


@dataclass(frozen=True)
class Room:
    """The width in pixels for which a picture's texts are wrapped: Plotly does not break lines."""

    name: str
    picture: int

    @property
    def is_narrow(self) -> bool:
        """Whether this is a telephone's width."""
        return self.name == "narrow"

    @property
    def line(self) -> float:
        """The pixels for a line of title, text or note."""
        return (self.picture - 2 * EDGE) * FILLED

    @property
    def title(self) -> Face:
        """The type of a title: a long title leaves room for the chart on a telephone."""
        return Face(15 if self.is_narrow else TITLE_SIZE, is_bold=True)

    @property
    def title_line(self) -> int:
        """The line height of the title."""
        return 19 if self.is_narrow else TITLE_LINE


TEXT, NOTE = Face(TEXT_SIZE), Face(NOTE_SIZE)
# The narrowest pictures of each kind.
NARROW = Room("narrow", 380)
WIDE = Room("wide", 700)


def hover_lines(text: str) -> list[str]:
    """A text on hover, on lines of a readable length."""
    return wrapped(text, HOVER, TEXT)
