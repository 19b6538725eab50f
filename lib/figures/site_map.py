"""The strike map as a picture: the same ground, marks and labels as on the interactive map."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from lib import escape
from lib.escape import visible
from lib.figures.sizing import with_plot
from lib.maps import ground
from lib.maps.deck import Scene, seen_from
from lib.maps.icons import SIGNS
from lib.maps.marks import Kind, areas, halos, label_rows, ring, spots
from lib.maps.projection import Viewpoint
from lib.palette import faded
from lib.signs import Sign
from lib.style import Caption, Theme, captioned, empty

Rings = list[list[list[float]]]
# Lines or rings, each with the name of what it is a part of.
Named = list[tuple[str, list[list[float]]]]


def rings(geometry: Mapping[str, Any]) -> Rings:
    """The lines or outer rings of a GeoJSON geometry, each a list of [lon, lat]."""
    kind, coordinates = geometry.get("type"), geometry.get("coordinates", [])
    return {
        "LineString": lambda: [coordinates],
        "MultiLineString": lambda: list(coordinates),
        "Polygon": lambda: list(coordinates[:1]),
        "MultiPolygon": lambda: [polygon[0] for polygon in coordinates],
    }.get(str(kind), list)()


def _line(
    layer: str, parts: Named, colour: str, width: float, fill: str | None = None
) -> go.Scatter:
    """A layer's lines or areas; `meta` names each part, for those who take the picture apart."""
    lon: list[float | None] = []
    lat: list[float | None] = []
    for _, part in parts:
        lon += [*(point[0] for point in part), None]
        lat += [*(point[1] for point in part), None]
    # Arrays: Plotly looks at each number of a list.
    return go.Scatter(
        x=np.array(lon, dtype=float),
        y=np.array(lat, dtype=float),
        name=layer,
        meta=[name for name, _ in parts],
        mode="lines",
        line={"color": colour, "width": width},
        fill="toself" if fill else None,
        fillcolor=fill,
        hoverinfo="skip",
        showlegend=False,
    )


def _named(name: str, parts: Rings) -> Named:
    return [(name, part) for part in parts if part]


def _shapes(collection: Mapping[str, Any], wanted: Any = None) -> Named:
    features = [
        feature
        for feature in collection.get("features", [])
        if wanted is None or wanted(feature["properties"])
    ]
    return [
        part
        for feature in features
        for part in _named(visible(str(feature["properties"].get("name", ""))),
                           rings(feature["geometry"]))
    ]  # fmt: skip


def _ground(scene: Scene) -> list[go.Scatter]:
    base, look = scene.basemap, scene.look
    near, main = ground.focus_countries(scene.focus), ground.is_focus(scene.focus)
    countries, borders = base.get("countries", {}), base.get("borders", {})
    extent = ground.extent(base)
    sea = [("sea", ground.rectangle(extent))] if extent else []
    return [
        _line("sea", sea, look.water, 0, look.water),
        _line("countries", _shapes(countries), look.land, 0, look.land),
        _line(
            "countries at the border", _shapes(countries, near), look.focus_land, 0, look.focus_land
        ),
        _line("regions", _shapes(base.get("admin1", {})), look.grid, 0.7),
        _line("lakes", _shapes(base.get("lakes", {})), look.water, 0, look.water),
        _line("rivers", _shapes(base.get("rivers", {})), look.water, 1.2),
        _line("borders", _shapes(borders, lambda found: not main(found)), look.line, 1),
    ]


def _first(tip: str) -> str:
    return tip.partition("\n")[0]


def _regions(scene: Scene) -> list[go.Scatter]:
    features = areas(scene.rows, scene.kinds, scene.basemap)
    return [
        _line(
            "regions with events",
            _named(_first(feature["tip"]), rings(feature["geometry"])),
            f"rgb({','.join(map(str, feature['line'][:3]))})",
            1.6,
        )
        for feature in features
    ]


