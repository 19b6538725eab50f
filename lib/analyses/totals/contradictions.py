"""Contradictions, each with the claims that cannot both be right."""

from functools import cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from lib.analyses.totals.figure_words import Wording
from lib.analyses.totals.kinds import (
    FALLS,
    NEARLY,
    PART,
    SAME_DAY,
    SUM,
    Finding,
    kind_of,
)
from lib.analyses.totals.ledger import Ledger
from lib.analyses.totals.outliers import Pair
from lib.analyses.totals.outvoted import outvoted
from lib.analyses.totals.slip_rows import by_day, of_pairs, of_sums
from lib.analyses.totals.sums import Missed, missed_sums
from lib.analyses.totals.told import Told, told
from lib.model.settings import Tally
from lib.tables import Tables
from lib.tables.lists import together

DTYPES = {
    "kind": "string",
    "sentence": "string",
    "claim_ids": "string",
    "day": "datetime64[us]",
    "comparable": "boolean",
    "slip": "boolean",
    "claimant": "string",
}
REASONS = {
    FALLS: "A running total cannot fall.",
    PART: "A part cannot exceed its whole.",
    NEARLY: "A figure that has been reached cannot be “nearly” reached later.",
    SAME_DAY: "",
    SUM: "The parts do not add up to the total.",
}
WITHIN_DAY = "Not comparable: the count may have risen within the day."


def _pair_sentence(words: Wording, ids: tuple[str, str], kind: str, reason: str) -> str:
    earlier, later = ids
    ours, theirs = words.figure(earlier), words.figure(later)
    head = f"{words.claimant(later)}, {words.where(later)}:"
    if kind == SAME_DAY:
        said = f"{head} {ours} and {theirs}, both {words.by(later)}."
    elif kind == PART:
        part = f"{ours} {words.by(earlier)} in {words.where(earlier)} alone"
        said = f"{head} {theirs} {words.by(later)}, but {part}."
    else:
        said = f"{head} {theirs} {words.by(later)}, after {ours} {words.by(earlier)}."
    return f"{said} {reason}".strip()


def _reason(words: Wording, ledger: Ledger, pair: Pair, kind: str, is_comparable: bool) -> str:
    a, b = pair
    if not ledger.alike[ledger.start[a], ledger.start[b]]:
        return words.starts([str(ledger.ids[a]), str(ledger.ids[b])])
    if not is_comparable:
        return WITHIN_DAY
    return REASONS[FALLS if words.of(ledger.ids[b], "bound") == "about" else kind]


def _of_pair(words: Wording, ledger: Ledger, pair: Pair, is_comparable: bool) -> Finding:
    kind, ids = kind_of(ledger, pair), (str(ledger.ids[pair[0]]), str(ledger.ids[pair[1]]))
    return Finding(
        kind=kind,
        sentence=_pair_sentence(
            words, ids, kind, _reason(words, ledger, pair, kind, is_comparable)
        ),
        claim_ids=" ".join(ids),
        day=int(ledger.until[pair[1]]),
        comparable=is_comparable,
        slip=False,
        claimant=ledger.claimant,
    )


def _between_claims(found: Told) -> list[Finding]:
    """The contradictions between two claims."""
    return [
        _of_pair(found.words, own.ledger, pair, is_comparable=True)
        for own in found.judged
        for pair in own.contradictions
    ]


def _differences(found: Told, alone: frozenset[str]) -> list[Finding]:
    """What cannot be compared, unless the figure is contradicted, or is that of one report: its
    claims are `alone`."""
    rows = []
    for own in found.judged:
        ledger = own.ledger
        held = {int(ledger.worded[b]) for _, b in own.contradictions}
        rows += [
            _of_pair(found.words, ledger, pair, is_comparable=False)
            for pair in own.differences(alone)
            if int(ledger.worded[pair[1]]) not in held
        ]
    return rows


def _sum_sentence(row: Missed, words: Wording) -> str:
    whole, *parts = row.ids
    added = " and ".join(f"{words.figure(part)} in {words.where(part)}" for part in parts)
    total = f"{words.figure(whole)} in {words.where(whole)}"
    said = f"{words.claimant(whole)}, {words.by(whole)}: {added}, but {total}."
    if not row.starts_alike:
        return f"{said} {words.starts([whole, *parts])}"
    return f"{said} {REASONS[SUM] if row.comparable else WITHIN_DAY}"


