"""Reported events by day, week or month, and by country, weapon or who reports them."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Literal

import numpy as np
import pandas as pd

from lib.analyses import reporters
from lib.model.vocabulary import EVENT_WEAPONS
from lib.selection.choices import NO_CLAIM
from lib.tables import Tables
from lib.tables.countries import country_names
from lib.tables.derived import months, weeks
from lib.tables.grouping import Groups, ranks

Period = Literal["day", "week", "month"]
By = Literal["reported_by", "country", "weapon", "claimed_by"]

# Weeks begin on Monday (ISO 8601).
RULES = {"day": "D", "week": "W-SUN", "month": "M"}
SEVERAL, NOWHERE = "Several countries", "Place not stated"
UNCLAIMED = NO_CLAIM
# The column of an event with the first day of its period.
FIRST = {"day": "start", "week": "week", "month": "month"}
ENDS = {
    "day": pd.offsets.Day(0),
    "week": pd.offsets.Day(6),
    "month": pd.offsets.MonthEnd(0),
}
# Categories for what is unknown.
UNSTATED = (NOWHERE, UNCLAIMED, EVENT_WEAPONS.label("unknown"))


def _country(names: Mapping[str, str], codes: str) -> str:
    """One country by its name; events in several are not split."""
    found = {names.get(code, code) for code in codes.split(";") if code}
    return SEVERAL if len(found) > 1 else next(iter(found), NOWHERE)


def _claimants(names: Mapping[str, str], ids: str) -> str:
    return " and ".join(names[party] for party in ids.split(";") if party) or UNCLAIMED


def _words(tables: Tables, by: By) -> tuple[str, Callable[[str], str]]:
    """The column of the events that a category comes from, and its values in words."""
    if by == "country":
        return "countries", partial(_country, country_names(tables))
    if by == "claimed_by":
        return "claimed_by", partial(_claimants, tables.party_names)
    if by == "weapon":
        return "weapon", lambda weapon: EVENT_WEAPONS.label(weapon or "unknown")
    return "reported_by", lambda kind: reporters.LABELS[kind or reporters.OPEN]


def first_days(days: pd.Series, period: Period) -> pd.Series:
    """The first day of the period of each day."""
    return {"day": lambda each: each, "week": weeks, "month": months}[period](days)


def last_days(starts: pd.Series, period: Period) -> pd.Series:
    """The last day of each period, by its first one."""
    return starts + ENDS[period]


def categories(tables: Tables, events: pd.DataFrame, by: By) -> pd.Series:
    """Each event's category, a word for readers."""
    column, word = _words(tables, by)
    values = events[column].fillna("")
    words = {value: word(value) for value in values.unique()}
    return values.map(words).astype("string")


def per_period(tables: Tables, events: pd.DataFrame, period: Period, by: By) -> pd.DataFrame:
    """Events counted: start and end of the period, category, reported_by (its kind), certain,
    number, event_ids.

    An event counts in the period of its first day; event_ids are joined with a space. Periods
    without events have no row. No events give no rows.
    """
    starts, certain = events[FIRST[period]].to_numpy(), events["certain"].array
    category, kind = categories(tables, events, by), reporters.kinds(events)
    found = Groups.of(
        np.arange(len(events)), starts, ranks(category), ranks(kind), np.array(certain, dtype=bool)
    )
    first = pd.Series(starts[found.first])
    return pd.DataFrame(
        {
            "start": first,
            "category": category.array.take(found.first),
            "reported_by": kind.array.take(found.first),
            "certain": certain.take(found.first),
            "number": found.numbers,
            "event_ids": found.joined(events["event_id"]),
            "end": last_days(first, period),
        }
    )


def largest_first(counts: pd.DataFrame) -> list[str]:
    """The categories by their number of events, largest first."""
    totals = counts.groupby("category")["number"].sum().sort_values(ascending=False, kind="stable")
    return [str(name) for name in totals.index]


def names(tables: Tables, events: pd.DataFrame, by: By) -> list[str]:
    """The categories of the events, most frequent first; ties in alphabetical order."""
    counts = categories(tables, events, by).value_counts().rename_axis("name").reset_index()
    ordered = counts.sort_values(["count", "name"], ascending=[False, True])
    return [str(name) for name in ordered["name"]]
