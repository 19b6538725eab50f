"""The strike map as a picture: the same ground, marks and names as on the interactive map."""

import math
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from lib.analyses.known_places import OTHER as ELSEWHERE
from lib.charts.sizing import with_plot
from lib.look.palette import with_opacity
from lib.look.plotly_frame import empty, with_caption
from lib.look.signs import Sign
from lib.look.style import Caption, Theme
from lib.maps import ground, picture_ground
from lib.maps import strip as site_strip
from lib.maps.deck import MARGIN, Scene, points, seen_from
from lib.maps.icons import PALE, PIE, SIGNS
from lib.maps.marks import APPROXIMATE, circle, halos
from lib.maps.names import Names, names
from lib.maps.picture_ground import line, named_parts, rings
from lib.maps.pies import pies
from lib.maps.projection import Viewpoint, around, cut_to
from lib.wording import escape

__all__ = ["rings", "room_for_map", "site_map"]

LEFT, RIGHT = 16, 16
MARK_SHARE = 0.9
SIDES = {"start": "left", "end": "right", "middle": "center"}

TOGETHER = "a name with + and a number: several places close together"
NOTHING = "No events at places in this selection."


def room_for_map(width: int, height: int, scene: Scene) -> tuple[int, int]:
    """The pixels across and down that a picture of this width leaves to the map itself."""
    across = width - LEFT - RIGHT
    if scene.look.room.is_narrow:
        return across, round(across * 0.9)
    return round(across * (1 - site_strip.SHARE)), height


def _halos(records: list[dict[str, Any]]) -> list[go.Scatter]:
    return [
        line(
            "halos",
            named_parts(APPROXIMATE, [circle(halo["lon"], halo["lat"], halo["radius"])]),
            f"rgba({','.join(map(str, halo['line'][:3]))},0.75)",
            1.2,
            dash="dash",
        )
        for halo in halos(records)
    ]


def _degrees(record: dict[str, Any], seen: Viewpoint) -> tuple[float, float]:
    """The mark's position with its offset in pixels, north up."""
    across = 360 / (512 * 2**seen.zoom)
    along = across * math.cos(math.radians(record["lat"]))
    return record["lon"] + record["off"][0] * across, record["lat"] - record["off"][1] * along


def _marks(records: list[dict[str, Any]], seen: Viewpoint) -> go.Scatter:
    placed = [_degrees(record, seen) for record in records]
    shapes = [record["drawing"].shape for record in records]
    return go.Scatter(
        x=[lon for lon, _ in placed],
        y=[lat for _, lat in placed],
        mode="markers",
        name="sites",
        marker={
            "symbol": ["circle" if shape == PIE else shape for shape in shapes],
            "size": [record["size"] * MARK_SHARE for record in records],
            "color": [
                with_opacity(record["colour"], PALE if record["pale"] else 0.92)
                for record in records
            ],
            "line": {"width": 1, "color": "#FFFFFF"},
            # Plotly draws marks of several sizes paler by default.
            "opacity": 1,
        },
        customdata=[f"events {record['event_ids']}" for record in records],
        hovertext=[
            "<br>".join(map(escape.plotly, record["tip"].split("\n"))) for record in records
        ],
        hoverinfo="text",
        showlegend=False,
    )


def _texts(rows: list[dict[str, Any]], size: int, colour: str) -> list[dict[str, Any]]:
    return [
        {
            "x": row["lon"],
            "y": row["lat"],
            "xshift": row["off"][0],
            "yshift": -row["off"][1],
            "text": escape.plotly(row["label"]),
            "xanchor": SIDES[row["anchor"]],
            "yanchor": "middle",
            "showarrow": False,
            "font": {"size": size, "color": colour},
        }
        for row in rows
    ]


