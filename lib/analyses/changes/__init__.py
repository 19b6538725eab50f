"""What changed between two days of knowing: what came out since, and what it revises."""

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
