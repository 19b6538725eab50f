"""What changed between what was known on two days: what is new, and what it revises."""

from lib.analyses.changes.known import (
    WEEK,
    Changes,
    as_known,
    between,
    busiest,
    came_out,
    per_day,
    revisions,
)

__all__ = ["WEEK", "Changes", "as_known", "between", "busiest", "came_out", "per_day", "revisions"]
