"""Which places of its event a figure covers, whatever its wording: “Syria” and “eastern Syria” are
the same part of an event whose places in Syria are all in one governorate.

Only for following one claimant's figure from day to day: figures of different claimants are
compared by the places that they name (`scopes`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd

from lib.analyses.agreement.scopes import WHOLE
from lib.tables import Tables, lists

# The kinds of areas, the widest first; all else is a site.
AREAS = ("country", "governorate", "region")
# What an event's place and an area must have in common. A region has no fixed limits: it counts as
# the part of its country where the event was.
SHARED = {"country": ("country",), "governorate": ("country", "admin1"), "region": ("country",)}
Place = dict[str, str | None]


def _places(tables: Tables) -> dict[str, Place]:
    names = ["place_id", "kind", "country", "admin1"]
    rows = (dict(zip(names, row, strict=True)) for row in lists.rows_of(tables.places, names))
    return {str(row["place_id"]): row for row in rows}


def _is_in(place: Place, area: Place) -> bool:
    shared = SHARED[str(area["kind"])]
    return all(area[name] is not None and area[name] == place[name] for name in shared)


def _covered(
    scope: str, own: Iterable[tuple[str, str]], places: dict[str, Place]
) -> frozenset[str]:
    """The event's places that a scope covers; `own` has each with the site it belongs to."""
    named = [places[name] for name in scope.split("+") if name in places]
    areas = [place for place in named if place["kind"] in AREAS]
    sites = {place["place_id"] for place in named}
    return frozenset(
        place
        for place, site in own
        if {place, site} & sites or any(_is_in(places[place], area) for area in areas)
    )


def _sites(tables: Tables, event_id: str) -> list[tuple[str, str]]:
    """The event's places, each with the site that it belongs to."""
    rows = lists.rows_of(tables.event_places, ["event_id", "place_id", "site_id"])
    return list(dict.fromkeys((place, site) for event, place, site in rows if event == event_id))


def _rank(scope: str, places: dict[str, Place], numbers: Mapping[str, int]) -> tuple:
    """The widest area first, then what most claims name."""
    kinds = [places[name]["kind"] if name in places else None for name in scope.split("+")]
    width = max(AREAS.index(str(kind)) if kind in AREAS else len(AREAS) for kind in kinds)
    return width, -numbers[scope], scope


def same_part(tables: Tables, event_id: str, claims: pd.DataFrame) -> pd.Series:
    """The claims' scope, the same for all that cover the same places of the event.

    It is the widest area among these scopes, then the one that most claims name; empty for the
    whole event. A scope that covers none of its places stays. Needs claims about the event.
    """
    own, places = _sites(tables, event_id), _places(tables)
    given = [scope or WHOLE for scope in lists.listed(claims["scope"])]
    numbers, whole = Counter(given), frozenset(place for place, _ in own)
    scopes = sorted(set(given) - {WHOLE}, key=lambda scope: _rank(scope, places, numbers))
    parts = {scope: _covered(scope, own, places) for scope in scopes}
    alike = lists.together(parts, parts.values())
    named = {
        scope: WHOLE if part == whole else alike[part][0] if part else scope
        for scope, part in parts.items()
    }
    return pd.Series(
        [named.get(scope, scope) for scope in given], index=claims.index, dtype="string"
    )
