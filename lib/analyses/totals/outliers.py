"""Which of two figures that exclude each other is the outlier, and whether only one report has it.

Of two figures the outlier is the one that more independent reports exclude; in a tie, the one that
fewer carry. A pair is a slip if no two independent reports carry its outlier.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from lib.analyses.numbered_rows import places_of, starts_of
from lib.analyses.totals.ledger import Facing, Ledger
from lib.analyses.totals.reports import Reports
from lib.analyses.totals.strength import Strength, strength
from lib.analyses.totals.sweeps import first

# Two claims of a ledger that exclude each other, by their positions: the one above comes first.
Pair = tuple[int, int]
Figures = np.ndarray | int
# More than the articles that carry a figure.
MORE = 2**32


class Outlier(NamedTuple):
    """A figure that only one report has and others exclude: its claim in the foremost pair, that
    pair, and all claims that the figure is at odds with, by their positions in the ledger."""

    claim: int
    pair: Pair
    against: np.ndarray


@dataclass(frozen=True)
class Judged:
    """A claimant's claims, and which of them are outliers."""

    ledger: Ledger
    reports: Reports

    @cached_property
    def strength(self) -> Strength:
        """The reports on each side of each figure."""
        return strength(self.ledger, self.reports)

    @cached_property
    def levels(self) -> tuple[np.ndarray, np.ndarray]:
        """How strongly each claim is contradicted, as the upper one of a pair and as the lower one:
        the outlier of a pair is the upper one if the lower one's is less, otherwise the lower."""
        carrying, over, under = (column[self.ledger.figure] for column in self.strength)
        return over * MORE - carrying, under * MORE - carrying

    @cached_property
    def _single(self) -> np.ndarray:
        """Whether no two independent reports carry each claim's figure."""
        return self.strength.carrying[self.ledger.figure] < 2

    def upper_is_out(self, over: Figures, under: Figures) -> np.ndarray:
        """Whether of two claims the upper one is the outlier."""
        upper, lower = self.levels
        return lower[under] < upper[over]

    def reached(
        self, over: np.ndarray, under: np.ndarray, upper: np.ndarray | int, lower: np.ndarray | int
    ) -> np.ndarray:
        """For each of some claims above the first below that it excludes, with no higher level."""
        ledger = self.ledger
        asked, points = ledger.uppers(over, upper), ledger.lowers(under, lower)
        return first(points, asked, ledger.kinds[1])

    def reaching(
        self,
        over: np.ndarray,
        under: np.ndarray,
        upper: np.ndarray | int = 0,
        lower: np.ndarray | int = 0,
        meets: np.ndarray | None = None,
    ) -> np.ndarray:
        """For each of some claims below the first above that excludes it, with no higher level."""
        ledger = self.ledger
        asked, points = ledger.lowers(under, lower).turned, ledger.uppers(over, upper).turned
        return first(points, asked, (ledger.kinds[1] if meets is None else meets).T)

    @cached_property
    def outlying(self) -> np.ndarray:
        """The figures of one report that are the outlier of a pair, in order of days."""
        ledger = self.ledger
        over, under = ledger.over, ledger.under
        if not len(over):
            return over
        upper, lower = self.levels
        ours, theirs = over[self._single[over]], under[self._single[under]]
        least = under[np.argsort(lower[under], kind="stable")]
        weakest = over[np.argsort(upper[over], kind="stable")]
        below, above = self.reached(ours, least, 0, 0), self.reaching(weakest, theirs)
        out = np.append(lower[least], MORE**2)[below] < upper[ours]
        held = np.append(upper[weakest], MORE**2)[above] <= lower[theirs]
        a, b = ledger.pairs_of_one_day
        within = np.where(self.upper_is_out(a, b), a, b)
        claims = np.concatenate([ours[out], theirs[held], within[self._single[within]]])
        figures, one = np.unique(ledger.figure[claims], return_index=True)
        return figures[np.argsort(ledger.reached[claims[one]], kind="stable")]

    def outlier(self, figure: int) -> Outlier:
        """One of the `outlying` figures, with what contradicts it."""
        above, below = self.ledger.facing(figure)
        out = self.upper_is_out(above.over[:, None], above.under)
        held = ~self.upper_is_out(below.over[:, None], below.under)
        return self._outlier(
            above._replace(met=above.met & out), below._replace(met=below.met & held)
        )

    def outliers(self) -> Iterator[Outlier]:
        """The figures of one report that are the outlier of a pair."""
        return (self.outlier(figure) for figure in self.outlying.tolist())

    def _outlier(self, above: Facing, below: Facing) -> Outlier:
        own, under = np.nonzero(above.met)
        over, other = np.nonzero(below.met)
        ours = np.append(above.over[own], below.over[over])
        theirs = np.append(above.under[under], below.under[other])
        a, b = self._foremost(ours, theirs)
        claim = a if self.upper_is_out(a, b) else b
        return Outlier(claim, (a, b), np.unique(np.append(above.under[under], below.over[over])))

    def _foremost(self, over: np.ndarray, under: np.ndarray) -> Pair:
        """The pair that comes first: the earliest, then with the highest number above."""
        ledger = self.ledger
        until = ledger.until[under]
        over, under = over[until == until.min()], under[until == until.min()]
        low = ledger.low[over]
        over, under = over[low == low.max()], under[low == low.max()]
        one = np.lexsort((ledger.named[over], ledger.named[under]))[0]
        return int(over[one]), int(under[one])

    @cached_property
    def _places(self) -> tuple[np.ndarray, np.ndarray]:
        """The place of each claim in the order of those that exclude the most, with the claims' ids
        and without them."""
        ledger = self.ledger
        keys = (ledger.published, -ledger.reached, -ledger.low)
        order = np.lexsort((ledger.named, *keys))
        level = np.empty_like(order)
        new = starts_of(*(key[order] for key in keys))
        level[order] = np.repeat(np.arange(len(new)), np.diff(np.append(new, len(order))))
        return places_of(order), level

    @cached_property
    def contradictions(self) -> list[Pair]:
        """The pairs of figures that can be compared, and whose outlier several reports carry: for
        each figure below, as it is worded, the one above that says so most."""
        return self._leading(self._of_several()) if len(self.ledger.over) else []

    def differences(self, apart: Collection[str]) -> list[Pair]:
        """The same of what cannot be compared, without the claims that are `apart`."""
        ledger = self.ledger
        kept = np.array([name not in apart for name in ledger.ids.tolist()], dtype=bool)
        over, under = (self._in_order(rows[kept[rows]]) for rows in (ledger.over, ledger.under))
        best = self._best()
        self._improve(best, over, under, self.reaching(over, under, meets=ledger.kinds[2]))
        place = self._places[0]
        for ours, theirs, met in ledger.loosely_of_one_day():
            shown = met & kept[ours][:, None] & kept[theirs]
            places = np.where(shown, place[ours][:, None], len(best))
            best[theirs] = np.minimum(best[theirs], places.min(axis=0, initial=len(best)))
        return self._leading(best)

    def _in_order(self, rows: np.ndarray) -> np.ndarray:
        return rows[np.argsort(self._places[0][rows], kind="stable")]

    def _best(self) -> np.ndarray:
        """The place of the claim that excludes each claim most: none yet."""
        return np.full(len(self.ledger.row), len(self.ledger.row))

    def _improve(
        self, best: np.ndarray, over: np.ndarray, under: np.ndarray, at: np.ndarray
    ) -> None:
        """Note for claims below the claims above that were found for them."""
        places = np.append(self._places[0][over], len(best))
        best[under] = np.minimum(best[under], places[at])

    def _of_several(self) -> np.ndarray:
        """The place of the claim that excludes each claim most, without slips."""
        ledger, (upper, lower), single, best = self.ledger, self.levels, self._single, self._best()
        over, under = self._in_order(ledger.over), ledger.under
        of_one, of_several = over[single[over]], over[~single[over]]
        below, above = under[single[under]], under[~single[under]]
        for ours, theirs, out, held in (
            (of_several, above, 0, 0),
            (of_one, above, upper[of_one], lower[above]),
            (of_several, below, -upper[of_several], -lower[below] - 1),
        ):
            self._improve(best, ours, theirs, self.reaching(ours, theirs, out, held))
        a, b = ledger.pairs_of_one_day
        several = ~np.where(self.upper_is_out(a, b), single[a], single[b])
        np.minimum.at(best, b[several], self._places[0][a[several]])
        return best

    def _leading(self, best: np.ndarray) -> list[Pair]:
        """For each figure below, as it is worded, the pair with the claim that excludes it most."""
        ledger, (place, level) = self.ledger, self._places
        at = np.argsort(place, kind="stable")
        under = np.flatnonzero(best < len(best))
        over = at[best[under]]
        order = np.lexsort(
            (ledger.named[under], ledger.named[over], ledger.published[under], level[over])
        )
        over, under = over[order], under[order]
        _, one = np.unique(ledger.worded[under], return_index=True)
        return list(zip(over[one].tolist(), under[one].tolist(), strict=True))
