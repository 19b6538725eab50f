"""The rules by which the dashboard reads, compares and draws, each with its source."""

from lib.method.rules.coded import bounds, precision, stances
from lib.method.rules.first_page import LEADING
from lib.method.rules.rule import Rule, Section
from lib.method.rules.stated import FIGURES, NUMBERS, TOTALS, WORDS

__all__ = ["Rule", "Section", "sections", "stances"]


def sections() -> tuple[Section, ...]:
    """All rules except those on stances, in the order of the Method page."""
    return (NUMBERS, bounds(), precision(), TOTALS, FIGURES, WORDS, LEADING)
