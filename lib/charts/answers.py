"""Who gives which figure: question × claimant, the latest wording in each cell."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import pandas as pd

from lib.charts.answer_cells import REJECTED
from lib.charts.colours import bloc_colours, of_bloc
from lib.charts.matrix_panel import Heads, column_room, matrix_panel
from lib.charts.model import Cell, CellLook, Cells, Chart, Rich, Run, rich
from lib.look.letter_room import EDGE, hover_lines
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import Caption, Theme
from lib.tables import Tables
from lib.tables.records import Row, records
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import fit_lines
from lib.wording.words import day, quantity

ROW, NARROW_ROW = 50, 44
COLUMNS_AT_ONCE, LEFT, NARROW_LEFT = 8, 210, 130
# Half a cell as a share of its column and row, and the pixels above the cells.
HALF = (0.47, 0.44)
STRIP, NARROW_STRIP = 80, 120
# Pixels between the names of columns.
GAP = 4
TEXT = Face(11)


@dataclass(frozen=True)
class Answers:
    """The contents of the matrix: cells, and the largest number of questions and claimants.

    Cells have question, measure, label, voice, name, bloc, word, sign, day, payload, hover.
    """

    cells: pd.DataFrame
    rows: int = 12
    columns: int = COLUMNS_AT_ONCE


def _weighed(cells: pd.DataFrame, column: str) -> list[str]:
    """The names by how many claims or statements their cells have."""
    weights = cells["payload"].str.count(" ").groupby(cells[column], sort=False).sum()
    return weights.sort_values(ascending=False, kind="stable").index.tolist()


def _voices(cells: pd.DataFrame) -> tuple[list[str], list[str]]:
    """The claimants, and the parties that only reject; most quoted first."""
    claiming = _weighed(cells.loc[cells["question"] != REJECTED], "voice")
    return claiming, [voice for voice in _weighed(cells, "voice") if voice not in claiming]


def _columns(cells: pd.DataFrame, most: int) -> list[str]:
    """The main claimants; on a wide sheet with some room for parties that only reject."""
    claiming, only = _voices(cells)
    kept = most // 4 if most >= COLUMNS_AT_ONCE else 0
    rejecting = only[: max(kept, most - len(claiming))]
    return [*claiming[: most - len(rejecting)], *rejecting]


def _rows(cells: pd.DataFrame, most: int) -> list[str]:
    """The main questions, with rejections last."""
    names = _weighed(cells, "question")
    last = [REJECTED] if REJECTED in names else []
    return [*[name for name in names if name != REJECTED][:most], *last]


def place_answers(shown: Answers, narrow: bool) -> pd.DataFrame:
    """The cells that fit, each with its row and column."""
    columns = _columns(shown.cells, min(shown.columns, 4) if narrow else shown.columns)
    inside = shown.cells.loc[shown.cells["voice"].isin(columns)]
    rows = _rows(inside, shown.rows)
    inside = inside.loc[inside["question"].isin(rows)]
    used = [voice for voice in columns if (inside["voice"] == voice).any()]
    return inside.assign(
        row=inside["question"].map(rows.index), column=inside["voice"].map(used.index)
    )


def _hover(cell: Row) -> Rich:
    return rich(
        Run(f"{cell['name']}: {cell['word']}", is_bold=True),
        f"{cell['label']}, {day(cell['day'])}",
        *hover_lines(cell["hover"]),
    )


def _cell(cell: Row, colours: dict[str, str], room: float, look: Theme) -> Cell:
    said = cell["sign"] if look.room.is_narrow else cell["word"]
    when, shade = day(cell["day"]).rpartition(" ")[0], of_bloc(cell["bloc"], colours, look)
    return Cell(
        row=int(cell["row"]),
        column=int(cell["column"]),
        text=rich(*fit_lines(said, room, TEXT, 2), when),
        words=f"{cell['word']}, {when}",
        fill=with_opacity(shade, 0.2),
        edge=with_opacity(shade, 0.6),
        voice=cell["name"],
        said=cell["word"],
        evidence=str(cell["payload"]),
        hover=_hover(cell),
    )


def _names(placed: pd.DataFrame, part: str, name: str) -> tuple[str, ...]:
    """The names of rows or columns, in order."""
    return tuple(placed.drop_duplicates(part).sort_values(part)[name])


def _heads(names: tuple[str, ...], column: float, narrow: bool) -> Heads:
    """The names of columns that are that wide; on a telephone they stand upright."""
    wide, most = (NARROW_STRIP - 2 * EDGE, 2) if narrow else (column - GAP, 5)
    lines = [fit_lines(name, wide, Face(12), most) for name in names]
    return Heads(tuple(rich(*each) for each in lines), angle=-90 if narrow else 0, before=0.6)


def _rows_named(labels: tuple[str, ...], look: Theme) -> Heads:
    size = 10 if look.room.is_narrow else 12
    room = _left(look) - 2 * EDGE
    lines = [fit_lines(label, room, Face(size, wider=ARIAL), 3) for label in labels]
    return Heads(tuple(rich(*each) for each in lines), text_size=size)


def _left(look: Theme) -> int:
    return NARROW_LEFT if look.room.is_narrow else LEFT


def _cut(cells: pd.DataFrame, shown: Collection[str]) -> list[Sign]:
    """How many of the claimants, and of the parties that only reject, fit."""
    claiming, only = _voices(cells)
    parts = [
        f"{number} of {quantity(len(voices), one, many)}{order}"
        for voices, one, many, order in (
            (claiming, "claimant", "claimants", ", the most quoted"),
            (only, "party that only rejects", "parties that only reject", ""),
        )
        if (number := sum(voice in shown for voice in voices)) < len(voices)
    ]
    return [Sign("", "; ".join(parts))] if parts else []


def question_matrix(tables: Tables, shown: Answers, caption: Caption, look: Theme) -> Chart:
    """The latest wording of each claimant on each question; an empty cell has a dot.

    A cell's evidence is `claims <ids>` or `statements <ids>`. Without cells it says so.
    """
    if shown.cells.empty:
        return Chart.empty("No claimant is named in this selection.", look)
    narrow, colours = look.room.is_narrow, bloc_colours(tables, look)
    inside = place_answers(shown, narrow)
    labels, names = _names(inside, "row", "label"), _names(inside, "column", "name")
    column = column_room(look.room.picture - _left(look), len(names))
    cells = Cells(
        rows=labels,
        columns=names,
        cells=tuple(_cell(cell, colours, 2 * HALF[0] * column, look) for cell in records(inside)),
        look=CellLook(HALF, TEXT.size, 34, look.ink, look.muted, look.paper),
    )
    return Chart(
        panels=(matrix_panel(cells, _rows_named(labels, look), _heads(names, column, narrow)),),
        caption=replace(caption, key=(*caption.key, *_cut(shown.cells, set(inside["voice"])))),
        look=look,
        plot=(NARROW_ROW if narrow else ROW) * len(labels),
        strip=NARROW_STRIP if narrow else STRIP,
        left=_left(look),
        is_fixed=True,
    )
