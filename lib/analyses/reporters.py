"""Who reports events: officials or the side attacked, media, or the claimant alone."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from lib.model.vocabulary import REPORTED_BY
from lib.selection.choices import SOURCE_NOT_STATED
from lib.tables.lists import listed

OFFICIAL, MEDIA, CLAIMED, OPEN = "official", "media", "claimed_only", "open"
# Several events of more than one kind in one mark.
MIXED = "mixed"
# In a sentence, after a number.
WORDS = {
    OFFICIAL: "confirmed officially",
    MEDIA: "by media only",
    CLAIMED: "by the claimant alone",
    OPEN: "source not stated",
}
# The corpus does not say, or it was published only after the day chosen in “As known on”.
NOT_SAID = SOURCE_NOT_STATED
LABELS = {**{kind: term.label for kind, term in REPORTED_BY.terms.items()}, OPEN: NOT_SAID}
# How strong a mark's colour is: what only the claimant reports is hollow, in grey print too.
INK = {OFFICIAL: 1.0, MEDIA: 0.4, CLAIMED: 0.0, OPEN: 0.4}
# Marks that represent several events have numbers on them: their ink is paler than that of one.
BUNDLE_INK = {OFFICIAL: 0.6, CLAIMED: 0.0}
BUNDLE_PALE = 0.2


def kinds(events: pd.DataFrame) -> pd.Series:
    """Who reports each event: official, media, claimed_only or open."""
    return events["reported_by"].astype("string").fillna(OPEN)


def numbers(reported_by: Iterable[str | None]) -> dict[str, int]:
    """How many events are reported by whom, in the vocabulary's order; zeros are omitted."""
    found = Counter(kind or OPEN for kind in reported_by)
    return {kind: found[kind] for kind in LABELS if kind in found}


def breakdown(events: pd.DataFrame) -> str:
    """`58 confirmed officially, 71 by media only, 47 by the claimant alone`; empty if the corpus
    never says who reports."""
    return told(listed(events["reported_by"]))


def told(reported_by: Sequence[str | None]) -> str:
    """The breakdown of events by who reports each of them."""
    found = numbers(reported_by)
    if set(found) <= {OPEN}:
        return ""
    if len(found) == 1:
        (kind,) = found
        return f"all {WORDS[kind]}" if len(reported_by) > 1 else WORDS[kind]
    return ", ".join(f"{number:,} {WORDS[kind]}" for kind, number in found.items())


def labels(frame: pd.DataFrame) -> dict[str, Any]:
    """The column `reported_by` of a table in words, for `assign`."""
    return {"reported_by": kinds(frame).map(LABELS).astype("string")}
