"""Running totals as they are claimed, what they allow together, and where they conflict.

Claims are never summed and never averaged across claimants.
"""

from lib.tallies.change import change
from lib.tallies.claimed import (
    FIRM,
    UNNAMED,
    highest,
    leading,
    marks,
    most_quoted,
    named,
    raising,
    series,
    sound,
    steps,
)
from lib.tallies.contradictions import (
    contradictions,
    incomparable,
    of_claimants,
    of_reports,
    slips,
)
from lib.tallies.envelope import envelope, of_claimant
from lib.tallies.gap import also, documented_so_far, gap, gap_sentence, gap_words, is_certain
from lib.tallies.increments import between_claims, weekly_increments
from lib.tallies.windows import tightened, windows

__all__ = [
    "FIRM",
    "UNNAMED",
    "also",
    "between_claims",
    "change",
    "contradictions",
    "documented_so_far",
    "envelope",
    "gap",
    "gap_sentence",
    "gap_words",
    "highest",
    "incomparable",
    "is_certain",
    "leading",
    "marks",
    "most_quoted",
    "named",
    "of_claimant",
    "of_claimants",
    "of_reports",
    "raising",
    "series",
    "slips",
    "sound",
    "steps",
    "tightened",
    "weekly_increments",
    "windows",
]
