"""One claimant's claims of a running total as columns of numbers, and which exclude each other.

A claim `a` excludes a claim `b` about the same day or a later one, and about the same places or
more, whose limit it reaches or passes. Few claims of a corpus exclude another: the others are
dropped first, by sweeps over the days, and only what is left is compared.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from lib.analyses.totals.sweeps import Points

# Days are counted from 1970. An open limit is above every number, a day not stated before all.
OPEN, NEVER = 2**62, -(2**62)
# So many pairs of claims are compared at a time, to bound the memory.
CELLS = 2_000_000
# More than there are days.
SPAN = 2**22


class Facing(NamedTuple):
    """Claims that may exclude others, those others, and which of them exclude which: a row for each
    of the first, a column for each of the second."""

    over: np.ndarray
    under: np.ndarray
    met: np.ndarray


@dataclass(frozen=True)
class Ledger:
    """A claimant's claims in order of their articles' names.

    `row` is the position among all claims of the total, `named` the place in the order of ids,
    `figure` the number of the figure (places, day and value), `worded` that of the figure with its
    bound, `limit` the lowest number that excludes the claim. Claims of a figure that exclude the
    same ones have one number in `above`, those that the same ones exclude in `below`. `inside` says
    which scope is part of which, `alike` which starts are the same; `scopes` are the scopes by
    their numbers.
    """

    claimant: str
    row: np.ndarray
    ids: np.ndarray
    named: np.ndarray
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
    above: np.ndarray
    below: np.ndarray
    inside: np.ndarray
    alike: np.ndarray
    scopes: tuple[str, ...]

    def _exceeds(self, over: np.ndarray, under: np.ndarray) -> np.ndarray:
        """Whether some firm claims reach the limits of others, places allowing."""
        return (self.low[over] >= self.limit[under]) & self.inside[
            self.scope[over], self.scope[under]
        ]

    def held(self, over: np.ndarray, under: np.ndarray) -> np.ndarray:
        """Whether some firm claims exclude others, both from one start: numpy pairs them.

        A total may rise within a day: figures of one day are compared only within an article.
        """
        ours, theirs = self.reached[over], self.until[under]
        one = self.firm[under] & (self.article[over] == self.article[under])
        alike = self.alike[self.start[over], self.start[under]]
        return self._exceeds(over, under) & alike & ((ours < theirs) | ((ours == theirs) & one))

    def loose(self, over: np.ndarray, under: np.ndarray) -> np.ndarray:
        """The same where starts differ, or different articles report the same day."""
        ours, theirs = self.reached[over], self.until[under]
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

    @cached_property
    def kinds(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The number of each claim's kind (places and start), and which kinds (rows) are part of
        which: from one start, and from another."""
        every = self.scope * len(self.alike) + self.start
        kinds, kind = np.unique(every, return_inverse=True)
        scope, start = np.divmod(kinds, max(1, len(self.alike)))
        inside, alike = self.inside[scope[:, None], scope], self.alike[start[:, None], start]
        return kind, inside & alike, inside & ~alike

    def uppers(self, rows: np.ndarray, level: np.ndarray | int = 0) -> Points:
        """Claims that may exclude others: by day and number they reach those that they exclude."""
        kind, level = self.kinds[0][rows], np.broadcast_to(level, len(rows))
        return Points(kind, self.reached[rows], self.low[rows], level, self.above[rows])

    def lowers(self, rows: np.ndarray, level: np.ndarray | int = 0) -> Points:
        """Claims that others may exclude."""
        kind, level = self.kinds[0][rows], np.broadcast_to(level, len(rows))
        return Points(kind, self.until[rows], self.limit[rows], level, self.below[rows])

    def loosely_of_one_day(self) -> Iterator[Facing]:
        """The claims that differ from others of the same day but cannot be compared with them, some
        at a time."""
        over = self.over[np.argsort(self.reached[self.over], kind="stable")]
        under = self.under[np.argsort(self.until[self.under], kind="stable")]
        days = np.intersect1d(self.reached[over], self.until[under])
        at = [
            np.searchsorted(column, days, side=side).tolist()
            for column in (self.reached[over], self.until[under])
            for side in ("left", "right")
        ]
        for first, last, begin, end in zip(*at, strict=True):
            theirs = under[begin:end]
            step = max(1, CELLS // len(theirs))
            for each in range(first, last, step):
                ours = over[each : min(last, each + step)]
                met = self.loose(ours[:, None], theirs)
                if met.any():
                    yield Facing(ours, theirs, met)

    @cached_property
    def pairs_of_one_day(self) -> tuple[np.ndarray, np.ndarray]:
        """The pairs that exclude each other within a day: claims of one article."""
        ours = self.article[self.over] * SPAN + self.reached[self.over]
        theirs = self.article[self.under] * SPAN + self.until[self.under]
        order = np.argsort(theirs, kind="stable")
        first, last = (np.searchsorted(theirs[order], ours, side) for side in ("left", "right"))
        number = last - first
        above = np.repeat(self.over, number)
        at = np.arange(len(above)) + np.repeat(last - np.cumsum(number), number)
        below = self.under[order[at]]
        met = self.held(above, below)
        return above[met], below[met]

    def carrying(self, figure: int) -> np.ndarray:
        """The articles that carry the figure, however it is worded."""
        return self.article[self.claims_of(figure)]

    def claims_of(self, figure: int) -> np.ndarray:
        """The claims of the figure, however it is worded."""
        order, ends = self._figures
        return order[ends[figure] : ends[figure + 1]]

    def days_of(self, figures: np.ndarray) -> np.ndarray:
        """The day of each figure."""
        order, ends = self._figures
        return self.reached[order[ends[figures]]]

    @cached_property
    def _figures(self) -> tuple[np.ndarray, np.ndarray]:
        order = np.argsort(self.figure, kind="stable")
        last = int(self.figure.max()) + 1
        return order, np.searchsorted(self.figure[order], np.arange(last + 1))

    def facing(self, figure: int) -> tuple[Facing, Facing]:
        """A figure's claims with those that they may exclude, and those that may exclude them with
        the figure's."""
        ours, theirs = (rows[self.figure[rows] == figure] for rows in (self.over, self.under))
        below, above = self.held(ours[:, None], self.under), self.held(self.over[:, None], theirs)
        return Facing(ours, self.under, below), Facing(self.over, theirs, above)
