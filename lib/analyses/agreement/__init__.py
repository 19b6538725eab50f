"""Whether claims about the same thing agree: scope is compared before numbers are."""

from lib.analyses.agreement.comparison import (
    AGREE,
    ALONE,
    APPROXIMATE,
    EXCLUDE,
    WORDS,
    excluding,
    figures,
    latest,
    merge_unnamed,
    pairs,
    scopes,
    verdicts,
    with_voices,
    worded_apart,
    wordings,
)

__all__ = [
    "AGREE",
    "ALONE",
    "APPROXIMATE",
    "EXCLUDE",
    "WORDS",
    "excluding",
    "figures",
    "latest",
    "merge_unnamed",
    "pairs",
    "scopes",
    "verdicts",
    "with_voices",
    "worded_apart",
    "wordings",
]
