"""The cells of the stance matrix: their text, and their colours."""

import re
from typing import Protocol

import pandas as pd

from lib.analyses.positions.sides import verb
from lib.charts.colours import side_colour
from lib.charts.model import Cell, Rich, Run, Stripe, rich
from lib.look.letter_room import hover_lines
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import Theme
from lib.model.vocabulary import SIDE_OF, SIDES, STANCES
from lib.wording.letter_widths import Face
from lib.wording.line_breaks import first_lines
from lib.wording.words import day, quantity

SHIFTED = "◥"
SAYING = ("announces", "claims", "concedes")
# Half a cell, as a share of its column and row.
HALF = (0.47, 0.45)


def few_words(position: str, said: str, width: float, face: Face, lines: int = 2) -> list[str]:
    """The beginning of a position on lines of this width in pixels, without the verb above it.

    Another verb is kept: under "supports", "Says US messages got an answer" must not become support
    of US messages. Under one that means to say, "Says" is dropped. "Says…" alone means nothing.
    """
    verbs = "|".join([re.escape(said), *(["says"] if said in SAYING else [])])
    rest = re.sub(rf"^(?:{verbs})\b(?: that\b)?\s+", "", position, flags=re.IGNORECASE)
    told = first_lines(rest or position, width, face, lines)
    return [] if told == ["Says…"] else told


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


def text(cell: pd.Series, size: CellSize) -> Rich:
    """The stance's verb, and below it a few words of the position."""
    said = verb(cell["stance"])
    words = few_words(str(cell["position"]), said, size.cell, size.face, size.lines)
    return rich(Run(said, is_bold=True), *words)


def hover(cell: pd.Series, subject: str) -> Rich:
    """Who says what on which subject, when; and how its stance shifted."""
    stance = STANCES.label(cell["stance"]).lower()
    shift = (f"{SHIFTED} {cell['shift']}",) if cell["shift"] else ()
    return rich(
        Run(f"{cell['party_name']} {stance}", is_bold=True),
        *shift,
        f"{subject}, {day(cell['date'])}",
        *hover_lines(cell["position"]),
        Run(quantity(cell["number"], "statement"), is_slanted=True),
    )


def stance_cell(row: pd.Series, subject: str, size: CellSize, look: Theme) -> Cell:
    """A cell in the colour of its stance's side; own acts have only an outline."""
    said, side = verb(row["stance"]), side_colour(SIDE_OF[row["stance"]], look)
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
    """The key of the sides that are drawn: own acts are hollow."""
    present = {SIDE_OF[stance] for stance in cells["stance"]}
    return [
        Sign(
            "■" if side_colour(side, look) else "□",
            _meaning(side, term.label.lower(), cells),
            side_colour(side, look),
        )
        for side, term in SIDES.terms.items()
        if side in present
    ]


def _meaning(side: str, label: str, cells: pd.DataFrame) -> str:
    """The side, and its verbs that are drawn."""
    stances = [name for name in STANCES.terms if SIDE_OF[name] == side]
    present = [verb(name) for name in stances if (cells["stance"] == name).any()]
    return f"{label}: {', '.join(present)}"


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
    words = [f"shift on {day(row['date'])}: {row['turn']}" for _, row in latest.iterrows()]
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