def _halos(records: list[dict[str, Any]]) -> list[go.Scatter]:
    reach = "as far as it may be off"
    return [
        _line(
            "halos",
            _named(reach, rings(ring(halo["lon"], halo["lat"], halo["radius"]))),
            f"rgba({','.join(map(str, halo['line'][:3]))},0.6)",
            1,
        )
        for halo in halos(records)
    ]


def _degrees(record: dict[str, Any], seen: Viewpoint) -> tuple[float, float]:
    """The mark's position with its offset in pixels, north being up."""
    across = 360 / (512 * 2**seen.zoom)
    along = across * math.cos(math.radians(record["lat"]))
    return record["lon"] + record["off"][0] * across, record["lat"] - record["off"][1] * along


def _marks(records: list[dict[str, Any]], kinds: Sequence[Kind], seen: Viewpoint) -> go.Scatter:
    shapes = {f"{kind.shape}{kind.colour.lstrip('#')}": kind for kind in kinds}
    placed = [_degrees(record, seen) for record in records]
    return go.Scatter(
        x=[lon for lon, _ in placed],
        y=[lat for _, lat in placed],
        mode="markers",
        name="sites",
        marker={
            "symbol": [shapes[record["icon"]].shape for record in records],
            "size": [record["size"] * 0.9 for record in records],
            "color": [faded(record["colour"], 0.92) for record in records],
            "line": {"width": 1, "color": "#FFFFFF"},
        },
        customdata=[f"events {record['event_ids']}" for record in records],
        hovertext=[
            "<br>".join(map(escape.plotly, record["tip"].split("\n"))) for record in records
        ],
        hoverinfo="text",
        showlegend=False,
    )


def _labels(figure: go.Figure, rows: list[dict[str, Any]], look: Theme) -> None:
    sides = {"start": "left", "end": "right", "middle": "center"}
    annotations = [
        {
            "x": row["lon"],
            "y": row["lat"],
            "xshift": row["off"][0],
            "yshift": -row["off"][1],
            "text": escape.plotly(row["label"]),
            "xanchor": sides[row["anchor"]],
            "yanchor": "middle",
            "showarrow": False,
            "font": {"size": 12, "color": look.ink},
        }
        for row in rows
    ]
    figure.update_layout(annotations=annotations)


def site_map(scene: Scene, seen: Viewpoint, caption: Caption, look: Theme) -> go.Figure:
    """The sites on the basemap, as seen from the viewpoint.

    Needs rows as `sites.by_group` gives them. Without events at places the figure says so.
    """
    if scene.rows.empty:
        return empty("No events at places in this selection.", look)
    scene = seen_from(scene, seen)
    records = spots(scene.rows, scene.kinds)
    main = _shapes(scene.basemap.get("borders", {}), ground.is_focus(scene.focus))
    border = _line("focus border", main, look.ink, 3)
    marks = _marks(records, scene.kinds, seen)
    figure = go.Figure([*_ground(scene), *_regions(scene), border, *_halos(records), marks])
    _labels(figure, label_rows(records, seen, ground.along_focus(scene.basemap, scene.focus)), look)
    west, south, east, north = seen.degrees()
    stretch = 1 / math.cos(math.radians(seen.latitude))
    plain = {"visible": False, "constrain": "domain"}
    figure.update_xaxes(range=[west, east], **plain)
    figure.update_yaxes(range=[south, north], scaleanchor="x", scaleratio=stretch, **plain)
    key = [Sign(SIGNS[kind.shape], kind.label, kind.colour) for kind in scene.kinds]
    key += [Sign("○", "somewhere within 25 km; large: region only")]
    whole = Caption(caption.title, caption.subtitle, caption.note, tuple(key))
    done = with_plot(captioned(figure, whole, look, seen.height, left=16), seen.height)
    return done.update_layout(plot_bgcolor=look.paper)
