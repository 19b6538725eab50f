"""Handling marks: the labels of the Traffic Light Protocol, or a free line."""

import re
from dataclasses import dataclass

from lib.palette import NEUTRAL
from lib.words import cut

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
LONGEST = 80


@dataclass(frozen=True)
class Mark:
    """A handling mark as it is drawn; a free line stands on white."""

    text: str
    ink: str
    ground: str


def mark(handling: str) -> Mark | None:
    """The mark of a TLP label in any case, or of a free line; None where there is none."""
    line = " ".join(handling.split())
    if not line:
        return None
    label = re.sub(r"\s*([:+])\s*", r"\1", line).upper()
    if label in TLP:
        return Mark(label, TLP[label], BLACK)
    return Mark(cut(line, LONGEST), NEUTRAL, WHITE)
