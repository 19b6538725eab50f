"""Texts on lines of a given width, as their letters need it: wrapped, or cut with …"""

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.wording.letter_widths import Face, thousandths
from lib.wording.words import LINKING

MORE = "…"
# A longer word is no word of a language: it is broken anywhere, without a hyphen.
LONGEST_WORD = 24
# A word is not hyphenated after or before fewer letters.
LEAST_PART = 3


def _begun(text: str, width: float, face: Face) -> str:
    """As many of the first letters as fit, at least one."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if face.width(text[:middle]) <= width else (low, middle - 1)
    return text[:low]


@dataclass(frozen=True)
class _Piece:
    """A word or a part of one: as shown, its own letters, and whether the word ends with it."""

    shown: str
    letters: str
    is_end: bool = True


def _halves(word: str, width: float, face: Face) -> tuple[str, str] | None:
    """The parts of a word to be hyphenated, at its own hyphen if it has one; None if that does not
    help."""
    own = word.find("-") + 1
    middle = own if 0 < own < len(word) else len(word) // 2
    first, second = word[:middle], word[middle:]
    is_fit = LEAST_PART * 2 <= len(word) <= LONGEST_WORD
    is_eastern = unicodedata.east_asian_width(word[0]) in "WF"
    is_narrow = face.width(_hyphenated(first)) <= width and face.width(second) <= width
    return (first, second) if is_fit and is_narrow and not is_eastern else None


def _hyphenated(part: str) -> str:
    return part if part.endswith("-") else f"{part}-"


def _pieces(word: str, width: float, face: Face) -> Iterator[_Piece]:
    """A word, in pieces if it is wider than a line."""
    if face.width(word) <= width:
        yield _Piece(word, word)
    elif halves := _halves(word, width, face):
        yield _Piece(_hyphenated(halves[0]), halves[0], is_end=False)
        yield _Piece(halves[1], halves[1])
    else:
        while word:
            piece = _begun(word, width, face)
            word = word[len(piece) :]
            yield _Piece(piece, piece, is_end=not word)


def _lines(text: str, width: float, face: Face, most: float = math.inf) -> list[list[_Piece]]:
    """The lines of a text, or its first ones: one more than `most`."""
    lines: list[list[_Piece]] = []
    space, so_far = thousandths(" ", face.is_bold), 0
    for word in text.split():
        for piece in _pieces(word, width, face):
            own = thousandths(piece.shown, face.is_bold)
            longer = so_far + space + own
            if lines and face.units(longer) <= width:
                lines[-1].append(piece)
                so_far = longer
            elif len(lines) > most:
                return lines
            else:
                lines.append([piece])
                so_far = own
    return lines


def _shown(line: Sequence[_Piece]) -> str:
    return " ".join(piece.shown for piece in line)


def _unbroken(lines: Sequence[Sequence[_Piece]]) -> str:
    """The text of these lines, its words whole again."""
    return "".join(
        f"{piece.letters} " if piece.is_end else piece.letters for line in lines for piece in line
    )


def wrapped(text: str, width: float, face: Face) -> list[str]:
    """The text on lines no wider than that; only a word that is wider is broken."""
    return [_shown(line) for line in _lines(text, width, face)]


def fits_on(text: str, width: float, face: Face, lines: int) -> bool:
    """Whether the text needs no more than that many lines of this width."""
    return len(_lines(text, width, face, lines)) <= lines


def cut_to(text: str, width: float, face: Face) -> str:
    """The text, or as much of its beginning as fits with …"""
    text = text.strip()
    if face.width(text) <= width:
        return text
    return _begun(text, width - face.width(MORE), face).rstrip() + MORE


def fit_lines(text: str, width: float, face: Face, lines: int) -> list[str]:
    """The text on at most that many lines, the last one with … if there is more."""
    found = _lines(text, width, face)
    shown = [_shown(line) for line in found[: lines - 1]]
    if len(found) <= lines:
        return [*shown, *map(_shown, found[lines - 1 :])]
    return [*shown, cut_to(_unbroken(found[lines - 1 :]), width, face)]


def held(text: str, width: float, face: Face, lines: int) -> str:
    """As much of the text as fits on that many lines, for a program that breaks lines itself."""
    found = _lines(text, width, face)
    if len(found) <= lines:
        return text
    return _unbroken(found[: lines - 1]) + cut_to(_unbroken(found[lines - 1 :]), width, face)


def first_lines(text: str, width: float, face: Face, lines: int) -> list[str]:
    """The text on at most that many lines, ending on a meaningful word, with … if there is more."""
    found = wrapped(text, width, face)
    if len(found) <= lines:
        return found
    words = _meaningful(found[lines - 1].split())
    if lines > 1 and len(words) == 1 and words[0].lower() in LINKING:
        return first_lines(text, width, face, lines - 1)
    while len(words) > 1 and face.width(" ".join(words) + MORE) > width:
        shorter = _meaningful(words[:-1])
        if shorter[-1].lower() in LINKING:
            break
        words = shorter
    last = f"{' '.join(words).rstrip(',;:-')}{MORE}"
    return [*found[: lines - 1], last if face.width(last) <= width else cut_to(last, width, face)]


def _meaningful(words: list[str]) -> list[str]:
    """The words without linking ones at their end; the first one stays."""
    while len(words) > 1 and words[-1].lower() in LINKING:
        words = words[:-1]
    return words


def widest(texts: Sequence[str], face: Face) -> float:
    """The width of the widest text; 0 if there is none."""
    return max(map(face.width, texts), default=0.0)
