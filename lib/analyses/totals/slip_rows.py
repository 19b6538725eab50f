"""Reports that differ from the others, each in a sentence, with those others."""

from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from lib.analyses.totals.exchanges import exchanged_with
from lib.analyses.totals.kinds import PART, SAME_DAY, SLIP, Finding, kind_of
from lib.analyses.totals.ledger import Ledger
from lib.analyses.totals.outliers import Judged, Outlier
from lib.analyses.totals.sums import Missed
from lib.analyses.totals.told import Told
from lib.wording.words import quantity

# A figure that one report has, by its number, with the claims that it is one of.
Outlying = tuple[Judged, int]
# So many figures of one report are listed: each with all that contradicts it.
LISTED = 1_000
ADDED = "Its parts do not add up to its total."


class _Against(NamedTuple):
    """An outlier: its claim and the one it is compared with first, by their ids, and the pair's."""

    kind: str
    name: str
    other: str
    above: str
    below: str


def _usual(told: Told, others: list[str]) -> str:
    """The figure that most of the others have."""
    value = Counter(told.words.of(name, "value") for name in others).most_common(1)[0][0]
    return told.words.figure(next(n for n in others if told.words.of(n, "value") == value))


def _clause(told: Told, pair: _Against) -> str:
    """How the two figures of a pair contradict each other, the outlying one first."""
    words, ours, theirs = told.words, pair.name, pair.other
    said = f"{words.figure(ours)} {words.by(ours)}"
    than = f"{words.figure(theirs)} {words.by(theirs)}"
    if pair.kind == PART:
        return f"{said} in {words.where(ours)}, but {than} in {words.where(theirs)}"
    return f"{said}, {'before' if ours == pair.above else 'after'} {than}"


def _same(told: Told, pair: _Against, others: list[str], column: str) -> bool:
    own = told.words.of(pair.name, column)
    return all(told.words.of(name, column) == own for name in others)


def _sentence(told: Told, pair: _Against, others: list[str]) -> str:
    """The one report's figure, and those of the others, for its day or another."""
    words, name = told.words, pair.name
    head, outlet = f"{words.claimant(name)}, {words.where(name)}:", words.outlet(name)
    if pair.kind == SAME_DAY:
        both = f"{words.figure(pair.above)} and {words.figure(pair.below)}"
        return f"{head} one report ({outlet}) gives both {both} {words.by(name)}."
    number = told.number(others)
    if number == 1:
        both = f"{outlet}, {words.outlet(pair.other)}"
        return f"{head} two reports differ ({both}): {_clause(told, pair)}."
    if _same(told, pair, others, "day") and _same(told, pair, others, "scope"):
        have = _usual(told, others)
        says = f"{words.figure(name)} {words.by(name)}, where they have {have}"
        return f"{head} one report ({outlet}) differs from {number} others of that day: {says}."
    return f"{head} one report ({outlet}) differs from {number} others: {_clause(told, pair)}."


def _others(told: Told, ledger: Ledger, outlier: Outlier) -> list[str]:
    """The others of the day if there are several, otherwise all that contradict the figure."""
    of_day = told.others(ledger.ids[outlier.claim])
    if told.number(of_day, 2) > 1:
        return of_day
    return list(dict.fromkeys([*told.in_order(ledger, outlier.against), *of_day]))


def _exchange(told: Told, name: str, partner: str) -> str:
    both = f"{told.words.where(name)} and {told.words.where(partner)}"
    return f"With its figures for {both} swapped, it agrees with them."


def _slip(told: Told, ledger: Ledger, outlier: Outlier) -> Finding:
    """A row about one report's figure, from all pairs in which it is the outlier."""
    above, below = (str(ledger.ids[end]) for end in outlier.pair)
    name = str(ledger.ids[outlier.claim])
    other = below if name == above else above
    pair = _Against(kind_of(ledger, outlier.pair), name, other, above, below)
    others, swapped = _others(told, ledger, outlier), exchanged_with(ledger, outlier.claim)
    partner = [] if swapped is None else [str(ledger.ids[swapped])]
    ids = [name, *partner, *others, *(each for own in partner for each in told.others(own))]
    swaps = [_exchange(told, name, own) for own in partner]
    return Finding(
        kind=SLIP,
        sentence=" ".join([_sentence(told, pair, others), *swaps]),
        claim_ids=" ".join(dict.fromkeys(ids)),
        day=int(ledger.reached[outlier.claim]),
        comparable=True,
        slip=True,
        claimant=ledger.claimant,
        of=frozenset({name, *partner}),
    )


def by_day(told: Told) -> tuple[list[Outlying], list[Outlying]]:
    """The figures that one report has and others contradict, in order of days: those to list, and
    the others."""
    found = [
        (int(day), number, own, figure)
        for number, own in enumerate(told.judged)
        for day, figure in zip(
            own.ledger.days_of(own.outlying).tolist(), own.outlying.tolist(), strict=True
        )
    ]
    figures = [(own, figure) for *_, own, figure in sorted(found, key=lambda each: each[:2])]
    return figures[:LISTED], figures[LISTED:]


def of_pairs(told: Told, figures: list[Outlying]) -> list[Finding]:
    """A row for each of the figures in which one report differs from the others; two that swapping
    corrects are one row. `of` are the outlying claims."""
    found = [(own.ledger, own.outlier(figure)) for own, figure in figures]

    def place(each: tuple[Ledger, Outlier]) -> tuple:
        ledger, (_, (a, b), _) = each
        return int(ledger.until[b]), -int(ledger.low[a]), ledger.ids[b], ledger.ids[a]

    rows: list[Finding] = []
    named: dict[str, list[frozenset[str]]] = {}
    for ledger, outlier in sorted(found, key=place):
        row = _slip(told, ledger, outlier)
        name = str(ledger.ids[outlier.claim])
        if not any(row.of <= before for before in named.get(name, ())):
            rows.append(row)
            for each in row.of:
                named.setdefault(each, []).append(row.of)
    return rows


def _has(told: Told, names: Collection[str]) -> str:
    return "has" if len({told.words.article(name) for name in names}) == 1 else "have"


def _of_sum(told: Told, row: Missed) -> Finding:
    words, (whole, *parts) = told.words, row.ids
    added = " and ".join(f"{words.figure(part)} in {words.where(part)}" for part in parts)
    found = [(name, own) for name in row.ids if (own := told.others(name))]
    others = [
        f"{quantity(told.number(own), 'other report')} of that day {_has(told, own)} "
        f"{_usual(told, own)} in {words.where(name)}."
        for name, own in found
    ]
    said = (
        f"{words.claimant(whole)}, {words.by(whole)}: one report ({words.outlet(whole)}) has "
        f"{added}, but {words.figure(whole)} in {words.where(whole)}. {ADDED}"
    )
    ids = [*row.ids, *(name for _, own in found for name in own)]
    return Finding(
        kind=SLIP,
        sentence=" ".join([said, *others]),
        claim_ids=" ".join(dict.fromkeys(ids)),
        day=row.until,
        comparable=True,
        slip=True,
        claimant=row.claimant,
        of=frozenset(row.ids),
    )


def of_sums(told: Told, rows: list[Missed]) -> list[Finding]:
    """A row for each report whose parts do not add up to its own total."""
    return [_of_sum(told, row) for row in rows]
