"""The event with the highest figure of killed, and the highest figure of each week."""

from collections.abc import Mapping
from datetime import datetime

from lib.analyses import agreement
from lib.tables import Tables, lists
from lib.tables.records import Row, records

KILLED = "killed"
NAMED = ["event_id", "claimant", "affected"]


def killed(tables: Tables) -> list[Row]:
    """The latest figures of killed of all named claimants on single events, the highest first; of
    equals the one that most articles carry."""
    claims = tables.claims
    own = claims["measure"].eq(KILLED) & claims[NAMED].notna().all(axis="columns")
    told = claims.loc[own.fillna(False).to_numpy(bool)]
    if told.empty:
        return []
    rows = records(agreement.latest(agreement.figures(agreement.with_voices(tables, told))))
    return sorted(rows, key=lambda row: (-row["low"], -row["articles"], row["voice"]))


def by_week(tables: Tables, rows: list[Row]) -> Mapping[datetime, Row]:
    """Monday → the highest figure for an event of that week; needs `killed`."""
    week_of = dict(lists.rows_of(tables.events, ["event_id", "week"]))
    found: dict[datetime, Row] = {}
    for row in rows:
        if (week := week_of.get(row["event_id"])) is not None:
            found.setdefault(week, row)
    return found
