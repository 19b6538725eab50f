"""Reported events against the claimed running total."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from lib.analyses.totals.change import LOW_COUNT
from lib.analyses.totals.covered import places
from lib.tables import Tables
from lib.wording.words import DASH, between, day, short

# The kind of a place such as the Middle East.
REGION = "region"


def _inside(tables: Tables, scope: str) -> pd.Series:
    """event_id → whether one of its places belongs to the scope; a country includes its places, a
    multi-country region all of them."""
    wanted = places(scope)
    known = tables.places.loc[tables.places["place_id"].isin(list(wanted))]
    if ((known["kind"] == REGION) & known["country"].isna()).any():
        return pd.Series(True, index=tables.events["event_id"])
    countries = known.loc[known["kind"] == "country", "country"].dropna()
    at = tables.event_places
    belongs = at["place_id"].isin(list(wanted)) | at["country"].isin(countries).fillna(False)
    return belongs.groupby(at["event_id"]).any()


def documented_so_far(
    tables: Tables, events: pd.DataFrame, scope: str, start: pd.Timestamp
) -> pd.DataFrame:
    """The reported events since the start, cumulated: day, low, high, number, event_ids.

    One row per day with events. `low` counts those certainly in the selection, `high` all. Only
    events in the scope's places count, a country including every place in it; a scope without
    places admits all.
    """
    own = events.loc[events["start"] >= start]
    if places(scope):
        inside = _inside(tables, scope)
        own = own.loc[own["event_id"].isin(inside.index[inside])]
    days = own.groupby("start").agg(
        number=("event_id", "count"), sure=("certain", "sum"), event_ids=("event_id", " ".join)
    )
    rows = days.sort_index().reset_index(names="day")
    return rows.assign(
        low=rows["sure"].cumsum().astype("Int64"), high=rows["number"].cumsum().astype("Int64")
    )[["day", "low", "high", "number", "event_ids"]]


def also(gaps: pd.DataFrame, name: str, found: pd.DataFrame) -> pd.DataFrame:
    """The gaps with a column for how many of the given events there were by each day."""
    rows = found[["day", "high"]].astype({"day": "datetime64[us]"}).rename(columns={"high": name})
    joined = pd.merge_asof(gaps.sort_values("day"), rows, on="day")
    return joined.fillna({name: 0})


def gap(bounds: pd.DataFrame, documented: pd.DataFrame) -> pd.DataFrame:
    """Claimed less reported on each day of an envelope of one claimant and scope.

    Columns: day, claimed_low, claimed_high, documented_low, documented_high, low, high (NA: open);
    below zero: more is reported than claimed.
    """
    told = bounds[["day", "low", "high"]].set_axis(["day", "claimed_low", "claimed_high"], axis=1)
    found = documented[["day", "low", "high"]].astype({"day": "datetime64[us]"})
    found = found.set_axis(["day", "documented_low", "documented_high"], axis=1)
    rows = pd.merge_asof(told.sort_values("day"), found, on="day")
    rows = rows.fillna({"documented_low": 0, "documented_high": 0})
    return rows.assign(
        low=rows["claimed_low"] - rows["documented_high"],
        high=rows["claimed_high"] - rows["documented_low"],
    )


@dataclass(frozen=True)
class _Between:
    low: int
    high: int | None

    def words(self) -> str:
        return between(self.low, self.high)


def _between(row: Mapping, name: str) -> _Between:
    low, high = row[f"{name}low"], row[f"{name}high"]
    return _Between(int(low), None if pd.isna(high) else int(high))


def _compact(found: _Between) -> str:
    """`171 or more`, `151–166`, `98`."""
    if found.high is None:
        return f"{found.low:,} or more"
    return f"{found.low:,}" if found.low == found.high else f"{found.low:,}{DASH}{found.high:,}"


def gap_sentence(row: Mapping, claimant: str) -> str:
    """A row of `gap` in words.

    `Pentagon total by 21 Feb 2024: 171 or more; attacks reported by then: 173, of which 54
    confirmed officially`.
    A share is given only from LOW_COUNT up. If `official` says how many are confirmed, every
    sentence includes it: reported is not confirmed.
    """
    told, found = _between(row, "claimed_"), _between(row, "documented_")
    least, most = int(row["low"]), None if pd.isna(row["high"]) else int(row["high"])
    by, name = f"by {day(row['day'])}", short(claimant)
    if most is not None and most < least:
        return f"{name}: its totals {by} cannot all be right; {_compact(found)} attacks reported"
    confirmed = _confirmed(row, found)
    total = f"{name} total ({_compact(told)})"
    events = f"attacks reported ({_compact(found)}{confirmed})"
    if least > 0:
        share = ""
        if told.low >= LOW_COUNT and found.high is not None and found.high > 0:
            share = f"; at most {round(100 * found.high / told.low)}% of it is reported"
        return f"{total} exceeds {events} {by} by {_Between(least, most).words()}{share}"
    if most is not None and most < 0:
        more = _Between(-most, -least).words()
        return f"{events[:1].upper()}{events[1:]} {by} exceed the {total} by {more}"
    if confirmed:
        return (
            f"{name} total {by}: {_compact(told)}; attacks reported by then: "
            f"{_compact(found)}{confirmed}"
        )
    return f"{total} and {events} {by} are consistent"


def _confirmed(row: Mapping, found: _Between) -> str:
    """How many of the events are confirmed officially; empty if all are, or if it is unknown."""
    official = row.get("official")
    if official is None or not found.high or int(official) >= found.high:
        return ""
    return f", of which {int(official):,} confirmed officially"


def is_certain(row: Mapping) -> bool:
    """Whether more is claimed than reported, whichever number the claims mean."""
    return row["low"] > 0 and (pd.isna(row["high"]) or row["high"] >= row["low"])


def gap_words(row: Mapping) -> str:
    """The gap alone, for a label: `gap: at least 67`, `gap: 3 to 5`, `no certain gap`."""
    if not is_certain(row):
        return "no certain gap"
    return f"gap: {_between(row, '').words()}"
