"""Shifts and conflicts that are visible with what was known on one day, but not on another."""

from datetime import date

import numpy as np
import pandas as pd

from lib.analyses.agreement.contested import contested_rows, newly_contested
from lib.analyses.changes.two_days import Days, known_events
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

    now, before = (turns_of(spoken(whole)) for whole in (days.now, days.before))
    seen = {turn.shift for turn in before}
    fresh = [turn for turn in now if turn.shift not in seen]
    return table(days.now, settings, fresh)


def _touched(days: Days, shown: Tables, day: date) -> Tables:
    """The shown claims that matter (see `Days.touched`), and the events known on a day."""
    claims = shown.claims
    about = claims["event_id"].isna() | claims["event_id"].isin(days.told)
    known = claims["published"].to_numpy() <= np.datetime64(day)
    return shown.with_frames(
        claims=claims.loc[about.to_numpy(bool) & known], events=known_events(shown, day)
    )


def new_contradictions(days: Days, shown: Tables, settings: Settings) -> pd.DataFrame:
    """Conflicts that arose between the days, among the shown rows.

    They are about running totals, or events with claims published between the days.
    """
    after = contested_rows(_touched(days, shown, days.until), settings, days.now)
    if after.empty:
        return after
    before = contested_rows(_touched(days, shown, days.since), settings, days.before)
    return newly_contested(before, after)
