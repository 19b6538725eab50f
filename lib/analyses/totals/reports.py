"""Which articles are independent reports, and which are copies of one text.

Two articles are one report if they name the same outlet or agency, carry the same passage, or have
nearly the same headline.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from heapq import heapify, heappop, heappush

import numpy as np
import pandas as pd

from lib.analyses.numbered_rows import coded, sorted_rows
from lib.analyses.totals.headlines import LEAST_WORDS, Headlines, words_of
from lib.tables import Tables
from lib.tables.arrow import is_among, lines_among

# More independent reports than there are articles.
ALL = 2**62


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
class Text:
    """The features that identify an article."""

    outlets: frozenset[str]
    passages: frozenset[int]
    headline: int

    @property
    def says_more(self) -> bool:
        """Whether anything but its headline identifies it."""
        return bool(self.outlets or self.passages)


def _passages(quotes: pd.Series) -> list[frozenset[int]]:
    """The number of each claim's passage; none if it is too short to recognise a text by."""
    own = coded(quotes)
    numbers: dict[tuple[str, ...], int] = {}
    found: list[frozenset[int]] = []
    for text in own.values:
        words = words_of(text)
        number = numbers.setdefault(words, len(numbers))
        found.append(frozenset([number] if len(words) >= LEAST_WORDS else []))
    found.append(frozenset())
    return [found[code] for code in own.codes.tolist()]


class _Independent:
    """Texts that are no copies of one another, and what they could be recognised by."""

    def __init__(self, are_alike: Callable[[int, int], bool]) -> None:
        self.number = 0
        self._outlets: set[str] = set()
        self._passages: set[int] = set()
        self._headlines: set[int] = set()
        self._are_alike = are_alike

    def add(self, text: Text) -> None:
        self.number += 1
        self._outlets |= text.outlets
        self._passages |= text.passages
        self._headlines.add(text.headline)

    def have(self, text: Text) -> bool:
        """Whether the text, whatever its headline, is a copy of one of them."""
        return not (
            self._outlets.isdisjoint(text.outlets) and self._passages.isdisjoint(text.passages)
        )

    def have_headline(self, text: Text) -> bool:
        """Whether one of them has nearly the same headline."""
        return any(self._are_alike(text.headline, other) for other in self._headlines)


class Reports:
    """The articles of a corpus that carry the given claims.

    Articles are numbered in order of their names; a number is the index in `names`.
    """

    def __init__(self, tables: Tables, claims: pd.DataFrame) -> None:
        own = tables.articles.loc[is_among(tables.articles["article_id"], claims["article_id"])]
        told = own.take(sorted_rows(own, {"article_id": "ascending"}))
        self.names: list[str] = told["article_id"].tolist()
        self._publishers, self._titles = told["publisher"].tolist(), told["title"].tolist()
        self._numbers = {name: number for number, name in enumerate(self.names)}
        self._passages: list[frozenset[int]] = [frozenset()] * len(self.names)
        carrying = lines_among(claims["article_id"], told["article_id"]).tolist()
        for number, said in zip(carrying, _passages(claims["quote"]), strict=True):
            if said:
                self._passages[number] |= said
        self._texts: dict[int, Text] = {}

    @cached_property
    def headlines(self) -> Headlines:
        """The headlines that were compared."""
        return Headlines(self._titles[at] for at in self._of_groups)

    @cached_property
    def groups(self) -> np.ndarray:
        """The number of each article's group: one publisher, and the same passages."""
        numbers: dict[tuple[str, frozenset[int]], int] = {}
        keys = zip(self._publishers, self._passages, strict=True)
        return np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.int64)

    def numbers(self, articles: Iterable[str]) -> np.ndarray:
        """The articles' numbers."""
        return np.array([self._numbers[name] for name in articles], dtype=np.int64)

    def publisher(self, article: str) -> str:
        """Who published the article."""
        return str(self._publishers[self._numbers[article]])

    def text(self, number: int) -> Text:
        """What an article could be recognised by."""
        if number not in self._texts:
            self._texts[number] = Text(
                outlets(self._publishers[number]),
                self._passages[number],
                self.headlines.number(self._titles[number]),
            )
        return self._texts[number]

    @cached_property
    def by_publisher(self) -> np.ndarray:
        """The articles in order of publishers."""
        numbers = pd.factorize(np.array(self._publishers, dtype=object))[0]
        return np.argsort(numbers, kind="stable")

    @cached_property
    def _of_groups(self) -> list[int]:
        """The first article of each group."""
        return np.unique(self.groups, return_index=True)[1].tolist()

    @cached_property
    def _known(self) -> list[tuple[frozenset[str], frozenset[int]]]:
        """The outlets and passages of each group."""
        return [(outlets(self._publishers[at]), self._passages[at]) for at in self._of_groups]

    @cached_property
    def says_more(self) -> np.ndarray:
        """Whether anything but their headlines identifies the articles of each group."""
        return np.array([any(known) for known in self._known], dtype=bool)

    def apart(self, group: int) -> np.ndarray:
        """Whether each group names no outlet and has no passage of that one."""
        own, said = self._known[group]
        apart = (own.isdisjoint(names) and said.isdisjoint(known) for names, known in self._known)
        return np.fromiter(apart, dtype=bool, count=len(self._known))

    def are_apart(self, one: int, other: int) -> bool:
        """Whether two articles are no copies of each other."""
        ours, theirs = self.text(one), self.text(other)
        return (
            ours.outlets.isdisjoint(theirs.outlets)
            and ours.passages.isdisjoint(theirs.passages)
            and not self.headlines.are_alike(ours.headline, theirs.headline)
        )

    def independent(self, articles: Iterable[str], most: int = ALL) -> int:
        """How many of the articles are independent reports; `most` or more are `most`."""
        return self.count(self.numbers(set(articles)), most)

    def count(self, numbers: np.ndarray, most: int = ALL) -> int:
        """The same of articles by their numbers.

        In order of names, those count that are no copies of one that counts. Of articles by one
        publisher with the same passages only the first is looked at, unless its headline alone
        makes it a copy.
        """
        if len(numbers) < 2:
            return min(len(numbers), most)
        articles = np.unique(numbers)
        groups = self.groups[articles]
        _, first = np.unique(groups, return_index=True)
        queue = first.tolist()
        heapify(queue)
        found, rest = _Independent(self.headlines.are_alike), _Rest(groups)
        while queue and found.number < most:
            at = heappop(queue)
            text = self.text(int(articles[at]))
            if found.have(text):
                continue
            is_copy = found.have_headline(text)
            if not is_copy:
                found.add(text)
            following = rest.after(at) if is_copy or not text.says_more else None
            if following is not None:
                heappush(queue, following)
        return found.number


class _Rest:
    """What follows an article among those of its group."""

    def __init__(self, groups: np.ndarray) -> None:
        self._groups, self._lists = groups, dict[int, list[int]]()
        self._at: Counter[int] = Counter()

    def after(self, at: int) -> int | None:
        group = int(self._groups[at])
        if group not in self._lists:
            self._lists[group] = np.flatnonzero(self._groups == group).tolist()
        self._at[group] += 1
        own = self._lists[group]
        return own[self._at[group]] if self._at[group] < len(own) else None
