"""Which articles are independent reports, and which are copies of one text.

Two articles are one report if they name the same outlet or agency, carry the same passage, or have
nearly the same headline.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from heapq import heapify, heappop, heappush

import numpy as np
import pandas as pd

from lib.tables import Tables
from lib.tables.arrow import is_among

# A shorter passage ("over 160 attacks") may be worded alike by independent reporters.
LEAST_WORDS = 5
# The share of words that two headlines of one text have in common.
ALIKE = 0.7
# More independent reports than there are articles.
ALL = 2**62
# The number of a headline too short to recognise a text by.
NO_HEADLINE = -1


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", str(text).casefold()))


@lru_cache(maxsize=10_000)
def outlets(publisher: str) -> frozenset[str]:
    """The outlets in a publisher's name: `Mint (Reuters)` is Mint and Reuters.

    Words in lower case ("reposted") say how a text arrived and are not outlets.
    """
    outside, _, inside = str(publisher).partition(" (")
    parts = re.split(r"[/,;]", inside.rpartition(")")[0].removeprefix("via "))
    names = [name.strip() for name in (outside, *parts)]
    return frozenset(name.casefold() for name in names if name and not name.islower())


@dataclass(frozen=True)
class _Text:
    """The features that identify an article."""

    outlets: frozenset[str]
    passages: frozenset[tuple[str, ...]]
    headline: int
    alike: set[int]


class _Headlines:
    """The headlines seen so far, and for each those that are nearly the same: compared once,
    however often articles are counted."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._titles = titles
        self._numbers: dict[frozenset[str], int] = {}
        self._words: list[frozenset[str]] = []
        self._telling: dict[str, list[int]] = {}
        self._alike: list[set[int]] = []

    def number(self, headline: frozenset[str]) -> tuple[int, set[int]]:
        """The headline's number, and those nearly the same, itself among them; short ones are like
        no other."""
        if len(headline) < LEAST_WORDS:
            return NO_HEADLINE, set()
        if headline not in self._numbers:
            self._add(headline)
        number = self._numbers[headline]
        return number, self._alike[number]

    @cached_property
    def _usual(self) -> Counter[str]:
        """How many of the titles have each word."""
        return Counter(word for title in set(self._titles) for word in set(_words(title)))

    def _telling_words(self, headline: frozenset[str]) -> list[str]:
        """As many of its words as make two headlines that are nearly the same share one: in one
        order for all, rare words first."""
        ordered = sorted(headline, key=lambda word: (self._usual[word], word))
        return ordered[: len(headline) - int(ALIKE * len(headline)) + 1]

    def _add(self, headline: frozenset[str]) -> None:
        number = self._numbers[headline] = len(self._words)
        telling = self._telling_words(headline)
        candidates = {other for word in telling for other in self._telling.get(word, ())}
        alike = {other for other in candidates if _nearly_same(headline, self._words[other])}
        for other in alike:
            self._alike[other].add(number)
        self._words.append(headline)
        self._alike.append({number, *alike})
        for word in telling:
            self._telling.setdefault(word, []).append(number)


def _nearly_same(headline: frozenset[str], other: frozenset[str]) -> bool:
    fewer, more = sorted((len(headline), len(other)))
    return fewer >= ALIKE * more and len(headline & other) >= ALIKE * len(headline | other)


def _text(publisher: str, title: str, passages: list[str], headlines: _Headlines) -> _Text:
    words = [_words(passage) for passage in passages]
    return _Text(
        outlets(publisher),
        frozenset(said for said in words if len(said) >= LEAST_WORDS),
        *headlines.number(frozenset(_words(title))),
    )


class _Independent:
    """Texts that are no copies of one another, and what they could be recognised by."""

    def __init__(self) -> None:
        self.number = 0
        self.outlets: set[str] = set()
        self._passages: set[tuple[str, ...]] = set()
        self._headlines: set[int] = set()

    def add(self, text: _Text) -> None:
        self.number += 1
        self.outlets |= text.outlets
        self._passages |= text.passages
        self._headlines.add(text.headline)

    def have(self, text: _Text) -> bool:
        """Whether the text is a copy of one of them."""
        return not (
            self.outlets.isdisjoint(text.outlets)
            and self._passages.isdisjoint(text.passages)
            and self._headlines.isdisjoint(text.alike)
        )


class Reports:
    """The articles of a corpus that carry the given claims.

    Articles are numbered in order of their names; a number is the index in `names`.
    """

    def __init__(self, tables: Tables, claims: pd.DataFrame) -> None:
        carrying = claims["article_id"].astype(str).to_numpy(object)
        own = tables.articles.loc[is_among(tables.articles["article_id"], claims["article_id"])]
        told = sorted(
            zip(
                *(own[name].to_list() for name in ("article_id", "publisher", "title")), strict=True
            )
        )
        self.names = [str(name) for name, _, _ in told]
        self._told = [(publisher, title) for _, publisher, title in told]
        self._numbers = {name: number for number, name in enumerate(self.names)}
        self._quotes = claims["quote"].to_numpy(object)
        self._quoted: dict[int, list[int]] = {}
        for at, number in enumerate(self.numbers(carrying).tolist()):
            self._quoted.setdefault(number, []).append(at)
        kinds = pd.factorize(np.array([publisher for publisher, _ in self._told], dtype=object))[0]
        self._kinds = np.asarray(kinds)
        self._texts: dict[int, _Text] = {}
        self._headlines = _Headlines(title for _, title in self._told)

    def numbers(self, articles: Iterable[str]) -> np.ndarray:
        """The articles' numbers."""
        return np.array([self._numbers[name] for name in articles], dtype=np.int64)

    def publisher(self, article: str) -> str:
        """Who published the article."""
        return str(self._told[self._numbers[article]][0])

    def _text(self, number: int) -> _Text:
        if number not in self._texts:
            quotes = [str(self._quotes[at]) for at in self._quoted[number]]
            self._texts[number] = _text(*self._told[number], quotes, self._headlines)
        return self._texts[number]

    def independent(self, articles: Iterable[str], most: int = ALL) -> int:
        """How many of the articles are independent reports; `most` or more are `most`."""
        return self.count(self.numbers(set(articles)), most)

    def count(self, numbers: np.ndarray, most: int = ALL) -> int:
        """The same of articles by their numbers.

        In order of names, those count that are no copies of one that counts. Of articles by one
        publisher only the first is looked at, unless it is a copy of another publisher's.
        """
        if len(numbers) < 2:
            return min(len(numbers), most)
        articles = np.unique(numbers)
        kinds = self._kinds[articles]
        _, first = np.unique(kinds, return_index=True)
        queue = first.tolist()
        heapify(queue)
        found, rest = _Independent(), _Rest(kinds)
        while queue and found.number < most:
            at = heappop(queue)
            publisher = outlets(self._told[articles[at]][0])
            if not found.outlets.isdisjoint(publisher):
                continue
            text = self._text(int(articles[at]))
            if not found.have(text):
                found.add(text)
                if publisher:
                    continue
            following = rest.after(at)
            if following is not None:
                heappush(queue, following)
        return found.number


class _Rest:
    """What follows an article among those of its publisher."""

    def __init__(self, kinds: np.ndarray) -> None:
        self._kinds, self._lists = kinds, dict[int, list[int]]()
        self._at: Counter[int] = Counter()

    def after(self, at: int) -> int | None:
        kind = int(self._kinds[at])
        if kind not in self._lists:
            self._lists[kind] = np.flatnonzero(self._kinds == kind).tolist()
        self._at[kind] += 1
        own = self._lists[kind]
        return own[self._at[kind]] if self._at[kind] < len(own) else None
