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


def _nearly_same(headline: frozenset[str], other: frozenset[str]) -> bool:
    fewer, more = sorted((len(headline), len(other)))
    return fewer >= ALIKE * more and len(headline & other) >= ALIKE * len(headline | other)


class Headlines:
    """The headlines seen so far by their numbers; two are compared once, however often articles are
    counted.

    Which words are rare, a sample of the titles tells.
    """

    def __init__(self, some: Iterable[str]) -> None:
        self._usual = Counter(word for title in some for word in set(words_of(title)))
        self._numbers: dict[frozenset[str], int] = {}
        self._words: list[frozenset[str]] = []
        self._alike: dict[tuple[int, int], bool] = {}

    def number(self, title: str) -> int:
        """The headline's number; short ones are like no other."""
        words = frozenset(words_of(title))
        if len(words) < LEAST_WORDS:
            return NO_HEADLINE
        if words not in self._numbers:
            self._numbers[words] = len(self._words)
            self._words.append(words)
        return self._numbers[words]

    def are_alike(self, one: int, other: int) -> bool:
        """Whether two headlines are the same or nearly so."""
        if one == other or NO_HEADLINE in (one, other):
            return one == other != NO_HEADLINE
        key = (min(one, other), max(one, other))
        if key not in self._alike:
            self._alike[key] = _nearly_same(self._words[one], self._words[other])
        return self._alike[key]

    def telling_words(self, headline: int) -> list[str]:
        """As many of its words as make two headlines that are nearly the same share one: in one
        order for all, rare words first."""
        if headline == NO_HEADLINE:
            return []
        words = self._words[headline]
        ordered = sorted(words, key=lambda word: (self._usual[word], word))
        return ordered[: len(words) - int(ALIKE * len(words)) + 1]
