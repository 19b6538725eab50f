"""Places that the map cannot show apart: those in one cell of a grid are one mark."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from lib.maps.projection import pixel

# With more places than this, those within so many pixels of each other are one mark.
MOST, CELL = 400, 28.0
# How many of a mark's places its tooltip names.
NAMED = 3

Row = Mapping[str, Any]
# A place as its rows, one per group, and places that are one mark, the busiest first.
Place = list[Row]
Bundle = list[Place]


def _number(place: Place) -> int:
    return sum(int(row["number"]) for row in place)


def bundles(found: Sequence[Place], zoom: float | None) -> list[Bundle]:
    """The places in their order, or if they are many those of a cell together, at this zoom; what
    is inside the filter, possibly inside and outside stays apart."""
    if zoom is None or len(found) <= MOST:
        return [[place] for place in found]
    cells: dict[tuple, Bundle] = {}
    for place in found:
        x, y = pixel(float(place[0]["lon"]), float(place[0]["lat"]), zoom)
        cells.setdefault((int(x // CELL), int(y // CELL), place[0]["where"]), []).append(place)
    return [sorted(own, key=lambda place: -_number(place)) for own in cells.values()]


def _group(rows: list[Row]) -> Row:
    """One group's row for several places: events at more than one of them count once."""
    ids = list(dict.fromkeys(chain(*(str(row["event_ids"]).split() for row in rows))))
    latest = max(rows, key=lambda row: row["last"])
    return {
        **latest,
        "number": len(ids),
        "possible": min(sum(int(row["possible"]) for row in rows), len(ids)),
        "event_ids": " ".join(ids),
    }


def merged(bundle: Bundle) -> Place:
    """A bundle's rows, one per group, the largest first, at its busiest place.

    Its id is that place's and the number of the others, as an address names a mark of many ids.
    """
    (first, *others) = bundle
    if not others:
        return first
    groups: dict[str, list[Row]] = {}
    for row in chain(*bundle):
        groups.setdefault(row["group_id"], []).append(row)
    more = f"+{len(others)}"
    where = {name: first[0][name] for name in ("lon", "lat", "where", "geo_precision")}
    here = {"place_id": f"{first[0]['place_id']} {more}", "name": f"{first[0]['name']} {more}"}
    rows: Place = [{**_group(own), **where, **here} for own in groups.values()]
    return sorted(rows, key=lambda row: -int(row["number"]))


def told(bundle: Bundle) -> str:
    """`12 places, 340 events: Vell, Ankerholm, Deep Cove and 9 more`."""
    names = [str(place[0]["name"]) for place in bundle[:NAMED]]
    rest = len(bundle) - len(names)
    more = f" and {rest:,} more" if rest else ""
    number = sum(int(row["number"]) for row in merged(bundle))
    return f"{len(bundle):,} places, {number:,} events: {', '.join(names)}{more}"
