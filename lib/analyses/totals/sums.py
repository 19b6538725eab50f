"""Parts of a running total that do not add up to it."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, product
from typing import NamedTuple

import numpy as np

from lib.analyses.totals.covered import places
from lib.analyses.totals.figure_words import Wording
from lib.analyses.totals.ledger import NEVER, OPEN, Ledger
from lib.analyses.totals.told import Told
from lib.tables.lists import together

# How many parts a whole is split into: two or three are all that sources use.
MOST_WAYS = 20
Rows = list[int]


class Missed(NamedTuple):
    """A total and parts of it that do not add up: `ids` has the total's claim, then the parts'.

    It is `comparable` if one article gives all of them from one start; `alone` if so, and no two
    independent reports have these figures. `beside` are the day's claims about the whole, if none
    of the day adds up.
    """

    claimant: str
    until: int
    whole: str
    ids: tuple[str, ...]
    starts_alike: bool
    comparable: bool
    beside: tuple[str, ...]
    alone: bool = False


def _partitions(whole: frozenset[str], parts: list[frozenset[str]]) -> list[list[frozenset[str]]]:
    """The ways to divide the whole into parts that share no place."""

    def ways(rest: frozenset[str]):
        if not rest:
            yield []
            return
        first = min(rest)
        for part in (part for part in parts if first in part and part <= rest):
            yield from ([part, *others] for others in ways(rest - part))

    return list(islice(ways(whole), MOST_WAYS))


def splits(scopes: list[str]) -> list[tuple[str, list[str]]]:
    """Each scope whose places are those of other scopes, each once: the whole and its parts."""
    sets = {places(scope): scope for scope in dict.fromkeys(scopes) if places(scope)}
    return [
        (sets[whole], [sets[part] for part in way])
        for whole in sets
        for way in _partitions(whole, sorted((s for s in sets if s < whole), key=sorted))
    ]


def _missed(ledger: Ledger, combination: tuple[int, ...]) -> bool:
    """Whether the parts cannot add up to the whole, which comes first."""
    whole, *parts = combination
    limits = [int(ledger.limit[part]) for part in parts]
    least = sum(int(ledger.low[part]) for part in parts)
    most = OPEN if OPEN in limits else sum(limit - 1 for limit in limits)
    return least >= ledger.limit[whole] or most < ledger.low[whole]


def _distinct(ledger: Ledger, rows: Rows) -> Rows:
    """One claim for each interval."""
    return list({(ledger.low[row], ledger.limit[row]): row for row in rows}.values())


def _in_one_article(ledger: Ledger, columns: list[Rows]) -> Iterator[tuple[int, ...]]:
    """The combinations of claims from one article."""
    by_article = []
    for rows in columns:
        found = defaultdict(list)
        for row in rows:
            found[int(ledger.article[row])].append(row)
        by_article.append(found)
    for article in set(by_article[0]).intersection(*by_article[1:]):
        yield from product(*(found[article] for found in by_article))


class _Day:
    """A claimant's firm claims for one day, by places."""

    def __init__(self, ledger: Ledger, until: int, own: dict[str, Rows]) -> None:
        self.ledger, self.until, self.own = ledger, until, own

    def missed(self, whole: str, parts: list[str]) -> Iterator[Missed]:
        """The combinations from one article that do not add up; if none of the day adds up, also
        the first by name, whatever its articles."""
        columns = [self.own[scope] for scope in (whole, *parts)]
        fits = self._fits(columns)
        beside = () if fits else tuple(str(self.ledger.ids[row]) for row in columns[0])
        for combination in _in_one_article(self.ledger, columns):
            if _missed(self.ledger, combination):
                yield self._row(whole, combination, True, beside)
        if not fits:
            first = [min(rows, key=lambda row: self.ledger.ids[row]) for rows in columns]
            yield self._row(whole, tuple(first), False, beside)

    def _fits(self, columns: list[Rows]) -> bool:
        """Whether claims of the day add up, whoever reports them."""
        distinct = (_distinct(self.ledger, rows) for rows in columns)
        return any(not _missed(self.ledger, combination) for combination in product(*distinct))

    def _row(
        self, whole: str, combination: tuple[int, ...], one_article: bool, beside: tuple[str, ...]
    ) -> Missed:
        ledger, (first, *parts) = self.ledger, combination
        alike = all(ledger.alike[ledger.start[first], ledger.start[part]] for part in parts)
        return Missed(
            ledger.claimant,
            self.until,
            whole,
            tuple(str(ledger.ids[row]) for row in combination),
            alike,
            one_article and alike,
            beside,
        )


def _days(told: Told) -> list[_Day]:
    days = []
    for own in told.judged:
        ledger = own.ledger
        dated = ledger.firm & (ledger.until != NEVER) & (ledger.until == ledger.reached)
        found: dict[int, dict[str, Rows]] = defaultdict(lambda: defaultdict(list))
        for row in np.flatnonzero(dated).tolist():
            found[int(ledger.until[row])][ledger.scopes[ledger.scope[row]]].append(row)
        days += [_Day(ledger, until, by_scope) for until, by_scope in found.items()]
    return days


def _figures_of(row: Missed, words: Wording) -> tuple:
    """The figures of a sum, whoever prints it."""
    figures = [(words.where(name), words.figure(name)) for name in row.ids]
    return row.claimant, row.until, *figures


def _alone(told: Told, rows: list[Missed]) -> list[Missed]:
    """The rows, marked where no two independent reports have the same parts with the same total."""
    words = told.words
    found: list[Missed] = []
    for same in together(rows, (_figures_of(row, words) for row in rows)).values():
        totals = {row.ids[0] for row in same}
        figure = words.figure(same[0].ids[0])
        totals |= {name for name in same[0].beside if words.figure(name) == figure}
        alone = told.number(totals, 2) < 2
        found += [row._replace(alone=row.comparable and alone) for row in same]
    return found


def missed_sums(told: Told) -> list[Missed]:
    """The sums of parts that do not match the total of the same claimant and day: those that can be
    compared first.

    Figures of different articles are considered only if none of that day add up, and are not
    comparable: a total may rise within the day. Of such sums, the first is given for each day.
    """
    days = _days(told)
    ways = splits(sorted({scope for day in days for scope in day.own}))
    rows = [
        row
        for day in days
        for whole, parts in ways
        if all(scope in day.own for scope in (whole, *parts))
        for row in day.missed(whole, parts)
    ]
    return sorted(_alone(told, rows), key=lambda row: (not row.comparable, row.ids))
