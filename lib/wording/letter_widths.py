"""How wide a text is, without a browser or a drawing library: the one rule for all widths."""

import json
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

# Widths of the letters of Source Sans 3 in thousandths of the type size, as its files state them;
# tests/wording/test_letter_widths.py compares the two.
TABLE = Path(__file__).with_name("letter_widths.json")
EM, USUAL = 1000, 600
UNSEEN = {"Mn", "Me", "Cf", "Cc"}
# Letters that the font lacks: a square in East Asian scripts; the means of DejaVu Sans, which draws
# the others, for joined Arabic, for Hebrew, and for signs.
WIDE, ARABIC, HEBREW, SIGN = 1000, 450, 550, 770
# How much wider than the dashboard's font another is: Arial, that of our slides; and Verdana, the
# widest that a house template is likely to have.
ARIAL, VERDANA = 1.1, 1.23


@cache
def _widths(weight: str) -> dict[str, int]:
    table = json.loads(TABLE.read_text(encoding="utf-8"))[weight]
    return {letter: int(width) for width, letters in table.items() for letter in letters}


def _other(letter: str) -> int:
    """The width of a letter of another font."""
    kind = unicodedata.category(letter)
    if kind in UNSEEN:
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return WIDE
    if kind in ("So", "Sm"):
        return SIGN
    return {"AL": ARABIC, "R": HEBREW}.get(unicodedata.bidirectional(letter), USUAL)


@lru_cache(maxsize=16_384)
def thousandths(text: str, is_bold: bool = False) -> int:
    """The width of a text on one line in thousandths of the type size: the sum of its parts'."""
    widths = _widths("bold" if is_bold else "regular")
    return sum(widths.get(letter) or _other(letter) for letter in text)


def text_width(text: str, size: float, is_bold: bool = False) -> float:
    """The width of a text on one line at a type size, in the unit of the size."""
    return thousandths(text, is_bold) * size / EM


@dataclass(frozen=True)
class Face:
    """Type of one size, bold or not, in a font that is this much wider than the dashboard's.

    Slanted letters count as upright ones, which are a little wider.
    """

    size: float
    is_bold: bool = False
    wider: float = 1.0

    def width(self, text: str) -> float:
        """The width of a text on one line, in the unit of the size."""
        return self.units(thousandths(text, self.is_bold))

    def units(self, width: int) -> float:
        """A width in thousandths of the type size, in the unit of the size."""
        return width * self.size / EM * self.wider
