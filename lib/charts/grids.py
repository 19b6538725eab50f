"""Matrices as rows and columns of plain cells: what slides and documents show as tables."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from lib.analyses.agreement.questions import short_name
from lib.analyses.positions.sides import verb
from lib.charts import answers, stance_cells
from lib.charts.colours import bloc_colours, of_bloc, side_colour
from lib.charts.empty_cells import NOTHING
from lib.charts.matrix import Matrix
from lib.look.palette import with_opacity
from lib.look.style import Theme
from lib.model.vocabulary import SIDE_OF
from lib.tables import Tables
from lib.wording.words import cut, day

LONGEST = 90


@dataclass(frozen=True)
class Cell:
    """What a cell says, its ground (none: empty), and the kind and ids of its evidence."""

    text: str
    ground: str
    payload: str


EMPTY = Cell(NOTHING, "", "")


@dataclass(frozen=True)
class Grid:
    """A matrix: names of rows and columns, and the cells that say something by row and column.

    `stripes` are the colours before the names of the rows, none where they mean nothing.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[int, int], Cell]
    stripes: tuple[str, ...] = ()

    def signed(self, sign: str, is_signed: Callable[[str], bool]) -> "Grid":
        """The matrix with a sign in the cells whose evidence asks for it."""
        cells = {
            place: replace(cell, text=f"{sign} {cell.text}") if is_signed(cell.payload) else cell
            for place, cell in self.cells.items()
        }
        return replace(self, cells=cells)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    """Names of rows or columns; one that would fill a page is cut."""
    return tuple(cut(str(name), LONGEST) for name in names)


def of_stances(tables: Tables, shown: Matrix, look: Theme) -> Grid:
    """The verb of each party on each subject, in the colour of its side; shifts have a corner."""
    by_party, colours = tables.parties.set_index("party_id"), bloc_colours(tables, look)
    cells = {}
    for _, cell in shown.cells.iterrows():
        side = side_colour(SIDE_OF[cell["stance"]], look)
        said = verb(cell["stance"]) + (f" {stance_cells.SHIFTED}" if cell["shift"] else "")
        cells[int(cell["row"]), int(cell["column"])] = Cell(
            said, with_opacity(side, 0.26) if side else "", f"statements {cell['statement_ids']}"
        )
    return Grid(
        rows=_names(short_name(str(by_party.loc[party, "name"])) for party in shown.parties),
        columns=_names(shown.subjects),
        cells=cells,
        stripes=tuple(of_bloc(by_party.loc[p, "bloc"], colours, look) for p in shown.parties),
    )


def of_answers(tables: Tables, shown: answers.Answers, look: Theme) -> Grid:
    """The wording and day of each claimant's figure on each question."""
    placed, colours = answers.place_answers(shown, narrow=False), bloc_colours(tables, look)
    names = {part: placed.drop_duplicates(part).sort_values(part) for part in ("row", "column")}
    cells = {
        (int(cell["row"]), int(cell["column"])): Cell(
            f"{cell['word']}, {day(cell['day']).rpartition(' ')[0]}",
            with_opacity(of_bloc(cell["bloc"], colours, look), 0.2),
            str(cell["payload"]),
        )
        for _, cell in placed.iterrows()
    }
    return Grid(_names(names["row"]["label"]), _names(names["column"]["name"]), cells)
