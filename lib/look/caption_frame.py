"""The texts around a chart and the space they take: every writer of a chart places them from
here."""

from dataclasses import dataclass, replace
from typing import Self

from lib.look import letter_room
from lib.look.letter_room import NOTE_LINE, NOTE_SIZE, TEXT, TEXT_LINE, TEXT_SIZE, TITLE_LINE
from lib.look.signs import Sign, key_rows
from lib.look.style import Caption, Theme
from lib.wording.letter_widths import Face
from lib.wording.line_breaks import cut_to, wrapped

NOTE = "source-note"
# The longest title and text of a picture in multiples of the type size: a corpus may have labels
# of any length.
LONGEST_TITLE, LONGEST_TEXT = 165, 510
# The type of what a chart says if it is empty, and the pixels for a line of it.
MESSAGE, MESSAGE_WIDE = Face(15), 290.0
# Pixels between texts and the edge of the picture.
EDGE = 6
# Pixels under a plot without a note, and above one without a title.
FOOT, ABOVE = 40, 10


@dataclass(frozen=True)
class Note:
    """Lines in a margin, by default at the lower left: `away` pixels from the nearest edge."""

    name: str
    lines: tuple[str, ...]
    size: float
    colour: str
    away: float
    is_right: bool = False
    is_on_top: bool = False
    is_bold: bool = False
    ground: str | None = None
    pad: float | None = None


@dataclass(frozen=True)
class Frame:
    """The height of a picture, its margins around the plots, and its texts as plain lines.

    The title begins `above` pixels below the upper edge. Without a `width`, it is the writer's.
    """

    height: int
    top: int = 100
    bottom: int = 80
    left: int = 80
    right: int = 80
    above: int = 0
    title: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    key: tuple[tuple[Sign, ...], ...] = ()
    notes: tuple[Note, ...] = ()
    title_size: float = 0
    text_size: float = TEXT_SIZE
    width: int | None = None

    @property
    def plot(self) -> int:
        """The height of the plots."""
        return self.height - self.top - self.bottom

    @property
    def below_title(self) -> int:
        """The lines of subtitle and key."""
        return len(self.text) + len(self.key)

    @property
    def note_lines(self) -> int:
        """The lines of the source note."""
        return sum(len(note.lines) for note in self.notes if note.name == NOTE)

    def with_plot(self, plot: int) -> Self:
        """The frame of plots that are this many pixels high."""
        return replace(self, height=self.height + plot - self.plot)

    def with_key_row(self, row: tuple[Sign, ...]) -> Self:
        """The frame with one more line in its key."""
        higher = {"top": self.top + TEXT_LINE, "height": self.height + TEXT_LINE}
        return replace(self, key=(*self.key, row), **higher)

    def rewrapped(self, caption: Caption, key: tuple[Sign, ...], look: Theme) -> Self:
        """The frame with title, subtitle and key wrapped for this look; the plots keep their
        height."""
        room = look.room
        title = wrapped(caption.title, room.line, room.title)
        text = wrapped(caption.subtitle, room.line, TEXT)
        made = replace(self, title=tuple(title), text=tuple(text), key=key_rows(key, room.line))
        more = TITLE_LINE * (len(made.title) - len(self.title))
        more += TEXT_LINE * (made.below_title - self.below_title)
        return replace(made, top=self.top + more, height=self.height + more)

    def bare(self) -> Self:
        """The frame without its texts; one without a title is unchanged."""
        if not self.title:
            return self
        lines = TITLE_LINE * len(self.title) + TEXT_LINE * max(self.below_title, 1)
        top = self.top - self.above - lines + ABOVE
        high = self.plot + top + FOOT
        cleared = replace(self, title=(), text=(), key=(), notes=(), above=0)
        return replace(cleared, top=top, bottom=FOOT, height=high)


def source_note(lines: tuple[str, ...], look: Theme, away: float = 4) -> Note:
    """The source note at the lower left."""
    return Note(NOTE, lines, NOTE_SIZE, look.muted, away)


def _lines(text: str, longest: float, width: float, face: Face) -> tuple[str, ...]:
    return tuple(wrapped(cut_to(text, longest * face.size, face), width, face))


def message_lines(text: str) -> tuple[str, ...]:
    """What a chart says if it is empty, in lines."""
    return tuple(wrapped(text, MESSAGE_WIDE, MESSAGE))


def caption_frame(
    caption: Caption, look: Theme, height: int, strip: int = 0, left: int = 54
) -> Frame:
    """The frame of a picture this high with title, subtitle, key and source note.

    `strip` keeps that many pixels free between subtitle and plot, `left` beside it.
    """
    room = look.room
    title = _lines(caption.title, LONGEST_TITLE, room.line, room.title)
    text = _lines(caption.subtitle, LONGEST_TEXT, room.line, TEXT)
    note = _lines(caption.note, LONGEST_TEXT, room.line, letter_room.NOTE)
    key = key_rows(caption.key, room.line)
    # On a narrow screen the toolbar has its own line above the title.
    above = 30 if room.is_narrow else 0
    lines = room.title_line * len(title) + TEXT_LINE * (len(text) + len(key))
    return Frame(
        height=height,
        top=above + 22 + lines + 14 + strip,
        bottom=46 + NOTE_LINE * len(note),
        left=left,
        right=16,
        above=20 + above,
        title=title,
        text=text,
        key=key,
        notes=(source_note(note, look),),
        title_size=room.title.size,
    )
