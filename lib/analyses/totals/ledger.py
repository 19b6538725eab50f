"""One claimant's claims of a running total as columns of numbers, and which exclude each other.

A claim `a` excludes a claim `b` about the same day or a later one, and about the same places or
more, whose limit it reaches or passes. Few claims of a corpus exclude another: the others are
dropped first, by sweeps over the days, and only what is left is compared.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

# Days are counted from 1970. An open limit is above every number, a day not stated before all.
OPEN, NEVER = 2**62, -(2**62)
# So many pairs of claims are compared at a time, to bound the memory.
CELLS = 2_000_000

Comparison = Callable[[np.ndarray, np.ndarray], np.ndarray]


class Facing(NamedTuple):
    """A figure and what its claims exclude, or are excluded by: `over` has a row for each of the
    figure's claims among `own_over`, `under` a column for each among `own_under`."""

    figure: int
    own_over: np.ndarray
    over: np.ndarray
    own_under: np.ndarray
    under: np.ndarray


@dataclass(frozen=True)
class Ledger:
    """A claimant's claims in order of their articles' names.

    `row` is the position among all claims of the total, `figure` the number of the figure (places,
    day and value), `worded` that of the figure with its bound, `limit` the lowest number that
    excludes the claim. `inside` says which scope is part of which, `alike` which starts are the
    same; `scopes` are the scopes by their numbers.
    """

    claimant: str
    row: np.ndarray
    ids: np.ndarray
    article: np.ndarray
    figure: np.ndarray
    worded: np.ndarray
    scope: np.ndarray
    start: np.ndarray
    firm: np.ndarray
    low: np.ndarray
    limit: np.ndarray
    reached: np.ndarray
    until: np.ndarray
    published: np.ndarray
    inside: np.ndarray
    alike: np.ndarray
    scopes: tuple[str, ...]

    def _exceeds(self, over: np.ndarray, under: np.ndarray) -> np.ndarray:
        """Whether each of some firm claims reaches the limit of each of others, places allowing."""
        numbers = self.low[over][:, None] >= self.limit[under]
        return numbers & self.inside[self.scope[over][:, None], self.scope[under]]

    def held(self, over: np.ndarray, under: np.ndarray) -> np.ndarray:
        """Whether each of some firm claims excludes each of others, both from one start.

        A total may rise within a day: figures of one day are compared only within an article.
        """
        ours, theirs = self.reached[over][:, None], self.until[under]
        one = self.firm[under] & (self.article[over][:, None] == self.article[under])
        alike = self.alike[self.start[over][:, None], self.start[under]]
        return self._exceeds(over, under) & alike & ((ours < theirs) | ((ours == theirs) & one))

    def loose(self, over: np.ndarray, under: np.ndarray) -> np.ndarray:
        """The same where starts differ, or different articles report the same day."""
        ours, theirs = self.reached[over][:, None], self.until[under]
        met = (ours < theirs) | ((ours == theirs) & self.firm[under])
        return self._exceeds(over, under) & met & ~self.held(over, under)

    @cached_property
    def over(self) -> np.ndarray:
        """The firm claims that may exclude others, by places, numbers and days."""
        found = np.zeros(len(self.row), dtype=bool)
        for scope in np.unique(self.scope[self.firm]):
            wider = np.flatnonzero(self.inside[scope, self.scope])
            wider = wider[np.argsort(self.until[wider], kind="stable")]
            least = np.minimum.accumulate(self.limit[wider][::-1])[::-1]
            own = np.flatnonzero(self.firm & (self.scope == scope))
            later = np.searchsorted(self.until[wider], self.reached[own], side="left")
            found[own] = np.append(least, OPEN)[later] <= self.low[own]
        return np.flatnonzero(found)

    @cached_property
    def under(self) -> np.ndarray:
        """The claims that others may exclude, by places, numbers and days."""
        found = np.zeros(len(self.row), dtype=bool)
        for scope in np.unique(self.scope):
            narrower = np.flatnonzero(self.firm & self.inside[self.scope, scope])
            narrower = narrower[np.argsort(self.reached[narrower], kind="stable")]
            most = np.maximum.accumulate(self.low[narrower])
            own = np.flatnonzero(self.scope == scope)
            earlier = np.searchsorted(self.reached[narrower], self.until[own], side="right")
            found[own] = np.append(-1, most)[earlier] >= self.limit[own]
        return np.flatnonzero(found)

    def carrying(self, figure: int) -> np.ndarray:
        """The articles that carry the figure, however it is worded."""
        order, ends = self._figures
        return self.article[order[ends[figure] : ends[figure + 1]]]

    @cached_property
    def _figures(self) -> tuple[np.ndarray, np.ndarray]:
        order = np.argsort(self.figure, kind="stable")
        last = int(self.figure.max()) + 1
        return order, np.searchsorted(self.figure[order], np.arange(last + 1))

    def facing(self, compared: Comparison, is_over: bool = True) -> Iterator[Facing]:
        """Each figure that may exclude another or be excluded, with its pairs; without `is_over`
        only with those that exclude it."""
        over, under = (rows[np.argsort(self.figure[rows], kind="stable")]
                       for rows in (self.over, self.under))  # fmt: skip
        figures = np.union1d(self.figure[over], self.figure[under])
        first = [np.searchsorted(self.figure[rows], figures) for rows in (over, under)]
        ends = [np.append(each, len(rows)) for each, rows in zip(first, (over, under), strict=True)]
        at, step = 0, max(1, CELLS // max(1, len(over), len(under)))
        while at < len(figures):
            end = at + 1
            while end < len(figures) and max(e[end + 1] - e[at] for e in ends) <= step:
                end += 1
            ours, theirs = (
                rows[e[at] : e[end]] for rows, e in zip((over, under), ends, strict=True)
            )
            below = self.under if is_over else self.under[:0]
            upper, lower = compared(ours, below), compared(self.over, theirs)
            for each in range(at, end):
                a, b = (slice(e[each] - e[at], e[each + 1] - e[at]) for e in ends)
                yield Facing(int(figures[each]), ours[a], upper[a], theirs[b], lower[:, b])
            at = end
