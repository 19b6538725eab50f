"""The names on the map: sites by their number of events, then countries and towns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from lib.maps import ground
from lib.maps.label_places import LINE, Label, Mark, Room, placed_in
from lib.maps.marks import literal
from lib.maps.projection import Viewpoint, box_of, pixel, place_at
from lib.maps.scale_bar import WIDEST, Scale, scale
from lib.wording.letter_widths import text_width
from lib.wording.words import bare, cut

BORDER_RADIUS = 3.0
# Square pixels per site name at the end of a line, the number of names over other marks on a full
# map, and the number of towns.
PIXELS_A_TIE, MOST_OVER, MOST_TOWNS = 9_000, 10, 14
# A longer name is shortened: otherwise it would never fit.
LONGEST = 40
TOWN_RADIUS, APART = 2.5, 9.0
# The letters of a country's name, and the room kept around it; pixels.
COUNTRY_SIZE, COUNTRY_LINE, AROUND = 14.0, 20.0, 8.0
# Where in a country its name may be: grid points across and along.
TRIES = 9

Row = dict[str, Any]


@dataclass(frozen=True)
class Names:
    """Rows of text: label, lon, lat, off (pixels) and anchor; ties as pairs of places."""

    sites: list[Row]
    pale: list[Row]
    ties: list[list[list[float]]]
    countries: list[Row]
    towns: list[Row]
    scale: Scale


def _row(label: str, lon: float, lat: float, anchor: str, off: Sequence[float]) -> Row:
    return {"label": label, "lon": lon, "lat": lat, "off": list(off), "anchor": anchor}


def _middle(record: Row, zoom: float) -> Mark:
    x, y = pixel(record["lon"], record["lat"], zoom)
    return Mark(x + record["off"][0], y + record["off"][1], record["size"] / 2)


def _site(record: Row, label: Label, zoom: float) -> tuple[Row, list[list[float]] | None]:
    """A site's label, and the line to it if it is tied: both are on the ground."""
    if not label.is_tied:
        off = (record["off"][0] + label.dx, record["off"][1] + label.dy)
        return _row(label.text, record["lon"], record["lat"], label.anchor, off), None
    mark = _middle(record, zoom)
    end = place_at(mark.x + label.dx, mark.y + label.dy, zoom)
    side = 2.0 if label.anchor == "start" else -2.0
    start = place_at(mark.x, mark.y, zoom)
    return _row(label.text, *end, label.anchor, (side, 0.0)), [list(start), list(end)]


def _sites(
    records: list[Row], room: Room, zoom: float, most_tied: int
) -> tuple[list[Row], list[Row], list]:
    ordered = sorted(records, key=lambda one: (one["pale"], -one["number"], one["place_id"]))
    wanted = [(cut(bare(record["name"]), LONGEST), _middle(record, zoom)) for record in ordered]
    found = placed_in(room, wanted, most_tied, MOST_OVER)
    rows: dict[bool, list[Row]] = {False: [], True: []}
    ties = []
    for record, label in zip(ordered, found, strict=True):
        if label is not None:
            row, tie = _site(record, label, zoom)
            rows[record["pale"]].append(row)
            ties += [tie] if tie else []
    return rows[False], rows[True], ties


