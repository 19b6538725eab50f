"""A party's history on a subject as HTML: a card with a line per statement, in order of days."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pandas as pd

from lib.evidence.cards import article_address
from lib.look.palette import with_opacity
from lib.model.vocabulary import STANCES
from lib.tables.records import Row, records
from lib.wording.templating import macros
from lib.wording.words import period, quantity

Parameters = Mapping[str, Sequence[str]]
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
    same: pd.DataFrame, parameters: Parameters, unchecked: Collection[str]
) -> dict[str, Any]:
    """The statements with the same day, stance and addressee: the first in full."""
    lines = [_facts(line, parameters, unchecked) for line in records(same.head(ALSO + 1))]
    turns = same["turn"].dropna()
    return {
        "line": lines[0],
        "shift": "" if turns.empty else turns.iloc[0],
        "others": lines[1:],
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
    first = lines.iloc[0]
    days = lines.groupby(["date", "stance", "toward_name"], dropna=False, sort=False)
    return macros("history").card(
        first["party_name"],
        first["subject_label"],
        _length(lines),
        colour,
        with_opacity(colour, 0.07),
        [_statement(same, parameters, unchecked) for _, same in days],
    )
