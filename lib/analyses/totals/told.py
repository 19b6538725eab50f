"""A running total's claims with what they are judged by: others of the measure, and reports."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from lib.analyses.totals.claimed import counting, ordered
from lib.analyses.totals.figure_words import Wording
from lib.analyses.totals.ledger import NEVER, OPEN, Ledger
from lib.analyses.totals.ledger_columns import ledgers
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
    def _of_days(self) -> dict[tuple, list[int]]:
        """Claimant, places and day → the positions of their claims in `kin`."""
        found = defaultdict(list)
        days = self.kin["day"].to_numpy("datetime64[D]").astype(np.int64).tolist()
        named = zip(self.kin["claimant"].to_list(), self.kin["scope"].to_list(), days, strict=True)
        for at, key in enumerate(named):
            found[key].append(at)
        return found

    @cached_property
    def _bounds(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The kin's lowest and highest numbers, and the month in which they start."""
        since = self.kin["since"].to_numpy("datetime64[M]")
        months = np.where(np.isnat(since), NEVER, since.astype(np.int64))
        low = self.kin["low"].to_numpy(np.int64, na_value=-1)
        return low, self.kin["high"].to_numpy(np.int64, na_value=OPEN), months

    def others(self, claim_id: str) -> list[str]:
        """What other articles have for the claim's claimant, places and day, if it rules out the
        claim's figure.

        Figures without a stated start count if one with a start is the same.
        """
        of = self.words.of
        day = of(claim_id, "day").to_datetime64().astype("datetime64[D]").astype(int)
        own = self._of_days[of(claim_id, "claimant"), of(claim_id, "scope"), int(day)]
        low, high, month = self._bounds
        ids = self.kin["claim_id"].array
        at = next(each for each in own if ids[each] == claim_id)
        found = [
            str(ids[each])
            for each in own
            if (low[each] > high[at] or high[each] < low[at]) and month[each] in (NEVER, month[at])
        ]
        dated = {of(name, "value") for name in found if not pd.isna(of(name, "since"))}
        article = of(claim_id, "article_id")
        return sorted(
            name for name in found
            if of(name, "value") in dated and of(name, "article_id") != article
        )  # fmt: skip


def told(tables: Tables, tally: Tally) -> Told:
    """The tally's claims in the tables."""
    kin = tables.claims.loc[counting(tables.claims, tally)]
    reports = Reports(tables, kin)
    return Told(ordered(tables, tally), kin, reports, Wording(tables, kin, reports))
