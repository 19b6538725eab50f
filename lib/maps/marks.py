"""The marks of sites and their dashed rings; and regions, for the strip."""

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from lib.analyses import known_places
from lib.analyses.known_places import OTHER as ELSEWHERE
from lib.analyses.known_places import POSSIBLY, REGION
from lib.charts.group_kinds import Kind
from lib.look.palette import channels
from lib.maps.bundles import Bundle, Place, bundles, merged, told
from lib.maps.icons import Icon, icon, pie
from lib.selection.matching_places import REACH_KM
from lib.wording.escape import visible
from lib.wording.words import day, kilometres

NEAR = 2
APPROXIMATE = f"position approximate (± {REACH_KM[NEAR]} km)"
POSITIONS = {
    known_places.EXACT: "position exact", known_places.APPROXIMATE: APPROXIMATE,
    known_places.VAGUE: "only the region is known", known_places.UNKNOWN: "position not known",
}  # fmt: skip
# The largest mark of a map with places of more than about 170 events; pixels.
WIDEST = 64.0
# The number of dashes in a ring; gaps are as long as dashes.
DASHES = 28
# The share of an icon's square that its drawing fills.
DISC = 0.9


def literal(text: object) -> str:
    """The text as deck.gl shows it: a leading @@ would be read as an expression, and a directional
    override would reverse the rest."""
    plain = "" if text is None or pd.isna(text) else visible(str(text))
    return "\u200b" + plain if plain.startswith("@@") else plain


def diameter(number: int, most: int = 0) -> float:
    """Diameter in pixels; the area grows with the number of events, of which a map's largest mark
    has `most`."""
    factor = min(4.2, (WIDEST - 9) / math.sqrt(max(most, 1)))
    return 9 + factor * math.sqrt(max(number, 1))


def size_steps(records: Iterable[Mapping[str, Any]]) -> list[int]:
    """Numbers of events for a key of the sizes of these marks: one, the maximum, and one
    between."""
    most = max((int(record["number"]) for record in records), default=0)
    return sorted({1, round(most / 3), most} - {0}) if most else []


def _counts(own: Place, labels: Mapping[str, str]) -> Iterator[str]:
    """One line per group: how many, how many of them only possibly, and the name of the latest."""
    for row in own:
        possible = row["possible"]
        perhaps = f" ({possible:,} possibly)" if possible else ""
        yield (
            f"{labels[row['group_id']]}: {row['number']:,}{perhaps}, "
            f"latest {day(row['last'])}: {row['newest']}"
        )


def _position(row: Mapping[str, Any]) -> Iterator[str]:
    ends = known_places.border_range(row)
    if ends is not None:
        yield f"{kilometres(*ends)} to the border"
    yield POSITIONS[known_places.position(row)]
    yield from _where(row)


def _where(row: Mapping[str, Any]) -> Iterator[str]:
    if row["where"] == ELSEWHERE:
        yield "outside the filter: another place of these events"
    if row["where"] == POSSIBLY:
        yield "only possibly within the chosen distance"


def tip(own: Place, labels: Mapping[str, str]) -> str:
    """The tooltip of a place; `own` are its rows, one per group."""
    return literal("\n".join([str(own[0]["name"]), *_counts(own, labels), *_position(own[0])]))


def _tip(bundle: Bundle, own: Place, labels: Mapping[str, str]) -> str:
    """The tooltip of a mark, of several places if they are one."""
    if len(bundle) == 1:
        return tip(own, labels)
    return literal("\n".join([told(bundle), *_counts(own, labels), *_where(own[0])]))


def _offsets(sizes: list[float]) -> list[tuple[float, float]]:
    """Offsets for places at the same point: one in the middle, several in a row or a ring."""
    if len(sizes) == 1:
        return [(0.0, 0.0)]
    if len(sizes) == 2:
        return [(-sizes[0] / 2 - 1, 0.0), (sizes[1] / 2 + 1, 0.0)]
    apart = sum(sorted(sizes)[-2:]) / 2 + 2
    radius = apart / (2 * math.sin(math.pi / len(sizes)))
    turns = [2 * math.pi * number / len(sizes) for number in range(len(sizes))]
    return [(radius * math.cos(turn), radius * math.sin(turn)) for turn in turns]


def _events(own: Place) -> str:
    """The ids of a place's events, each once."""
    ids = (event for row in own for event in str(row["event_ids"]).split())
    return literal(" ".join(dict.fromkeys(ids)))


