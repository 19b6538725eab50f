"""A running total's claims with what they are judged by: others of the measure, and reports."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from lib.analyses.numbered_rows import coded, combined, starts_of
from lib.analyses.totals.claimed import counting, ordered
from lib.analyses.totals.figure_words import Wording
from lib.analyses.totals.ledger import NEVER, OPEN, Ledger
from lib.analyses.totals.ledger_columns import day_numbers, ledgers
from lib.analyses.totals.outliers import Judged
from lib.analyses.totals.reports import Reports
from lib.model.settings import Tally
from lib.tables import Tables


@dataclass(frozen=True)
class Told:
    """The tally's claims, all claims of its measure (`kin`), their reports and their wording."""

    claims: pd.DataFrame
    kin: pd.DataFrame
    reports: Reports
    words: Wording

    @cached_property
    def judged(self) -> list[Judged]:
        """The claims by claimant."""
        return [Judged(own, self.reports) for own in ledgers(self.claims, self.reports)]

    def number(self, claim_ids: Iterable[str], most: int = OPEN) -> int:
        """How many independent reports carry the claims; `most` or more are `most`."""
        return self.reports.independent(map(self.words.article, claim_ids), most)

    def in_order(self, ledger: Ledger, claims: np.ndarray) -> list[str]:
        """The ids of some of a ledger's claims, in the order of the total's claims."""
        return ledger.ids[claims[np.argsort(ledger.row[claims], kind="stable")]].tolist()

    @cached_property
    def _days(self) -> "_Days":
        return _Days(self.kin)

    def others(self, claim_id: str) -> list[str]:
        """What other articles have for the claim's claimant, places and day, if it rules out the
        claim's figure.

        Figures without a stated start count if one with a start is the same.
        """
        found = self._days.differing(self.words.line(claim_id))
        of, names = self.words.of, [self.words.column("claim_id")[each] for each in found]
        dated = {of(name, "value") for name in names if not pd.isna(of(name, "since"))}
        article = of(claim_id, "article_id")
        return sorted(
            name for name in names
            if of(name, "value") in dated and of(name, "article_id") != article
        )  # fmt: skip


class _Days:
    """Claims by claimant, places and day, and which of them exclude others of the same."""

    def __init__(self, claims: pd.DataFrame) -> None:
        since = claims["since"].to_numpy("datetime64[M]")
        self._month = np.where(np.isnat(since), NEVER, since.astype(np.int64))
        self._low = claims["low"].to_numpy(np.int64, na_value=-1)
        self._high = claims["high"].to_numpy(np.int64, na_value=OPEN)
        keys = (coded(claims[name]).codes for name in ("claimant", "scope"))
        self._code = combined(*keys, day_numbers(claims["day"]))
        self._order = np.argsort(self._code, kind="stable")
        self._starts = starts_of(self._code[self._order])
        self._ends = np.append(self._starts, len(self._order))
        self._least, self._most = (
            reduced.reduceat(column[self._order], self._starts) if len(self._order) else column
            for reduced, column in ((np.minimum, self._high), (np.maximum, self._low))
        )

    def differing(self, line: int) -> list[int]:
        """The lines of those that exclude a claim, from the same start or without one."""
        code, low, high = self._code[line], self._low[line], self._high[line]
        if self._least[code] >= low and self._most[code] <= high:
            return []
        own = self._order[self._ends[code] : self._ends[code + 1]]
        apart = (self._low[own] > high) | (self._high[own] < low)
        near = (self._month[own] == NEVER) | (self._month[own] == self._month[line])
        return own[apart & near].tolist()


def told(tables: Tables, tally: Tally) -> Told:
    """The tally's claims in the tables."""
    kin = tables.claims.loc[counting(tables.claims, tally)]
    reports = Reports(tables, kin)
    return Told(ordered(tables, tally), kin, reports, Wording(tables, kin, reports))
