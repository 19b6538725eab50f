"""Which places a claim about an event covers: the event as a whole, or a part of it."""

import pandas as pd

from lib.tables import Tables, lists
from lib.wording.words import conjunction

WHOLE = ""
# What contains others, by the columns they share.
CONTAINERS = {"country": "country", "governorate": "admin1"}


def _containers(tables: Tables) -> dict[str, set[str]]:
    """Each place → itself, its governorate and its country, if they are places."""
    names = ["place_id", "kind", *CONTAINERS.values()]
    places = [dict(zip(names, row, strict=True)) for row in lists.rows_of(tables.places, names)]
    around: dict[tuple, set[str]] = {}
    for place in places:
        shared = CONTAINERS.get(place["kind"])
        if shared and place[shared]:
            around.setdefault((shared, place[shared]), set()).add(place["place_id"])
    return {
        place["place_id"]: {place["place_id"]}.union(
            *(around.get((shared, place[shared]), ()) for shared in CONTAINERS.values())
        )
        for place in places
    }


def _places_of(tables: Tables, events: set[str]) -> dict[str, list[str]]:
    """Each of the events → its places."""
    found: dict[str, list[str]] = {}
    for event, place in lists.rows_of(tables.event_places, ["event_id", "place_id"]):
        if event in events:
            found.setdefault(event, []).append(place)
    return found


def scopes_to_compare(tables: Tables, claims: pd.DataFrame) -> pd.Series:
    """The claims' scope for comparison: empty if it covers every place of its event.

    A claim without a place is about its event as a whole; so is one that names, for each place of
    the event, the place itself, its governorate or its country. Claims about no event keep their
    scope. Needs claims with event_id and scope.
    """
    rows = list(lists.rows_of(claims, ["event_id", "scope"]))
    pairs = {(event, scope or "") for event, scope in rows if event is not None}
    containers, places = _containers(tables), _places_of(tables, {event for event, _ in pairs})

    def covered(event: str, scope: str) -> str:
        named = set(scope.split("+"))
        own = places.get(event, ())
        whole = bool(own) and all(named & containers.get(place, {place}) for place in own)
        return WHOLE if whole else scope

    found = {pair: covered(*pair) for pair in pairs}
    scopes = [found.get((event, scope or ""), scope or "") for event, scope in rows]
    return pd.Series(scopes, index=claims.index, dtype="string")


def words(tables: Tables, scope: str) -> str:
    """The scope in plain words: `Iraq and Syria only`; all places if it is empty."""
    if scope == WHOLE:
        return "all places"
    names = tables.place_names
    return f"{conjunction([names.get(place, place) for place in scope.split('+')])} only"