def _inside(edges: np.ndarray, lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Whether each place is within the edges (west, south, east, north of each)."""
    west, south, east, north = edges.T
    crosses = (south > lat[:, None]) != (north > lat[:, None])
    rise = np.where(north == south, 1.0, north - south)
    at = west + (lat[:, None] - south) / rise * (east - west)
    return (np.count_nonzero(crosses & (lon[:, None] < at), axis=1) % 2) == 1


def _edges(geometry: Mapping[str, Any]) -> np.ndarray:
    polygons = {"Polygon": [geometry["coordinates"]], "MultiPolygon": geometry["coordinates"]}
    rings = [ring for polygon in polygons.get(geometry["type"], []) for ring in polygon]
    parts = [
        np.hstack([np.array(ring)[:, :2], np.roll(np.array(ring)[:, :2], -1, axis=0)])
        for ring in rings
    ]
    return np.vstack(parts) if parts else np.empty((0, 4))


def _country_places(geometry: Mapping[str, Any], seen: Viewpoint) -> list[tuple[float, float]]:
    """Visible places inside a country, those farthest from its edges and the map's first."""
    box = box_of(ground.points_of({"features": [{"properties": {}, "geometry": geometry}]}))
    west, south, east, north = seen.degrees()
    if box is None or box.west > east or box.east < west or box.south > north or box.north < south:
        return []
    lons = np.linspace(max(west, box.west), min(east, box.east), TRIES + 2)[1:-1]
    lats = np.linspace(max(south, box.south), min(north, box.north), TRIES + 2)[1:-1]
    lon, lat = (part.ravel() for part in np.meshgrid(lons, lats))
    edges = _edges(geometry)
    kept = _inside(edges, lon, lat)
    lon, lat = lon[kept], lat[kept]
    corners = np.hypot(lon[:, None] - edges[:, 0], lat[:, None] - edges[:, 1]).min(axis=1)
    sides = np.minimum.reduce([lon - west, east - lon, lat - south, north - lat])
    best = np.argsort(-np.minimum(corners, sides), kind="stable")
    return [(float(lon[at]), float(lat[at])) for at in best]


def _country(feature: Mapping[str, Any], room: Room, seen: Viewpoint) -> Row | None:
    name = literal(feature["properties"].get("name", "")).upper()
    wide = text_width(name, COUNTRY_SIZE) / 2 + AROUND
    for lon, lat in _country_places(feature["geometry"], seen) if name else []:
        x, y = pixel(lon, lat, seen.zoom)
        rectangle = (x - wide, y - COUNTRY_LINE / 2, x + wide, y + COUNTRY_LINE / 2)
        left, top, right, bottom = seen.frame()
        fits = left <= rectangle[0] and rectangle[2] <= right and top <= rectangle[1]
        if fits and rectangle[3] <= bottom and room.is_free(rectangle, None):
            room.take(rectangle)
            return _row(name, lon, lat, "middle", (0, 0))
    return None


def _rank(feature: Mapping[str, Any]) -> float:
    """The rank of a town: 1 is the largest; last if the basemap has none."""
    rank = feature["properties"].get("rank")
    return float(rank) if isinstance(rank, int | float) else 99.0


def _town_places(basemap: Mapping[str, Any]) -> list[tuple[str, float, float]]:
    """The towns of the basemap, largest first."""
    found = [
        (
            _rank(feature),
            literal(feature["properties"].get("name")),
            *feature["geometry"]["coordinates"][:2],
        )
        for feature in basemap.get("cities", {}).get("features", [])
        if feature["geometry"]["type"] == "Point"
    ]
    return [(name, lon, lat) for _, name, lon, lat in sorted(found) if name]


def _towns(
    basemap: Mapping[str, Any], room: Room, seen: Viewpoint, named: set[str], marks: list[Mark]
) -> list[Row]:
    """One row for each town that fits: where no site has its name or position."""
    left, top, right, bottom = seen.frame()
    found: list[Row] = []
    for name, lon, lat in _town_places(basemap):
        x, y = pixel(lon, lat, seen.zoom)
        is_taken = name in named or any(
            abs(x - mark.x) < mark.radius + APART and abs(y - mark.y) < mark.radius + APART
            for mark in marks
        )
        dot = (x - TOWN_RADIUS, y - TOWN_RADIUS, x + TOWN_RADIUS, y + TOWN_RADIUS)
        is_taken = is_taken or not room.is_unlabelled(dot)
        if is_taken or not (left < x < right and top < y < bottom):
            continue
        (label,) = placed_in(room, [(name, Mark(x, y, TOWN_RADIUS))])
        if label is not None:
            found.append(_row(name, lon, lat, label.anchor, (label.dx, label.dy)))
            room.mark(Mark(x, y, TOWN_RADIUS))
        if len(found) == MOST_TOWNS:
            break
    return found


def _scale(seen: Viewpoint, room: Room) -> Scale:
    """The scale bar, in the lower right corner if marks are in the left one; shorter if they are
    in both."""
    bars = []
    lengths = (WIDEST, WIDEST / 2, WIDEST / 4)
    for bar in (scale(seen, right, long) for long in lengths for right in (False, True)):
        (left, y), (right, _) = (pixel(*end, seen.zoom) for end in (bar.west, bar.east))
        bars.append((bar, (left - 4, y - LINE - 4, right + 4, y + 6)))
    bar, taken = next((one for one in bars if room.is_free(one[1], None)), bars[0])
    room.take(taken)
    return bar


def names(
    records: list[Row],
    basemap: Mapping[str, Any],
    border: Sequence[tuple[float, float]],
    seen: Viewpoint,
    corner: tuple[float, float] = (0.0, 0.0),
) -> Names:
    """The names that fit in this view, sites with the most events first.

    No label overlaps a mark, another label, the border's points (lon, lat), or an upper right
    corner of the given size in pixels.
    """
    marks = [_middle(record, seen.zoom) for record in records]
    room = Room(seen.frame())
    for mark in marks:
        room.mark(mark)
    for lon, lat in border:
        room.mark(Mark(*pixel(lon, lat, seen.zoom), BORDER_RADIUS))
    _, top, edge, _ = seen.frame()
    room.take((edge - corner[0], top, edge, top + corner[1]))
    bar = _scale(seen, room)
    most_tied = seen.width * seen.height // PIXELS_A_TIE
    sites, pale, ties = _sites(records, room, seen.zoom, most_tied)
    countries = [
        _country(feature, room, seen)
        for feature in basemap.get("countries", {}).get("features", [])
    ]
    named = {row["label"] for row in (*sites, *pale)}
    towns = _towns(basemap, room, seen, named, marks)
    return Names(sites, pale, ties, [row for row in countries if row], towns, bar)
