"""The letters of a picture: their sizes, the height of lines, and how many fit on one."""

from dataclasses import dataclass

TITLE_SIZE, TEXT_SIZE, NOTE_SIZE = 17, 13, 11
TITLE_LINE, TEXT_LINE, NOTE_LINE = 22, 18, 15  # pixels per line


@dataclass(frozen=True)
class Room:
    """How many characters of title, text and note fit on a line: Plotly does not break lines."""

    name: str
    title: int
    text: int
    note: int

    @property
    def is_narrow(self) -> bool:
        """Whether this is a telephone's width."""
        return self.name == "narrow"

    @property
    def title_size(self) -> int:
        """The type size of a title: a long title leaves room for the chart on a telephone."""
        return 15 if self.is_narrow else TITLE_SIZE

    @property
    def title_line(self) -> int:
        """The line height of the title."""
        return 19 if self.is_narrow else TITLE_LINE


# Measured at the sizes above, for the narrowest pictures of each kind: 380 and 700 pixels.
NARROW = Room("narrow", title=50, text=58, note=72)
WIDE = Room("wide", title=88, text=130, note=150)
