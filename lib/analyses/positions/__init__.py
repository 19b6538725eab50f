"""What each party says: stances, how they shift, who is silent, and who answers whom."""

from lib.analyses.positions.findings import finding, last_words
from lib.analyses.positions.matrix_table import by_party
from lib.analyses.positions.replies import replies, who_answers_whom
from lib.analyses.positions.shifts import history, on_subjects, shifts
from lib.analyses.positions.silences import silence
from lib.analyses.positions.stances import by_weight, latest_stances, statement_rows, subjects

__all__ = [
    "by_party",
    "by_weight",
    "finding",
    "history",
    "last_words",
    "latest_stances",
    "on_subjects",
    "replies",
    "shifts",
    "silence",
    "statement_rows",
    "subjects",
    "who_answers_whom",
]
