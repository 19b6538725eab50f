"""The cells of the stance matrix: their text, and their colours."""

from collections.abc import Collection
from functools import lru_cache
from typing import Protocol

import pandas as pd

from lib.analyses.positions.sides import verb, without_verb
from lib.charts.colours import side_colour
from lib.charts.model import Cell, Rich, Run, Stripe, rich
from lib.look.letter_room import hover_lines
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import Theme
from lib.model.vocabulary import SIDE_OF, SIDES, STANCES
from lib.tables.records import Row, records
from lib.wording.gists import gist
from lib.wording.letter_widths import Face
from lib.wording.line_breaks import fits_on, wrapped
from lib.wording.words import day, quantity

SHIFTED = "◥"
NO_SIDE = "takes no side or addresses no party"
# The sides that a statement takes toward the party that it addresses.
TOWARD = ("against", "for")
# Half a cell, as a share of its column and row.
HALF = (0.47, 0.45)


@lru_cache(maxsize=4_096)
def few_words(
    position: str, said: str, width: float, face: Face, lines: int = 2
) -> tuple[str, ...]:
    """A position on lines of this width in pixels, cut so that it never says the opposite.

    A denial that begins with "Says" is in its negation.
    """

    def fits(text: str) -> bool:
        return fits_on(text, width, face, lines)

    is_denial = said == "rejects" and position.lower().startswith("say")
    return tuple(wrapped(gist(position, fits, is_denial), width, face))


class CellSize(Protocol):
    """How wide the lines of a cell are, its type, and how many lines a position has."""

    @property
    def cell(self) -> float:
        """The pixels for a line."""

    @property
    def face(self) -> Face:
        """The type of a cell."""

    @property
    def lines(self) -> int:
        """Lines below the verb."""


def text(cell: Row, size: CellSize) -> Rich:
    """The stance's verb, and below it a few words of the position that continue it, or say more
    after a colon."""
    said = verb(cell["stance"])
    position, continues = without_verb(str(cell["position"]), said)
    words = few_words(position, said, size.cell, size.face, size.lines)
    return rich(Run(said if continues or not words else f"{said}:", is_bold=True), *words)


def side_of(cell: Row) -> str:
    """The side that a statement takes; for or against only toward a party that it addresses."""
    side = SIDE_OF[cell["stance"]]
    return "own" if side in TOWARD and pd.isna(cell["toward_name"]) else side


def hover(cell: Row, subject: str) -> Rich:
    """Who says what to whom on which subject, when; and how its stance shifted."""
    stance = STANCES.label(cell["stance"]).lower()
    toward = "" if pd.isna(cell["toward_name"]) else f" → {cell['toward_name']}"
    shift = (f"{SHIFTED} {cell['shift']}",) if cell["shift"] else ()
    return rich(
        Run(f"{cell['party_name']} {stance}{toward}", is_bold=True),
        *shift,
        f"{subject}, {day(cell['date'])}",
        *hover_lines(cell["position"]),
        Run(quantity(cell["number"], "statement"), is_slanted=True),
    )


def stance_cell(row: Row, subject: str, size: CellSize, look: Theme) -> Cell:
    """A cell in the colour of its side; one that takes no side has only an outline."""
    said, side = verb(row["stance"]), side_colour(side_of(row), look)
    return Cell(
        row=int(row["row"]),
        column=int(row["column"]),
        text=text(row, size),
        words=said + (f" {SHIFTED}" if row["shift"] else ""),
        fill=with_opacity(side, 0.26) if side else None,
        edge=with_opacity(side, 0.75) if side else look.line,
        voice=row["party_name"],
        said=said,
        evidence=f"statements {row['statement_ids']}",
        hover=hover(row, subject),
        is_turned=row["shift"] != "",
    )


def side_signs(cells: pd.DataFrame, look: Theme) -> list[Sign]:
    """The key of the sides that are drawn: no side is hollow."""
    return signs_of_sides({side_of(cell) for cell in records(cells)}, look)


def signs_of_sides(present: Collection[str], look: Theme) -> list[Sign]:
    """The key of these sides: no side is hollow."""
    return [
        Sign(
            "■" if side_colour(side, look) else "□",
            term.label.lower() if side_colour(side, look) else NO_SIDE,
            side_colour(side, look),
        )
        for side, term in SIDES.terms.items()
        if side in present
    ]


def stripes(cells: pd.DataFrame, colours: dict[str, str]) -> tuple[Stripe, ...]:
    """The colour of its bloc before each row, without gaps between a bloc's rows."""
    rows = cells.drop_duplicates("row").sort_values("row")
    return tuple(
        Stripe(int(row), colours[party], party)
        for row, party in zip(rows["row"], rows["party_id"], strict=True)
    )


def _shift_words(shifts: pd.DataFrame) -> pd.Series:
    """party_id and subject → its latest shift in words, and the number of earlier ones."""
    latest = shifts.drop_duplicates(["party_id", "subject"])
    more = shifts.groupby(["party_id", "subject"]).size()
    words = [f"shift on {day(row['date'])}: {row['turn']}" for row in records(latest)]
    keys = pd.MultiIndex.from_frame(latest[["party_id", "subject"]])
    numbers = [int(number) - 1 for number in more.reindex(keys)]
    texts = [
        f"{text}, {quantity(number, 'earlier shift')}" if number else text
        for text, number in zip(words, numbers, strict=True)
    ]
    return pd.Series(texts, index=keys, dtype="string")


def with_shifts(cells: pd.DataFrame, shifts: pd.DataFrame | None) -> pd.DataFrame:
    """The cells with `shift`: the latest one in words, empty if there is none."""
    if shifts is None or shifts.empty:
        return cells.assign(shift="")
    keys = pd.MultiIndex.from_frame(cells[["party_id", "subject"]])
    return cells.assign(shift=_shift_words(shifts).reindex(keys).fillna("").to_numpy())
