"""What every export states of itself: window, cut-off, permalink, corpus, handling."""

from dataclasses import dataclass
from datetime import date

from lib.escape import file_name
from lib.selection import Selection


@dataclass(frozen=True)
class Edition:
    """What stands in an export beside the picture.

    `window` is the selection in words, `as_of` the last day of publication that it rests on,
    `accessed` the day that the reader states (no export asks a clock), `fingerprint` the SHA-256
    of the corpus in hexadecimal digits, `handling` a TLP 2.0 label, a free line, or nothing.
    """

    corpus: str
    window: str
    selection: Selection
    as_of: date
    accessed: date
    permalink: str
    fingerprint: str
    handling: str = ""
    attribution: tuple[str, ...] = ()

    def stem(self, name: str) -> str:
        """`attack-counts_2023-10-17_2024-02-29_2024-03-02`: view, window and as-of day."""
        asked = self.selection
        return file_name(name, asked.start or "", asked.end or "", self.as_of)
