"""What each party says: stances, how they shift, who is silent, and who answers whom."""

from lib.positions.findings import finding, last_words
from lib.positions.replies import replies, who_answers_whom
from lib.positions.shifting import history, on_subjects, shifts
from lib.positions.silences import silence
from lib.positions.stances import by_weight, latest_stances, stated, subjects
from lib.positions.tabled import by_party

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
    "stated",
    "subjects",
    "who_answers_whom",
]
