"""How wide a text is in the dashboard's font, without a browser or a drawing library."""

import json
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

# Widths of the letters of Source Sans 3 in thousandths of the type size, as its files state them;
# tests/wording/test_letter_widths.py compares the two.
TABLE = Path(__file__).with_name("letter_widths.json")
EM, WIDE, USUAL = 1000, 1000, 600
UNSEEN = {"Mn", "Me", "Cf", "Cc"}


@cache
def _widths(weight: str) -> dict[str, int]:
    table = json.loads(TABLE.read_text(encoding="utf-8"))[weight]
    return {letter: int(width) for width, letters in table.items() for letter in letters}


def _other(letter: str) -> int:
    """The width of a letter of another font: a square in East Asian scripts."""
    if unicodedata.category(letter) in UNSEEN:
        return 0
    return WIDE if unicodedata.east_asian_width(letter) in "WF" else USUAL


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, is_bold: bool = False) -> float:
    """The width of a text on one line at a type size, in the unit of the size."""
    widths = _widths("bold" if is_bold else "regular")
    return sum(widths.get(letter) or _other(letter) for letter in text) * size / EM
