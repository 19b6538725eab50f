"""Columns of a table as a page shows them: texts, links, and widths."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

import pandas as pd
from docx.shared import Pt

from lib.charts.grids import EMPTY, Grid
from lib.evidence import Library
from lib.exports import cells
from lib.exports.cells import IDS, LINKS, OPEN
from lib.exports.labelling import with_words
from lib.views.exhibit import Part
from lib.wording.escape import link
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import widest

# The columns that an address may belong to: the first one present.
NAMED = ("title", "publisher", "summary")
# If a page is too narrow, these columns are dropped, the last ones first.
MOST = 8
SPARED = ("quote", "topic", "event_name", "channel", "speaker", "lat", "lon", "source", "note")
# The type of the table's style, and of its headings; in Word's units, as all widths here.
TEXT, HEAD = Face(Pt(8.5), wider=ARIAL), Face(Pt(8.5), is_bold=True, wider=ARIAL)
# The most letters of a text that is never broken.
SHORT = 14
# The widest that a column may wish, a cell's margins, and the width of the names of a matrix's
# rows.
WIDEST, SIDES, NAMES = Pt(405), Pt(9), Pt(108)


@dataclass(frozen=True)
class Column:
    """A column: its heading, texts, addresses if its cells are links, and the colours behind its
    texts."""

    heading: str
    texts: tuple[str, ...]
    is_number: bool = False
    addresses: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()

    def address(self, row: int) -> str:
        """The address that a cell links to; empty if none."""
        return self.addresses[row] if self.addresses else ""

    @property
    def least(self) -> float:
        """The width that must fit on one line: of a short text the whole, of others the words."""
        words = [word for text in self.texts for word in (text, *text.split())]
        kept = [widest([word for word in words if len(word) <= SHORT], TEXT)]
        kept.append(widest([word for word in self.heading.split() if len(word) <= SHORT], HEAD))
        return max(*kept, TEXT.width("0"))

    @property
    def wish(self) -> float:
        """The width of its longer texts."""
        wide = sorted(map(TEXT.width, self.texts)) or [0.0]
        return max(min(wide[int(0.9 * (len(wide) - 1))], WIDEST), self.least)


def _chosen(names: Sequence[str]) -> list[str]:
    """The columns that fit on a page."""
    kept = list(names)
    for spared in reversed(SPARED):
        if len(kept) > MOST and spared in kept:
            kept.remove(spared)
    return kept[:MOST]


def _named(frame: pd.DataFrame, kept: Sequence[str]) -> tuple[str, str]:
    """The column of addresses, and the column whose cells link to them; the same one if there is no
    other."""
    for links in LINKS:
        if links in frame.columns:
            return links, next((name for name in NAMED if name in kept), links)
    return "", ""


def _column(frame: pd.DataFrame, name: str, heading: str, links: str) -> Column:
    texts, addresses = cells.texts(name, frame[name]), ()
    if links:
        addresses = tuple(link(text) or "" for text in cells.texts(links, frame[links]))
    if name == links:
        texts = tuple(OPEN if to else text for text, to in zip(texts, addresses, strict=True))
    return Column(heading, texts, cells.is_number(frame[name]), addresses)


def columns_that_fit(
    shown: Part, rows: int, library: Library | None = None, marks: Sequence[str] = ()
) -> tuple[list[Column], list[str]]:
    """The columns of the first rows that fit on a page, and the headings of those that do not.

    Codes become words, ids are dropped; an address becomes a link of the headline or publisher
    beside it. `marks` are the numbers of each row's sources, instead of its publisher.
    """
    shown = with_words(shown.with_frame(shown.frame.head(rows)), library)
    frame = shown.frame
    names = [name for name in shown.columns if not IDS.search(name)]
    if any(marks) and "title" not in names:
        names = [name for name in names if name not in ("publisher", *LINKS)] or names
    links, leading = _named(frame.loc[:, names], [name for name in names if name in NAMED])
    kept = _chosen([name for name in names if name != links or links == leading])
    columns = [
        _column(frame, name, shown.columns[name].text, links if name == leading else "")
        for name in kept
    ]
    left = [shown.columns[name].text for name in names if name not in kept and name != links]
    if any(marks):
        columns.append(Column("Source", tuple(marks)[:rows]))
    return columns, left


def widths(columns: Sequence[Column], whole: int) -> list[int]:
    """The columns' widths, which add up to the whole: each at least its longest word, the rest by
    wish."""
    least = [column.least + SIDES for column in columns]
    more = [column.wish - column.least for column in columns]
    room = max(whole - sum(least), 0.0)
    share = room / sum(more) if sum(more) else 0.0
    wanted = [one + other * share for one, other in zip(least, more, strict=True)]
    found = [round(whole * each / sum(wanted)) for each in wanted]
    return [*found[:-1], whole - sum(found[:-1])]


def _cells(grid: Grid, place: int, marks: Mapping[str, str]) -> Column:
    """A column of a matrix, each cell with the number of its source."""
    cells = [grid.cells.get((row, place), EMPTY) for row in range(len(grid.rows))]
    texts = tuple(f"{cell.text} {marks.get(cell.payload, '')}".strip() for cell in cells)
    return Column(grid.columns[place], texts, grounds=tuple(cell.ground for cell in cells))


def column_groups(grid: Grid, marks: Mapping[str, str], whole: int) -> list[list[Column]]:
    """The columns of a matrix in groups that fit on a page, each preceded by the names of the
    rows."""
    names = Column("", grid.rows)
    columns = [_cells(grid, place, marks) for place in range(len(grid.columns))]
    wide = max((column.least for column in columns), default=0.0) + SIDES
    each = max(int((whole - NAMES) / wide), 1)
    each = ceil(len(columns) / ceil(len(columns) / each))
    return [[names, *columns[at : at + each]] for at in range(0, len(columns), each)]
