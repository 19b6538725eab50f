"""A matrix as columns of a table: row names, and cells with the numbers of their sources."""

from collections.abc import Mapping
from dataclasses import replace
from math import ceil

from lib.charts.grids import EMPTY, Grid
from lib.exports.slides.areas import POINT
from lib.exports.slides.sizes import Scale
from lib.exports.slides.table_columns import SIDE, Listed
from lib.exports.slides.text_width import width_of
from lib.wording.escape import line

# Shares of the table's width: for the names of its rows at most, and for any other column.
NAMES, WIDEST = 0.24, 0.3


def _column(grid: Grid, place: int, marks: Mapping[str, str], size: float) -> Listed:
    cells = [grid.cells.get((row, place), EMPTY) for row in range(len(grid.rows))]
    texts = tuple(line(f"{cell.text} {marks.get(cell.payload, '')}").strip() for cell in cells)
    grounds = tuple(cell.ground for cell in cells)
    return Listed(line(grid.columns[place]), texts, size=size, grounds=grounds)


def _narrowest(column: Listed) -> float:
    """The narrowest width in which no word of a column is broken."""
    words = [word for text in column.texts for word in text.split()]
    wide = [width_of(word, column.size) for word in words]
    wide += [width_of(word, column.size, True) for word in column.heading.split()]
    return (max(wide, default=0.0) + 1) * POINT + 2 * SIDE


def grid_columns(
    grid: Grid, whole: int, scale: Scale, marks: Mapping[str, str]
) -> list[list[Listed]]:
    """The columns in groups as wide as the whole, each preceded by the names of the rows."""
    size = scale.table
    names = Listed("", tuple(map(line, grid.rows)), size=size, stripes=grid.stripes)
    wish = max((width_of(f"▌{name}", size) for name in names.texts), default=0.0) + 1
    wide = round(min(wish * POINT + 2 * SIDE, NAMES * whole))
    found = [_column(grid, place, marks, size) for place in range(len(grid.columns))]
    least = min(max(map(_narrowest, found)), WIDEST * whole)
    fitting = max(int((whole - wide) / least), 1)
    each = ceil(len(found) / ceil(len(found) / fitting))
    sized = [replace(column, width=(whole - wide) // each) for column in found]
    first = replace(names, width=wide)
    return [[first, *sized[start : start + each]] for start in range(0, len(sized), each)]
