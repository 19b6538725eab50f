"""A sentence cut so that the rest never says the opposite: the clause that turns it stays."""

from collections.abc import Callable

from lib.wording.words import LINKING

Fits = Callable[[str], bool]
# Words that turn the clause before them, and words that turn their own.
TURNS = frozenset(["although", "but", "except", "however", "though", "unless", "yet"])
NEGATIONS = frozenset(
    ["cannot", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing"]
)
# A shortened text does not end with one of these either: the next word decides what it says.
OPEN = LINKING | TURNS | NEGATIONS | frozenset(
    ["about", "after", "against", "be", "been", "before", "between", "can", "could", "did", "do",
     "does", "had", "have", "her", "his", "if", "into", "may", "might", "must", "only", "over",
     "says", "than", "their", "were", "will", "within", "without", "would"]
)  # fmt: skip
# A clause ends before one of these.
JOINTS = frozenset(["and", "because", "if", "or", "that", "until", "when", "which", "while", "who"])
# What follows one of these can be left off.
BESIDE = frozenset(["and", "because", "or", "until", "when", "while"])
# With fewer words a clause says nothing, unless it has no more.
LEAST = 3
MORE = "…"


def _bare(word: str) -> str:
    return word.lower().strip(",;:.()“”\"'")


def _is_negation(word: str) -> bool:
    return _bare(word) in NEGATIONS or word.lower().endswith(("n't", "n’t"))


def _meaningful(words: list[str]) -> list[str]:
    """The words up to the last one that can end a shortened text."""
    while words and (_bare(words[-1]) in OPEN or _is_negation(words[-1])):
        words = words[:-1]
    return words


def _ended(words: list[str]) -> str:
    """These words and …"""
    return " ".join(words).rstrip(",;:.") + MORE


def _beginning(words: list[str], fits: Fits) -> list[str]:
    """As many of the first words as fit with …"""
    number = len(words) - 1
    while number > 0 and not fits(_ended(words[:number])):
        number -= 1
    return _meaningful(words[:number])


def _negated(words: list[str], shown: int, anywhere: bool) -> int | None:
    """The word before the negation of the clause that the cut interrupts, if it is cut off."""
    for place in range(shown, len(words)):
        is_over = words[place - 1].endswith((",", ";", ":")) or _bare(words[place]) in JOINTS
        if place and is_over and not anywhere:
            return None
        if _is_negation(words[place]):
            return max(place - 1, 0)
    return None


def _turning(words: list[str], shown: int, anywhere: bool) -> int | None:
    """The first word of what must stay, if the beginning that is shown ends before it."""
    turns = [place for place, word in enumerate(words) if place and _bare(word) in TURNS]
    if turns and turns[-1] + LEAST > shown:
        return turns[-1]
    return _negated(words, shown, anywhere)


def _around(words: list[str], head: int, turn: int, end: int) -> str:
    """The first words, … and those of the turning clause up to `end`; a single first word is left
    off."""
    tail = " ".join(words[turn:]) if end == len(words) else _ended(_meaningful(words[turn:end]))
    begun = _meaningful(words[:head])
    return f"{_ended(begun)} {tail}" if len(begun) > 1 else f"{MORE} {tail}"


def _both_ends(words: list[str], turn: int, fits: Fits) -> str:
    """The turning clause, and as much of the beginning as leaves room for it; empty if the clause
    does not fit."""
    possible = [
        end
        for end in range(turn + 1, len(words) + 1)
        if end == len(words) or len(_meaningful(words[turn:end])) >= LEAST
    ]
    for head in range(min(LEAST, turn), -1, -1):
        ends = [end for end in possible if fits(_around(words, head, turn, end))]
        if ends and ends[-1] < len(words):
            return _around(words, head, turn, ends[-1])
        if ends:
            more = [
                each for each in range(head, turn) if fits(_around(words, each, turn, ends[-1]))
            ]
            return _around(words, more[-1] if more else head, turn, ends[-1])
    return ""


def _without_clause(words: list[str], shown: int) -> list[str]:
    """The beginning up to the clause that the cut interrupts, if it only adds something."""
    joints = [at for at in range(LEAST, shown) if _bare(words[at]) in BESIDE]
    return _meaningful(words[: joints[-1]]) if joints else []


def gist(text: str, fits: Fits, is_denial: bool = False) -> str:
    """The text if it fits; otherwise its beginning with …, and the clause that turns it.

    A clause after “but” or “though” stays, and so does the negation of the clause that is cut; of a
    denial, any negation. If there is no room for it, nothing is shown rather than the opposite.
    """
    if fits(text):
        return text
    words = text.split()
    begun = _beginning(words, fits)
    turn = _turning(words, len(begun), is_denial)
    if turn is None:
        return _ended(begun) if begun else ""
    is_aside = not is_denial and _bare(words[turn]) not in TURNS
    before = _without_clause(words, len(begun)) if is_aside else []
    return _ended(before) if before else _both_ends(words, turn, fits)
