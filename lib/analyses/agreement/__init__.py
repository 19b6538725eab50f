"""Whether claims about the same thing agree: scope is compared before numbers are."""

from lib.analyses.agreement.comparison import (
    AGREE,
    ALONE,
    APPROXIMATE,
    EXCLUDE,
    WORDS,
    excluding,
    figures,
    gathered,
    latest,
    pairs,
    scopes,
    verdicts,
    voiced,
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
    "gathered",
    "latest",
    "pairs",
    "scopes",
    "verdicts",
    "voiced",
    "worded_apart",
    "wordings",
]
