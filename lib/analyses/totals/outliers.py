"""Which of two figures that exclude each other is the outlier, and whether only one report has it.

Of two figures the outlier is the one that more independent reports exclude; in a tie, the one that
fewer carry. A pair is a slip if no two independent reports carry its outlier.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

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
    def _levels(self) -> tuple[np.ndarray, np.ndarray]:
        """How strongly each claim is contradicted, as the upper one of a pair and as the lower one:
        the outlier of a pair is the upper one if the lower one's is less, otherwise the lower."""
        carrying, over, under = (column[self.ledger.figure] for column in self.strength)
        return over * MORE - carrying, under * MORE - carrying

    @cached_property
    def _single(self) -> np.ndarray:
        """Whether no two independent reports carry each claim's figure."""
        return self.strength.carrying[self.ledger.figure] < 2

    def _upper_is_out(self, over: Figures, under: Figures) -> np.ndarray:
        """Whether of two claims the upper one is the outlier."""
        upper, lower = self._levels
        return lower[under] < upper[over]

    def _reached(
        self, over: np.ndarray, under: np.ndarray, upper: np.ndarray | int, lower: np.ndarray | int
    ) -> np.ndarray:
        """For each of some claims above the first below that it excludes, with no higher level."""
        ledger = self.ledger
        asked, points = ledger.uppers(over, upper), ledger.lowers(under, lower)
        return first(points, asked, ledger.kinds[1])

    def _reaching(
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
        ledger, (upper, lower) = self.ledger, self._levels
        over, under = ledger.over, ledger.under
        ours, theirs = over[self._single[over]], under[self._single[under]]
        least = under[np.argsort(lower[under], kind="stable")]
        weakest = over[np.argsort(upper[over], kind="stable")]
        below, above = self._reached(ours, least, 0, 0), self._reaching(weakest, theirs)
        out = np.append(lower[least], MORE**2)[below] < upper[ours]
        held = np.append(upper[weakest], MORE**2)[above] <= lower[theirs]
        a, b = ledger.pairs_of_one_day()
        within = np.where(self._upper_is_out(a, b), a, b)
        claims = np.concatenate([ours[out], theirs[held], within[self._single[within]]])
        figures, one = np.unique(ledger.figure[claims], return_index=True)
        return figures[np.argsort(ledger.reached[claims[one]], kind="stable")]

    def _ends(self, order: np.ndarray) -> np.ndarray:
        """For each outlying figure the article of what it is at odds with that comes first in an
        order of articles."""
        ledger, (upper, lower) = self.ledger, self._levels
        over, under = (
            rows[np.argsort(order[ledger.article[rows]])] for rows in (ledger.over, ledger.under)
        )
        ours, theirs = (rows[np.isin(ledger.figure[rows], self.outlying)] for rows in (over, under))
        below = self._reached(ours, under, upper[ours] - 1, lower[under])
        above = self._reaching(over, theirs, upper[over], lower[theirs])
        a, b = ledger.pairs_of_one_day()
        out = self._upper_is_out(a, b)
        figures = ledger.figure[np.concatenate([ours, theirs, np.where(out, a, b)])]
        none = len(ledger.row)
        claims = np.concatenate(
            [np.append(under, none)[below], np.append(over, none)[above], np.where(out, b, a)]
        )
        first = np.full(len(self.strength.carrying), len(order))
        np.minimum.at(first, figures, np.append(order[ledger.article], len(order))[claims])
        return np.argsort(order)[first[self.outlying]]

    @cached_property
    def outvoted(self) -> dict[int, bool | None]:
        """Whether each outlying figure is at odds with two independent reports, as far as the first
        of these by name, and the first and last by publisher tell: None if they do not."""
        if not len(self.outlying):
            return {}
        reports, place = self.reports, self.reports.by_publisher
        names = np.arange(len(place))
        ends = [self._ends(order).tolist() for order in (names, place, len(place) - 1 - place)]
        found: dict[int, bool | None] = {}
        for figure, one, *others in zip(self.outlying.tolist(), *ends, strict=True):
            if any(one != other and reports.are_apart(one, other) for other in others):
                found[figure] = True
            else:
                found[figure] = False if reports.have_one_outlet(*others) else None
        return found

    def outlier(self, figure: int) -> Outlier:
        """One of the `outlying` figures, with what contradicts it."""
        above, below = self.ledger.facing(figure)
        out = self._upper_is_out(above.over[:, None], above.under)
        held = ~self._upper_is_out(below.over[:, None], below.under)
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
        claim = a if self._upper_is_out(a, b) else b
        return Outlier(claim, (a, b), np.unique(np.append(above.under[under], below.over[over])))

    def _foremost(self, over: np.ndarray, under: np.ndarray) -> Pair:
        """The pair that comes first: the earliest, then with the highest number above."""
        ledger = self.ledger
        until = ledger.until[under]
        over, under = over[until == until.min()], under[until == until.min()]
        low = ledger.low[over]
        over, under = over[low == low.max()], under[low == low.max()]
        pairs = zip(over.tolist(), under.tolist(), strict=True)
        return min(pairs, key=lambda pair: (ledger.ids[pair[1]], ledger.ids[pair[0]]))

    @cached_property
    def _places(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The place of each claim in the order of those that exclude the most, with the claims' ids
        and without them, and in that of their ids."""
        ledger = self.ledger
        named = np.argsort(np.argsort(ledger.ids, kind="stable"), kind="stable")
        keys = (ledger.published, -ledger.reached, -ledger.low)
        order = np.lexsort((named, *keys))
        new = np.zeros(len(order), dtype=bool)
        for key in keys:
            new[1:] |= key[order][1:] != key[order][:-1]
        place, level = np.empty_like(order), np.empty_like(order)
        place[order], level[order] = np.arange(len(order)), np.cumsum(new)
        return place, level, named

    @cached_property
    def contradictions(self) -> list[Pair]:
        """The pairs of figures that can be compared, and whose outlier several reports carry: for
        each figure below, as it is worded, the one above that says so most."""
        return self._leading(self._of_several())

    def differences(self, apart: Collection[str]) -> list[Pair]:
        """The same of what cannot be compared, without the claims that are `apart`."""
        ledger = self.ledger
        kept = ~np.isin(ledger.ids.astype(str), list(apart)) if apart else ledger.firm | True
        over, under = (self._in_order(rows[kept[rows]]) for rows in (ledger.over, ledger.under))
        best = self._best()
        self._improve(best, over, under, self._reaching(over, under, meets=ledger.kinds[2]))
        for ours, theirs, met in ledger.of_one_day(ledger.loose):
            self._meet(best, Facing(ours, theirs, met & kept[ours][:, None] & kept[theirs]))
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

    def _meet(self, best: np.ndarray, facing: Facing) -> None:
        """The same of claims that were compared."""
        places = np.where(facing.met, self._places[0][facing.over][:, None], len(best))
        best[facing.under] = np.minimum(best[facing.under], places.min(axis=0, initial=len(best)))

    def _of_several(self) -> np.ndarray:
        """The place of the claim that excludes each claim most, without slips."""
        ledger, (upper, lower), single, best = self.ledger, self._levels, self._single, self._best()
        over, under = self._in_order(ledger.over), ledger.under
        of_one, of_several = over[single[over]], over[~single[over]]
        below, above = under[single[under]], under[~single[under]]
        for ours, theirs, out, held in (
            (of_several, above, 0, 0),
            (of_one, above, upper[of_one], lower[above]),
            (of_several, below, -upper[of_several], -lower[below] - 1),
        ):
            self._improve(best, ours, theirs, self._reaching(ours, theirs, out, held))
        for ours, theirs, met in ledger.of_one_day(ledger.held):
            out = self._upper_is_out(ours[:, None], theirs)
            several = ~np.where(out, single[ours][:, None], single[theirs])
            self._meet(best, Facing(ours, theirs, met & several))
        return best

    def _leading(self, best: np.ndarray) -> list[Pair]:
        """For each figure below, as it is worded, the pair with the claim that excludes it most."""
        ledger, (place, level, named) = self.ledger, self._places
        at = np.argsort(place, kind="stable")
        under = np.flatnonzero(best < len(best))
        over = at[best[under]]
        order = np.lexsort((named[under], named[over], ledger.published[under], level[over]))
        over, under = over[order], under[order]
        _, one = np.unique(ledger.worded[under], return_index=True)
        return list(zip(over[one].tolist(), under[one].tolist(), strict=True))
