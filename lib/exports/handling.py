"""Handling marks: the labels of the Traffic Light Protocol, or a free line."""

import re
from dataclasses import dataclass
from unicodedata import east_asian_width

from lib.look.palette import NEUTRAL

# TLP 2.0, https://www.first.org/tlp/: each label in its colour on black, in header and footer, on
# the right, twelve points or more.
TLP = {
    "TLP:CLEAR": "#FFFFFF",
    "TLP:GREEN": "#33FF00",
    "TLP:AMBER": "#FFC000",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:RED": "#FF2B2B",
}
BLACK, WHITE = "#000000", "#FFFFFF"
# What fits beside the page number, in capitals of twelve points.
LONGEST = 80


class TooLong(ValueError):
    """A line does not fit into header and footer; the message says how long it may be."""


@dataclass(frozen=True)
class Mark:
    """A handling mark as drawn; a free line is on white."""

    text: str
    ink: str
    ground: str


def letters(text: str) -> int:
    """The width of a text in letters; Chinese, Japanese and Korean ones count twice."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def mark(handling: str) -> Mark | None:
    """The mark of a TLP label in any case, or of a free line; None if there is none.

    TooLong if a line does not fit: the part cut off a mark may be what matters.
    """
    line = " ".join(handling.split())
    if not line:
        return None
    label = re.sub(r"\s*([:+])\s*", r"\1", line).upper()
    if label in TLP:
        return Mark(label, TLP[label], BLACK)
    if letters(line) > LONGEST:
        raise TooLong(
            f"the handling line is {letters(line)} letters long, but header and footer hold "
            f"{LONGEST} (a Chinese, Japanese or Korean letter counts as two): shorten it"
        )
    return Mark(line, NEUTRAL, WHITE)


def refusal(handling: str) -> str:
    """Why the mark is refused; empty if it is fine."""
    try:
        mark(handling)
    except TooLong as error:
        return str(error)
    return ""
