"""Who spoke on a subject, and which parties have no statement on it. Silence is not a denial."""

from collections import Counter

import numpy as np
import pandas as pd

from lib.analyses.numbered_rows import coded
from lib.analyses.positions.spoken import latest_first, subjects_of
from lib.analyses.positions.stances import subjects
from lib.model import Settings
from lib.tables import Tables
from lib.tables.lists import rows_of
from lib.tables.plain.coded_columns import Coded
from lib.tables.schema import TEXT
from lib.wording.words import quantity

NOT_FOUND = "no statement found"
# The number of other subjects that a silent party is said to speak on.
OTHERS = 2
KEY = ["subject", "party_id"]


def _in_window(statements: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    window = settings.window
    if window is None:
        return statements
    first, last = pd.Timestamp(window.start), pd.Timestamp(window.end)
    return statements.loc[(statements["latest"] >= first) & (statements["earliest"] <= last)]


def _speakers(tables: Tables, said: pd.DataFrame, party: Coded) -> pd.DataFrame:
    """The parties, the one that spoke last first, with their names and blocs."""
    spoken = pd.unique(party.codes[latest_first(said)])
    names = [party.values[code] for code in spoken.tolist()]
    return pd.DataFrame(
        {
            "party_id": names,
            "party_name": [tables.party_names.get(name) for name in names],
            "bloc": [tables.party_blocs.get(name) for name in names],
        },
        dtype=TEXT,
    )


def _found(number: int) -> str:
    return quantity(number, "statement") if number else NOT_FOUND


def _others(rows: pd.DataFrame) -> pd.Series:
    """For each party the subjects on which it speaks most, by their labels."""
    spoken = rows.loc[rows["number"] > 0].sort_values("number", ascending=False, kind="stable")
    few = spoken.groupby("party_id").head(OTHERS)
    return few.groupby("party_id")["subject_label"].agg(" · ".join)


def silence(tables: Tables, settings: Settings) -> pd.DataFrame:
    """One row for each subject and party of a bloc that speaks on it: number, and found in words.

    Columns: subject, subject_label, bloc, party_id, party_name, number (its statements on the
    subject within the corpus's window), elsewhere (its statements on anything else) and found: the
    number in words, or `no statement found`, which never means that the party denies; others: for
    a silent party the subjects on which it speaks most, otherwise empty.

    Subjects are topics and reference events. A party without any statements is not listed: its
    silence shows nothing. Pass everything known: a statement that a filter hides is not silence.
    """
    labels, said = subjects(tables, settings), _in_window(tables.statements, settings)
    about, party = Coded.of(subjects_of(said)), coded(said["party_id"])
    told = about.holds(labels.__contains__)
    counts = Counter(
        zip(*(each.texts(str).filter(told).to_pylist() for each in (about, party)), strict=True)
    )
    named = pd.DataFrame({"subject": list(labels), "subject_label": list(labels.values())})
    rows = named.astype("string").merge(_speakers(tables, said, party), how="cross")
    rows = rows.assign(
        number=np.array([counts.get(key, 0) for key in rows_of(rows, KEY)], dtype="int64")
    )
    heard = rows.groupby(["subject", "bloc"])["number"].transform("sum") > 0
    total = rows["party_id"].map(Counter(party.texts(str).to_pylist())).astype("Int64")
    rows = rows.assign(
        elsewhere=total - rows["number"],
        found=rows["number"].map(_found).astype("string"),
        others=rows["party_id"].map(_others(rows)).where(rows["number"] == 0).fillna(""),
    )
    return rows.loc[heard].reset_index(drop=True)
