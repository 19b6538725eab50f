"""Matrices as rows and columns of plain cells: the tables of slides and documents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lib.charts.model import Cells
from lib.charts.model.cells import NOTHING
from lib.wording.words import cut

LONGEST = 90


@dataclass(frozen=True)
class GridCell:
    """A cell's text, its background (none: empty), and the kind and ids of its evidence."""

    text: str
    ground: str
    payload: str


EMPTY = GridCell(NOTHING, "", "")


@dataclass(frozen=True)
class Grid:
    """A matrix: names of rows and columns, and the cells with text by row and column.

    `stripes` are the colours before the names of the rows, empty if they have no meaning.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[int, int], GridCell]
    stripes: tuple[str, ...] = ()


def _names(names: Iterable[str]) -> tuple[str, ...]:
    """Names of rows or columns; one that would fill a page is shortened."""
    return tuple(cut(str(name), LONGEST) for name in names)


def grid_of(cells: Cells) -> Grid:
    """The cells of a matrix in few words each."""
    return Grid(
        rows=_names(cells.rows),
        columns=_names(cells.columns),
        cells={
            (cell.row, cell.column): GridCell(cell.words, cell.fill or "", cell.evidence)
            for cell in cells.cells
        },
        stripes=tuple(stripe.colour for stripe in cells.stripes),
    )
