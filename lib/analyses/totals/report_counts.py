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

from lib.analyses.numbered_rows import starts_of
from lib.analyses.totals.first_articles import NONE, first_articles
from lib.analyses.totals.reports import Reports, Text
from lib.analyses.totals.sweeps import Points


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


def _compact(reach: Reach) -> Reach:
    """The same without repeated claims of a figure, and with the places among the points' numbers
    for all numbers: 0 is below the first."""
    points, numbers = reach.points, np.unique(reach.points.number)
    one = np.unique(reach.asked.same, return_index=True)[1]
    one = one[np.argsort(reach.figure[one], kind="stable")]
    few = reach.asked.of(one)
    return reach._replace(
        points=points._replace(number=np.searchsorted(numbers, points.number) + 1),
        asked=few._replace(number=np.searchsorted(numbers, few.number, side="right")),
        figure=reach.figure[one],
    )


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

    def _await(self, article: np.ndarray, figure: np.ndarray) -> None:
        """Each figure waits for its article."""
        known = np.flatnonzero(article != NONE)
        if not len(known):
            return
        order = known[np.argsort(article[known])]
        starts = starts_of(article[order])
        parts = np.split(figure[order], starts[1:])
        for name, own in zip(article[order[starts]].tolist(), parts, strict=True):
            if name not in self._waiting:
                heappush(self._order, name)
            self._waiting.setdefault(name, []).append(own)

    def _reach_for(self, rows: np.ndarray, asked: np.ndarray) -> None:
        """The figures of some claims wait for the first article that they reach of each group among
        some points."""
        reach, figure = self._reach, self._reach.figure[asked]
        starts, some = starts_of(figure), reach.asked.of(asked)
        points, group = reach.points.of(rows), self._group[rows]
        for first in first_articles(points, reach.article[rows], group, some, reach.meets):
            self._await(np.minimum.reduceat(first, starts), figure[starts])

    def start(self) -> None:
        """Each figure waits for the first article of each group, and for those named."""
        reach = self._reach
        self._reach_for(np.arange(len(reach.article)), np.arange(len(reach.figure)))
        figure, named = reach.also
        self._await(named, figure)

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
        for other in self._alike(text) if len(figures) else ():
            copied = self._have(other, figures)
            if copied.any():
                self._follow(article, figures[copied], other)
                figures = figures[~copied]
        if not len(figures):
            return
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
        reach, reports = self._reach, self._reports
        group = reports.groups[article]
        rows = np.flatnonzero((self._group == group) & (reach.article > article))
        own, at = np.unique(reach.article[rows], return_inverse=True)
        titles = [reports.text(each).headline for each in own.tolist()]
        are_alike = [reports.headlines.are_alike(headline, each) for each in titles]
        waiting = np.zeros(reach.size, dtype=bool)
        waiting[figures] = True
        asked = np.flatnonzero(waiting[reach.figure])
        self._reach_for(rows[~np.array(are_alike, dtype=bool)[at]], asked)


def counts(reports: Reports, reach: Reach) -> np.ndarray:
    """How many independent reports each figure reaches, by the figures' numbers."""
    if not len(reach.figure):
        return np.zeros(reach.size, dtype=np.int64)
    count = _Count(reports, _compact(reach))
    count.start()
    return count.run()
