"""How one act led to another: retaliation links, their lags in days, and chains of them."""

from lib.analyses.chains.acts import (
    ANNOTATED,
    NOBODY,
    STATED,
    acted,
    answered,
    chain,
    days_between,
    later,
    links,
    touching,
)

__all__ = [
    "ANNOTATED",
    "NOBODY",
    "STATED",
    "acted",
    "answered",
    "chain",
    "days_between",
    "later",
    "links",
    "touching",
]
