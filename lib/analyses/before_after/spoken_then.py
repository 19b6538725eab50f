"""Statements of two periods: who spoke, and whose stance shifted."""

from typing import NamedTuple

import pandas as pd

from lib.analyses.before_after.compared_figures import Figure, Measure
from lib.analyses.before_after.two_periods import Period
from lib.tables import lists
from lib.tables.lists import together

PART = "Statements"


class Speakers(NamedTuple):
    """The parties that spoke, each with its statements, the most quoted first."""

    both: dict[str, tuple[str, ...]]
    only_before: dict[str, tuple[str, ...]]
    only_after: dict[str, tuple[str, ...]]


def statements(before: Period, after: Period) -> Measure:
    """The number of statements."""

    def figure(period: Period) -> Figure:
        said = period.tables.statements
        ids = tuple(lists.listed(said["statement_id"]))
        return Figure(int(said["certain"].sum()), len(said), period.length, ids)

    return Measure(PART, "Statements", figure(before), figure(after), kind="statements")


def _by_party(period: Period) -> dict[str, list[str]]:
    """Name of a party → its statements that are certainly of the period."""
    said = period.tables.statements
    sure = said.loc[said["certain"].to_numpy(bool, na_value=False)]
    names = [period.tables.party_names.get(one) or one for one in lists.listed(sure["party_id"])]
    return together(lists.listed(sure["statement_id"]), names)


def speakers(before: Period, after: Period) -> Speakers:
    """Who certainly spoke in both periods, or in one of them only."""
    pair = [_by_party(period) for period in (before, after)]
    said = {name: tuple(own) for each in pair for name, own in each.items()}
    both = {name: (*pair[0][name], *pair[1][name]) for name in pair[0] if name in pair[1]}

    def ordered(names: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        return dict(sorted(names.items(), key=lambda one: (-len(one[1]), one[0])))

    alone = ({name: said[name] for name in own if name not in both} for own in pair)
    return Speakers(ordered(both), *map(ordered, alone))


def within(shifts: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The shifts whose later statement is of the period."""
    first, last = pd.Timestamp(period.days.first), pd.Timestamp(period.days.last)
    return shifts.loc[(shifts["date"] >= first) & (shifts["date"] <= last)]
