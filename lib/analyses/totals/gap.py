"""Reported events against the claimed running total."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from lib.analyses.totals.change import LOW_COUNT
from lib.analyses.totals.covered import places
from lib.tables import Tables, lists
from lib.tables.arrow import is_among
from lib.tables.grouping import Groups
from lib.tables.schema import TEXT
from lib.wording.words import DASH, between, day, short

# The kind of a place such as the Middle East.
REGION = "region"


def _inside(tables: Tables, scope: str) -> pd.Series:
    """The events of which one place belongs to the scope; a country includes its places, a
    multi-country region all of them."""
    wanted = places(scope)
    columns = ("place_id", "kind", "country")
    known = [row for row in lists.rows_of(tables.places, columns) if row[0] in wanted]
    if any(kind == REGION and country is None for _, kind, country in known):
        return tables.events["event_id"]
    countries = {country for _, kind, country in known if kind == "country" and country}
    at = tables.event_places
    named = zip((at["place_id"], at["country"]), (wanted, countries), strict=True)
    inside = [is_among(column, pd.Series(list(names), dtype=TEXT)) for column, names in named]
    return at["event_id"].loc[inside[0] | inside[1]]


def documented_so_far(
    tables: Tables, events: pd.DataFrame, scope: str, start: pd.Timestamp
) -> pd.DataFrame:
    """The reported events since the start, cumulated: day, low, high, number, event_ids.

    One row per day with events. `low` counts those certainly in the selection, `high` all. Only
    events in the scope's places count, a country including every place in it; a scope without
    places admits all.
    """
    days = events["start"].to_numpy()
    counted = days >= np.datetime64(start)
    if places(scope):
        counted &= is_among(events["event_id"], _inside(tables, scope))
    by_day = Groups.of(np.flatnonzero(counted), days[counted])
    sure = np.append(0, np.cumsum(events["certain"].to_numpy(bool)[by_day.lines]))
    return pd.DataFrame(
        {
            "day": days[by_day.first],
            "low": pd.array(sure[by_day.bounds[1:]], dtype="Int64"),
            "high": pd.array(by_day.bounds[1:], dtype="Int64"),
            "number": by_day.numbers,
            "event_ids": by_day.joined(events["event_id"]),
        }
    )


def _by(days: pd.Series, found: pd.DataFrame, name: str) -> ExtensionArray:
    """How many events there were by each of the days."""
    rows = np.searchsorted(found["day"].to_numpy(), days.to_numpy(), side="right")
    return pd.array(np.append(0, found[name].to_numpy(np.int64))[rows], dtype="Int64")


def also(gaps: pd.DataFrame, name: str, found: pd.DataFrame) -> pd.DataFrame:
    """The gaps with a column for how many of the given events there were by each day."""
    return gaps.assign(**{name: _by(gaps["day"], found, "high")})


def gap(bounds: pd.DataFrame, documented: pd.DataFrame) -> pd.DataFrame:
    """Claimed less reported on each day of an envelope of one claimant and scope.

    Columns: day, claimed_low, claimed_high, documented_low, documented_high, low, high (NA: open);
    below zero: more is reported than claimed.
    """
    low, high = bounds["low"].array, bounds["high"].array
    least, most = (_by(bounds["day"], documented, name) for name in ("low", "high"))
    return pd.DataFrame(
        {
            "day": bounds["day"].array,
            "claimed_low": low,
            "claimed_high": high,
            "documented_low": least,
            "documented_high": most,
            "low": low - most,
            "high": high - least,
        }
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
