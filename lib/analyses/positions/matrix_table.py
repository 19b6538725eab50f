"""The stance matrix as a table: one row per party, one column per subject."""

from collections.abc import Mapping

import pandas as pd

from lib.analyses.positions.sides import verb, without_verb
from lib.wording.gists import gist
from lib.wording.words import day

NOT_FOUND = "·"
# How many characters of a position fit in a cell.
LETTERS = 90


def _said(cell: pd.Series) -> str:
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
    said = cells.assign(said=[_said(cell) for _, cell in cells.iterrows()])
    wide = said.pivot_table(index="party_id", columns="subject", values="said", aggfunc="first")
    heads = cells.groupby("party_id").agg(
        party_name=("party_name", "first"),
        bloc=("bloc", "first"),
        statement_ids=("statement_ids", " ".join),
        number=("number", "sum"),
    )
    order = heads["bloc"].map({bloc: place for place, bloc in enumerate(blocs)})
    heads = heads.assign(
        bloc_label=heads["bloc"].map(dict(blocs)).astype("string"), place=order
    ).sort_values(["place", "number"], ascending=[True, False], kind="stable")
    rows = wide.reindex(index=heads.index, columns=subjects).fillna(NOT_FOUND).astype("string")
    found = pd.concat([heads[["party_name", "bloc_label", "statement_ids"]], rows], axis=1)
    return found.reset_index(drop=True)
