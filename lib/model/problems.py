"""What is wrong in a corpus, reported to the annotator who can fix it."""

import json
import math
import reprlib
from dataclasses import dataclass
from datetime import date

LONGEST, MOST_LETTERS = 60, 500
TOO_LONG = 10**1_000  # Python does not write numbers of more than 4,300 digits as text
# The JSON and TOML words for these values; Python's own mean nothing to an annotator.
WORDS = {None: "null", True: "true", False: "false"}


@dataclass(frozen=True)
class Problem:
    """A fault: which file, where in it, what is wrong, and how to put it right."""

    file: str
    where: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.file} › {self.where}" if self.where else self.file
        return f"{place} › {self.message}" + (f" › {self.hint}" if self.hint else "")


def readable(problem: Problem) -> Problem:
    """The problem in texts that can be written anywhere and are not too long."""
    texts = (problem.file, problem.where, problem.message, problem.hint)
    sound = [text.encode("utf-8", "backslashreplace").decode("utf-8") for text in texts]
    return Problem(*(f"{text[:MOST_LETTERS]}…" if text[MOST_LETTERS:] else text for text in sound))


def value_text(value: object) -> str:
    """A value as the annotator wrote it, shortened if it is long or deeply nested."""
    if value is None or isinstance(value, bool):
        return WORDS[value]
    if isinstance(value, date):
        return str(value)
    if isinstance(value, float) and not math.isfinite(value):
        return json.dumps(value)
    if isinstance(value, int) and abs(value) >= TOO_LONG:
        return "the number"
    text = repr(value) if isinstance(value, str) else reprlib.repr(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 3] + "…"
