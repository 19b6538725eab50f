"""The 16:9 sheet around a picture, with space for its texts."""

import math
from dataclasses import dataclass

from lib.look.caption_frame import Frame
from lib.look.letter_room import NOTE_LINE, TEXT_LINE, TITLE_LINE

WIDTH, HEIGHT = 1280, 720
HEADER, FOOTER = 28, 24
# The space that lib.look.caption_frame leaves above and below the title.
AROUND = 36


@dataclass(frozen=True)
class Texts:
    """The texts around the plot, in pixels of a picture of 1280 × 720.

    `head` and `foot` are those of the picture itself; header, note and footer come with the sheet.
    """

    head: int
    foot: int
    header: int
    note: tuple[str, ...]
    origin: str

    @property
    def below(self) -> int:
        """The note and the footer."""
        return NOTE_LINE * len(self.note) + FOOTER

    @property
    def high(self) -> int:
        """All of them."""
        return self.header + self.head + self.below


@dataclass(frozen=True)
class PaperSize:
    """How many times larger than 1280 × 720 the picture is, and the growth of its margins.

    Texts grow with the picture: a high one that is made smaller has titles as large as the others.
    """

    zoom: float
    top: int
    bottom: int
    texts: Texts

    @property
    def high(self) -> int:
        """The picture's height."""
        return round(HEIGHT * self.zoom)

    def sized(self, pixels: float) -> int:
        """Pixels of the same size on a picture of 1280 × 720."""
        return round(pixels * self.zoom)


def texts_of(frame: Frame, note: tuple[str, ...], origin: str, is_marked: bool) -> Texts:
    """The texts of a picture's own frame, and those of its sheet."""
    lines = TITLE_LINE * len(frame.title) + TEXT_LINE * frame.below_title
    foot = NOTE_LINE * frame.note_lines
    return Texts(AROUND + lines, foot, HEADER if is_marked else 0, note, origin)


def room_for_plot(frame: Frame, texts: Texts) -> int:
    """The height left for the plot in a picture of 1280 × 720, besides texts, axes and labels."""
    own = frame.height - texts.head - texts.foot
    return HEIGHT - texts.high - (own - frame.plot)


def sheet_of(frame: Frame, texts: Texts) -> PaperSize:
    """The sheet that the picture needs.

    The texts' height h grows with the zoom z, that of the rest, p, does not: 720 z = p + h z.
    """
    own = frame.height - texts.head - texts.foot
    zoom = max(1.0, own / (HEIGHT - texts.high))
    zoom = 9 * math.ceil(HEIGHT * zoom / 9) / HEIGHT
    return PaperSize(
        zoom=zoom,
        top=round((texts.header + texts.head) * zoom) - texts.head,
        bottom=round(texts.below * zoom) - texts.foot,
        texts=texts,
    )