def placed(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of places with a mark."""
    return rows.loc[(rows["geo_precision"] < REGION) & rows["lat"].notna()]


def _icon(own: Place, by_id: Mapping[str, Kind], is_pale: bool, digits: int) -> Icon:
    """The shape of one group, or a pie of several."""
    found = [(by_id[row["group_id"]], int(row["number"])) for row in own]
    if len(found) == 1:
        return icon(found[0][0].shape, found[0][0].colour, is_pale)
    return pie([(kind.colour, number) for kind, number in found], is_pale, digits)


def places(rows: pd.DataFrame, drawn: list[Kind]) -> list[Place]:
    """The rows of each place, largest group first, in the order of place_id."""
    order = {kind.group_id: at for at, kind in enumerate(drawn)}
    found: dict[str, Place] = {}
    for row in rows.to_dict("records"):
        if row["group_id"] in order:
            found.setdefault(row["place_id"], []).append(row)
    return [
        sorted(found[place], key=lambda row: (-row["number"], order[row["group_id"]]))
        for place in sorted(found)
    ]


def _spot(bundle: Bundle, drawn: list[Kind]) -> dict[str, Any]:
    own = merged(bundle)
    by_id, first = {kind.group_id: kind for kind in drawn}, own[0]
    total = sum(int(row["number"]) for row in own)
    is_pale, is_one = first["where"] == ELSEWHERE, len(bundle) == 1
    drawing = _icon(own, by_id, is_pale, 2 if is_one else 1)
    return {
        "place_id": literal(first["place_id"]),
        "name": literal(first["name"]),
        "lon": float(first["lon"]),
        "lat": float(first["lat"]),
        "off": [0.0, 0.0],
        "icon": drawing.name,
        "drawing": drawing,
        "tip": _tip(bundle, own, {kind.group_id: kind.label for kind in drawn}),
        "number": total,
        "event_ids": _events(own),
        "near": bool(first["geo_precision"] == NEAR) and is_one,
        "places": len(bundle),
        "colour": by_id[first["group_id"]].colour,
        "pale": is_pale,
    }


def spots(
    rows: pd.DataFrame, drawn: list[Kind], zoom: float | None = None, most: int = 0
) -> list[dict[str, Any]]:
    """One record per mark: position, size, offset, icon, tip, place_id and event_ids; largest
    first, so that smaller ones are on top.

    A mark is a place, or several if they are too many to be shown apart at this zoom. Needs rows
    from `sites.by_group`; regions and places without a position are not included. `most` is the
    number of events of the largest mark, if these are part of a map.
    """
    exact = placed(rows)
    found = [_spot(bundle, drawn) for bundle in bundles(places(exact, drawn), zoom)]
    most = max([most, *(spot["number"] for spot in found)])
    here: dict[tuple[float, float], list[dict[str, Any]]] = {}
    for spot in found:
        sized = {**spot, "size": diameter(spot["number"], most)}
        here.setdefault((spot["lat"], spot["lon"]), []).append(sized)
    records = [
        {**spot, "off": list(off)}
        for group in here.values()
        for spot, off in zip(group, _offsets([spot["size"] for spot in group]), strict=True)
    ]
    return sorted(records, key=lambda spot: (not spot["pale"], -spot["size"], spot["place_id"]))


def regions(rows: pd.DataFrame, drawn: list[Kind]) -> list[dict[str, Any]]:
    """One record for each place known only by region or without a position: name, `counts` by kind
    with the ids of their events, tip, place_id and whether its position `is_unknown`; regions
    first, and those with the most events first."""
    vague = rows.loc[(rows["geo_precision"] >= REGION) | rows["lat"].isna()]
    by_id = {kind.group_id: kind for kind in drawn}
    labels = {kind.group_id: kind.label for kind in drawn}
    found = [
        {
            "place_id": literal(own[0]["place_id"]),
            "name": literal(own[0]["name"]),
            "number": sum(int(row["number"]) for row in own),
            "counts": [(by_id[row["group_id"]], int(row["number"]), _events([row])) for row in own],
            "tip": tip(own, labels),
            "pale": own[0]["where"] == ELSEWHERE,
            "is_unknown": known_places.position(own[0]) == known_places.UNKNOWN,
        }
        for own in places(vague, drawn)
    ]
    return sorted(
        found, key=lambda one: (one["is_unknown"], one["pale"], -one["number"], one["name"])
    )


def circle(lon: float, lat: float, metres: float, steps: int = 64) -> list[list[float]]:
    """A circle around a point, as a ring."""
    north = metres / 111_320
    east = north / max(math.cos(math.radians(lat)), 0.1)
    turns = [2 * math.pi * step / steps for step in range(steps + 1)]
    return [[lon + east * math.cos(turn), lat + north * math.sin(turn)] for turn in turns]


def halos(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A circle around each approximate position: its margin of error."""
    near = {
        (spot["lon"], spot["lat"]): spot for spot in records if spot["near"] and not spot["pale"]
    }
    return [
        {
            "lon": lon,
            "lat": lat,
            "radius": REACH_KM[NEAR] * 1000,
            "line": [*channels(spot["colour"]), 190],
        }
        for (lon, lat), spot in near.items()
    ]


def dashes(halo: Mapping[str, Any]) -> list[list[list[float]]]:
    """A halo's circle as dashes: deck.gl cannot draw dashed lines."""
    ring = circle(halo["lon"], halo["lat"], halo["radius"], DASHES * 4)
    return [ring[start : start + 3] for start in range(0, DASHES * 4, 4)]
