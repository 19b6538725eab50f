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

# Two claims of a ledger that exclude each other, by their positions: the one above comes first.
Pair = tuple[int, int]
Figures = np.ndarray | int
# After every place in an order.
LAST = 2**62


class Outlier(NamedTuple):
    """A figure that only one report has and others exclude: its claim in the foremost pair, that
    pair, and all claims that the figure is at odds with, by their positions in the ledger."""

    claim: int
    pair: Pair
    against: np.ndarray


class Strength(NamedTuple):
    """The independent reports by figure: those that carry it, and those whose figures it exceeds
    (`over`) or falls short of (`under`)."""

    carrying: np.ndarray
    over: np.ndarray
    under: np.ndarray


def _strength(ledger: Ledger, reports: Reports) -> Strength:
    size = int(ledger.figure.max(initial=-1)) + 1
    found = Strength(*(np.zeros(size, dtype=np.int64) for _ in Strength._fields))
    for facing in ledger.facing(ledger.held):
        below = ledger.under[facing.over.any(axis=0)]
        above = ledger.over[facing.under.any(axis=1)]
        found.carrying[facing.figure] = reports.count(ledger.carrying(facing.figure))
        found.over[facing.figure] = reports.count(ledger.article[below])
        found.under[facing.figure] = reports.count(ledger.article[above])
    return found


@dataclass(frozen=True)
class Judged:
    """A claimant's claims, and which of them are outliers."""

    ledger: Ledger
    reports: Reports

    @cached_property
    def strength(self) -> Strength:
        """The reports on each side of each figure."""
        return _strength(self.ledger, self.reports)

    def _upper_is_out(self, over: Figures, under: Figures) -> np.ndarray:
        """Whether of two figures the upper one is the outlier; figures by their numbers."""
        carrying, above, below = self.strength
        fewer, tie = below[under] < above[over], below[under] == above[over]
        return fewer | (tie & (carrying[over] < carrying[under]))

    def outliers(self) -> Iterator[Outlier]:
        """The figures of one report that are the outlier of a pair."""
        ledger = self.ledger
        carrying = self.strength.carrying
        for facing in ledger.facing(ledger.held):
            if carrying[facing.figure] > 1:
                continue
            upper = self._upper_is_out(facing.figure, ledger.figure[ledger.under])
            lower = ~self._upper_is_out(ledger.figure[ledger.over], facing.figure)
            over, under = facing.over & upper, facing.under & lower[:, None]
            if over.any() or under.any():
                yield self._outlier(facing, over, under)

    def _outlier(self, facing: Facing, over: np.ndarray, under: np.ndarray) -> Outlier:
        ledger = self.ledger
        own, below = np.nonzero(over)
        above, other = np.nonzero(under)
        ours = np.append(facing.own_over[own], ledger.over[above])
        theirs = np.append(ledger.under[below], facing.own_under[other])
        a, b = self._foremost(ours, theirs)
        claim = a if self._upper_is_out(ledger.figure[a], ledger.figure[b]) else b
        against = np.append(ledger.under[over.any(axis=0)], ledger.over[under.any(axis=1)])
        return Outlier(claim, (a, b), np.unique(against))

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
    def _places(self) -> tuple[np.ndarray, np.ndarray]:
        """The place of each claim in the order of those that exclude the most, with the claims' ids
        and without them."""
        ledger = self.ledger
        named = np.argsort(np.argsort(ledger.ids, kind="stable"), kind="stable")
        keys = (ledger.published, -ledger.reached, -ledger.low)
        order = np.lexsort((named, *keys))
        new = np.zeros(len(order), dtype=bool)
        for key in keys:
            new[1:] |= key[order][1:] != key[order][:-1]
        place, level = np.empty_like(order), np.empty_like(order)
        place[order], level[order] = np.arange(len(order)), np.cumsum(new)
        return place, level

    @cached_property
    def contradictions(self) -> list[Pair]:
        """The pairs of figures that can be compared, and whose outlier several reports carry: for
        each figure below, as it is worded, the one above that says so most."""
        return self._leading(self._of_several())

    def differences(self, apart: Collection[str]) -> list[Pair]:
        """The same of what cannot be compared, without the claims that are `apart`."""
        ledger = self.ledger
        kept = ~np.isin(ledger.ids.astype(str), list(apart)) if apart else ledger.firm | True
        found = (
            (facing.own_under, facing.under & kept[ledger.over][:, None] & kept[facing.own_under])
            for facing in ledger.facing(ledger.loose, is_over=False)
        )
        return self._leading(found)

    def _of_several(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """A figure's claims, and the claims above that exclude them, without slips."""
        ledger, carrying = self.ledger, self.strength.carrying
        above = ledger.figure[ledger.over]
        for facing in ledger.facing(ledger.held, is_over=False):
            out = self._upper_is_out(above, facing.figure)
            several = np.where(out, carrying[above], carrying[facing.figure]) > 1
            yield facing.own_under, facing.under & several[:, None]

    def _leading(self, found: Iterator[tuple[np.ndarray, np.ndarray]]) -> list[Pair]:
        """For each figure below, as it is worded, the pair with the claim that excludes it most."""
        ledger = self.ledger
        place, level = self._places
        best: dict[int, tuple] = {}
        for claims, excluded in found:
            if not excluded.any():
                continue
            order = np.where(excluded, place[ledger.over][:, None], LAST)
            for column in np.flatnonzero(excluded.any(axis=0)):
                a, b = int(ledger.over[order[:, column].argmin()]), int(claims[column])
                rank = (level[a], ledger.published[b], ledger.ids[a], ledger.ids[b], a, b)
                key = int(ledger.worded[b])
                best[key] = min(best.get(key, rank), rank)
        return [(a, b) for *_, a, b in best.values()]
