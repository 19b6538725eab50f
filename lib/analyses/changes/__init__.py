"""What changed between what was known on two days: what is new, and what it revises."""

from lib.analyses.changes.known import (
    WEEK,
    Changes,
    News,
    among,
    between,
    busiest,
    came_out,
    news,
    per_day,
)
from lib.analyses.changes.revisions import revisions
from lib.analyses.changes.two_days import as_known

__all__ = [
    "WEEK",
    "Changes",
    "News",
    "among",
    "as_known",
    "between",
    "busiest",
    "came_out",
    "news",
    "per_day",
    "revisions",
]
