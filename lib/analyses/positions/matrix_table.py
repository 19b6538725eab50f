"""The stance matrix as a table: one row per party, one column per subject."""

from collections.abc import Mapping

import pandas as pd

from lib.analyses.positions.sides import verb, without_verb
from lib.tables.lists import together
from lib.tables.records import Row, records
from lib.tables.schema import TEXT
from lib.wording.gists import gist
from lib.wording.words import day

NOT_FOUND = "·"
# How many characters of a position fit in a cell.
LETTERS = 90


def _said(cell: Row) -> str:
    position, said = str(cell["position"]), verb(cell["stance"])
    words = gist(position, lambda text: len(text) <= LETTERS)
    told = words if without_verb(position, said)[1] else f"{said}: {words}"
    toward = "" if pd.isna(cell["toward_name"]) else f" (→ {cell['toward_name']})"
    return f"{day(cell['date'])}: {told}{toward}"


def by_party(cells: pd.DataFrame, subjects: list[str], blocs: Mapping[str, str]) -> pd.DataFrame:
    """The latest stances, day and position in words; a dot where no statement was found.

    Needs cells from `latest_stances`, those subjects and the blocs' labels in order. Columns:
    party_name, bloc_label, one for each subject, and statement_ids, joined.
    """
    every = records(cells)
    parties = together(every, [cell["party_id"] for cell in every])
    places = {bloc: place for place, bloc in enumerate(blocs)}

    def order(party: str) -> tuple[int, int, str]:
        own = parties[party]
        number = sum(cell["number"] for cell in own)
        return places.get(own[0]["bloc"], len(places)), -number, party

    def row(own: list[Row]) -> tuple[str | None, ...]:
        said = {cell["subject"]: _said(cell) for cell in own}
        ids = " ".join(cell["statement_ids"] for cell in own)
        told = [said.get(subject, NOT_FOUND) for subject in subjects]
        return own[0]["party_name"], blocs.get(own[0]["bloc"]), ids, *told

    rows = [row(parties[party]) for party in sorted(parties, key=order)]
    return pd.DataFrame(rows, columns=["party_name", "bloc_label", "statement_ids", *subjects],
                        dtype=TEXT)  # fmt: skip
