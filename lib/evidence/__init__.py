"""The evidence for a mark: its claims, events and statements, with passages and sources."""

from lib.evidence.lookup import (
    Evidence,
    Library,
    Source,
    claims,
    claims_about,
    events,
    statements,
    statements_about,
)

__all__ = [
    "Evidence",
    "Library",
    "Source",
    "claims",
    "claims_about",
    "events",
    "statements",
    "statements_about",
]
