"""A party's history on a subject as HTML: a card with a line per statement, in order of days."""

from collections.abc import Collection, Sequence
from typing import Any

import pandas as pd

from lib.evidence.addresses import PARTY, Parameters, Subject, article_address
from lib.look.palette import with_opacity
from lib.model.vocabulary import STANCES
from lib.tables import lists
from lib.tables.lists import together
from lib.tables.records import Row, records
from lib.wording.templating import macros
from lib.wording.words import period, quantity

# How many further statements of the same day and stance are shown.
ALSO = 14


def _facts(line: Row, parameters: Parameters, unchecked: Collection[str]) -> dict[str, Any]:
    """What the template says of a statement."""
    return {
        **line,
        "stance_label": STANCES.label(line["stance"]),
        "toward": "" if pd.isna(line["toward_name"]) else line["toward_name"],
        "address": article_address(line["article_id"], parameters),
        "once": line["article_id"] in unchecked,
    }


def _statement(
    same: Sequence[Row], parameters: Parameters, unchecked: Collection[str]
) -> dict[str, Any]:
    """The statements with the same day, stance and addressee: the first in full."""
    first, *others = (_facts(line, parameters, unchecked) for line in same[: ALSO + 1])
    return {
        "line": first,
        "shift": next((line["turn"] for line in same if line["turn"] is not None), ""),
        "others": others,
        "more": len(same) - 1 - ALSO,
    }


def _length(lines: pd.DataFrame) -> str:
    span = period(lines["date"].min().date(), lines["date"].max().date())
    turns = int(lines["turn"].notna().sum())
    return (
        f"{quantity(len(lines), 'statement')} on "
        f"{quantity(lines['date'].nunique(), 'day')}, {span}; "
        f"{quantity(turns, 'shift') if turns else 'no shift'}"
    )


def history_card(
    lines: pd.DataFrame, colour: str, parameters: Parameters, unchecked: Collection[str] = ()
) -> str:
    """The card; needs what `positions.history` returns. Empty without lines.

    `unchecked` are the articles that no second reader checked.
    """
    if lines.empty:
        return ""
    every = records(lines)
    days = together(every, lists.rows_of(lines, ["date", "stance", "toward_name"]))
    name = every[0]["party_name"]
    return macros("history").card(
        name,
        Subject(PARTY, every[0]["party_id"], name).address(parameters),
        every[0]["subject_label"],
        _length(lines),
        colour,
        with_opacity(colour, 0.07),
        [_statement(same, parameters, unchecked) for same in days.values()],
    )
