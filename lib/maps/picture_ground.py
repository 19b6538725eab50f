"""The basemap of the map's picture: land, water and borders as lines and areas."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from lib.maps import ground
from lib.maps.deck import Scene
from lib.wording.escape import visible

Rings = list[list[list[float]]]
# Lines or rings, each with the name of its feature.
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


def line(
    layer: str,
    parts: Named,
    colour: str,
    width: float,
    fill: str | None = None,
    dash: str = "solid",
) -> go.Scatter:
    """A layer's lines or areas; `meta` names each part, for code that takes the picture apart."""
    lon: list[float | None] = []
    lat: list[float | None] = []
    for _, part in parts:
        lon += [*(point[0] for point in part), None]
        lat += [*(point[1] for point in part), None]
    # Arrays: Plotly checks each number of a list. Seven digits are exact to a metre, in half as
    # many bytes to send.
    return go.Scatter(
        x=np.array(lon, dtype=np.float32),
        y=np.array(lat, dtype=np.float32),
        name=layer,
        meta=[name for name, _ in parts],
        mode="lines",
        line={"color": colour, "width": width, "dash": dash},
        fill="toself" if fill else None,
        fillcolor=fill,
        hoverinfo="skip",
        showlegend=False,
    )


def named_parts(name: str, parts: Rings) -> Named:
    """The parts that have points, each with that name."""
    return [(name, part) for part in parts if part]


def shapes(collection: Mapping[str, Any], wanted: Any = None) -> Named:
    """The lines or rings of a layer's features, each by its feature's name."""
    features = [
        feature
        for feature in collection.get("features", [])
        if wanted is None or wanted(feature["properties"])
    ]
    return [
        part
        for feature in features
        for part in named_parts(
            visible(str(feature["properties"].get("name", ""))), rings(feature["geometry"])
        )
    ]


def traces(scene: Scene) -> list[go.Scatter]:
    """The basemap from the bottom up, the focus border last."""
    base, look = scene.basemap, scene.look
    near, main = ground.focus_countries(scene.focus), ground.is_focus(scene.focus)
    countries, borders = base.get("countries", {}), base.get("borders", {})
    extent = ground.extent(base)
    sea = [("sea", ground.rectangle(extent))] if extent else []
    return [
        line("sea", sea, look.water, 0, look.water),
        line("countries", shapes(countries), look.land, 0, look.land),
        line(
            "countries at the border", shapes(countries, near), look.focus_land, 0, look.focus_land
        ),
        line("regions", shapes(base.get("admin1", {})), look.grid, 0.7),
        line("lakes", shapes(base.get("lakes", {})), look.water, 0, look.water),
        line("rivers", shapes(base.get("rivers", {})), look.water, 1.2),
        line("borders", shapes(borders, lambda found: not main(found)), look.line, 1),
        line("focus border", shapes(borders, main), look.ink, 3),
    ]