def _names(found: Names, look: Theme) -> list[dict[str, Any]]:
    """The names on the map, and the length of its scale bar."""
    (west, foot), bar = found.scale.west, found.scale.label
    length = {"label": bar, "lon": west, "lat": foot, "off": [0, -10], "anchor": "start"}
    return [
        *_texts(found.countries, 13, look.quiet),
        *_texts(found.towns, 11, look.muted),
        *_texts(found.pale, 11, look.quiet),
        *_texts(found.sites, 12, look.ink),
        *_texts([length], 11, look.ink),
    ]


def _under_names(found: Names, look: Theme) -> list[go.Scatter]:
    """Below the names: the lines that lead to them, the towns' dots, and the scale bar."""
    bar = [list(found.scale.west), list(found.scale.east)]
    dots = go.Scatter(
        x=[row["lon"] for row in found.towns],
        y=[row["lat"] for row in found.towns],
        mode="markers",
        name="towns",
        marker={"symbol": "circle", "size": 4, "color": look.muted, "line": {"width": 0}},
        hoverinfo="skip",
        showlegend=False,
    )
    return [
        line("lines to names", [("line to a name", tie) for tie in found.ties], look.muted, 0.8),
        line("scale", [(found.scale.label, bar)], look.ink, 2.5),
        dots,
    ]


def _key(scene: Scene, records: Sequence[dict[str, Any]]) -> list[Sign]:
    """The meaning of every sign in the picture."""
    key = [Sign(SIGNS[kind.shape], kind.label, kind.colour) for kind in scene.kinds]
    if any(record["drawing"].shape == PIE for record in records):
        key.append(Sign("◕", "several kinds, by their share"))
    if any(record["places"] > 1 for record in records):
        key.append(Sign("+", TOGETHER))
    if any(record["near"] for record in records):
        key.append(Sign("◌", APPROXIMATE))
    if (scene.rows["where"] == ELSEWHERE).any():
        key.append(Sign("pale:", "other places of the same events"))
    return key


def _axes(seen: Viewpoint, strip: site_strip.Strip) -> dict[str, Any]:
    """The map's axes, north up and undistorted, and those of the strip."""
    west, south, east, north = seen.degrees()
    plain = {"visible": False, "constrain": "domain"}
    stretch = 1 / math.cos(math.radians(seen.latitude))
    return {
        "xaxis": {"range": [west, east], "domain": strip.across, **plain},
        "yaxis": {
            "range": [south, north],
            "domain": strip.up,
            "scaleanchor": "x",
            "scaleratio": stretch,
            **plain,
        },
        **strip.axes,
    }


def _on_the_ground(scene: Scene, seen: Viewpoint) -> Viewpoint:
    """The view without what is beyond both the basemap and the sites: empty sides are of no use in
    a picture."""
    extent, sites = ground.extent(scene.basemap), around(points(scene.rows))
    if extent is None:
        return seen
    return cut_to(seen, extent.joined(sites.grown(MARGIN)) if sites else extent)


def site_map(scene: Scene, seen: Viewpoint, caption: Caption, look: Theme) -> go.Figure:
    """The sites on the basemap, as seen from the viewpoint, and a strip with the regions.

    Needs rows from `sites.by_group`. Without events at places the figure says so.
    """
    if scene.rows.empty:
        return empty(NOTHING, look)
    scene = seen_from(scene, seen)
    size, seen = (seen.width, seen.height), _on_the_ground(scene, seen)
    records = scene.marks(seen)
    strip = site_strip.strip(scene, *size, records)
    found = names(records, scene.basemap, ground.along_focus(scene.basemap, scene.focus), seen)
    figure = go.Figure(
        [
            *picture_ground.traces(scene),
            *_under_names(found, look),
            *_halos(records),
            *strip.traces,
            _marks(records, seen),
        ],
        layout={
            "annotations": _names(found, look),
            "shapes": pies(records, seen, MARK_SHARE),
            **_axes(seen, strip),
        },
    )
    key = (*caption.key, *_key(scene, records))
    whole = Caption(caption.title, caption.subtitle, caption.note, key)
    return with_plot(with_caption(figure, whole, look, strip.height, left=LEFT), strip.height)