def _of_sum(words: Wording, row: Missed) -> Finding:
    return Finding(
        kind=SUM,
        sentence=_sum_sentence(row, words),
        claim_ids=" ".join(row.ids),
        day=row.until,
        comparable=row.comparable,
        slip=False,
        claimant=row.claimant,
    )


def _first_sums(rows: list[Missed]) -> list[Missed]:
    """The first of each total and day."""
    found: dict[tuple, Missed] = {}
    for row in rows:
        found.setdefault((row.claimant, row.until, row.whole), row)
    return list(found.values())


def slips(tables: Tables, tally: Tally) -> frozenset[str]:
    """The claims of one report that set no limit for a total: a figure that several others rule
    out, and parts that do not add up to their total unless another report has them too."""
    found = told(tables, tally)
    within = {name for row in missed_sums(found) if row.alone for name in row.ids}
    names: set[str] = set()
    for own in found.judged:
        ledger = own.ledger
        names.update(map(str, ledger.ids[np.isin(ledger.figure, outvoted(found, own))].tolist()))
        of_sums = [at for at, name in enumerate(ledger.ids.tolist()) if name in within]
        for figure, claims in together(of_sums, ledger.figure[of_sums].tolist()).items():
            if found.reports.count(ledger.carrying(figure), 2) < 2:
                names.update(map(str, ledger.ids[claims]))
    return frozenset(names)


def _table(rows: list[Finding]) -> pd.DataFrame:
    return _filled(rows) if rows else _no_rows()


@cache
def _no_rows() -> pd.DataFrame:
    return _filled([])


def _filled(rows: list[Finding]) -> pd.DataFrame:
    frame = pd.DataFrame([row[:-1] for row in rows], columns=list(DTYPES))
    days = pd.to_datetime(frame["day"].astype("int64"), unit="D")
    typed = frame.assign(day=days).astype(DTYPES)
    ordered = typed.sort_values(
        ["comparable", "slip", "day", "claim_ids"], ascending=[False, True, True, True]
    )
    return ordered.reset_index(drop=True)


class Findings(NamedTuple):
    """The rows of `contradictions`, and how many more figures one report alone has that others
    contradict."""

    rows: pd.DataFrame
    unlisted: int


def findings(tables: Tables, tally: Tally) -> Findings:
    """The tally's claims that cannot both be right: kind, sentence, claim_ids, day, comparable …

    A row is a figure (claimant, places, day, bound and value, however often printed) and the claim
    of the same claimant that contradicts it most; claim_ids joins both with a space. `comparable`
    is False if they count from different starts, or if they come from different articles of one
    day: such rows are not contradictions. Nor are those with `slip`: no two independent reports
    carry the outlying figure; claim_ids then names the other reports too. Contradictions come
    first, then slips, each in order of days.

    Pairs of claims are never listed, so there are no more rows than figures. A slip names all that
    contradicts it: the first 1,000 such figures in order of days have a row, and `unlisted` is the
    number of the others.
    """
    found = told(tables, tally)
    added = _first_sums(missed_sums(found))
    alone = of_sums(found, [row for row in added if row.alone])
    figures, others = by_day(found)
    apart = [*alone, *of_pairs(found, figures)]
    more = (own.ledger.ids[own.ledger.claims_of(figure)] for own, figure in others)
    set_apart = frozenset[str]().union(*(row.of for row in apart), *more)
    sums = [_of_sum(found.words, row) for row in added if not row.alone]
    rows = [*sums, *_between_claims(found), *apart, *_differences(found, set_apart)]
    return Findings(_table(rows), len(others))


def contradictions(tables: Tables, tally: Tally) -> pd.DataFrame:
    """The rows of `findings`."""
    return findings(tables, tally).rows


def certain_contradictions(tables: Tables, tally: Tally) -> pd.DataFrame:
    """`of_claimants` of the contradictions, without looking for anything else."""
    found = told(tables, tally)
    added = [row for row in _first_sums(missed_sums(found)) if row.comparable and not row.alone]
    return _table([*(_of_sum(found.words, row) for row in added), *_between_claims(found)])


def of_claimants(rows: pd.DataFrame) -> pd.DataFrame:
    """The contradictions: without slips of one report, and without what cannot be compared."""
    return rows.loc[(rows["comparable"] & ~rows["slip"]).astype(bool)]


def of_reports(rows: pd.DataFrame) -> pd.DataFrame:
    """The reports that differ from the others of their claimant."""
    return rows.loc[rows["slip"].astype(bool)]


def incomparable(rows: pd.DataFrame) -> pd.DataFrame:
    """The differences that cannot be compared."""
    return rows.loc[~rows["comparable"].astype(bool)]
