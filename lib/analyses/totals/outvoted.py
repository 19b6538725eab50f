"""Which figures that one report has are contradicted by several others.

Most of them are contradicted by thousands of claims, of which a few articles tell; what contradicts
a figure is looked at as a whole only if they do not.
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


def _asking(judged: Judged, figures: np.ndarray, place: np.ndarray) -> list[tuple]:
    """What some outlying figures reach below and above: points in the order of their articles'
    places, their claims, those that ask for them, their claims, and which kinds meet."""
    ledger, (upper, lower), met = judged.ledger, judged.levels, judged.ledger.kinds[1]
    over, under = (
        rows[np.argsort(place[ledger.article[rows]])] for rows in (ledger.over, ledger.under)
    )
    ours, theirs = (rows[np.isin(ledger.figure[rows], figures)] for rows in (over, under))
    below, asked = ledger.lowers(under, lower[under]), ledger.uppers(ours, upper[ours] - 1)
    above, other = ledger.uppers(over, upper[over]), ledger.lowers(theirs, lower[theirs])
    return [
        (below, under, asked, ours, met),
        (above.turned, over, other.turned, theirs, met.T),
    ]


def _firsts(
    judged: Judged, figures: np.ndarray, order: np.ndarray, others: _Others | None = None
) -> np.ndarray:
    """For each of some outlying figures the article of what it is at odds with that comes first in
    an order of articles, -1 without one: of all, or of some."""
    ledger, place = judged.ledger, places_of(order)
    none, group = len(place), judged.reports.groups[ledger.article]
    found = np.full(len(judged.strength.carrying), none)
    for points, near, asked, far, meets in _asking(judged, figures, place):
        own, asking = ledger.figure[far], (points, asked, meets)
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


class AtOdds(NamedTuple):
    """Outlying figures that several independent reports contradict, and those that only one does,
    with its first article; those for which headlines decide are in neither."""

    several: set[int]
    one: dict[int, int]


def at_odds(judged: Judged) -> AtOdds:
    """How many reports contradict outlying figures.

    The first by name counts. Of the others the first and the last by publisher are looked at, then
    the first with another outlet and other passages.
    """
    reports, figures = judged.reports, judged.outlying
    names, publishers = np.arange(len(reports.names)), reports.by_publisher
    one = _firsts(judged, figures, names)
    ends = (_firsts(judged, figures, order) for order in (publishers, publishers[::-1]))
    sure = np.logical_or.reduce([_apart(judged, one, end) for end in ends])
    found = AtOdds(set(figures[sure].tolist()), {})
    left, one = figures[~sure], one[~sure]
    if not len(left):
        return found
    groups, of = np.unique(reports.groups[one], return_inverse=True)
    rows = np.zeros(len(judged.strength.carrying), dtype=np.int64)
    rows[left] = of
    apart = np.array([reports.apart(group) for group in groups.tolist()], dtype=bool)
    other = _firsts(judged, left, names, _Others(rows, apart))
    none = other < 0
    found.one.update(zip(left[none].tolist(), one[none].tolist(), strict=True))
    left, one, other = left[~none], one[~none], other[~none]
    found.several.update(left[_apart(judged, one, other)].tolist())
    return found


def _beside(told: Told, one: int, claim: str) -> bool | None:
    """Whether a claim is outvoted by one report, with its first article, and by what others have
    for its own day; None if that depends on the report's other articles."""
    reports, names = told.reports, told.others(claim)
    if not names:
        return False
    of_day = sorted({int(each) for each in reports.numbers(map(told.words.article, names))})
    if told.reports.count(np.array(of_day), 2) > 1:
        return True
    first = min(one, *of_day)
    if any(reports.are_apart(first, other) for other in (one, *of_day) if other != first):
        return True
    return False if first == one else None


def _is_outvoted(told: Told, judged: Judged, figure: int) -> bool:
    """Whether several reports contradict a figure, what others have for its own day included."""
    ledger, outlier = judged.ledger, judged.outlier(figure)
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
    figures, ledger = judged.outlying.tolist(), judged.ledger
    several, single = at_odds(judged) if len(figures) > FEW else AtOdds(set(), {})
    found = []
    for figure in figures:
        known = {True} if figure in several else {None}
        if figure in single:
            own = ledger.ids[ledger.claims_of(figure)].tolist()
            known = {_beside(told, single[figure], name) for name in own}
        if known == {True} or (known != {False} and _is_outvoted(told, judged, figure)):
            found.append(figure)
    return found
