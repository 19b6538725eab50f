"""The cells of who gives which figure: latest figures, and rejections."""

import pandas as pd

from lib.analyses import agreement
from lib.analyses.agreement import questions
from lib.analyses.agreement.questions import figure, short_name
from lib.analyses.positions.sides import verb
from lib.model.vocabulary import MEASURES
from lib.tables import Tables
from lib.tables.records import Row, records
from lib.wording.words import in_quotes

SIGNS = {"at_least": "≥", "more_than": ">", "at_most": "≤", "fewer_than": "<", "about": "≈",
         "nearly": "≲"}  # fmt: skip
REJECTED = "Rejects this account"
COLUMNS = ["question", "label", "voice", "name", "bloc", "word", "sign", "day", "payload", "hover"]


def _sign(row: Row) -> str:
    """A figure in its shortest form: `≥29`."""
    if row["bound"] == "between":
        return figure(row).replace(" to ", "–")
    return f"{SIGNS.get(row['bound'], '')}{row['value']:,}"


def answer_cells(tables: Tables, rows: pd.DataFrame) -> pd.DataFrame:
    """A cell for each named claimant's latest figure on each question.

    Needs rows from `agreement.figures`.
    """
    said = agreement.latest(rows)
    cells = [
        {
            "question": row["question"],
            "label": f"{MEASURES.label(row['measure'])}: {questions.label(tables, row)}",
            "voice": row["voice"],
            "name": short_name(row["claimant_name"]),
            "bloc": row["bloc"],
            "word": "0: says none" if row["value"] == 0 else figure(row),
            "sign": _sign(row),
            "day": row["last"],
            "payload": f"claims {row['claim_ids']}",
            "hover": f"{in_quotes(row['quote'])}, {row['publisher']}",
        }
        for row in records(said)
    ]
    return pd.DataFrame(cells, columns=COLUMNS)


def rejection_cells(tables: Tables, event_id: str) -> pd.DataFrame:
    """A cell for each party that rejects something about the event: its latest statement."""
    about = (tables.statements["event_id"] == event_id) & (tables.statements["stance"] == "reject")
    said = tables.statements.loc[about.fillna(False)].sort_values(["date", "statement_id"])
    parties = tables.parties.set_index("party_id")
    cells = [
        {
            "question": REJECTED,
            "label": REJECTED,
            "voice": party,
            "name": short_name(str(parties.loc[party, "name"])),
            "bloc": parties.loc[party, "bloc"],
            "word": verb("reject"),
            "sign": verb("reject"),
            "day": own["date"].iloc[-1],
            "payload": f"statements {' '.join(own['statement_id'])}",
            "hover": own["position"].iloc[-1],
        }
        for party, own in said.groupby("party_id", sort=False)
    ]
    return pd.DataFrame(cells, columns=COLUMNS)
