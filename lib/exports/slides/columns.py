"""Columns of a table as a slide shows them: texts, widths, and which rows fit on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

import pandas as pd
from pptx.util import Inches

from lib.escape import line, link
from lib.exports import cells
from lib.exports.cells import IDS, LINKS, OPEN
from lib.exports.slides.areas import POINT
from lib.exports.slides.texts import HEIGHT, WIDTH
from lib.views.picture import Shown
from lib.words import cut, wrapped

SIZE, LINES = 10, 2
SIDE, EDGE = Inches(0.07), Inches(0.035)
# Digits and capitals are wider than the usual letter, long texts narrower.
ROOM, CLOSE = 1.08, 0.94
SHORT, LEAST, MOST = 16, 4, 70


@dataclass(frozen=True)
class Listed:
    """A column: its heading, its texts, their addresses where it holds links, its width."""

    heading: str
    texts: tuple[str, ...]
    is_number: bool = False
    addresses: tuple[str, ...] = ()
    width: int = 0

    @property
    def letters(self) -> int:
        """How many letters its longer texts have; a heading may break between words."""
        lengths = sorted(len(text) for text in self.texts) or [0]
        usual = max(lengths) if lengths[-1] <= SHORT else lengths[int(0.9 * (len(lengths) - 1))]
        # Headings are bold, and break between words only.
        words = max((ceil(len(word) * 1.2) for word in self.heading.split()), default=0)
        return min(max(usual, words, LEAST), MOST)

    @property
    def across(self) -> int:
        """How many letters fit on a line of it."""
        return max(int((self.width - 2 * SIDE) / (SIZE * WIDTH * CLOSE * POINT)), LEAST)

    def shown(self, row: int) -> str:
        """A text as far as it fits into its cell."""
        return cut(self.texts[row], self.across * LINES - LINES)

    def part(self, first: int, last: int) -> "Listed":
        """The rows from first to before last."""
        addresses = self.addresses[first:last]
        return replace(self, texts=self.texts[first:last], addresses=addresses)


def _linked(heading: str, texts: tuple[str, ...]) -> Listed:
    addresses = tuple(link(text) or "" for text in texts)
    pairs = zip(texts, addresses, strict=True)
    return Listed(heading, tuple(OPEN if to else cut(text, 30) for text, to in pairs), False,
                  addresses)  # fmt: skip


def _listed(name: str, heading: str, column: pd.Series) -> Listed:
    texts = cells.texts(name, column)
    if name in LINKS:
        return _linked(heading, texts)
    return Listed(heading, texts, cells.is_number(column))


def _widths(natural: list[float], whole: int) -> list[int]:
    """Short columns as wide as they are; long ones share the rest, the longest not all of it."""
    fixed = [wide <= SHORT * SIZE * WIDTH * ROOM * POINT + 2 * SIDE for wide in natural]
    taken = sum(wide for wide, is_fixed in zip(natural, fixed, strict=True) if is_fixed)
    wanted = sum(wide**0.7 for wide, is_fixed in zip(natural, fixed, strict=True) if not is_fixed)
    if not wanted or taken > 0.8 * whole:
        return [round(wide * whole / sum(natural)) for wide in natural]
    share = (whole - taken) / wanted
    return [
        round(wide if is_fixed else wide**0.7 * share)
        for wide, is_fixed in zip(natural, fixed, strict=True)
    ]


def listed(shown: Shown, whole: int, most: int) -> list[Listed]:
    """The columns for a slide, without ids, the first rows only; together that wide."""
    frame = shown.frame.head(most)
    columns = [
        _listed(name, line(heading), frame[name])
        for name, heading in shown.columns.items()
        if not IDS.search(name)
    ]
    natural = [column.letters * SIZE * WIDTH * ROOM * POINT + 2 * SIDE for column in columns]
    widths = _widths(natural, whole)
    widths[-1] = whole - sum(widths[:-1])
    return [replace(column, width=wide) for column, wide in zip(columns, widths, strict=True)]


def height(columns: Sequence[Listed], row: int | None) -> int:
    """How high a row is; the heading where it is None."""
    texts = [column.heading if row is None else column.shown(row) for column in columns]
    lines = [len(wrapped(text, column.across)) for text, column in zip(texts, columns, strict=True)]
    return round(max(*lines, 1) * SIZE * HEIGHT * POINT + 2 * EDGE)


def pages(columns: Sequence[Listed], room: int, most: int) -> Iterator[tuple[int, int]]:
    """First and last row of each page: what fits into the room, of even length, at most `most`."""
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
