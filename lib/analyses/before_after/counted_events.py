"""Reported events of two periods: by group, who reports them, weapon, place and claimant."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

import pandas as pd

from lib.analyses import reporters
from lib.analyses.before_after.compared_figures import Figure, Measure
from lib.analyses.before_after.two_periods import Period
from lib.analyses.calendar_counts import UNKNOWN, Of, calendar
from lib.model import Settings
from lib.model.settings import EventGroup
from lib.tables import lists
from lib.tables.groups import all_groups

EVENTS, REPORTED_BY = "Reported events", "Who reports them"
# More names than a corpus can have.
EVERY = 1_000_000
SPLITS: dict[str, Of] = {"Weapons": "weapon", "Places": "site", "Claimed by": "claimed_by"}


class Split(NamedTuple):
    """The events of a group by weapon, place or claimant, the most frequent names first; names
    reported in one period only."""

    part: str
    measures: tuple[Measure, ...]
    only_before: tuple[Measure, ...]
    only_after: tuple[Measure, ...]


def _figure(period: Period, events: pd.DataFrame) -> Figure:
    certain = int(events["certain"].sum())
    ids = tuple(lists.listed(events["event_id"]))
    return Figure(certain, len(events), period.length, ids)


def of_group(period: Period, group: str) -> pd.DataFrame:
    """The period's events of a group."""
    events = period.tables.events
    return events.loc[events["group_id"].eq(group).fillna(False).astype(bool)]


def _measure(group: EventGroup, before: Period, after: Period) -> Measure:
    first, second = (_figure(each, of_group(each, group.id)) for each in (before, after))
    return Measure(EVENTS, group.label, first, second, group=group.id, bloc=group.bloc or "")


def groups(settings: Settings, before: Period, after: Period) -> list[Measure]:
    """Each group with events in either period, in the corpus's order."""
    found = [_measure(group, before, after) for group in all_groups(settings)]
    return [measure for measure in found if measure.before.high or measure.after.high]


def leading_group(settings: Settings, measures: Collection[Measure]) -> EventGroup | None:
    """The group that counts as attacks; otherwise the one with the most events of both periods, the
    first one in a tie. None without any group or event."""
    every = {group.id: group for group in all_groups(settings)}
    if settings.documented is not None:
        return every[settings.documented]
    most = max(measures, key=lambda each: len(each.before.ids) + len(each.after.ids), default=None)
    return None if most is None else every[most.group]


def by_reporter(before: Period, after: Period, group: str) -> dict[str, Measure]:
    """The events of a group by who reports them: its kind → both numbers; empty if the corpus
    never says."""
    first, second = (of_group(period, group) for period in (before, after))
    kinds = reporters.kinds(first), reporters.kinds(second)
    present = {kind for each in kinds for kind in lists.listed(each)}
    if present <= {reporters.OPEN}:
        return {}

    def measure(kind: str) -> Measure:
        own, later = (
            _figure(period, events.loc[(each == kind).to_numpy(bool)])
            for period, events, each in zip((before, after), (first, second), kinds, strict=True)
        )
        return Measure(REPORTED_BY, reporters.LABELS[kind], own, later, group=group)

    return {kind: measure(kind) for kind in reporters.LABELS if kind in present}


def _named(period: Period, group: str, of: Of) -> Mapping[str, Figure]:
    """Name → its events in the period."""
    counts = calendar(period.tables, of_group(period, group), of, "month", EVERY).counts
    rows = lists.rows_of(counts, ["name", "certain", "number", "event_ids"])
    found: dict[str, Figure] = {}
    for name, certain, number, ids in rows:
        low, high, _, known = found.get(name, Figure(0, 0, 0))
        found[name] = Figure(
            low + certain, (high or 0) + number, period.length, (*known, *ids.split())
        )
    return found


def split(before: Period, after: Period, group: str, part: str) -> Split:
    """The group's events by weapon, place or claimant, those with the most events first.

    An event at several places counts at each of them.
    """
    first, second = (_named(period, group, SPLITS[part]) for period in (before, after))
    none, later = (Figure(0, 0, period.length) for period in (before, after))
    measures = [
        Measure(part, name, first.get(name, none), second.get(name, later), group=group)
        for name in dict.fromkeys([*first, *second])
    ]
    ordered = sorted(measures, key=lambda each: (_is_unknown(each), -_weight(each), each.name))
    known = [each for each in ordered if not _is_unknown(each) and each.is_covered]
    return Split(
        part,
        tuple(ordered),
        tuple(each for each in known if each.before.low and not each.after.high),
        tuple(each for each in known if each.after.low and not each.before.high),
    )


def _is_unknown(measure: Measure) -> bool:
    return measure.name in UNKNOWN


def _weight(measure: Measure) -> int:
    return len(measure.before.ids) + len(measure.after.ids)
