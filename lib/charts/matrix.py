"""Who takes which stance on what: party × subject, the latest stance in each cell."""

from dataclasses import dataclass, replace
from itertools import pairwise

import pandas as pd

from lib.analyses import positions
from lib.analyses.agreement.questions import short_name
from lib.charts import stance_cells
from lib.charts.colours import bloc_colours, bloc_labels, of_bloc
from lib.charts.matrix_panel import Heads, RowSize, column_room, matrix_height, matrix_panel
from lib.charts.model import CellLook, Cells, Chart, rich
from lib.charts.stance_cells import SHIFTED
from lib.look.letter_room import EDGE
from lib.look.letter_room import WIDE as SHEET
from lib.look.signs import Sign
from lib.look.style import Caption, Theme
from lib.model import Settings
from lib.tables import Tables
from lib.tables.records import records
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import fit_lines, wrapped

__all__ = ["MOST_PARTIES", "SHIFTED", "Matrix", "most_quoted", "place_stances", "stance_matrix"]

MOST_PARTIES = 24
# How many subjects fit at once on a telephone, and on a sheet of A4.
NARROW_SUBJECTS, SHEET_SUBJECTS = 4, 7
# The most lines of a row's name: three fit into the lowest row.
NAME_LINES = 3
# The widest text of a cell in pixels: longer lines than this are hard to read.
WIDEST = 150.0
# The left edge of the colours before the rows, relative to the first column.
LEFT_EDGE = 0.62


@dataclass(frozen=True)
class Size(RowSize):
    """Also pixels of a line in a cell, and beside the plot; and lines of a position in a cell."""

    cell: float
    left: int
    lines: int = 2

    @property
    def name(self) -> float:
        """The pixels for the name of a row: stripes stand between it and the cells."""
        return self.left - 2 * EDGE


WIDE, NARROW = Size(76, 10.5, 58, 188, 4), Size(60, 10, 50, 118, 3)
PAPER = Size(46, 10.5, 68, 188)


def _size(look: Theme, shown: "Matrix") -> Size:
    size = PAPER if look.room.picture > SHEET.picture else WIDE
    if look.room.is_narrow:
        size = NARROW
    # A part of the subjects is for a sheet.
    picture = min(look.room.picture, SHEET.picture) if shown.every else look.room.picture
    column = column_room(picture - size.left, len(shown.subjects))
    cell = 2 * stance_cells.HALF[0] * column
    return replace(size, cell=max(size.cell, min(cell, WIDEST)))


def most_quoted(tables: Tables, most: int) -> list[str]:
    """The most quoted parties, in the order of their blocs."""
    weighed = positions.by_weight(tables)
    kept = set(weighed.sort_values("number", ascending=False)["party_id"].head(most))
    return [party for party in weighed["party_id"] if party in kept]


