"""What a party said on each subject, period by period: subject × time, coloured by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from lib.analyses.incidents import Period
from lib.charts import stance_cells
from lib.charts.calendar_cells import column_name
from lib.charts.matrix_panel import Heads, RowSize, column_room, matrix_height, matrix_panel
from lib.charts.model import Cell, CellLook, Cells, Chart, Run, rich
from lib.charts.stance_cells import SHIFTED
from lib.look.letter_room import EDGE
from lib.look.signs import Sign
from lib.look.style import Caption, Theme
from lib.tables.records import Row, records
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import cut_to, fit_lines
from lib.wording.words import bare

NOTHING = "No statements on any subject in this selection."
# The narrowest column in which a verb fits, and how wide lines may be.
NARROWEST, WIDEST = 62.0, 150.0
NAME_LINES = 3
# A narrower cell has only the verb: a word or two of a position say nothing.
READABLE = 80.0


@dataclass(frozen=True)
class Size(RowSize):
    """Also pixels beside the plot, and of a line in a cell; and lines below the verb."""

    left: int
    lines: int
    cell: float = 0.0


WIDE, NARROW = Size(64, 10.5, 196, 3), Size(46, 9.5, 98, 2)


@dataclass(frozen=True)
class Stances:
    """The contents: rows of `over_time` with `shift` in words, empty without one; the subjects in
    order with their label and number of statements; the first days of all periods.

    With `is_named` each cell names who speaks.
    """

    rows: pd.DataFrame
    subjects: Mapping[str, tuple[str, int]]
    starts: Sequence[pd.Timestamp]
    period: Period
    is_named: bool = False


def _size(look: Theme) -> Size:
    return NARROW if look.room.is_narrow else WIDE


def most_columns(look: Theme) -> int:
    """How many periods fit side by side with a verb in each."""
    return max(int((look.room.picture - _size(look).left) / NARROWEST), 1)


def _named(cell: Cell, who: str, size: Size) -> Cell:
    """The cell with the name of who speaks below the verb."""
    said, *words = cell.text
    name = rich(Run(cut_to(bare(who), size.cell, size.face), is_slanted=True))
    return replace(cell, text=(said, *name, *words), words=f"{cell.words} ({bare(who)})")


def _cells(shown: Stances, size: Size, look: Theme) -> Cells:
    rows = {subject: place for place, subject in enumerate(shown.subjects)}
    columns = {start: place for place, start in enumerate(shown.starts)}
    own = replace(size, lines=size.lines - 1) if shown.is_named else size

    def cell(row: Row) -> Cell:
        place = {"row": rows[row["subject"]], "column": columns[row["start"]]}
        made = stance_cells.stance_cell({**row, **place}, row["subject_label"], own, look)
        if size.cell < READABLE:
            return replace(made, text=rich(Run(made.said, is_bold=True)))
        return _named(made, row["party_name"], size) if shown.is_named else made

    return Cells(
        rows=tuple(f"{label}: {number:,}" for label, number in shown.subjects.values()),
        columns=tuple(column_name(start, shown.period, True) for start in shown.starts),
        cells=tuple(cell(row) for row in records(shown.rows)),
        look=CellLook(
            half=stance_cells.HALF,
            text_size=size.font,
            mark=min(size.row, 46) - 14,
            ink=look.ink,
            muted=look.muted,
            paper=look.paper,
        ),
        name="stances",
    )


def _heads(shown: Stances, column: float) -> Heads:
    texts = tuple(rich(column_name(start, shown.period, column > 60)) for start in shown.starts)
    return Heads(texts, 11.0, angle=0)


def _rows(shown: Stances, size: Size) -> Heads:
    """The subjects, each with its number of statements."""
    face, room = Face(size.font + 1, wider=ARIAL), size.left - 2 * EDGE
    texts = []
    for label, number in shown.subjects.values():
        numbered = f" {number:,}"
        *lines, last = fit_lines(label, room - face.width(numbered), face, NAME_LINES)
        texts.append(rich(*lines, (Run(last), Run(numbered, is_bold=True))))
    return Heads(tuple(texts), face.size)


def _key(shown: Stances, look: Theme) -> list[Sign]:
    signs = stance_cells.side_signs(shown.rows, look)
    if shown.rows["shift"].ne("").any():
        signs.append(Sign(SHIFTED, "stance shifted"))
    return signs


def stances_by_period(shown: Stances, caption: Caption, look: Theme) -> Chart:
    """The latest stance of each subject and period; a cell's evidence is `statements <ids>`."""
    if shown.rows.empty:
        return Chart.empty(NOTHING, look)
    plain = _size(look)
    column = column_room(look.room.picture - plain.left, len(shown.starts))
    size = replace(plain, cell=min(2 * stance_cells.HALF[0] * column, WIDEST))
    panel = matrix_panel(_cells(shown, size, look), _rows(shown, size), _heads(shown, column))
    return Chart(
        panels=(panel,),
        caption=replace(caption, key=(*caption.key, *_key(shown, look))),
        look=look,
        plot=matrix_height(size.row, len(shown.subjects)),
        strip=24,
        left=size.left,
        is_fixed=True,
    )
