"""What each party says: stances, how they shift, who is silent, and who answers whom."""

from lib.analyses.positions.answer_pairs import who_answers_whom
from lib.analyses.positions.findings import finding, last_words
from lib.analyses.positions.matrix_table import by_party
from lib.analyses.positions.replies import replies
from lib.analyses.positions.shifts import (
    history,
    of_party,
    on_subjects,
    shifts,
    subjects_spoken_on,
)
from lib.analyses.positions.silences import silence
from lib.analyses.positions.spoken import latest_first
from lib.analyses.positions.stances import (
    ADDED,
    by_weight,
    latest_stances,
    statement_rows,
    subjects,
)

__all__ = [
    "ADDED",
    "by_party",
    "by_weight",
    "finding",
    "history",
    "last_words",
    "latest_first",
    "latest_stances",
    "of_party",
    "on_subjects",
    "replies",
    "shifts",
    "silence",
    "statement_rows",
    "subjects",
    "subjects_spoken_on",
    "who_answers_whom",
]
