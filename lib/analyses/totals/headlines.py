"""Headlines by their words, and which of them are nearly the same."""

import re
from collections import Counter
from collections.abc import Iterable

# A shorter passage ("over 160 attacks") may be worded alike by independent reporters.
LEAST_WORDS = 5
# The share of words that two headlines of one text have in common.
ALIKE = 0.7
# The number of a headline too short to recognise a text by.
NO_HEADLINE = -1


def words_of(text: str) -> tuple[str, ...]:
    """The words of a headline or a passage."""
    return tuple(re.findall(r"\w+", str(text).casefold()))


class Headlines:
    """The headlines seen so far by their numbers.

    Which words are rare, a sample of the titles tells. A headline's words are the bits of a number.
    """

    def __init__(self, some: Iterable[str]) -> None:
        self._usual = Counter(word for title in some for word in set(words_of(title)))
        self._numbers: dict[frozenset[str], int] = {}
        self._bits: dict[str, int] = {}
        self._words: list[frozenset[str]] = []
        self._masks: list[int] = []
        self._telling: dict[int, list[str]] = {}

    def number(self, title: str) -> int:
        """The headline's number; short ones are like no other."""
        words = frozenset(words_of(title))
        if len(words) < LEAST_WORDS:
            return NO_HEADLINE
        if words not in self._numbers:
            self._numbers[words] = len(self._words)
            bits = (self._bits.setdefault(word, 1 << len(self._bits)) for word in words)
            self._masks.append(sum(bits))
            self._words.append(words)
        return self._numbers[words]

    def are_alike(self, one: int, other: int) -> bool:
        """Whether two headlines are the same or nearly so."""
        if NO_HEADLINE in (one, other):
            return False
        ours, theirs = self._masks[one], self._masks[other]
        return (ours & theirs).bit_count() >= ALIKE * (ours | theirs).bit_count()

    def telling_words(self, headline: int) -> list[str]:
        """As many of its words as make two headlines that are nearly the same share one: in one
        order for all, rare words first."""
        if headline == NO_HEADLINE:
            return []
        if headline not in self._telling:
            words = self._words[headline]
            ordered = sorted(words, key=lambda word: (self._usual[word], word))
            self._telling[headline] = ordered[: len(words) - int(ALIKE * len(words)) + 1]
        return self._telling[headline]
