"""How many independent reports carry what each of many figures reaches, counted for all at once.

The rule is that of `Reports.count`: in order of names, articles count that are no copies of one
that counts. Of the articles of one publisher with the same passages the first decides for all,
unless its headline alone makes it a copy. So each figure needs the first article of each such
group, and these are looked at in order, each for all figures that reach it.
"""

from collections.abc import Hashable
from heapq import heappop, heappush
from typing import NamedTuple

import numpy as np

from lib.analyses.totals.reports import Reports, Text
from lib.analyses.totals.sweeps import Points

# So many claims are compared at a time, to bound the memory.
CELLS = 4_000_000
NONE = np.iinfo(np.int32).max


class Reach(NamedTuple):
    """Claims as points, with their articles, and those that reach them, in order of their figures.

    `also` are more pairs of a figure and an article; `size` is the number of figures.
    """

    points: Points
    article: np.ndarray
    asked: Points
    figure: np.ndarray
    meets: np.ndarray
    also: tuple[np.ndarray, np.ndarray]
    size: int


def _ranked(ours: np.ndarray, theirs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Two columns as ranks among the values of both."""
    values = np.unique(np.append(ours, theirs))
    ranks = [np.searchsorted(values, each).astype(np.int32) for each in (ours, theirs)]
    return ranks[0], ranks[1]


def _compact(reach: Reach) -> Reach:
    """The same with ranks for days and numbers, and without repeated claims of a figure."""
    day, asked_day = _ranked(reach.points.day, reach.asked.day)
    number, asked_number = _ranked(reach.points.number, reach.asked.number)
    columns = np.array([reach.figure, reach.asked.kind, asked_day, asked_number])
    figure, *asked = np.unique(columns, axis=1)
    blank = np.zeros(0, dtype=np.int32)
    return reach._replace(
        points=Points(reach.points.kind, day, number, blank),
        asked=Points(*asked, blank),
        figure=figure,
    )


def _foremost(reach: Reach, group: np.ndarray) -> np.ndarray:
    """The points that may be the first of their group, in order of groups: those for which none of
    the same kind and number has a later day and an earlier article."""
    points, article = reach.points, reach.article
    order = np.lexsort((article, -points.day, points.number, points.kind, group))
    keys = np.array([column[order] for column in (group, points.kind, points.number)])
    segment = np.append(0, np.cumsum((keys[:, 1:] != keys[:, :-1]).any(axis=0)))[: len(order)]
    least = article[order] - segment * (int(article.max(initial=0)) + 1)
    before = np.append(NONE, np.minimum.accumulate(least))[: len(order)]
    return order[least < before]


def _firsts(reach: Reach, rows: np.ndarray, starts: np.ndarray, asked: np.ndarray) -> np.ndarray:
    """The first article of each group of points that each figure reaches, NONE without one: a row
    for each group and a column for each figure among the rows of `asked`."""
    points, article = reach.points, reach.article[rows].astype(np.int32)[:, None]
    kind, day, number = (column[rows][:, None] for column in points[:3])
    begin = np.flatnonzero(np.append(True, np.diff(reach.figure[asked]) != 0))
    ends = np.append(begin, len(asked))
    parts, at = [np.empty((len(starts), 0), dtype=np.int32)], 0
    while at < len(begin):
        end = max(at + 1, int(np.searchsorted(ends, ends[at] + CELLS // len(rows), "right")) - 1)
        few = asked[ends[at] : ends[end]]
        hit = (reach.asked.day[few] < day) & (reach.asked.number[few] >= number)
        hit &= reach.meets[reach.asked.kind[few], kind]
        least = np.minimum.reduceat(np.where(hit, article, NONE), starts, axis=0)
        parts.append(np.minimum.reduceat(least, begin[at:end] - begin[at], axis=1))
        at = end
    return np.concatenate(parts, axis=1)


class _Count:
    """The figures' reports, counted article by article."""

    def __init__(self, reports: Reports, reach: Reach) -> None:
        self._reports, self._reach = reports, reach
        self._group = reports.groups[reach.article]
        self._telling: dict[str, set[tuple[int, frozenset[str]]]] = {}
        self._taken: dict[Hashable, np.ndarray] = {}
        self._waiting: dict[int, list[np.ndarray]] = {}
        self._order: list[int] = []
        self.number = np.zeros(reach.size, dtype=np.int64)

    def _wait(self, article: int, figures: np.ndarray) -> None:
        if article not in self._waiting:
            heappush(self._order, article)
        self._waiting.setdefault(article, []).append(figures)

    def _await(self, first: np.ndarray, figures: np.ndarray) -> None:
        for article in np.unique(first[first != NONE]).tolist():
            self._wait(article, figures[first == article])

    def start(self) -> None:
        """Each figure waits for the first article of each group, and for those named."""
        reach = self._reach
        if len(reach.article):
            rows = _foremost(reach, self._group)
            starts = np.flatnonzero(np.append(True, np.diff(self._group[rows]) != 0))
            every = np.arange(len(reach.figure))
            for first in _firsts(reach, rows, starts, every):
                self._await(first, np.unique(reach.figure))
        figure, named = reach.also
        for article in np.unique(named).tolist():
            self._wait(article, figure[named == article])

    def run(self) -> np.ndarray:
        """How many independent reports each figure reaches."""
        while self._order:
            article = heappop(self._order)
            self._look(article, np.unique(np.concatenate(self._waiting.pop(article))))
        return self.number

    def _have(self, key: Hashable, figures: np.ndarray) -> np.ndarray:
        taken = self._taken.get(key)
        return np.zeros(len(figures), dtype=bool) if taken is None else taken[figures]

    def _look(self, article: int, figures: np.ndarray) -> None:
        """Count an article for the figures that have no copy of it."""
        text = self._reports.text(article)
        known = [*text.outlets, *(("passage", said) for said in text.passages)]
        for key in known:
            figures = figures[~self._have(key, figures)]
        for other in self._alike(text):
            copied = self._have(other, figures)
            if copied.any():
                self._follow(article, figures[copied], other)
                figures = figures[~copied]
        self.number[figures] += 1
        for key in (*known, text.headline):
            taken = self._taken.setdefault(key, np.zeros(self._reach.size, dtype=bool))
            taken[figures] = True
        for word in self._reports.headlines.telling_words(text.headline):
            self._telling.setdefault(word, set()).add((text.headline, text.outlets))
        if not text.says_more:
            self._follow(article, figures, text.headline)

    def _alike(self, text: Text) -> list[int]:
        """The headlines nearly the same among those counted, by other outlets."""
        headlines = self._reports.headlines
        known = {
            other
            for word in headlines.telling_words(text.headline)
            for other, names in self._telling.get(word, ())
            if names.isdisjoint(text.outlets)
        }
        return [other for other in known if headlines.are_alike(text.headline, other)]

    def _follow(self, article: int, figures: np.ndarray, headline: int) -> None:
        """The figures wait for the next article of the group with another headline."""
        reach, group = self._reach, self._group[np.argmax(self._reach.article == article)]
        rows = np.flatnonzero((self._group == group) & (reach.article > article))
        own, at = np.unique(reach.article[rows], return_inverse=True)
        titles = [self._reports.text(each).headline for each in own.tolist()]
        are_alike = self._reports.headlines.are_alike
        rows = rows[~np.array([are_alike(headline, each) for each in titles], dtype=bool)[at]]
        asked = np.flatnonzero(np.isin(reach.figure, figures))
        if len(rows) and len(asked):
            (first,) = _firsts(reach, rows, np.zeros(1, dtype=np.int64), asked)
            self._await(first, np.unique(reach.figure[asked]))


def counts(reports: Reports, reach: Reach) -> np.ndarray:
    """How many independent reports each figure reaches, by the figures' numbers."""
    if not len(reach.figure):
        return np.zeros(reach.size, dtype=np.int64)
    count = _Count(reports, _compact(reach))
    count.start()
    return count.run()
