"""A small map around one site: its mark with a ring, and the nearest sites with events."""

import plotly.graph_objects as go

from lib.look.signs import Sign
from lib.look.style import Caption
from lib.maps import ground
from lib.maps.deck import Scene, points
from lib.maps.projection import Box, Viewpoint, around, fitting
from lib.maps.strike_map import site_map

# The least degrees around a site, so that one sees where it is; and the ring's diameter in pixels.
LEAST_DEGREES = 0.7
RING = 30
THIS_SITE = "ring: this site"


def seen_around(scene: Scene, lon: float, lat: float, width: int, height: int) -> Viewpoint:
    """The viewpoint on the site and the marks of the scene."""
    box = around([(lon, lat), *points(scene.rows)]) or Box(lon, lat, lon, lat)
    extent = ground.extent(scene.basemap)
    grown = box.grown(0.12, LEAST_DEGREES)
    return fitting(grown.kept_on(extent, box) if extent else grown, width, height)


def inset(scene: Scene, lon: float, lat: float, seen: Viewpoint, caption: Caption) -> go.Figure:
    """The map with a ring around the site; needs a scene with marks."""
    look = scene.look
    key = (*caption.key, Sign("◯", THIS_SITE, look.ink))
    shown = Caption(caption.title, caption.subtitle, caption.note, key)
    figure = site_map(scene, seen, shown, look)
    nearest = lon - 360 * round((lon - seen.longitude) / 360)
    figure.add_trace(
        go.Scatter(
            x=[nearest],
            y=[lat],
            mode="markers",
            name="this site",
            marker={
                "symbol": "circle-open", "size": RING, "color": look.ink, "line": {"width": 2.5},
                "opacity": 1,
            },
            hoverinfo="skip",
            showlegend=False,
        )
    )  # fmt: skip
    return figure
