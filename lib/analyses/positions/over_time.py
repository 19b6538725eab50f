"""What parties said on each subject, period by period."""

import numpy as np
import pandas as pd

from lib.analyses.incidents import Period, first_days, last_days
from lib.analyses.positions.shifts import on_subjects
from lib.model import Settings
from lib.tables import Tables
from lib.tables.grouping import Groups, ranks

# What a row has from its latest statement.
LATEST = [
    "subject", "subject_label", "party_id", "party_name", "bloc", "stance", "toward_name", "date",
    "position",
]  # fmt: skip


def over_time(tables: Tables, settings: Settings, period: Period) -> pd.DataFrame:
    """One row for each subject and period with statements, from that of the latest one: start and
    end of the period, the columns of `LATEST`, number, and statement_ids, joined, latest first.

    A subject is a topic or any event.
    """
    said = on_subjects(tables, settings)
    starts = first_days(said["date"], period).to_numpy()
    lines = np.flatnonzero(said["subject"].notna().to_numpy())
    found = Groups.of(lines, ranks(said["subject"])[lines], starts[lines])
    latest = said[LATEST].take(found.first).reset_index(drop=True)
    first = pd.Series(starts[found.first])
    return latest.assign(
        start=first,
        end=last_days(first, period),
        number=found.numbers,
        statement_ids=found.joined(said["statement_id"]),
    )


def most_said(rows: pd.DataFrame) -> dict[str, int]:
    """Subject → its number of statements, the most first; needs rows of `over_time`."""
    numbers = rows.groupby("subject", sort=True)["number"].sum()
    ordered = numbers.sort_values(ascending=False, kind="stable")
    return {str(subject): int(number) for subject, number in ordered.items()}
