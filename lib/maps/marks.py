"""What the map draws of the sites: marks, halos for nearness, areas for regions, labels."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from lib.escape import visible
from lib.groups import OTHER, all_groups
from lib.maps.icons import icon
from lib.maps.labels import Mark, placed
from lib.maps.projection import Viewpoint, pixel
from lib.model import Settings
from lib.model.vocabulary import GEO_PRECISION
from lib.palette import channels
from lib.selection.places import REACH_KM
from lib.style import Theme
from lib.words import bare, day, kilometres

REGION = 3
NEAR = 2
# A region without an outline on the basemap is a ring of this radius around its point.
RING_M = 45_000
BORDER_RADIUS = 3.0


@dataclass(frozen=True)
class Kind:
    """How a group of events is drawn."""

    group_id: str
    label: str
    shape: str
    colour: str


def kinds(settings: Settings, colours: Mapping[str, str], look: Theme) -> list[Kind]:
    """Shape and colour of each group: a circle for what counts as attacks, else a diamond."""
    found = []
    for group in all_groups(settings):
        shape = "circle" if group.id == settings.documented else "diamond"
        shape = "square" if group.id == OTHER.id else shape
        found.append(
            Kind(group.id, group.label, shape, colours.get(group.bloc or "", look.neutral))
        )
    return found


def literal(text: object) -> str:
    """The text as deck.gl shows it: a leading @@ would be read as an expression, and an override
    of direction would turn what follows."""
    plain = "" if text is None or pd.isna(text) else visible(str(text))
    return "\u200b" + plain if plain.startswith("@@") else plain


def diameter(number: int) -> float:
    """Pixels across; the area grows with the number of events."""
    return 9 + 4.2 * math.sqrt(max(number, 1))


def _tip(site: pd.Series, own: pd.DataFrame, labels: Mapping[str, str]) -> str:
    pairs = zip(own["group_id"], own["number"], strict=True)
    counts = [f"{labels[group]}: {number}" for group, number in pairs]
    precision = GEO_PRECISION.terms[str(int(site["geo_precision"]))]
    distance = (
        "" if pd.isna(site["border_km"]) else f"\n{kilometres(site['border_km'])} to the border"
    )
    last = f"\nlast on {day(own['last'].max())}"
    return literal(f"{site['name']}\n" + "\n".join(counts) + distance + last
                   + f"\nPosition: {precision.label}")  # fmt: skip


def _offsets(sizes: list[float]) -> list[tuple[float, float]]:
    """Where marks at one point stand: one in the middle, several in a row or a ring."""
    if len(sizes) == 1:
        return [(0.0, 0.0)]
    if len(sizes) == 2:
        return [(-sizes[0] / 2 - 1, 0.0), (sizes[1] / 2 + 1, 0.0)]
    apart = sum(sorted(sizes)[-2:]) / 2 + 2
    radius = apart / (2 * math.sin(math.pi / len(sizes)))
    turns = [2 * math.pi * number / len(sizes) for number in range(len(sizes))]
    return [(radius * math.cos(turn), radius * math.sin(turn)) for turn in turns]


def spots(rows: pd.DataFrame, drawn: list[Kind]) -> list[dict[str, Any]]:
    """A record a mark: position, size, offset, icon, tip, place_id and event_ids.

    Needs rows as `sites.by_group` gives them; regions and places without position are left out.
    """
    exact = rows.loc[(rows["geo_precision"] < REGION) & rows["lat"].notna()]
    by_id = {kind.group_id: kind for kind in drawn}
    labels = {kind.group_id: kind.label for kind in drawn}
    records = []
    for (lat, lon), here in exact.groupby(["lat", "lon"], sort=True):
        sizes = [diameter(int(number)) for number in here["number"]]
        for (_, row), size, offset in zip(here.iterrows(), sizes, _offsets(sizes), strict=True):
            kind = by_id[row["group_id"]]
            own = here.loc[here["place_id"] == row["place_id"]]
            records.append(
                {
                    "place_id": literal(row["place_id"]),
                    "name": literal(row["name"]),
                    "lon": float(lon), "lat": float(lat), "size": size, "off": list(offset),
                    "icon": icon(kind.shape, kind.colour),
                    "tip": _tip(row, own, labels),
                    "number": int(row["number"]),
                    "event_ids": literal(row["event_ids"]),
                    "near": bool(row["geo_precision"] == NEAR),
                    "colour": kind.colour,
                }
            )  # fmt: skip
    return records


def halos(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A circle around each point that is known only nearly: as far as it may be off."""
    near = {(record["lon"], record["lat"]): record for record in records if record["near"]}
    return [
        {
            "lon": lon, "lat": lat, "radius": REACH_KM[NEAR] * 1000,
            "line": [*channels(record["colour"]), 150],
        }
        for (lon, lat), record in near.items()
    ]  # fmt: skip


