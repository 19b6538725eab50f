"""A matrix of cells: the series of a chart whose axes are rows and columns."""

from dataclasses import dataclass

from lib.charts.model.rich_text import Rich

# The text of an empty cell, and what it means: no statement was found, which is not a denial.
NOTHING = "·"
NOT_FOUND = "no statement found"
# The height of a turned corner, as a share of a row.
TURNED_HIGH = 0.22


@dataclass(frozen=True)
class Cell:
    """A voice's statement, in full and in the few words of a table; its fill, if any, and edge.

    A cell that is `is_turned` has a corner: the voice's earlier statement differed.
    """

    row: int
    column: int
    text: Rich
    words: str
    fill: str | None
    edge: str
    voice: str
    said: str
    evidence: str
    hover: Rich = ()
    is_turned: bool = False


@dataclass(frozen=True)
class Stripe:
    """The colour before a row, and its bloc."""

    row: int
    colour: str
    voice: str


@dataclass(frozen=True)
class CellLook:
    """How cells are drawn: half their width and height as shares of column and row, their type
    size, the size of the clickable field, and their inks.

    Stripes begin at `left`; a turned corner is `corner` of a column wide.
    """

    half: tuple[float, float]
    text_size: float
    mark: float
    ink: str
    muted: str
    paper: str
    left: float = 0.0
    corner: float = 0.1


@dataclass(frozen=True)
class Cells:
    """Names of rows and columns, the cells with text, and what an empty one means."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[Cell, ...]
    look: CellLook
    stripes: tuple[Stripe, ...] = ()
    name: str = "cells"
    nothing: str = NOT_FOUND

    def gaps(self) -> list[tuple[int, int]]:
        """The rows and columns of empty cells."""
        filled = {(cell.row, cell.column) for cell in self.cells}
        places = ((row, col) for row in range(len(self.rows)) for col in range(len(self.columns)))
        return [place for place in places if place not in filled]
