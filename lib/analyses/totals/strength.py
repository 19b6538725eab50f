"""How many independent reports carry each figure of a claimant, and how many contradict it."""

from typing import NamedTuple

import numpy as np

from lib.analyses.totals.ledger import Ledger
from lib.analyses.totals.report_counts import Reach, counts
from lib.analyses.totals.reports import Reports


class Strength(NamedTuple):
    """The independent reports by figure: those that carry it, and those whose figures it exceeds
    (`over`) or falls short of (`under`)."""

    carrying: np.ndarray
    over: np.ndarray
    under: np.ndarray


def _carrying(ledger: Ledger, reports: Reports) -> np.ndarray:
    """The reports that carry each figure that excludes another or may be excluded."""
    group = reports.groups[ledger.article]
    least = np.full(int(ledger.figure.max(initial=-1)) + 1, len(reports.names))
    most = np.zeros(len(least), dtype=np.int64)
    np.minimum.at(least, ledger.figure, group)
    np.maximum.at(most, ledger.figure, group)
    figures = np.unique(ledger.figure[np.append(ledger.over, ledger.under)])
    found = np.zeros(len(least), dtype=np.int64)
    found[figures] = 1
    several = (least != most) | ~reports.says_more[least]
    for figure in figures[several[figures]].tolist():
        found[figure] = reports.count(ledger.carrying(figure))
    return found


def strength(ledger: Ledger, reports: Reports) -> Strength:
    """The reports on each side of each figure of a ledger."""
    over, under = (
        rows[np.argsort(ledger.figure[rows], kind="stable")] for rows in (ledger.over, ledger.under)
    )
    carrying = _carrying(ledger, reports)
    _, meets, _ = ledger.kinds
    above, below = ledger.pairs_of_one_day
    figure, article, size = ledger.figure, ledger.article, len(carrying)
    uppers, lowers = ledger.uppers(over), ledger.lowers(under)
    also = (figure[above], article[below]), (figure[below], article[above])
    reaches = (
        Reach(lowers, article[under], uppers, figure[over], meets, also[0], size),
        Reach(uppers.turned, article[over], lowers.turned, figure[under], meets.T, also[1], size),
    )
    return Strength(carrying, *(counts(reports, reach) for reach in reaches))
