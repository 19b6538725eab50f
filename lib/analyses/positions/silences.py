"""Who spoke on a subject, and which parties have no statement on it. Silence is not a denial."""

import pandas as pd

from lib.analyses.positions.stances import statement_rows, subjects
from lib.model import Settings
from lib.tables import Tables
from lib.wording.words import quantity

NOT_FOUND = "no statement found"
# The number of other subjects that a silent party is said to speak on.
OTHERS = 2


def _in_window(statements: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    window = settings.window
    if window is None:
        return statements
    first, last = pd.Timestamp(window.start), pd.Timestamp(window.end)
    return statements.loc[(statements["latest"] >= first) & (statements["earliest"] <= last)]


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
    said = _in_window(statement_rows(tables), settings)
    labels = subjects(tables, settings)
    subject = said["topic"].fillna(said["event_id"]).astype("string")
    counts = said.assign(subject=subject).groupby(["subject", "party_id"]).size()
    speakers = said[["party_id", "party_name", "bloc"]].drop_duplicates("party_id")
    named = pd.DataFrame({"subject": list(labels), "subject_label": list(labels.values())})
    rows = named.astype("string").merge(speakers, how="cross")
    keys = pd.MultiIndex.from_frame(rows[["subject", "party_id"]])
    rows = rows.assign(number=counts.reindex(keys, fill_value=0).to_numpy("int64"))
    heard = rows.groupby(["subject", "bloc"])["number"].transform("sum") > 0
    total = rows["party_id"].map(said["party_id"].value_counts()).astype("Int64")
    rows = rows.assign(
        elsewhere=total - rows["number"],
        found=rows["number"].map(_found).astype("string"),
        others=rows["party_id"].map(_others(rows)).where(rows["number"] == 0).fillna(""),
    )
    return rows.loc[heard].reset_index(drop=True)
