"""How one act led to another: retaliation links, their lags in days, and chains of them."""

from lib.analyses.chains.acts import (
    ANNOTATED,
    NOBODY,
    STATED,
    answer_counts,
    chain,
    days_between,
    events_with_actors,
    later,
    links,
    touching,
    with_inside,
)

__all__ = [
    "ANNOTATED",
    "NOBODY",
    "STATED",
    "answer_counts",
    "chain",
    "days_between",
    "events_with_actors",
    "later",
    "links",
    "touching",
    "with_inside",
]