def _outline(row: pd.Series, basemap: Mapping[str, Any]) -> dict[str, Any] | None:
    """The governorate's shape on the basemap, if it is one."""
    if row["kind"] != "governorate" or pd.isna(row["admin1"]):
        return None
    wanted = (row["admin1"], row["country"])
    for feature in basemap.get("admin1", {}).get("features", []):
        found = feature["properties"]
        if (found.get("name"), found.get("country")) == wanted:
            return feature["geometry"]
    return None


def ring(lon: float, lat: float, metres: float = RING_M) -> dict[str, Any]:
    """A circle around a point, as a polygon."""
    north = metres / 111_320
    east = north / max(math.cos(math.radians(lat)), 0.1)
    turns = [2 * math.pi * step / 64 for step in range(65)]
    circle = [[lon + east * math.cos(turn), lat + north * math.sin(turn)] for turn in turns]
    return {"type": "Polygon", "coordinates": [circle]}


def areas(rows: pd.DataFrame, drawn: list[Kind], basemap: Mapping[str, Any]) -> list[dict]:
    """A hollow area for each region with events: its outline, or a ring around its point."""
    by_id = {kind.group_id: kind for kind in drawn}
    labels = {kind.group_id: kind.label for kind in drawn}
    regions = rows.loc[(rows["geo_precision"] >= REGION) & rows["lat"].notna()]
    features = []
    for place_id, own in regions.groupby("place_id", sort=True):
        row = own.sort_values("number", ascending=False).iloc[0]
        tip = _tip(row, own, labels)
        features.append(
            {
                "type": "Feature",
                "geometry": _outline(row, basemap) or ring(float(row["lon"]), float(row["lat"])),
                "place_id": literal(place_id),
                "tip": tip,
                "properties": {"place_id": literal(place_id), "tip": tip},
                "line": [*channels(by_id[row["group_id"]].colour), 255],
            }
        )
    return features


def label_rows(
    records: list[dict[str, Any]], seen: Viewpoint, border: Sequence[tuple[float, float]] = ()
) -> list[dict[str, Any]]:
    """Labels of the places that have room for one in this view, those with most events first.

    No label stands on a mark, on another label, or on the border's points (lon, lat).
    """
    zoom = seen.zoom
    marks = [Mark(*pixel(lon, lat, zoom), BORDER_RADIUS) for lon, lat in border]
    wanted: dict[str, tuple[int, dict[str, Any], Mark]] = {}
    for record in records:
        x, y = pixel(record["lon"], record["lat"], zoom)
        middle = Mark(x + record["off"][0], y + record["off"][1], record["size"] / 2)
        marks.append(middle)
        total, _, _ = wanted.get(record["place_id"], (0, record, middle))
        wanted[record["place_id"]] = (total + record["number"], record, middle)
    ordered = sorted(wanted.values(), key=lambda item: (-item[0], item[1]["place_id"]))
    found = placed(
        [(bare(record["name"]), mark) for _, record, mark in ordered], marks, seen.frame()
    )
    return [
        {
            "label": label.text, "lon": record["lon"], "lat": record["lat"],
            "off": [record["off"][0] + label.dx, record["off"][1] + label.dy],
            "anchor": label.anchor,
        }
        for (_, record, _), label in zip(ordered, found, strict=True)
        if label is not None
    ]  # fmt: skip
