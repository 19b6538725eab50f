"""Paragraphs broken into lines by measured widths, with links over their words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lib.drawing.faces import width
from lib.drawing.pdf import Part
from lib.drawing.rgba import Colour, colour
from lib.drawing.scene import Box, Drawing, Fill, Label, Run
from lib.exports.slides.areas import Area
from lib.exports.slides.texts import HEIGHT, Text
from lib.look.palette import OKABE_ITO
from lib.look.style import LIGHT
from lib.wording import escape
from lib.wording.directions import runs_left

# Units of a slide in a pixel of 1/96 inch, and points in it.
PIXEL, POINT = 9525, 0.75
# A line's baseline below its top, and the underline below that, as shares of the font size.
FOOT, UNDERLINE = 0.95, 0.12
LINK = colour(OKABE_ITO[0])
INK = colour(LIGHT.ink)
# A word and the spaces after it; a no-break space belongs to the word.
WORD = re.compile(r"[^ ]+ *| +")
TEXT = "Text"


@dataclass(frozen=True)
class Words:
    """A run of text; with `page`, it links to the page with that index."""

    text: Text
    page: int | None = None

    @property
    def address(self) -> str:
        """The web address that it links to; empty without one."""
        return escape.link(self.text.address) or "" if self.text.address else ""

    @property
    def is_link(self) -> bool:
        """Whether it links anywhere."""
        return self.page is not None or bool(self.address)

    @property
    def size(self) -> float:
        """Its font size in pixels."""
        return (self.text.size or 11) / POINT

    @property
    def run(self) -> Run:
        """How it looks."""
        own = self.text.ink
        shade = INK if own is None else replace(colour(f"#{own.colour}"), opacity=own.opacity)
        said = escape.xml(escape.visible(self.text.text)).replace("\n", " ")
        return Run(said, LINK if self.is_link else shade, bold=self.text.is_bold)

    def saying(self, text: str) -> "Words":
        """The same run with other words."""
        return replace(self, text=replace(self.text, text=text))

    @property
    def wide(self) -> float:
        """Its width in pixels, without spaces at its end."""
        run = self.run
        return width(replace(run, text=run.text.rstrip(" ")), self.size)


Lines = tuple[tuple[Words, ...], ...]


def _unbroken(words: Sequence[Words], wide: float) -> Iterator[list[Words]]:
    """What must stay on one line, up to a space and across runs; too long a word is cut."""
    word: list[Words] = []
    for own in words:
        said = escape.xml(escape.visible(own.text.text)).replace("\n", " ")
        for text in WORD.findall(said):
            *cut, last = _pieces(own.saying(text), wide)
            for piece in cut:
                yield [*word, piece]
                word = []
            word.append(last)
            if text.endswith(" "):
                yield word
                word = []
    if word:
        yield word


def _pieces(words: Words, wide: float) -> Iterator[Words]:
    """A word cut into pieces no wider than a line."""
    while words.wide > wide and len(words.text.text) > 1:
        text = words.text.text
        most = max(int(len(text) * wide / words.wide), 1)
        yield words.saying(text[:most])
        words = words.saying(text[most:])
    yield words


def lines_of(words: Sequence[Words], wide: float) -> Lines:
    """The words on lines of that width in pixels, broken after spaces."""
    return _lines(tuple(words), wide)


# A cell is set twice: to measure its row, and to draw it.
@lru_cache(maxsize=4096)
def _lines(words: tuple[Words, ...], wide: float) -> Lines:
    lines: list[list[Words]] = [[]]
    used = 0.0
    for word in _unbroken(words, wide):
        *before, last = word
        own = sum(width(piece.run, piece.size) for piece in before) + last.wide
        if lines[-1] and used + own > wide:
            lines.append([])
            used = 0.0
        lines[-1] += word
        used += own - last.wide + width(last.run, last.size)
    return tuple(map(tuple, lines))


def _joined(line: Sequence[Words]) -> Iterator[Words]:
    """The words of a line, neighbours of the same look and link joined."""
    kept: Words | None = None
    for own in line:
        if kept is not None and kept.saying("") == own.saying(""):
            kept = kept.saying(kept.text.text + own.text.text)
        else:
            if kept is not None:
                yield kept
            kept = own
    if kept is not None:
        yield kept


def _part(words: Words, x: float, foot: float) -> Part:
    run, size = words.run, words.size
    items: list[Drawing] = [Label(layer=TEXT, x=x, y=foot, lines=((run,),), size=size)]
    if not words.is_link:
        return Part(kind="Span", items=tuple(items), language=words.text.language)
    top, high = foot + UNDERLINE * size, size / 16
    items.append(Box(layer=TEXT, fill=Fill(LINK), left=x, top=top, width=words.wide, height=high))
    return Part(kind="Link", items=tuple(items), address=words.address, page=words.page)


def paragraph(
    words: Sequence[Words], area: Area, side: str = "left", kind: str = "P"
) -> tuple[Part, int]:
    """The words as a part at the top of the area, and their height in its units."""
    left, wide, top = area.left / PIXEL, area.width / PIXEL, area.top / PIXEL
    if runs_left("".join(own.text.text for own in words)):
        side = "right"
    parts: list[Part] = []
    for line in lines_of(words, wide):
        size = max((own.size for own in line), default=0.0)
        free = wide - sum(width(own.run, own.size) for own in line[:-1])
        free -= sum(own.wide for own in line[-1:])
        x = left + {"left": 0.0, "center": free / 2, "right": free}[side]
        for own in _joined(line):
            parts.append(_part(own, x, top + FOOT * size))
            x += width(own.run, own.size)
        top += HEIGHT * size
    return Part(kind=kind, parts=tuple(parts)), round(top * PIXEL) - area.top


def height_of(words: Sequence[Words], wide: int) -> int:
    """The height of the words set to that width, both in units of a slide."""
    lines = lines_of(words, wide / PIXEL)
    sizes = (max((own.size for own in line), default=0.0) for line in lines)
    return round(sum(sizes) * HEIGHT * PIXEL)


def paragraphs(
    texts: Sequence[Sequence[Words]], area: Area, side: str = "left", apart: int = 0
) -> tuple[list[Part], int]:
    """Paragraphs below each other, that far apart, and their height."""
    parts, rest = [], area
    for words in texts:
        part, high = paragraph(words, rest, side)
        parts.append(part)
        rest = rest.below(high + apart)
    return parts, rest.top - area.top


def said(*texts: Text) -> list[Words]:
    """Runs without links between pages."""
    return [Words(text) for text in texts]


def rectangle(area: Area, shade: Colour) -> Box:
    """A filled rectangle."""
    sides = (area.left, area.top, area.width, area.height)
    left, top, wide, high = (side / PIXEL for side in sides)
    return Box(layer="Ground", left=left, top=top, width=wide, height=high, fill=Fill(shade))
