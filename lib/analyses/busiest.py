"""Events by week, and the week with the most events, in a sentence."""

from datetime import date, timedelta

import pandas as pd

from lib.analyses import reporters
from lib.model import Settings
from lib.tables import Tables
from lib.tables.groups import with_groups
from lib.wording.words import day, enumeration, period, quantity

Days = tuple[date | None, date | None]
WEEK = timedelta(days=6)


def _reported(tables: Tables) -> pd.DataFrame:
    named = with_groups(tables)
    return named.assign(reported_by=reporters.kinds(named))


def weekly(tables: Tables, days: Days = (None, None)) -> pd.DataFrame:
    """Events per week (its Monday), group and who reports them.

    Columns: week, group_id, reported_by, number, event_ids joined, start, days, when. If all events
    are on one day, that day is used instead of its week. `when` names the days of the week within
    the selection, given by its first and last day; a bar begins on `start` and is as wide as its
    `days`: a whole week, or the selected part of a single one.
    """
    named = _reported(tables)
    alone = len(named) > 0 and named["start"].min() == named["start"].max()
    named = named.assign(week=named["start"]) if alone else named
    counts = named.groupby(["week", "group_id", "reported_by"])["event_id"]
    rows = counts.agg(number="count", event_ids=" ".join).reset_index()
    when = [day(week) if alone else _when(week, days) for week in rows["week"]]
    start, number = rows["week"], 1 if alone else 7
    if len(rows) and not alone and rows["week"].eq(rows["week"].iloc[0]).all():
        first, last = _within(rows["week"].iloc[0], days)
        start, number = pd.Timestamp(first), (last - first).days + 1
    return rows.assign(
        start=start,
        days=number,
        when=pd.Series(when, index=rows.index, dtype="string"),
    )


def _within(week: pd.Timestamp, days: Days) -> tuple[date, date]:
    """First and last day of the week within the selection."""
    first = week.date()
    last = first + WEEK
    return max(first, days[0] or first), min(last, days[1] or last)


def _when(week: pd.Timestamp, days: Days) -> str:
    """The week in words; if the selection cuts it, the remaining days."""
    return period(*_within(week, days))


def _is_whole(week: pd.Timestamp, days: Days) -> bool:
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
        events = events.loc[events["group_id"] == settings.documented]
    if events.empty:
        return f"No {what} reported in this selection"
    per_week = events["week"].value_counts()
    top = per_week.loc[per_week == per_week.max()].sort_index()
    weeks = [_when(week, days) for week in top.index]
    whole = all(_is_whole(week, days) for week in top.index)
    if len(top) > 1:
        unit = "week" if whole else "week or part of one", "weeks" if whole else "weeks or parts"
        each = f"{quantity(len(top), *unit)} with {top.iloc[0]:,} {what} each"
        return f"{each}, none with more: {enumeration(weeks, 2)}"
    own = events.loc[events["week"] == top.index[0]]
    if len(per_week) == 1:
        return f"{what[:1].upper()}{what[1:]}: {len(own):,} reported, {weeks[0]}{_by(own)}"
    if not whole:
        part = f"{len(own):,} reported, {weeks[0]}, part of a week"
        return f"Most {what} in a week shown: {part}{_by(own)}"
    return f"Busiest week for {what}: {len(own):,} reported, {weeks[0]}{_by(own)}"


def _by(events: pd.DataFrame) -> str:
    """Who reports them, and how many have an inexact day, in brackets."""
    vague = int((events["time_precision"] != 1).sum())
    parts = [reporters.breakdown(events)]
    parts += [f"{vague:,} with an inexact date"] if vague else []
    told = "; ".join(part for part in parts if part)
    return f" ({told})" if told else ""
