"""Shifts and conflicts that are visible with what was known on one day, but not on another."""

import pandas as pd

from lib.analyses.agreement.contested import contested_rows, newly_contested
from lib.analyses.changes.two_days import Days
from lib.analyses.positions.shifts import table, turns_of
from lib.model import Settings
from lib.tables import Tables


def new_shifts(days: Days, settings: Settings) -> pd.DataFrame:
    """The shifts that are visible with what was known on the second day, but not on the first.

    They are among the statements of who spoke between the days, toward the same parties on the same
    subjects.
    """
    new = days.came_out(days.tables.statements)

    def spoken(tables: Tables) -> pd.DataFrame:
        said = tables.statements
        subject = said["topic"].isin(new["topic"].dropna()) | said["event_id"].isin(
            new["event_id"].dropna()
        )
        alike = said["party_id"].isin(new["party_id"]) & said["toward"].isin(new["toward"])
        return said.loc[alike & subject]

    now, before = (turns_of(spoken(whole)) for whole, _ in (days.now, days.before))
    seen = {turn.shift for turn in before}
    fresh = [turn for turn in now if turn.shift not in seen]
    return table(days.now[0], settings, fresh)


def new_contradictions(days: Days, settings: Settings) -> pd.DataFrame:
    """Conflicts that arose between the days, among the shown rows.

    They are about running totals, or events with claims published between the days.
    """
    told = days.came_out(days.tables.claims)["event_id"].dropna()

    def on(known: tuple[Tables, Tables]) -> pd.DataFrame:
        whole, shown = known
        touched = shown.claims["event_id"].isna() | shown.claims["event_id"].isin(told)
        part = shown.with_frames(claims=shown.claims.loc[touched])
        return contested_rows(part, settings, whole)

    after = on(days.now)
    return after if after.empty else newly_contested(on(days.before), after)
