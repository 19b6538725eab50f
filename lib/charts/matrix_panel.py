"""The panel of a matrix: rows from the top down, columns with their names above."""

from dataclasses import dataclass

from lib.charts.model import Axis, Cells, Panel, Rich
from lib.wording.letter_widths import Face

# Pixels right of a plot.
RIGHT = 16


@dataclass(frozen=True)
class Heads:
    """The names of rows or columns as drawn, and the space before the first one."""

    texts: tuple[Rich, ...]
    text_size: float | None = None
    angle: int | None = None
    before: float = 0.6


@dataclass(frozen=True)
class RowSize:
    """Pixels of a row of cells, and of a letter in them."""

    row: int
    font: float

    @property
    def face(self) -> Face:
        """The type of cells."""
        return Face(self.font)


def column_room(width: float, columns: int) -> float:
    """The pixels of each of these columns, if the plot and its right margin have this width: the
    axis is a little longer than its columns."""
    return (width - RIGHT) / (columns + 0.2)


def matrix_height(row: int, rows: int) -> int:
    """The pixels of a plot of this many rows of this height: the axis is a little longer."""
    return round(row * (rows + 0.2))


def matrix_panel(cells: Cells, rows: Heads, columns: Heads) -> Panel:
    """The panel with one axis of rows and one of columns."""
    high, wide = len(rows.texts), len(columns.texts)
    return Panel(
        across=Axis(
            "column",
            low=-columns.before,
            high=wide - 0.4,
            places=tuple(range(wide)),
            texts=columns.texts,
            text_size=columns.text_size,
            angle=columns.angle,
            is_on_top=True,
            has_grid=False,
        ),
        up=Axis(
            "row",
            low=high - 0.4,
            high=-rows.before,
            places=tuple(range(high)),
            texts=rows.texts,
            text_size=rows.text_size,
            has_grid=False,
        ),
        series=(cells,),
    )