@dataclass(frozen=True)
class Matrix:
    """The cells with row, column and shift; the subjects' labels and the parties in order.

    A part has the subjects from the `first` on, out of `every`.
    """

    cells: pd.DataFrame
    subjects: tuple[str, ...]
    parties: tuple[str, ...]
    first: int = 0
    every: int = 0

    @property
    def numbers(self) -> str:
        """The numbers of its subjects: `1–4`."""
        last = self.first + len(self.subjects)
        return f"{self.first + 1}–{last}" if len(self.subjects) > 1 else str(last)

    def beside(self, most: int) -> tuple["Matrix", ...]:
        """The same in parts of at most this many subjects, as even as possible; each has the
        parties with a stance on them."""
        if len(self.subjects) <= most:
            return (replace(self, every=len(self.subjects)),)
        number = -(-len(self.subjects) // most)
        each, more = divmod(len(self.subjects), number)
        ends = [each * part + min(part, more) for part in range(number + 1)]
        return tuple(self._subjects(*pair) for pair in pairwise(ends))

    def _subjects(self, start: int, end: int) -> "Matrix":
        inside = self.cells.loc[self.cells["column"].between(start, end - 1)]
        rows = {row: place for place, row in enumerate(sorted(inside["row"].unique()))}
        cells = inside.assign(column=inside["column"] - start, row=inside["row"].map(rows))
        parties = tuple(self.parties[row] for row in rows)
        return Matrix(cells, self.subjects[start:end], parties, start, len(self.subjects))


def _columns_of(latest: pd.DataFrame, labels: dict[str, str], look: Theme) -> dict[str, str]:
    """The subjects with statements; on a telephone those on which most parties speak come first."""
    spoken_on = latest["subject"].value_counts()
    present = [name for name in labels if name in spoken_on.index]
    if look.room.is_narrow:
        present = sorted(present, key=lambda name: -spoken_on[name])
    return {name: labels[name] for name in present}


def place_stances(
    tables: Tables,
    settings: Settings,
    look: Theme,
    most: int = MOST_PARTIES,
    shifts: pd.DataFrame | None = None,
    every: pd.DataFrame | None = None,
) -> Matrix:
    """The contents of the matrix: the latest stances of the most quoted parties.

    Cells of `shifts`, from `positions.shifts`, say which shift. `every` are all latest stances, if
    they are known already.
    """
    quoted = most_quoted(tables, most)
    latest = positions.latest_stances(tables, settings) if every is None else every
    latest = latest.loc[latest["party_id"].isin(quoted)]
    labels = _columns_of(latest, positions.subjects(tables, settings), look)
    latest = latest.loc[latest["subject"].isin(list(labels))]
    speaking = set(latest["party_id"])
    parties = [party for party in quoted if party in speaking]
    cells = stance_cells.with_shifts(latest, shifts).assign(
        row=latest["party_id"].map({party: row for row, party in enumerate(parties)}),
        column=latest["subject"].map({name: column for column, name in enumerate(labels)}),
    )
    return Matrix(cells, tuple(labels.values()), tuple(parties))


def _heads(labels: tuple[str, ...], size: Size) -> Heads:
    lines = tuple(rich(*wrapped(label, size.cell, Face(size.font + 0.5))) for label in labels)
    return Heads(lines, size.font + 0.5, angle=0, before=LEFT_EDGE)


def _rows(names: list[str], size: Size) -> Heads:
    face = Face(size.font + 1, wider=ARIAL)
    lines = tuple(rich(*fit_lines(short_name(name), size.name, face, NAME_LINES)) for name in names)
    return Heads(lines, face.size)


def _key(shown: Matrix, tables: Tables, look: Theme) -> list[Sign]:
    """The sides, and the blocs whose stripes are drawn."""
    colours, labels = bloc_colours(tables, look), bloc_labels(tables)
    present = [bloc for bloc in colours if (shown.cells["bloc"] == bloc).any()]
    signs = stance_cells.side_signs(shown.cells, look)
    signs += [Sign("▌", labels[bloc], colours[bloc]) for bloc in present]
    return signs


def _part(shown: Matrix) -> list[Sign]:
    """Which part of the subjects is drawn, before the signs: after one it would look like its
    meaning."""
    note = f"subjects {shown.numbers} of {shown.every}"
    return [Sign("", note)] if len(shown.subjects) < shown.every else []


def _cells(
    shown: Matrix, size: Size, names: list[str], shades: dict[str, str], look: Theme
) -> Cells:
    wide = 0.16 if look.room.is_narrow else 0.1
    return Cells(
        rows=tuple(short_name(name) for name in names),
        columns=shown.subjects,
        cells=tuple(
            stance_cells.stance_cell(row, shown.subjects[int(row["column"])], size, look)
            for row in records(shown.cells)
        ),
        stripes=stance_cells.stripes(shown.cells, shades),
        look=CellLook(
            half=stance_cells.HALF,
            text_size=size.font,
            mark=min(size.row, 46) - 14,
            ink=look.ink,
            muted=look.muted,
            paper=look.paper,
            left=-LEFT_EDGE,
            corner=wide,
        ),
    )


def stance_matrix(tables: Tables, shown: Matrix, caption: Caption, look: Theme) -> Chart:
    """The latest stance of each party on each topic and reference event.

    A cell's evidence is `statements <ids>`. Without statements the chart says so.
    """
    if shown.cells.empty:
        return Chart.empty("No statements on these topics in this selection.", look)
    size = _size(look, shown)
    by_party, colours = tables.parties.set_index("party_id"), bloc_colours(tables, look)
    shades = {p: of_bloc(by_party.loc[p, "bloc"], colours, look) for p in shown.parties}
    names = [str(by_party.loc[party, "name"]) for party in shown.parties]
    cells, heads = _cells(shown, size, names, shades, look), _heads(shown.subjects, size)
    return Chart(
        panels=(matrix_panel(cells, _rows(names, size), heads),),
        caption=replace(caption, key=(*_part(shown), *caption.key, *_key(shown, tables, look))),
        look=look,
        plot=matrix_height(size.row, len(shown.parties)),
        strip=16 * max(map(len, heads.texts), default=1) + 8,
        left=size.left,
        is_fixed=True,
    )
