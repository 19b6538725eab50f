"""Whether claims about the same thing agree: scope is compared before numbers are."""

from lib.analyses.agreement.comparison import with_voices
from lib.analyses.agreement.numbers import figures, latest, merge_unnamed
from lib.analyses.agreement.opposing import (
    AGREE,
    ALONE,
    APPROXIMATE,
    EXCLUDE,
    WORDS,
    only_worded_apart,
    opposed,
    pairs,
    verdicts,
    worded_apart,
)

__all__ = [
    "AGREE",
    "ALONE",
    "APPROXIMATE",
    "EXCLUDE",
    "WORDS",
    "figures",
    "latest",
    "merge_unnamed",
    "only_worded_apart",
    "opposed",
    "pairs",
    "verdicts",
    "with_voices",
    "worded_apart",
]
