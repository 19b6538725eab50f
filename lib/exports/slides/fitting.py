"""The size and height of texts on slides."""

import re
from collections.abc import Sequence

from lib.exports.slides import text_width
from lib.exports.slides.text_width import held
from lib.exports.slides.texts import HEIGHT
from lib.wording.escape import line

# What templates usually leave between paragraphs, as a share of their size.
PARAGRAPH = 0.25
# A single sentence may have this many lines more than requested.
MORE_LINES = 2
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9“(\[])")


def height_of(texts: Sequence[str], wide: float, size: float) -> float:
    """The height of bold paragraphs of a size and width, in points."""
    lines = sum(text_width.lines_of(text, wide, size, is_bold=True) for text in texts)
    return (lines * HEIGHT + (len(texts) - 1) * PARAGRAPH) * size


def fitting(texts: Sequence[str], wide: float, high: float, size: float, least: float) -> float:
    """The largest size, up to the one given, at which paragraphs fit; never below the least."""
    while size > least and height_of(texts, wide, size) > high:
        size -= 1
    return max(size, min(least, size))


def lines_of(text: str, wide: float, size: float, is_bold: bool = False) -> int:
    """The lines of a text in a width, both in points."""
    return text_width.lines_of(line(text), wide, size, is_bold)


def abridge(text: str, wide: float, size: float, most: int) -> str:
    """The sentences that fit on this many lines: the last one, then the first ones.

    The last sentence of a subtitle names the dates, that of a note the as-of day. A longer sentence
    is kept whole, unless it has an overlong label.
    """
    *others, last = SENTENCE.split(line(text))
    kept: list[str] = []
    for sentence in others:
        if lines_of(" ".join((*kept, sentence, last)), wide, size) > most:
            break
        kept.append(sentence)
    return held(" ".join((*kept, last)), wide, size, most + MORE_LINES)
