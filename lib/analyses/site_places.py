"""Which places count as one site: the place itself, and those within it."""

from collections.abc import Collection
from typing import Any, NamedTuple

import pandas as pd

from lib.analyses import known_places
from lib.analyses.agreement.scopes import CONTAINERS
from lib.analyses.known_places import REGION_KINDS
from lib.model.settings import Focus
from lib.tables import lists
from lib.tables.once import once
from lib.wording.words import kilometres

# Something happens in these, and at all others.
INSIDE_OF = (*REGION_KINDS, "town", "city", "village", "district")
COLUMNS = ("name", "alt_names", "kind", "country", "admin1", "within", "lat", "lon",
           "geo_precision", "border_km", "source", "note")  # fmt: skip


Row = dict[str, Any]


class Site(NamedTuple):
    """A place, what it is within, from the nearest to the outermost, the places within it, and the
    governorate and country around it."""

    place_id: str
    row: Row
    hosts: tuple[str, ...]
    parts: tuple[str, ...]
    around: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.row["name"])

    @property
    def is_region(self) -> bool:
        """Whether it is a country or region."""
        return self.row["kind"] in REGION_KINDS

    @property
    def counted(self) -> frozenset[str]:
        """The places whose events count here."""
        return frozenset((self.place_id, *self.parts))

    @property
    def related(self) -> frozenset[str]:
        """The places that a claim about it may name: those counted, and those that contain it."""
        return self.counted | {*self.hosts, *self.around}

    @property
    def where(self) -> str:
        """`at Vell`, `in Suderia`."""
        return f"{'in' if self.row['kind'] in INSIDE_OF else 'at'} {self.name}"

    @property
    def position(self) -> str:
        """How precisely its position is known."""
        return known_places.position(self.row)

    @property
    def is_placed(self) -> bool:
        """Whether it has a point on a map."""
        return self.position in (known_places.EXACT, known_places.APPROXIMATE)


@once
def _rows(places: pd.DataFrame) -> dict[str, Row]:
    """Place → what is known of it; None for what is missing."""
    known = known_places.known(places)
    values = lists.rows_of(known, COLUMNS)
    return {
        place: dict(zip(COLUMNS, row, strict=True))
        for place, row in zip(lists.listed(places["place_id"]), values, strict=True)
    }


@once
def _parts(places: pd.DataFrame) -> dict[str, list[str]]:
    """Place → those that name it as what they are within."""
    rows = [(place, row["within"]) for place, row in _rows(places).items() if row["within"]]
    return lists.together((place for place, _ in rows), (host for _, host in rows))


def _hosts(places: pd.DataFrame, place: str) -> tuple[str, ...]:
    rows, found = _rows(places), [place]
    while (host := rows[found[-1]]["within"]) in rows and host not in found:
        found.append(host)
    return tuple(found[1:])


def _below(places: pd.DataFrame, first: Collection[str]) -> dict[str, None]:
    """These places and all within them, each once."""
    parts, found, waiting = _parts(places), dict.fromkeys(first), list(first)
    while waiting:
        new = [one for one in parts.get(waiting.pop(), ()) if one not in found]
        found.update(dict.fromkeys(new))
        waiting.extend(new)
    return found


def _is_in(row: Row, region: Row) -> bool:
    """Whether a place is in a country or governorate, by what their rows say."""
    shared = CONTAINERS.get(region["kind"])
    if not shared or not region[shared]:
        return False
    return all(row[name] == region[name] for name in (shared, "country"))


def _contained(places: pd.DataFrame, place: str) -> list[str]:
    """The places in the country or governorate that the place is; none for others."""
    rows = _rows(places)
    return [other for other, row in rows.items() if _is_in(row, rows[place])]


def _around(places: pd.DataFrame, place: str) -> tuple[str, ...]:
    """The governorate and the country that the place is in."""
    rows = _rows(places)
    return tuple(one for one, row in rows.items() if one != place and _is_in(rows[place], row))


@once
def site(places: pd.DataFrame, place: str) -> Site:
    """The place with what it is within and what lies within it: places that say so, and for a
    country or governorate all that are in it."""
    below = _below(places, [place, *_contained(places, place)])
    parts = tuple(one for one in below if one != place)
    hosts, around = _hosts(places, place), _around(places, place)
    return Site(place, _rows(places)[place], hosts, parts, around)


def border_words(found: Site, focus: Focus | None) -> str:
    """How far it is from the focus border: `9 km, certainly within 25 km`, `17–67 km, possibly
    within 25 km`; empty if that is not known."""
    ends = known_places.border_range(found.row)
    if focus is None or ends is None:
        return ""
    low, high = ends
    near = f"within {focus.near_km} km"
    far = kilometres(low, high)
    if high <= focus.near_km:
        return f"{far}, certainly {near}"
    return f"{far}, possibly {near}" if low <= focus.near_km else far
