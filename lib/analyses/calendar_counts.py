"""Reported events by where they happened, or what they have in common, and by period."""

from datetime import date
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd

from lib.analyses import reporters
from lib.analyses.events_at_places import at_places
from lib.analyses.incidents import FIRST, RULES, UNSTATED, By, Period, categories, last_days
from lib.analyses.known_places import REGION_KINDS
from lib.tables import Tables, lists
from lib.tables.event_rows import EventRows
from lib.tables.grouping import Groups, ranks

SITE: Literal["site"] = "site"
Of = By | Literal["site"]
REGION_ONLY = "Only country or region known"
ORDER: tuple[Period, ...] = ("day", "week", "month")
# Rows for events of which it is not known.
UNKNOWN = (REGION_ONLY, *UNSTATED)


class Calendar(NamedTuple):
    """The counts and, in the order of rows, how many different events each row has.

    `named` are the rows of one site, weapon or the like. `counts`: name, start, end, number,
    certain (how many certainly match the filters), is_claimed (whether the claimant alone reports
    all), event_ids. Periods without events have no row.
    """

    counts: pd.DataFrame
    totals: dict[str, int]
    named: tuple[str, ...]

    @classmethod
    def of(cls, counts: pd.DataFrame, names: pd.Series, rest: str) -> "Calendar":
        """The counts with the rows in order: the named ones, the rest, and what is not known."""
        totals = _ordered(names, rest)
        named = tuple(name for name in totals if name not in (rest, *UNKNOWN))
        return cls(counts, totals, named)


def _site_names(tables: Tables) -> dict[str, str]:
    """Site → its name; countries and regions share one."""
    columns = zip(*(lists.listed(tables.places[name]) for name in ("place_id", "kind", "name")),
                  strict=True)  # fmt: skip
    return {
        place: REGION_ONLY if kind in REGION_KINDS else str(name) for place, kind, name in columns
    }


def _at_sites(tables: Tables, events: pd.DataFrame) -> tuple[np.ndarray, pd.Series]:
    """The lines of the events, each as often as it has sites, and the ids of these."""
    places = at_places(tables)
    lines = EventRows(events["event_id"]).rows(places["event_id"])
    own = np.flatnonzero(lines >= 0)
    return lines[own], places["place_id"].iloc[own]


def site_numbers(tables: Tables, events: pd.DataFrame) -> dict[str, int]:
    """Site → how many of the events were there, the most first; regions are no sites."""
    numbers = _at_sites(tables, events)[1].value_counts().to_dict()
    names = _site_names(tables)
    own = [one for one in numbers if names[one] != REGION_ONLY]
    return {one: int(numbers[one]) for one in sorted(own, key=lambda one: (-numbers[one], one))}


def _rows(tables: Tables, events: pd.DataFrame, of: Of) -> tuple[np.ndarray, pd.Series]:
    """The lines of the events, each as often as it has names, and the names, each once."""
    if of != SITE:
        return np.arange(len(events)), categories(tables, events, of).reset_index(drop=True)
    lines, places = _at_sites(tables, events)
    names = places.map(_site_names(tables)).astype("string")
    pairs = pd.DataFrame({"line": lines, "name": names.to_numpy()}).drop_duplicates()
    return pairs["line"].to_numpy(), pairs["name"].astype("string").reset_index(drop=True)


def _ordered(names: pd.Series, rest: str = "") -> dict[str, int]:
    """Name → its number of events, the largest first; then the rest, and what is not known."""
    numbers = names.value_counts().to_dict()
    last = [rest, *UNKNOWN]
    order = sorted(numbers, key=lambda name: (_place(name, last), -numbers[name], name))
    return {str(name): int(numbers[name]) for name in order}


def _place(name: str, last: list[str]) -> int:
    return last.index(name) + 1 if name in last else 0


def bundled(lines: np.ndarray, names: pd.Series, most: int) -> tuple[np.ndarray, pd.Series, str]:
    """The same with at most that many known names, and the name of the further ones: they are one
    row, which counts an event once. It is empty if there are none."""
    known = [name for name in _ordered(names) if name not in UNKNOWN]
    if len(known) <= most:
        return lines, names, ""
    rest = f"{len(known) - most + 1:,} others"
    renamed = names.replace(dict.fromkeys(known[most - 1 :], rest))
    pairs = pd.DataFrame({"line": lines, "name": renamed}).drop_duplicates()
    return pairs["line"].to_numpy(), pairs["name"].reset_index(drop=True), rest


def cells(names: pd.Series, starts: np.ndarray, period: Period) -> tuple[Groups, pd.DataFrame]:
    """The lines of each name and period, and name, start, end and number of them."""
    found = Groups.of(np.arange(len(names)), ranks(names), starts)
    first = pd.Series(starts[found.first])
    counts = pd.DataFrame(
        {
            "name": names.take(found.first).to_numpy(),
            "start": first,
            "end": last_days(first, period),
            "number": found.numbers,
        }
    )
    return found, counts.astype({"name": "string"})


def calendar(tables: Tables, events: pd.DataFrame, of: Of, period: Period, most: int) -> Calendar:
    """The events by site, country, weapon, claimant or who reports them, and by period.

    An event at several sites counts at each of them, once. At most `most` names have a row of their
    own. Needs event_id, certain, reported_by and the columns that `of` and the period ask for.
    """
    lines, names, rest = bundled(*_rows(tables, events, of), most)
    starts = events[FIRST[period]].to_numpy()[lines]
    certain = events["certain"].to_numpy(dtype=bool)[lines]
    claimed = (reporters.kinds(events) == reporters.CLAIMED).to_numpy(dtype=bool)[lines]
    found, counts = cells(names, starts, period)
    own = [np.array(group, dtype=int) for group in found]
    counts = counts.assign(
        certain=[int(certain[rows].sum()) for rows in own],
        is_claimed=[bool(claimed[rows].all()) for rows in own],
        event_ids=found.joined(events["event_id"].take(lines)),
    )
    return Calendar.of(counts, names, rest)


def fitting(first: date, last: date, asked: Period, most: int) -> Period:
    """The period asked for, or the next longer one of which no more than `most` fit."""
    longer = ORDER[ORDER.index(asked) :]
    return next((each for each in longer if len(periods(first, last, each)) <= most), ORDER[-1])


def periods(first: date, last: date, period: Period) -> list[pd.Timestamp]:
    """The first days of all periods from one day to another, those without events too."""
    return [each.start_time for each in pd.period_range(first, last, freq=RULES[period])]
