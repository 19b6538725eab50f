"""The rows of a comparison: by question, then by claimant, with headings and names."""

from collections.abc import Mapping

import pandas as pd

from lib.analyses import agreement
from lib.analyses.agreement.disputes import BY_WORD
from lib.analyses.agreement.questions import short_name
from lib.charts.colours import of_bloc
from lib.charts.model import Axis, Label, Rich, Run, rich
from lib.look.letter_room import EDGE, WIDE
from lib.look.style import Theme
from lib.tables.records import Row, records
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import cut_to, fit_lines
from lib.wording.words import quantity

# The rows that a heading takes; on a telephone the heading and the name below it have two lines.
HEAD, NARROW_HEAD = 1.5, 2.0
# How much of two lines words fill at least.
FILLED = 0.9
# The verdict on figures that differ only in wording.
WORDED = "worded"
ORDER = [
    "part", "places", "scope", "weight", "question", "nobody", "begin", "voice", "latest", "first",
    "last", "low",
]  # fmt: skip


def laid_out(rows: pd.DataFrame, is_narrow: bool = False) -> pd.DataFrame:
    """The figures with their row: by places, by question, most carried first, then by claimant.

    Claimants are in the order of first publication, the latest figure of each last, followed by
    articles without a claimant; `head` is the row of the question's heading, `opens` whether a
    voice's figures begin here, `name_row` the row of its name.
    """
    weights, places = (rows.groupby(name)["articles"].sum() for name in ("question", "scope"))
    order = rows.assign(
        weight=-rows["question"].map(weights),
        part=rows["scope"].ne(""),
        places=-rows["scope"].map(places),
        nobody=rows["claimant"].isna(),
        begin=rows.groupby(["question", "voice"])["published"].transform("min"),
    ).sort_values(ORDER, kind="stable")
    opens = ~order.duplicated(["question", "voice"])
    heads = (~order.duplicated("question")).cumsum()
    above = NARROW_HEAD if is_narrow else HEAD
    row = pd.Series(range(len(order)), index=order.index) + heads * above
    first = row.groupby(order["question"]).transform("min")
    return order.assign(row=row, head=first - above + 0.5, opens=opens, name_row=row).drop(
        columns=["weight", "places", "begin"]
    )


def rows_as_given(rows: pd.DataFrame, is_narrow: bool = False) -> pd.DataFrame:
    """The figures with their row, in the order given, each with its voice's name."""
    row = pd.Series(range(len(rows)), index=rows.index) + (1.0 if is_narrow else 0.5)
    return rows.assign(row=row.astype(float), head=0.0, opens=True, name_row=row.astype(float))


def beside(rows: pd.DataFrame, labels: Mapping[str, str]) -> pd.Series:
    """Words after the figures of a running total that cover other places than most."""
    usual = rows["question"].mode()
    others = rows["question"].map(labels).mask(rows["question"].isin(usual.head(1)))
    return (" · " + others).fillna("")


def left_of(look: Theme) -> int:
    """The space for the names beside the plot, in pixels."""
    return 130 if look.room.is_narrow else 250


def _name(mark: Row, colour: str, look: Theme) -> Rich:
    face, lines = Face(_size(look), wider=ARIAL), 2 if look.room.is_narrow else 1
    room = left_of(look) - 2 * EDGE - face.width("■ ")
    nobody = mark["publisher"] if mark["articles"] == 1 else "No claimant named"
    text = short_name(str(mark["claimant_name"] if pd.notna(mark["claimant"]) else nobody))
    first, *more = fit_lines(text, room, face, lines)
    return rich((Run("■", colour=colour), Run(f" {first}")), *more)


def _size(look: Theme) -> int:
    return 10 if look.room.is_narrow else 12


def named_rows(
    rows: pd.DataFrame, every: pd.DataFrame, colours: dict[str, str], look: Theme
) -> Axis:
    """The axis that names each voice beside its first row, with its bloc's colour; it has room for
    every row."""
    voices = rows.loc[rows["opens"]]
    return Axis(
        "row",
        low=float(every["row"].max() + 0.7),
        high=float(every["head"].min() - 0.6),
        places=tuple(voices["name_row"]),
        texts=tuple(
            _name(mark, of_bloc(mark["bloc"], colours, look), look) for mark in records(voices)
        ),
        text_size=_size(look),
        has_grid=False,
    )


def _heading(row: Row, asked: str, verdict: str, voices: int, look: Theme) -> list[str]:
    """The question, shortened to the space that its verdict leaves on two lines."""
    grows = pd.isna(row["event_id"]) and verdict == agreement.AGREE
    words = {**agreement.WORDS, agreement.EXCLUDE: "conflict", WORDED: BY_WORD}
    said = "can all be right" if grows else words.get(verdict)
    if said is None:
        found = "one claimant" if pd.notna(row["claimant"]) else "no claimant named"
    elif look.room.is_narrow:
        found = f"{voices} {said}"
    else:
        found = f"{quantity(voices, 'claimant')}, latest figures {said}"
    face = Face(_head_size(look), is_bold=True, wider=ARIAL)
    room = min(look.room.picture, WIDE.picture) - 2 * EDGE
    kept = cut_to(asked, 2 * FILLED * room - face.width(f": {found}"), face)
    return fit_lines(f"{kept}: {found}", room, face, 2)


def _head_size(look: Theme) -> int:
    return 11 if look.room.is_narrow else 13


def heads(rows: pd.DataFrame, labels: Mapping[str, str], look: Theme) -> list[Label]:
    """The question above its rows, and whether the claimants agree."""
    found, worded = agreement.verdicts(rows), agreement.only_worded_apart(rows)
    voices = agreement.latest(rows).groupby("question")["voice"].nunique()

    def head(row: Row) -> Label:
        asked = row["question"]
        lines = _heading(
            row,
            labels[asked],
            WORDED if asked in worded else found[asked],
            int(voices.get(asked, 0)),
            look,
        )
        return Label(
            text=rich(*(Run(line, is_bold=True) for line in lines)),
            x=None,
            y=float(row["head"]),
            colour=look.ink,
            size=_head_size(look),
            anchor="left",
            right=EDGE,
            ground=look.paper,
            pad=1,
        )

    return [head(row) for row in records(rows.drop_duplicates("question"))]
