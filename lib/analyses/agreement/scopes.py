"""Which places a claim about an event covers: the event as a whole, or a part of it."""

import pandas as pd

from lib.tables import Tables
from lib.wording.words import conjunction

WHOLE = ""
# What contains others, by the columns they share.
CONTAINERS = {"country": "country", "governorate": "admin1"}


def _containers(tables: Tables) -> dict[str, set[str]]:
    """Each event place → itself, its governorate and its country, if they are places."""
    places = tables.places
    within = [places[["place_id"]].assign(container=places["place_id"])]
    for kind, shared in CONTAINERS.items():
        around = places.loc[places["kind"] == kind, ["place_id", shared]].dropna()
        around = around.rename(columns={"place_id": "container"})
        within.append(places[["place_id", shared]].dropna().merge(around, on=shared))
    pairs = pd.concat([part[["place_id", "container"]] for part in within])
    return {place: set(own) for place, own in pairs.groupby("place_id")["container"]}


def scopes_to_compare(tables: Tables, claims: pd.DataFrame) -> pd.Series:
    """The claims' scope for comparison: empty if it covers every place of its event.

    A claim without a place is about its event as a whole; so is one that names, for each place of
    the event, the place itself, its governorate or its country. Claims about no event keep their
    scope. Needs claims with event_id and scope.
    """
    containers = _containers(tables)
    places = {
        event: list(own) for event, own in tables.event_places.groupby("event_id")["place_id"]
    }

    def covered(event: str, scope: str) -> str:
        named = set(scope.split("+"))
        own = places.get(event, ())
        whole = bool(own) and all(named & containers.get(place, {place}) for place in own)
        return WHOLE if whole else scope

    pairs = claims.loc[claims["event_id"].notna(), ["event_id", "scope"]].drop_duplicates()
    found = {
        (event, scope): covered(event, scope)
        for event, scope in zip(pairs["event_id"], pairs["scope"].fillna(""), strict=True)
    }
    scopes = [
        found.get((event, scope), scope)
        for event, scope in zip(claims["event_id"], claims["scope"].fillna(""), strict=True)
    ]
    return pd.Series(scopes, index=claims.index, dtype="string")


def words(tables: Tables, scope: str) -> str:
    """The scope in plain words: `Iraq and Syria only`; all places if it is empty."""
    if scope == WHOLE:
        return "all places"
    names = dict(zip(tables.places["place_id"], tables.places["name"], strict=True))
    return f"{conjunction([str(names.get(place, place)) for place in scope.split('+')])} only"
