"""Events by the groups in corpus.toml: attacks, strikes, other violence."""

from collections.abc import Iterable

import numpy as np
import pandas as pd
import pyarrow as pa

from lib.model import Settings
from lib.model.settings import EventGroup, Tally
from lib.model.vocabulary import VIOLENT_TYPES
from lib.tables.arrow import text_series
from lib.tables.event_rows import EventRows
from lib.tables.frames import Tables

# Measures that count events.
COUNTED = ("attacks", "strikes")
OTHER = EventGroup(id="other", label="Other or unattributed", types=tuple(sorted(VIOLENT_TYPES)))
ELSEWHERE = EventGroup(
    id="elsewhere", label="Violence outside the conflict's countries", short="Outside"
)


def all_groups(settings: Settings) -> list[EventGroup]:
    """The corpus's groups, one for other violent events, and one for those outside the conflict's
    countries if corpus.toml names these."""
    further = [OTHER, ELSEWHERE] if settings.countries else [OTHER]
    return [*settings.groups, *further]


def _with_role(tables: Tables, role: str) -> pd.DataFrame:
    return tables.event_parties.loc[tables.event_parties["role"] == role]


def _events(parties: pd.DataFrame, chosen: Iterable[str]) -> pd.Series:
    return parties.loc[parties["party_id"].isin(list(chosen)), "event_id"]


def members(tables: Tables, group: EventGroup) -> pd.Series:
    """Whether each event belongs to the group, in the order of the events."""
    events = tables.events
    rows = EventRows(events["event_id"])
    inside = pd.Series(True, index=events.index)
    if group.types:
        inside &= events["type"].isin(group.types)
    if group.actor_blocs:
        own = tables.parties.loc[tables.parties["bloc"].isin(group.actor_blocs), "party_id"]
        inside &= rows.named(_events(_with_role(tables, "actor"), own))
    if group.targets:
        hit = _events(_with_role(tables, "target"), group.targets)
        inside &= rows.named(hit)
    return inside


def of_events(tables: Tables, settings: Settings) -> pd.Series:
    """The first group that each event belongs to, in the order of the events; empty: none.

    Violent events outside the conflict's countries are a separate group.
    """
    names = [ELSEWHERE.id]
    number = np.full(len(tables.events), -1)
    violent = tables.events["type"].isin(OTHER.types).to_numpy(dtype=bool)
    outside = tables.events["outside"].to_numpy(dtype=bool, na_value=False)
    number[outside & violent] = 0
    waiting = ~outside
    for group in [*settings.groups, OTHER]:
        own = waiting & members(tables, group).to_numpy(dtype=bool)
        number[own] = len(names)
        names.append(group.id)
        waiting &= ~own
    found = pa.array(names, pa.string()).take(pa.array(number, mask=number < 0))
    return text_series(found, tables.events.index)


def with_groups(tables: Tables) -> pd.DataFrame:
    """The events that belong to a group."""
    return tables.events.loc[tables.events["group_id"].notna()]


def reported_attacks(tables: Tables, settings: Settings) -> pd.DataFrame:
    """The events that count as reported attacks; all violent ones if no group is named for them."""
    if settings.documented is None:
        return with_groups(tables)
    return tables.events.loc[tables.events["group_id"].eq(settings.documented).fillna(False)]


def documented(settings: Settings) -> EventGroup | None:
    """The group that counts as attacks; None if corpus.toml names none."""
    return next((own for own in settings.groups if own.id == settings.documented), None)


def of_tally(settings: Settings, tally: Tally) -> EventGroup | None:
    """The group of reported events that a running total counts; None if it counts something else:
    people, or events of both sides for a total of one side."""
    group = documented(settings)
    if group is None or tally.measure not in COUNTED:
        return None
    fits = tally.target is None or not group.targets or tally.target in group.targets
    return group if fits else None
