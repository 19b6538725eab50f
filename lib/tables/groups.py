"""Events by the groups in corpus.toml: attacks, strikes, other violence."""

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
    """The corpus's groups, one for other violent events, and one for those outside the conflict's
    countries if corpus.toml names these."""
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
    """The events that belong to a group, with `group_id`: the first group that matches.

    Violent events outside the conflict's countries are a separate group.
    """
    named = pd.Series(pd.NA, index=tables.events.index, dtype="string")
    violent = tables.events["type"].isin(OTHER.types)
    outside = tables.events["outside"].fillna(False).astype(bool)
    named = named.mask(outside & violent, ELSEWHERE.id).mask(outside & ~violent, "")
    for group in [*settings.groups, OTHER]:
        named = named.mask(named.isna() & members(tables, group), group.id)
    return tables.events.assign(group_id=named.replace("", pd.NA)).dropna(subset=["group_id"])


def reported_attacks(tables: Tables, settings: Settings) -> pd.DataFrame:
    """The events that count as reported attacks; all violent ones if no group is named for them."""
    events = with_groups(tables, settings)
    if settings.documented is None:
        return events
    return events.loc[events["group_id"] == settings.documented]


def of_tally(settings: Settings, tally: Tally) -> EventGroup | None:
    """The group of reported events that a running total counts; None if it counts something else:
    people, or events of both sides for a total of one side."""
    group = next((own for own in settings.groups if own.id == settings.documented), None)
    if group is None or tally.measure not in COUNTED:
        return None
    fits = tally.target is None or not group.targets or tally.target in group.targets
    return group if fits else None
