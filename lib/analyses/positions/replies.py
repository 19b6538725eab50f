"""Who speaks toward whom after being addressed: an order in time, not a link that a source
states."""

import pandas as pd

from lib.analyses.positions.shifts import on_subjects
from lib.model import Settings
from lib.tables import Tables

WITHIN_DAYS = 7
COLUMNS = [
    "party_id",
    "party_name",
    "bloc",
    "answers",
    "answers_name",
    "subject",
    "subject_label",
    "answered_date",
    "date",
    "lag",
    "answered_id",
    "statement_id",
]


def _lineage(parties: pd.DataFrame) -> pd.DataFrame:
    """Each party with itself and with each one it belongs to: party_id, belongs_to."""
    parents = dict(zip(parties["party_id"], parties["parent"], strict=True))
    rows = []
    for party in parents:
        seen: set[str] = set()
        above = party
        while above in parents and above not in seen:
            seen.add(above)
            rows.append((party, above))
            above = parents[above]
    return pd.DataFrame(rows, columns=["party_id", "belongs_to"], dtype="string")


def _sent(tables: Tables, settings: Settings) -> pd.DataFrame:
    """Statements toward a party on a known day, latest first."""
    said = on_subjects(tables, settings)
    return said.loc[said["toward"].notna() & (said["date_precision"] == "day")]


def replies(tables: Tables, settings: Settings, within_days: int = WITHIN_DAYS) -> pd.DataFrame:
    """One row per statement toward a party that had addressed the speaker on the same subject.

    The earlier statement is one to `within_days` days older: the order within a day is unknown. A
    statement toward a party is also one toward all that belong to it (toward the United States:
    toward the Pentagon too). Of several earlier ones the latest is the one answered. Columns:
    party_id, party_name, bloc, answers, answers_name, subject, subject_label, date, answered_date,
    lag in days, statement_id, answered_id; latest first.
    """
    sent, family = _sent(tables, settings), _lineage(tables.parties)
    earlier = sent.merge(family, on="party_id")[
        ["statement_id", "party_id", "party_name", "subject", "toward", "date", "belongs_to"]
    ].rename(
        columns={
            "statement_id": "answered_id",
            "party_id": "answers",
            "party_name": "answers_name",
            "toward": "belongs_to",
            "date": "answered_date",
            "belongs_to": "toward",
        }
    )
    both = sent.merge(family, on="party_id").merge(earlier, on=["subject", "toward", "belongs_to"])
    both = both.assign(lag=(both["date"] - both["answered_date"]).dt.days.astype("Int64"))
    near = both.loc[both["lag"].between(1, within_days) & (both["party_id"] != both["answers"])]
    nearest = near.sort_values("lag", kind="stable").drop_duplicates("statement_id")
    ordered = nearest.sort_values(["date", "statement_id"], ascending=[False, True])
    return ordered[COLUMNS].reset_index(drop=True)


def who_answers_whom(answers: pd.DataFrame) -> pd.DataFrame:
    """Pairs of parties, most frequent first: number, median, shortest and longest lag in days.

    Needs what `replies` returns. `number` counts days with an answer on a subject, however many
    articles report it; `statement_ids` joins all of them with a space.
    """
    answers = answers.assign(day=answers["subject"] + answers["date"].astype("string"))
    grouped = answers.groupby(["party_id", "party_name", "bloc", "answers", "answers_name"])
    rows = grouped.agg(
        number=("day", "nunique"),
        median=("lag", "median"),
        shortest=("lag", "min"),
        longest=("lag", "max"),
        statement_ids=("statement_id", " ".join),
    ).reset_index()
    order = ["number", "party_name", "answers_name"]
    return rows.sort_values(order, ascending=[False, True, True]).reset_index(drop=True)
