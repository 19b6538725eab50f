"""Which figures that one report has are contradicted by several others.

Most of them are contradicted by so many claims that a few articles tell; what contradicts a figure
is looked at as a whole only if they do not.
"""

from typing import NamedTuple

import numpy as np

from lib.analyses.numbered_rows import combined, places_of
from lib.analyses.totals.outliers import Judged
from lib.analyses.totals.sweeps import Points, first
from lib.analyses.totals.told import Told

# So many figures are looked at one by one.
FEW = 50


class _Others(NamedTuple):
    """Of what contradicts a figure only articles of some groups: `of` is a row in `groups` for each
    figure, which says for each group whether it is one of them."""

    of: np.ndarray
    groups: np.ndarray

    def among(self, figure: np.ndarray, group: np.ndarray) -> np.ndarray:
        """Whether the groups are among those of the figures."""
        return self.groups[self.of[figure], group]

    def narrowed(
        self,
        points: tuple[Points, np.ndarray],
        asked: tuple[Points, np.ndarray],
        meets: np.ndarray,
    ) -> tuple[Points, Points, np.ndarray]:
        """Points with their groups, and those asked for by figures, of other kinds: so that a
        figure reaches only its groups."""
        sides = [
            np.unique(np.array([own.kind, more]), axis=1, return_inverse=True)
            for own, more in (points, (asked[0], self.of[asked[1]]))
        ]
        (kinds, kind), (asking, ask) = sides
        met = meets[asking[0][:, None], kinds[0]] & self.groups[asking[1][:, None], kinds[1]]
        same = combined(points[0].same, points[1])
        return points[0]._replace(kind=kind, same=same), asked[0]._replace(kind=ask), met


def _firsts(
    judged: Judged, figures: np.ndarray, order: np.ndarray, others: _Others | None = None
) -> np.ndarray:
    """For each of some outlying figures the article of what it is at odds with that comes first in
    an order of articles, -1 without one: of all, or of some."""
    ledger, (upper, lower), place = judged.ledger, judged.levels, places_of(order)
    none, group = len(place), judged.reports.groups[ledger.article]
    over, under = (
        rows[np.argsort(place[ledger.article[rows]])] for rows in (ledger.over, ledger.under)
    )
    ours, theirs = (rows[np.isin(ledger.figure[rows], figures)] for rows in (over, under))
    above, below = ledger.uppers(over, upper[over]), ledger.lowers(theirs, lower[theirs])
    met, found = ledger.kinds[1], np.full(len(judged.strength.carrying), none)
    for points, near, asked, far, meets in (
        (ledger.lowers(under, lower[under]), under, ledger.uppers(ours, upper[ours] - 1), ours, met),
        (above.turned, over, below.turned, theirs, met.T),
    ):
        own = ledger.figure[far]
        asking = (points, asked, meets)
        if others is not None:
            asking = others.narrowed((points, group[near]), (asked, own), meets)
        np.minimum.at(found, own, np.append(place[ledger.article[near]], none)[first(*asking)])
    a, b = ledger.pairs_of_one_day
    out = judged.upper_is_out(a, b)
    claims, against = ledger.figure[np.where(out, a, b)], np.where(out, b, a)
    if others is not None:
        kept = others.among(claims, group[against])
        claims, against = claims[kept], against[kept]
    np.minimum.at(found, claims, place[ledger.article[against]])
    return np.append(order, -1)[found[figures]]


def _apart(judged: Judged, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Whether two articles each are no copies of each other."""
    pairs, each = np.unique(np.array([one, other]), axis=1, return_inverse=True)
    apart = [judged.reports.are_apart(*pair) for pair in pairs.T.tolist()]
    return np.array(apart, dtype=bool)[each]


def at_odds(judged: Judged) -> dict[int, bool]:
    """Whether outlying figures are at odds with two independent reports; without those for which
    headlines decide.

    The first by name counts. Of the others the first and the last by publisher are looked at, then
    the first with another outlet and other passages.
    """
    reports, figures = judged.reports, judged.outlying
    names, publishers = np.arange(len(reports.names)), reports.by_publisher
    one = _firsts(judged, figures, names)
    ends = (_firsts(judged, figures, order) for order in (publishers, publishers[::-1]))
    sure = np.logical_or.reduce([_apart(judged, one, end) for end in ends])
    found = dict.fromkeys(figures[sure].tolist(), True)
    left, ones = figures[~sure], one[~sure]
    if not len(left):
        return found
    groups, of = np.unique(reports.groups[ones], return_inverse=True)
    rows = np.zeros(len(judged.strength.carrying), dtype=np.int64)
    rows[left] = of
    apart = np.array([reports.apart(group) for group in groups.tolist()], dtype=bool)
    others = _firsts(judged, left, names, _Others(rows, apart))
    sure = others < 0
    found |= dict.fromkeys(left[sure].tolist(), False)
    left, ones, others = left[~sure], ones[~sure], others[~sure]
    return found | dict.fromkeys(left[_apart(judged, ones, others)].tolist(), True)


def _is_outvoted(told: Told, judged: Judged, figure: int, known: bool | None) -> bool:
    """The same of one figure, what others have for its own day included."""
    ledger, own = judged.ledger, judged.ledger.claims_of(figure)
    if known is False and not any(told.others(name) for name in ledger.ids[own].tolist()):
        return False
    outlier = judged.outlier(figure)
    if told.reports.count(ledger.article[outlier.against], 2) > 1:
        return True
    of_day = told.others(ledger.ids[outlier.claim])
    if told.number(of_day, 2) > 1:
        return True
    return told.number([*ledger.ids[outlier.against], *of_day], 2) > 1


def outvoted(told: Told, judged: Judged) -> list[int]:
    """The figures that one report has and several others contradict.

    If only two reports differ, either may be wrong.
    """
    figures = judged.outlying.tolist()
    known = at_odds(judged) if len(figures) > FEW else {}
    return [
        figure
        for figure in figures
        if known.get(figure) or _is_outvoted(told, judged, figure, known.get(figure))
    ]
