"""When a party's stance on a subject changes: from one day that it speaks on it to the next."""

import pandas as pd

from lib.model import Settings
from lib.positions.stances import stated, subjects
from lib.successions import pairs
from lib.tables import Tables

SHIFT = ["party_id", "subject", "date_before", "date"]
COLUMNS = [
    "party_id",
    "party_name",
    "bloc",
    "subject",
    "subject_label",
    "date_before",
    "date",
    "days",
    "stance_before",
    "stance",
    "statement_id_before",
    "statement_id",
]


def on_subjects(tables: Tables, settings: Settings) -> pd.DataFrame:
    """The statements as `stated` gives them, with subject and subject_label.

    A subject is a topic or any event; a reference event has its label, others their sentence.
    """
    statements = stated(tables)
    subject = statements["topic"].fillna(statements["event_id"])
    events = dict(zip(tables.events["event_id"], tables.events["summary"], strict=True))
    labels = {**events, **subjects(tables, settings)}
    label = subject.map(labels).astype("string").fillna(subject)
    return statements.assign(subject=subject, subject_label=label)


def shifts(tables: Tables, settings: Settings, shown: Tables | None = None) -> pd.DataFrame:
    """A row a shift, latest first: party, subject, both days, stances and statements, and `days`.

    A party shifts when it speaks on a subject with none of the stance words that it used on the
    last day before on which it spoke on it. Words that differ within a day are no shift: their
    order is not known. Nor is a day known only as a month compared. Of several statements of a
    day the latest published stands for it.

    Give as `tables` all that was known, and as `shown` what is selected: shifts whose later
    statement is not shown are left out, so that a selection never invents one.
    """
    said = on_subjects(tables, settings)
    dated = said.loc[said["date_precision"] == "day"]
    both = pairs(dated, ["party_id", "subject"], "date")
    held = (both["stance"] == both["stance_before"]).astype(bool)
    repeated = held.groupby([both[key] for key in SHIFT]).transform("any").astype(bool)
    # The statements come latest first: of each day the first one stands for it.
    found = both.loc[~repeated].drop_duplicates(SHIFT)
    rows = found.assign(days=(found["date"] - found["date_before"]).dt.days)
    if shown is not None:
        rows = rows.loc[rows["statement_id"].isin(shown.statements["statement_id"])]
    return rows[COLUMNS].reset_index(drop=True)


def history(tables: Tables, settings: Settings, party_id: str, subject: str) -> pd.DataFrame:
    """What the party said on the subject in the order of days, with subject_label and
    `stance_before`: the earlier stance where the statement is the later one of a shift."""
    said = on_subjects(tables, settings)
    own = said.loc[(said["party_id"] == party_id) & (said["subject"] == subject)].iloc[::-1]
    before = shifts(tables, settings).set_index("statement_id")["stance_before"]
    return own.assign(stance_before=own["statement_id"].map(before).astype("string")).reset_index(
        drop=True
    )
