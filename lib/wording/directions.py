"""Which way texts run: Arabic and Hebrew from right to left, with any numbers among them."""

import re
import unicodedata
from collections.abc import Iterator

RIGHT_TO_LEFT = {"R", "AL"}
LEFT_TO_RIGHT = {"L"}
# Letters that run from right to left (Hebrew to Arabic Extended-A, and their presentation forms).
LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
# From the first such letter to the last one before a letter of another script.
PASSAGE = re.compile(rf"[{LETTERS}](?:[{LETTERS}\W\d_]*[{LETTERS}])?")


def runs_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in RIGHT_TO_LEFT:
            return True
        if direction in LEFT_TO_RIGHT:
            return False
    return False


def mostly_left(text: str) -> bool:
    """Whether more letters of the text run from right to left than the other way."""
    directions = [unicodedata.bidirectional(letter) for letter in text]
    lefts = sum(direction in RIGHT_TO_LEFT for direction in directions)
    return lefts > sum(direction in LEFT_TO_RIGHT for direction in directions)


def passages(text: str) -> Iterator[tuple[str, bool]]:
    """The text in passages, and whether each runs from right to left."""
    at = 0
    for found in PASSAGE.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], False
        yield found.group(), True
        at = found.end()
    if at < len(text):
        yield text[at:], False
