"""Which way a text runs."""

import unicodedata

# Browsers read a label from left to right, whatever its first letter.
LEFT_TO_RIGHT = "\u200e"
ARABIC_AND_HEBREW = ("R", "AL")


def with_direction_marks(text: str) -> str:
    """The text with a mark that keeps its parts in order from left to right, if it needs one."""
    turns = any(unicodedata.bidirectional(letter) in ARABIC_AND_HEBREW for letter in text)
    return LEFT_TO_RIGHT + text if turns else text
