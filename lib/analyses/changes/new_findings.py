"""Shifts and conflicts that are visible with what was known on one day, but not on another."""

import numpy as np
import pandas as pd

from lib.analyses.agreement.contested import (
    DENIAL,
    EVENT,
    KINDS,
    TOTAL,
    contested_rows,
    newly_contested,
)
from lib.analyses.changes.two_days import Days, published_by
from lib.analyses.numbered_rows import coded, combined
from lib.analyses.positions.shifts import table
from lib.analyses.positions.spoken import subjects_of
from lib.analyses.positions.turned import turns_of
from lib.model import Settings
from lib.tables import Tables
from lib.tables.plain.coded_columns import Coded


def new_shifts(days: Days, settings: Settings) -> pd.DataFrame:
    """The shifts that are visible with what was known on the second day, but not on the first.

    They are among the statements of who spoke between the days, toward the same parties on the same
    subjects.
    """
    statements = days.tables.statements
    party, toward = (coded(statements[name]).codes for name in ("party_id", "toward"))
    who = combined(party, toward, Coded.of(subjects_of(statements)).codes)
    said = statements.loc[np.isin(who, who[days.between(statements)])]
    now, before = (turns_of(published_by(said, day)) for day in (days.until, days.since))
    seen = set(before.shifts())
    fresh = [place for place, shift in enumerate(now.shifts()) if shift not in seen]
    return table(days.now, settings, now.take(np.array(fresh, dtype=np.int64)))


def _possibly_old(days: Days, rows: pd.DataFrame) -> frozenset[str]:
    """The kinds of conflicts that may have existed on the first day: those between claims that had
    all been published. What is about events and what is not have no claims in common."""
    claims = days.tables.claims
    ids = [names.split() for names in rows["claim_ids"]]
    named = claims["claim_id"].isin({name for own in ids for name in own})
    known = claims["published"].to_numpy() <= np.datetime64(days.since)
    old = set(claims.loc[named.to_numpy(bool) & known, "claim_id"])
    about = {kind for own, kind in zip(ids, rows["about"], strict=True) if old.issuperset(own)}
    return frozenset(
        kind for kind in KINDS if about & ({EVENT} if kind == EVENT else {TOTAL, DENIAL})
    )


def new_contradictions(days: Days, shown: Tables, settings: Settings) -> pd.DataFrame:
    """Conflicts that arose between the days, among the shown rows.

    They are about running totals, or events with claims published between the days.
    """
    after = contested_rows(days.touched(shown, days.until), settings, days.now)
    kinds = _possibly_old(days, after)
    if not kinds:
        return after
    earlier = days.touched(shown, days.since)
    before = contested_rows(earlier, settings, days.before, kinds=kinds)
    return newly_contested(before, after)
