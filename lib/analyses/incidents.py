"""Reported events by day, week or month, and by country, weapon or who reports them."""

from typing import Literal

import pandas as pd

from lib.analyses import reporters
from lib.model.vocabulary import EVENT_WEAPONS
from lib.tables import Tables
from lib.tables.countries import country_names

Period = Literal["day", "week", "month"]
By = Literal["reported_by", "country", "weapon", "claimed_by"]

# Weeks begin on Monday (ISO 8601).
RULES = {"day": "D", "week": "W-SUN", "month": "M"}
SEVERAL, NOWHERE = "Several countries", "Place not stated"
UNCLAIMED = "No claim of responsibility found"
# Categories for what is unknown.
UNSTATED = (NOWHERE, UNCLAIMED, EVENT_WEAPONS.label("unknown"))


def _countries(tables: Tables) -> pd.Series:
    """event_id → the country's name; events in several countries are not split."""
    places = tables.event_places.dropna(subset=["country"])
    named = places.assign(name=places["country"].replace(country_names(tables)))
    found = {event: sorted(set(own)) for event, own in named.groupby("event_id")["name"]}
    labels = {event: own[0] if len(own) == 1 else SEVERAL for event, own in found.items()}
    return pd.Series(labels, dtype="string")


def _claimants(tables: Tables) -> pd.Series:
    roles = tables.event_parties.loc[tables.event_parties["role"] == "claimed_by"]
    named = roles.merge(tables.parties[["party_id", "name"]], on="party_id", validate="many_to_one")
    joined = {event: " and ".join(own) for event, own in named.groupby("event_id")["name"]}
    return pd.Series(joined, dtype="string")


def categories(tables: Tables, events: pd.DataFrame, by: By) -> pd.Series:
    """Each event's category, a word for readers."""
    if by == "reported_by":
        return reporters.kinds(events).map(reporters.LABELS).astype("string")
    if by == "weapon":
        return events["weapon"].fillna("unknown").map(EVENT_WEAPONS.label).astype("string")
    named, otherwise = {
        "country": (_countries, NOWHERE),
        "claimed_by": (_claimants, UNCLAIMED),
    }[by]
    return events["event_id"].map(named(tables)).astype("string").fillna(otherwise)


def per_period(tables: Tables, events: pd.DataFrame, period: Period, by: By) -> pd.DataFrame:
    """Events counted: start and end of the period, category, reported_by (its kind), certain,
    number, event_ids.

    An event counts in the period of its first day; event_ids are joined with a space. Periods
    without events have no row. No events give no rows.
    """
    named = events.assign(
        category=categories(tables, events, by),
        reported_by=reporters.kinds(events),
        period=events["start"].dt.to_period(RULES[period]),
    )
    counted = named.groupby(["period", "category", "reported_by", "certain"], observed=True)[
        "event_id"
    ].agg(number="count", event_ids=" ".join)
    rows = counted.reset_index()
    starts = pd.PeriodIndex(rows["period"], freq=RULES[period])
    return rows.assign(start=starts.start_time, end=starts.end_time.normalize()).drop(
        columns="period"
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
