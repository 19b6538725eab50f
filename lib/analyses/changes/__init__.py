"""What changed between what was known on two days: what is new, and what it revises."""

from lib.analyses.changes.known import (
    WEEK,
    Changes,
    between,
    busiest,
    came_out,
    per_day,
)
from lib.analyses.changes.revisions import revisions
from lib.analyses.changes.two_days import as_known

__all__ = ["WEEK", "Changes", "as_known", "between", "busiest", "came_out", "per_day", "revisions"]
