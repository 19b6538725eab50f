"""When a party turns: from against to for or back, or from threatening to standing down."""

import pandas as pd

from lib.analyses.positions.sides import sides_of
from lib.analyses.positions.stances import statement_rows, subjects
from lib.analyses.successions import pairs
from lib.model import Settings
from lib.tables import Tables

SHIFT = ["party_id", "toward", "subject", "date_before", "date"]
KEYS = ["party_id", "toward", "subject", "line"]
COLUMNS = [
    "party_id",
    "party_name",
    "bloc",
    "toward",
    "toward_name",
    "subject",
    "subject_label",
    "turn",
    "date_before",
    "date",
    "days",
    "stance_before",
    "quote_before",
    "stance",
    "quote",
    "statement_id_before",
    "statement_id",
]


def on_subjects(tables: Tables, settings: Settings) -> pd.DataFrame:
    """The statements from `statement_rows`, with subject and subject_label.

    A subject is a topic or any event; a reference event has its label, others their name.
    """
    statements = statement_rows(tables)
    subject = statements["topic"].fillna(statements["event_id"])
    events = dict(zip(tables.events["event_id"], tables.events["name"], strict=True))
    labels = {**events, **subjects(tables, settings)}
    label = subject.map(labels).astype("string").fillna(subject)
    return statements.assign(subject=subject, subject_label=label)


def _on_one_side(sides: pd.DataFrame) -> pd.DataFrame:
    """The rows of days on which the party took one side only: the order within a day is unknown."""
    days = sides.groupby([*KEYS, "date"])["side"]
    return sides.loc[(days.transform("nunique") == 1).astype(bool)]


def shifts(tables: Tables, settings: Settings, shown: Tables | None = None) -> pd.DataFrame:
    """One row per shift, latest first: who toward whom on what, `turn` in words, both days with
    stance and quote, and `days` between.

    A shift is a move between against and for, or from threatening or claiming to standing down (see
    `sides`), on the same subject and toward the same party, from one day on which the party took a
    side to the next one. Another verb on the same side is not a shift. Days on which it took both
    sides, or that are known only as a month, are not compared, nor are statements without an
    addressee. Of several statements of a day the latest published counts; for standing down, one
    whose quote says so.

    Pass everything known, and the selection as `shown`: shifts whose later statement is not shown
    are dropped, so that a selection never invents one.
    """
    said = on_subjects(tables, settings)
    dated = said.loc[(said["date_precision"] == "day") & said["toward"].notna()]
    both = pairs(_on_one_side(sides_of(dated)), KEYS, "date")
    turned = both.loc[(both["side"] != both["side_before"]) & (both["side"] != "acting")]
    # The first statement of each day represents it; standing down says more than agreeing.
    found = turned.sort_values(["date", "line"], ascending=[False, True], kind="stable")
    rows = found.drop_duplicates(SHIFT).assign(
        days=(found["date"] - found["date_before"]).dt.days,
        turn=found["verb_before"] + " → " + found["verb"],
    )
    if shown is not None:
        rows = rows.loc[rows["statement_id"].isin(shown.statements["statement_id"])]
    return rows[COLUMNS].reset_index(drop=True)


def history(tables: Tables, settings: Settings, party_id: str, subject: str) -> pd.DataFrame:
    """What the party said on the subject in order of days, with subject_label and `turn`: the shift
    in words if the statement completes one."""
    said = on_subjects(tables, settings)
    own = said.loc[(said["party_id"] == party_id) & (said["subject"] == subject)].iloc[::-1]
    turns = shifts(tables, settings).set_index("statement_id")["turn"]
    return own.assign(turn=own["statement_id"].map(turns).astype("string")).reset_index(drop=True)
