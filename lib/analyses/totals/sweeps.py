"""For each of many claims the first that it reaches, without comparing each with each.

A claim is a point: its kind (places and start), and three numbers. It is reached by a claim of a
kind that meets its own, whose first number is lower and whose other two are no lower. Points are
in some order, and each of `asked` looks for the first: of points of one kind only those matter
that no earlier one covers, and these are few; each takes those that reach it from what is left.
"""

from typing import NamedTuple

import numpy as np

# So many points are compared with one another at a time.
BLOCK = 256


class Points(NamedTuple):
    """Claims as points, a row each; equal ones have the same number in `same`."""

    kind: np.ndarray
    day: np.ndarray
    number: np.ndarray
    level: np.ndarray
    same: np.ndarray

    def of(self, rows: np.ndarray) -> "Points":
        """Some of the points."""
        return Points(*(column[rows] for column in self))

    @property
    def turned(self) -> "Points":
        """The same the other way round: what was reached reaches."""
        return Points(self.kind, -self.day, -self.number, self.level, self.same)


def _covered(points: Points, by: Points, earlier: np.ndarray | bool = True) -> np.ndarray:
    """Whether whatever reaches a point reaches one of some others too."""
    found = (by.day[:, None] >= points.day) & (by.number[:, None] <= points.number) & earlier
    return np.any(found & (by.level[:, None] <= points.level), axis=0)


def _leading(points: Points, rows: np.ndarray) -> np.ndarray:
    """Those of some points of one kind that no earlier one covers."""
    kept = rows[:0]
    for at in range(0, len(rows), BLOCK):
        few = rows[at : at + BLOCK]
        few = few[~_covered(points.of(few), points.of(kept))]
        own, before = points.of(few), np.triu(np.ones((len(few), len(few)), dtype=bool), 1)
        kept = np.append(kept, few[~_covered(own, own, before)])
    return kept


def first(points: Points, asked: Points, meets: np.ndarray) -> np.ndarray:
    """For each of `asked` the first of the points that it reaches; their number without one.

    `meets` says which kinds of `asked` (rows) reach which kinds of points.
    """
    rows = np.sort(np.unique(points.same, return_index=True)[1])
    _, some, each = np.unique(asked.same, return_index=True, return_inverse=True)
    found = _first(points.of(rows), asked.of(some), meets)
    return np.append(rows, len(points.kind))[found][each]


def _first(points: Points, asked: Points, meets: np.ndarray) -> np.ndarray:
    none = len(points.kind)
    found = np.full(len(asked.kind), none)
    for kind in np.unique(points.kind):
        left = np.flatnonzero(meets[asked.kind, kind])
        for at in _leading(points, np.flatnonzero(points.kind == kind)).tolist():
            left = left[found[left] > at]
            hit = (asked.day[left] < points.day[at]) & (asked.number[left] >= points.number[at])
            hit &= asked.level[left] >= points.level[at]
            found[left[hit]] = at
            left = left[~hit]
    return found
