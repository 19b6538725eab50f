"""The cells of the stance matrix: what stands in them, and how they are coloured."""

import re

import pandas as pd

from lib.analyses.positions.sides import verb
from lib.charts.colours import side_colour
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import Theme
from lib.model.vocabulary import SIDE_OF, SIDES, STANCES
from lib.wording import escape
from lib.wording.words import day, first_lines, quantity, wrap

SHIFTED = "◥"
SAYING = ("announces", "claims", "concedes")
# Half a cell, as a share of its column and row.
WIDE, HIGH = 0.47, 0.45


def few_words(position: str, said: str, letters: int, lines: int = 2) -> list[str]:
    """The beginning of a position in lines of so many letters, without the verb above it.

    Another verb stays: under "supports", "Says US messages got an answer" must not become support
    of US messages. Under one that means to say, "Says" is dropped. "Says…" alone says nothing.
    """
    verbs = "|".join([re.escape(said), *(["says"] if said in SAYING else [])])
    rest = re.sub(rf"^(?:{verbs})\b(?: that\b)?\s+", "", position, flags=re.IGNORECASE)
    told = first_lines(rest or position, letters, lines)
    return [] if told == ["Says…"] else told


def text(cell: pd.Series, letters: int, lines: int = 2) -> str:
    """The stance's verb, and below it a few words of the position."""
    said = verb(cell["stance"])
    words = map(escape.plotly, few_words(str(cell["position"]), said, letters, lines))
    return "<br>".join([f"<b>{said}</b>", *words])


def hover(cell: pd.Series, subject: str) -> str:
    """Who says what on which subject, when; and how its stance shifted."""
    stance = STANCES.label(cell["stance"]).lower()
    lines = [
        f"<b>{escape.plotly(cell['party_name'])} {escape.plotly(stance)}</b>",
        f"{escape.plotly(subject)}, {day(cell['date'])}",
        *(escape.plotly(line) for line in wrap(cell["position"], 60)),
        f"<i>{quantity(cell['number'], 'statement')}</i>",
    ]
    if cell["shift"]:
        lines.insert(1, f"{SHIFTED} {escape.plotly(cell['shift'])}")
    return "<br>".join(lines)


def fields(cells: pd.DataFrame, look: Theme) -> list[dict]:
    """A field behind each cell in the colour of its stance's side; own acts have an outline."""
    return [
        {
            "type": "rect",
            "name": f"cells: {party}: {verb(stance)}",
            "x0": column - WIDE,
            "x1": column + WIDE,
            "y0": row - HIGH,
            "y1": row + HIGH,
            **_ink(side_colour(SIDE_OF[stance], look), look),
            "layer": "below",
        }
        for row, column, party, stance in zip(
            *(cells[part] for part in ("row", "column", "party_name", "stance")), strict=True
        )
    ]


def _ink(colour: str | None, look: Theme) -> dict:
    if colour is None:
        return {"fillcolor": look.paper, "line": {"width": 0.8, "color": look.line}}
    return {
        "fillcolor": with_opacity(colour, 0.26),
        "line": {"width": 0.8, "color": with_opacity(colour, 0.75)},
    }


def side_signs(cells: pd.DataFrame, look: Theme) -> list[Sign]:
    """The key of the sides that are there: own acts are hollow."""
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
    """The side, and the verbs on it that are there."""
    stances = [name for name in STANCES.terms if SIDE_OF[name] == side]
    present = [verb(name) for name in stances if (cells["stance"] == name).any()]
    return f"{label}: {', '.join(present)}"


def corners(cells: pd.DataFrame, look: Theme) -> list[dict]:
    """A small corner in the cells whose stance shifted."""
    shifted = cells.loc[cells["shift"] != ""]
    wide = 0.16 if look.room.is_narrow else 0.1
    return [
        {
            "type": "path",
            "name": f"shifts: {party}",
            "path": f"M {x - wide} {y} L {x} {y} L {x} {y + 0.22} Z",
            "fillcolor": look.ink,
            "line": {"width": 0},
        }
        for x, y, party in zip(
            shifted["column"] + WIDE, shifted["row"] - HIGH, shifted["party_name"], strict=True
        )
    ]


def stripes(cells: pd.DataFrame, colours: dict[str, str], edge: float) -> list[dict]:
    """A stripe in the colour of its bloc before each row, without gaps between a bloc's rows."""
    rows = cells.drop_duplicates("row").sort_values("row")
    return [
        {
            "type": "rect",
            "name": f"bloc: {party}",
            "x0": edge,
            "x1": -WIDE - 0.04,
            "y0": row - 0.5,
            "y1": row + 0.5,
            "fillcolor": colours[party],
            "line": {"width": 0},
            "layer": "below",
        }
        for row, party in zip(rows["row"], rows["party_id"], strict=True)
    ]


def _shift_words(shifts: pd.DataFrame) -> pd.Series:
    """party_id and subject → its latest shift in words, and how many there were before."""
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
    """The cells with `shift`: the latest one in words, empty if there is no shift."""
    if shifts is None or shifts.empty:
        return cells.assign(shift="")
    keys = pd.MultiIndex.from_frame(cells[["party_id", "subject"]])
    return cells.assign(shift=_shift_words(shifts).reindex(keys).fillna("").to_numpy())
