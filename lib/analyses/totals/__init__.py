"""Running totals as claimed, what they allow together, and where they conflict.

Claims are never summed or averaged across claimants.
"""

from lib.analyses.totals.change import change
from lib.analyses.totals.claimed import (
    FIRM,
    UNNAMED,
    highest,
    leading,
    marks,
    most_quoted,
    raising,
    series,
    sound,
    steps,
    with_names,
)
from lib.analyses.totals.contradictions import (
    Findings,
    certain_contradictions,
    contradictions,
    findings,
    incomparable,
    of_claimants,
    of_reports,
    slips,
)
from lib.analyses.totals.envelope import envelope, of_claimant
from lib.analyses.totals.gap import (
    also,
    documented_so_far,
    gap,
    gap_sentence,
    gap_words,
    is_certain,
)
from lib.analyses.totals.increments import between_claims, weekly_increments
from lib.analyses.totals.who_counts import approximate, counted_by
from lib.analyses.totals.windows import tighten, windows

__all__ = [
    "FIRM",
    "UNNAMED",
    "Findings",
    "also",
    "approximate",
    "between_claims",
    "certain_contradictions",
    "change",
    "contradictions",
    "counted_by",
    "documented_so_far",
    "envelope",
    "findings",
    "gap",
    "gap_sentence",
    "gap_words",
    "highest",
    "incomparable",
    "is_certain",
    "leading",
    "marks",
    "most_quoted",
    "of_claimant",
    "of_claimants",
    "of_reports",
    "raising",
    "series",
    "slips",
    "sound",
    "steps",
    "tighten",
    "weekly_increments",
    "windows",
    "with_names",
]
