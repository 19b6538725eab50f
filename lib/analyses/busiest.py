"""Events by week, and the week with the most events, in a sentence."""

from datetime import date, datetime, timedelta
from itertools import starmap
from typing import NamedTuple

import pandas as pd

from lib.analyses import reporters
from lib.model import Settings
from lib.tables import Tables, lists
from lib.wording.words import day, enumeration, period, quantity

Days = tuple[date | None, date | None]
WEEK = timedelta(days=6)


class _Event(NamedTuple):
    """What is counted of an event in a group."""

    id: str
    group: str
    start: datetime
    week: datetime
    reported_by: str | None
    precision: int


def _reported(tables: Tables) -> list[_Event]:
    names = ["event_id", "group_id", "start", "week", "reported_by", "time_precision"]
    events = starmap(_Event, lists.rows_of(tables.events, names))
    return [event for event in events if event.group is not None]


def _bars(tables: Tables) -> tuple[pd.DataFrame, bool]:
    """The events of each week, group and kind of reporter; and whether all are on one day, which is
    then used instead of its week."""
    named = _reported(tables)
    alone = len({event.start for event in named}) == 1
    found = lists.together(
        (event.id for event in named),
        (
            (event.start if alone else event.week, event.group, event.reported_by or reporters.OPEN)
            for event in named
        ),
    )
    keys = sorted(found)
    rows = pd.DataFrame(
        {
            "week": lists.days([week for week, _, _ in keys]),
            "group_id": pd.array([group for _, group, _ in keys], dtype="string"),
            "reported_by": pd.array([kind for _, _, kind in keys], dtype="string"),
            "number": pd.array([len(found[key]) for key in keys], dtype="int64"),
            "event_ids": pd.array([" ".join(found[key]) for key in keys], dtype="string"),
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
    if settings.documented is None:
        return "violent events"
    label = next(group.label for group in settings.groups if group.id == settings.documented)
    return label[:1].lower() + label[1:]


def finding(tables: Tables, settings: Settings, days: Days = (None, None)) -> str:
    """The week with the most attacks, or with the most violent events if no group counts as
    attacks.

    `Busiest week for attacks on US forces: 23 reported, 6–12 Nov 2023 (9 confirmed …)`; `days` are
    the first and last selected one.
    """
    events, what = _reported(tables), _subject(settings)
    if settings.documented is not None:
        events = [event for event in events if event.group == settings.documented]
    if not events:
        return f"No {what} reported in this selection"
    per_week = lists.together(events, (event.week for event in events))
    most = max(len(own) for own in per_week.values())
    top = sorted(week for week, own in per_week.items() if len(own) == most)
    weeks = [_when(week, days) for week in top]
    whole = all(_is_whole(week, days) for week in top)
    if len(top) > 1:
        unit = "week" if whole else "week or part of one", "weeks" if whole else "weeks or parts"
        each = f"{quantity(len(top), *unit)} with {most:,} {what} each"
        return f"{each}, none with more: {enumeration(weeks, 2)}"
    own = per_week[top[0]]
    if len(per_week) == 1:
        return f"{what[:1].upper()}{what[1:]}: {len(own):,} reported, {weeks[0]}{_by(own)}"
    if not whole:
        part = f"{len(own):,} reported, {weeks[0]}, part of a week"
        return f"Most {what} in a week shown: {part}{_by(own)}"
    return f"Busiest week for {what}: {len(own):,} reported, {weeks[0]}{_by(own)}"


def _by(events: list[_Event]) -> str:
    """Who reports them, and how many have an inexact day, in brackets."""
    vague = sum(event.precision != 1 for event in events)
    parts = [reporters.told([event.reported_by for event in events])]
    parts += [f"{vague:,} with an inexact date"] if vague else []
    told = "; ".join(part for part in parts if part)
    return f" ({told})" if told else ""
