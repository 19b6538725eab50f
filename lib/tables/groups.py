"""Events by the groups that corpus.toml names: attacks, strikes and what else is violent."""

import pandas as pd

from lib.model import Settings
from lib.model.settings import EventGroup, Tally
from lib.model.vocabulary import VIOLENT_TYPES
from lib.tables import Tables

# Measures that count events.
COUNTED = ("attacks", "strikes")
OTHER = EventGroup(id="other", label="Other or unattributed", types=tuple(sorted(VIOLENT_TYPES)))
ELSEWHERE = EventGroup(
    id="elsewhere", label="Violence outside the conflict's countries", short="Outside"
)


def all_groups(settings: Settings) -> list[EventGroup]:
    """The corpus's groups, the one for violent events that none of them holds, and where
    corpus.toml names the conflict's countries the one for those outside them."""
    further = [OTHER, ELSEWHERE] if settings.countries else [OTHER]
    return [*settings.groups, *further]


def _with_role(tables: Tables, role: str) -> pd.DataFrame:
    roles = tables.event_parties.loc[tables.event_parties["role"] == role]
    return roles.merge(tables.parties[["party_id", "bloc"]], on="party_id", validate="many_to_one")


def members(tables: Tables, group: EventGroup) -> pd.Series:
    """Whether each event belongs to the group, in the order of the events."""
    events = tables.events
    inside = pd.Series(True, index=events.index)
    if group.types:
        inside &= events["type"].isin(group.types)
    if group.actor_blocs:
        actors = _with_role(tables, "actor")
        acting = actors.loc[actors["bloc"].isin(group.actor_blocs), "event_id"]
        inside &= events["event_id"].isin(acting)
    if group.targets:
        targets = _with_role(tables, "target")
        hit = targets.loc[targets["party_id"].isin(group.targets), "event_id"]
        inside &= events["event_id"].isin(hit)
    return inside


def with_groups(tables: Tables, settings: Settings) -> pd.DataFrame:
    """The events that belong to a group, with `group_id`: the first group that holds them.

    Violent events outside the conflict's countries are a group of their own."""
    named = pd.Series(pd.NA, index=tables.events.index, dtype="string")
    violent = tables.events["type"].isin(OTHER.types)
    outside = tables.events["outside"].fillna(False).astype(bool)
    named = named.mask(outside & violent, ELSEWHERE.id).mask(outside & ~violent, "")
    for group in [*settings.groups, OTHER]:
        named = named.mask(named.isna() & members(tables, group), group.id)
    return tables.events.assign(group_id=named.replace("", pd.NA)).dropna(subset=["group_id"])


def reported_attacks(tables: Tables, settings: Settings) -> pd.DataFrame:
    """The events that count as documented attacks; without a group named so, all violent ones."""
    events = with_groups(tables, settings)
    if settings.documented is None:
        return events
    return events.loc[events["group_id"] == settings.documented]


def of_tally(settings: Settings, tally: Tally) -> EventGroup | None:
    """The group of documented events that a running total counts; None where it counts another
    thing: people, or events of both sides beside one side's total."""
    group = next((own for own in settings.groups if own.id == settings.documented), None)
    if group is None or tally.measure not in COUNTED:
        return None
    fits = tally.target is None or not group.targets or tally.target in group.targets
    return group if fits else None
