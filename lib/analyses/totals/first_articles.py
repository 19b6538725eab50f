"""The first article, by name, of each group of claims that each of many claims reaches.

Days are gone through from the last one back. What is reached from a day by a kind of claim with a
number is noted as a table, a row for each kind and a column for each number: so a claim is looked
at once, and one that reaches it finds its article at its own place.
"""

from collections.abc import Iterator

import numpy as np

from lib.analyses.numbered_rows import starts_of
from lib.analyses.totals.sweeps import Points

# So many articles are noted at a time, to bound the memory.
CELLS = 4_000_000
NONE = np.iinfo(np.int32).max


def _foremost(points: Points, article: np.ndarray, group: np.ndarray) -> np.ndarray:
    """The points that may be the first of their group, in order of groups: those for which none of
    the same kind and number has a later day and an earlier article."""
    order = np.lexsort((article, -points.day, points.number, points.kind, group))
    new = starts_of(*(each[order] for each in (group, points.kind, points.number)))
    segment = np.repeat(np.arange(len(new)), np.diff(np.append(new, len(order))))
    least = article[order] - segment * (int(article.max()) + 1)
    before = np.append(NONE, np.minimum.accumulate(least))[: len(order)]
    return order[least < before]


def _noted(
    points: Points, article: np.ndarray, group: np.ndarray, asked: Points, meets: np.ndarray
) -> np.ndarray:
    """The same as a table, a row for each group: these are numbered from 0."""
    kinds = [np.flatnonzero(reaching) for reaching in meets.T]
    groups, numbers = int(group.max()) + 1, int(points.number.max()) + 1
    best = np.full((groups, len(meets), numbers), NONE, dtype=np.int32)
    found = np.full((groups, len(asked.kind)), NONE, dtype=np.int32)
    number = np.minimum(asked.number, numbers - 1)
    latest, order = (np.argsort(-each, kind="stable") for each in (points.day, asked.day))
    told = (each[latest].tolist() for each in (group, points.kind, points.number, article))
    marks = list(zip(*told, strict=True))
    starts = starts_of(asked.day[order])
    later = np.searchsorted(-points.day[latest], -asked.day[order[starts]]).tolist()
    at = 0
    for few, end in zip(np.split(order, starts[1:]), later, strict=True):
        for place, kind, least, name in marks[at:end]:
            own = best[place]
            own[kinds[kind], least:] = np.minimum(own[kinds[kind], least:], name)
        at = max(at, end)
        found[:, few] = best[:, asked.kind[few], number[few]]
    return found


def first_articles(
    points: Points, article: np.ndarray, group: np.ndarray, asked: Points, meets: np.ndarray
) -> Iterator[np.ndarray]:
    """For each group of points the first article that each of `asked` reaches, NONE without one.

    Numbers are counted from 1, 0 reaches none; `meets` says which kinds of `asked` (rows) reach
    which kinds of points.
    """
    if not len(article) or not len(asked.kind):
        return
    rows = _foremost(points, article, group)
    groups = np.unique(group[rows], return_inverse=True)[1]
    each = len(meets) * (int(points.number.max()) + 1) + len(asked.kind)
    step = max(1, CELLS // each)
    for low in range(0, int(groups[-1]) + 1, step):
        first, end = np.searchsorted(groups, [low, low + step])
        some = rows[first:end]
        yield from _noted(points.of(some), article[some], groups[first:end] - low, asked, meets)
