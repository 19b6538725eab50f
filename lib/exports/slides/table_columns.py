"""Columns of a table as a slide shows them: texts, widths, and which rows fit on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

import pandas as pd
from pptx.util import Inches

from lib.evidence import Library
from lib.exports import cells
from lib.exports.cells import ELSEWHERE, OPEN
from lib.exports.labelling import links_of, readable, with_words, without_least
from lib.exports.slides.areas import POINT
from lib.exports.slides.sizes import Scale
from lib.exports.slides.text_width import held, lines_of, width_of
from lib.exports.slides.texts import HEIGHT
from lib.views import columns as named
from lib.views.exhibit import Part
from lib.wording.escape import line, link
from lib.wording.words import cut, quantity

SIDE, EDGE = Inches(0.07), Inches(0.035)
# The most lines in a cell; a text no longer than a name is never cut.
LINES, NAME = 4, 90
# A short text stays on one line; the widest share of a page for a column.
SHORT, MOST = 18, 0.72
USUAL = Scale()
SOURCE = "Source"
# Texts in the language of their article; what rows are grouped by.
FOREIGN, GROUPED = ("title", "quote", "said"), ("kind",)


@dataclass(frozen=True)
class Listed:
    """A column: its heading, its texts, their addresses if it has links, its width.

    `size` is its type size in points, `languages` those of its texts if not English. A text of a
    column that `is_grouped` appears once for the rows that share it. `grounds` are the colours
    behind its texts, `stripes` those of a bar before them.
    """

    heading: str
    texts: tuple[str, ...]
    is_number: bool = False
    addresses: tuple[str, ...] = ()
    width: int = 0
    size: float = USUAL.table
    languages: tuple[str, ...] = ()
    is_grouped: bool = False
    grounds: tuple[str, ...] = ()
    stripes: tuple[str, ...] = ()

    @property
    def least(self) -> float:
        """Its least width, in units: words and short texts whole, names legible."""
        words = {word for text in self.texts for word in text.split()}
        short = {text for text in self.texts if len(text) <= SHORT}
        names = [text for text in self.texts if SHORT < len(text) <= NAME]
        wide = [self._wide(text) for text in {*short, *(w for w in words if len(w) <= 2 * SHORT)}]
        wide += [1.15 * self._wide(text) / (LINES - 1) for text in names]
        wide += [width_of(word, self.size, True) for word in self.heading.split()]
        return (max(wide, default=0.0) + 1) * POINT + 2 * SIDE

    @property
    def wish(self) -> float:
        """The width of its longer texts on one line."""
        wide = sorted(self._wide(text) for text in self.texts) or [0.0]
        return max(wide[int(0.9 * (len(wide) - 1))] * POINT + 2 * SIDE, self.least)

    def _wide(self, text: str) -> float:
        return width_of(text, self.size)

    @property
    def room(self) -> float:
        """The points available on a line."""
        return max((self.width - 2 * SIDE) / POINT, 1.0)

    def lines(self, text: str, is_head: bool = False) -> int:
        """How many lines a text takes in it: a word that is too long is broken."""
        return lines_of(text, self.room, self.size, is_head)

    def shown(self, row: int) -> str:
        """As much of a text as fits into its cell."""
        text = self.texts[row]
        if len(text) <= NAME:
            return text
        return max(held(text, self.room, self.size, LINES), cut(text, NAME), key=len)

    def part(self, first: int, last: int) -> "Listed":
        """The rows from first to before last."""
        texts = self.texts[first:last]
        if self.is_grouped:
            before = ("", *texts)
            texts = tuple("" if text == before[row] else text for row, text in enumerate(texts))
        return replace(
            self,
            texts=texts,
            addresses=self.addresses[first:last],
            languages=self.languages[first:last],
            grounds=self.grounds[first:last],
            stripes=self.stripes[first:last],
        )


def _linked(texts: tuple[str, ...], addresses: tuple[str, ...]) -> tuple[str, ...]:
    pairs = zip(texts, addresses, strict=True)
    return tuple(OPEN if to else cut(text, 30) for text, to in pairs)


def _listed(frame: pd.DataFrame, name: str, heading: str, links: str) -> Listed:
    texts, addresses = cells.texts(name, frame[name]), ()
    if links:
        addresses = tuple(link(text) or "" for text in cells.texts(links, frame[links]))
    if name == links:
        texts = _linked(texts, addresses)
    foreign = name in FOREIGN and "language" in frame
    languages = tuple(frame["language"].fillna("").astype(str)) if foreign else ()
    return Listed(
        heading,
        texts,
        cells.is_number(frame[name]),
        addresses,
        languages=languages,
        is_grouped=name in GROUPED,
    )


def _widths(columns: Sequence[Listed], whole: int) -> list[int]:
    """Each column as wide as it must be, the rest by wish, the last one to the edge."""
    least = [column.least for column in columns]
    more = [
        min(column.wish, MOST * whole) - low if column.wish > low else 0.0
        for column, low in zip(columns, least, strict=True)
    ]
    more = [max(each, 0.0) for each in more]
    room = whole - sum(least)
    share = room / sum(more) if sum(more) else 0.0
    found = [low + extra * min(share, 1.0) for low, extra in zip(least, more, strict=True)]
    # Space that no column wishes for is shared in proportion.
    return [round(wide * whole / sum(found)) for wide in found]


def _columns(shown: Part, names: Sequence[str], size: float) -> list[Listed]:
    links, leading = links_of(list(shown.columns))
    heads = named.texts(shown.columns)
    return [
        replace(
            _listed(shown.frame, name, line(heads[name]), links if name == leading else ""),
            size=size,
        )
        for name in names
    ]


def _cited(marks: Sequence[str], size: float) -> list[Listed]:
    """A column with the numbers of sources, if there are any."""
    return [Listed(SOURCE, tuple(marks), size=size)] if any(marks) else []


def columns_that_fit(
    shown: Part,
    whole: int,
    most: int,
    scale: Scale = USUAL,
    marks: Sequence[str] = (),
    library: Library | None = None,
) -> list[Listed]:
    """The columns that matter and fit, the first rows only; together this wide.

    `marks` are the numbers of each row's sources: they replace its publisher.
    """
    part = with_words(shown.with_frame(shown.frame.head(most)), library)
    names = readable(list(part.columns))
    cited = _cited(list(marks)[:most], scale.table)
    if cited:
        names = [name for name in names if name not in ("publisher", "url")] or names
    columns = [*_columns(part, names, scale.table), *cited]
    while len(names) > 1 and sum(column.least for column in columns) > whole:
        names = without_least(names)
        columns = [*_columns(part, names, scale.table), *cited]
    widths = _widths(columns, whole)
    widths[-1] = whole - sum(widths[:-1])
    return [replace(column, width=wide) for column, wide in zip(columns, widths, strict=True)]


def height(columns: Sequence[Listed], row: int | None) -> int:
    """The height of a row; that of the heading for None."""
    lines = [
        column.lines(column.heading if row is None else column.shown(row), row is None)
        for column in columns
    ]
    return round(max(*lines, 1) * columns[0].size * HEIGHT * POINT + 2 * EDGE)


def pages(columns: Sequence[Listed], room: int, most: int) -> Iterator[tuple[int, int]]:
    """First and last row of each page: as many as fit, evenly divided, at most `most`."""
    first, used, head = 0, 0, height(columns, None)
    count = len(columns[0].texts)
    most = ceil(count / ceil(count / most))
    for row in range(count):
        high = height(columns, row)
        if row > first and (head + used + high > room or row - first >= most):
            yield first, row
            first, used = row, 0
        used += high
    yield first, count


def rows_told(part: tuple[int, int], count: int, is_last: bool) -> str:
    """Which rows of a longer table a slide shows, and where the others are; empty if all."""
    first, last = part
    if last - first == count:
        return ""
    rest = f"; {quantity(count - last, 'more row')} {ELSEWHERE}" if is_last and last < count else ""
    return f"Rows {first + 1:,} – {last:,} of {count:,}{rest}"
