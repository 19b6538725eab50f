"""The reported events of a selection in a sentence: how many, and who reports them."""

import pandas as pd

from lib.analyses import reporters
from lib.model import Settings
from lib.tables import Tables
from lib.tables.groups import all_groups, reported_attacks, with_groups
from lib.wording.words import quantity


def _told(events: pd.DataFrame, noun: str, aside: str) -> str:
    """`17 attacks reported, 2 more possibly in range (…)`."""
    sure = int(events["certain"].sum())
    more = f", {len(events) - sure:,} more possibly in range" if len(events) > sure else ""
    return f"{quantity(sure, noun)} reported{more}{f' ({aside})' if aside else ''}"


def _by_group(settings: Settings, events: pd.DataFrame) -> str:
    """How many events each group has, largest first; both sides are never added up."""
    labels = {group.id: group.label for group in all_groups(settings)}
    counts = events["group_id"].value_counts(sort=True, ascending=False)
    return ", ".join(f"{labels[group]}: {number:,}" for group, number in counts.items())


def sentence(tables: Tables, settings: Settings) -> str:
    """The events that count as attacks, and who reports them; if no group says which do, all
    violent events by group."""
    own, every = reported_attacks(tables, settings), with_groups(tables)
    noun = "attack" if settings.documented else "violent event"
    if every.empty:
        return f"No {noun} is reported in this selection"
    sure = own.loc[own["certain"].astype(bool)]
    if settings.documented is None:
        return _told(own, noun, _by_group(settings, sure))
    found = _told(own, noun, reporters.breakdown(sure))
    others = quantity(len(every), "other violent event")
    return found if len(own) else f"{found}; {others}"
