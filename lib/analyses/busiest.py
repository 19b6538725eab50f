"""Events by week, and the week with the most events, in a sentence."""

from datetime import date, datetime, timedelta

import numpy as np
import pandas as pd

from lib.analyses import reporters
from lib.model import Settings
from lib.tables import Tables, lists
from lib.tables.grouping import Groups, ranks
from lib.tables.groups import documented
from lib.wording.words import day, enumeration, period, quantity

Days = tuple[date | None, date | None]
WEEK = timedelta(days=6)


def _grouped(events: pd.DataFrame, group: str | None = None) -> np.ndarray:
    """The lines of the events of that group; without one, of those in any."""
    names = events["group_id"]
    if group is None:
        return np.flatnonzero(names.notna())
    return np.flatnonzero((names == group).to_numpy(dtype=bool, na_value=False))


def _bars(tables: Tables) -> tuple[pd.DataFrame, bool]:
    """The events of each week, group and kind of reporter; and whether all are on one day, which is
    then used instead of its week."""
    events, own = tables.events, _grouped(tables.events)
    starts = events["start"].to_numpy()[own]
    alone = len(own) > 0 and starts.min() == starts.max()
    days, kinds = events["start" if alone else "week"].to_numpy(), reporters.kinds(events)
    found = Groups.of(own, days[own], ranks(events["group_id"])[own], ranks(kinds)[own])
    rows = pd.DataFrame(
        {
            "week": days[found.first],
            "group_id": events["group_id"].array.take(found.first),
            "reported_by": kinds.array.take(found.first),
            "number": found.numbers,
            "event_ids": found.joined(events["event_id"]),
        }
    )
    return rows, alone


def weekly(tables: Tables, days: Days = (None, None)) -> pd.DataFrame:
    """Events per week (its Monday), group and who reports them.

    Columns: week, group_id, reported_by, number, event_ids joined, start, days, when. If all events
    are on one day, that day is used instead of its week. `when` names the days of the week within
    the selection, given by its first and last day; a bar begins on `start` and is as wide as its
    `days`: a whole week, or the selected part of a single one.
    """
    rows, alone = _bars(tables)
    weeks = lists.listed(rows["week"])
    told = {week: day(week) if alone else _when(week, days) for week in dict.fromkeys(weeks)}
    start, number = rows["week"], 1 if alone else 7
    if len(told) == 1 and not alone:
        first, last = _within(weeks[0], days)
        start, number = pd.Timestamp(first), (last - first).days + 1
    return rows.assign(
        start=start,
        days=number,
        when=pd.Series([told[week] for week in weeks], index=rows.index, dtype="string"),
    )


def _within(week: datetime, days: Days) -> tuple[date, date]:
    """First and last day of the week within the selection."""
    first = week.date()
    last = first + WEEK
    return max(first, days[0] or first), min(last, days[1] or last)


def _when(week: datetime, days: Days) -> str:
    """The week in words; if the selection cuts it, the remaining days."""
    return period(*_within(week, days))


def _is_whole(week: datetime, days: Days) -> bool:
    first, last = _within(week, days)
    return last - first == WEEK


def _subject(settings: Settings) -> str:
    """What is counted: the group that counts as attacks, otherwise all violent events."""
    group = documented(settings)
    return "violent events" if group is None else group.label[:1].lower() + group.label[1:]


def finding(tables: Tables, settings: Settings, days: Days = (None, None)) -> str:
    """The week with the most attacks, or with the most violent events if no group counts as
    attacks.

    `Busiest week for attacks on US forces: 23 reported, 6–12 Nov 2023 (9 confirmed …)`; `days` are
    the first and last selected one.
    """
    events, what = tables.events, _subject(settings)
    own = _grouped(events, settings.documented)
    if not len(own):
        return f"No {what} reported in this selection"
    at = events["week"].to_numpy()[own]
    every, numbers = np.unique(at, return_counts=True)
    most = int(numbers.max())
    top = every[numbers == most].tolist()
    weeks = [_when(week, days) for week in top]
    whole = all(_is_whole(week, days) for week in top)
    if len(top) > 1:
        unit = "week" if whole else "week or part of one", "weeks" if whole else "weeks or parts"
        each = f"{quantity(len(top), *unit)} with {most:,} {what} each"
        return f"{each}, none with more: {enumeration(weeks, 2)}"
    by = _by(events, own[at == np.datetime64(top[0])])
    if len(every) == 1:
        return f"{what[:1].upper()}{what[1:]}: {most:,} reported, {weeks[0]}{by}"
    if not whole:
        part = f"{most:,} reported, {weeks[0]}, part of a week"
        return f"Most {what} in a week shown: {part}{by}"
    return f"Busiest week for {what}: {most:,} reported, {weeks[0]}{by}"


def _by(events: pd.DataFrame, own: np.ndarray) -> str:
    """Who reports the events of these lines, and how many have an inexact day, in brackets."""
    kinds, precision = (events[name].take(own) for name in ("reported_by", "time_precision"))
    vague = int((precision != 1).sum())
    parts = [reporters.told(lists.listed(kinds))]
    parts += [f"{vague:,} with an inexact date"] if vague else []
    told = "; ".join(part for part in parts if part)
    return f" ({told})" if told else ""
