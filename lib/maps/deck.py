"""The strike map as a pydeck deck: shipped basemap, marks, labels; it contacts no host."""

import json
from copy import copy
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

import pandas as pd
import pydeck
from pydeck.bindings.json_tools import default_serialize

from lib.analyses.known_places import OTHER as ELSEWHERE
from lib.analyses.known_places import REGION
from lib.charts.group_kinds import Kind
from lib.corpus.basemap import Basemap
from lib.look.style import Theme
from lib.maps import ground
from lib.maps.icons import icon
from lib.maps.layers import icons, name_layers, rings
from lib.maps.marks import spots
from lib.maps.names import names
from lib.maps.projection import Box, Viewpoint, around, fitting
from lib.model.settings import Focus

# Without a style Streamlit asks a tile server on the internet; this one is empty (1.67).
EMPTY_STYLE = "data:application/json," + quote(
    json.dumps({"version": 8, "sources": {}, "layers": []})
)
ANYWHERE = Box(-20, -35, 60, 60)
# The size of Streamlit's zoom buttons in the upper right corner, in pixels.
BUTTONS = (50.0, 84.0)
# Margin around the sites: a share of the view; for sites close together, enough degrees to see
# where they are.
MARGIN, TOGETHER, LEAST_DEGREES = 0.05, 0.3, 1.0


def _text(value: object) -> str:
    """As JSON, without pydeck's indentation."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False, default=default_serialize)


class GroundedDeck(pydeck.Deck):
    """A deck whose layers are written once: it does not change."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        spec = default_serialize(self)
        self._written = {layer.id: _text(layer) for layer in spec.pop("layers")}
        self._rest = spec

    def on(self, ground: str) -> "GroundedDeck":
        """The deck above the style of MapLibre at this address."""
        moved = copy(self)
        moved._rest = {**self._rest, "mapStyle": ground}
        return moved

    def with_layer(self, layer: pydeck.Layer) -> "GroundedDeck":
        """The deck with that layer instead of its own of that id."""
        changed = copy(self)
        changed._written = {**self._written, layer.id: _text(layer)}
        return changed

    def to_json(self) -> str:
        """deck.gl's JSON of the whole map."""
        return f'{_text(self._rest)[:-1]},"layers":[{",".join(self._written.values())}]}}'


@dataclass(frozen=True)
class Scene:
    """The contents of the map: rows of `sites.by_group`, their kinds, the ground and the look.

    The site `selected` has a thick ring; marks with one of the `new_events` have a thin one. If
    this is one week of a map, its largest mark has `most` events in all weeks.
    """

    rows: pd.DataFrame
    kinds: list[Kind]
    basemap: Basemap
    focus: Focus | None
    look: Theme
    selected: str | None = None
    new_events: frozenset[str] = frozenset()
    most: int = 0

    def marks(self, seen: Viewpoint) -> list[dict[str, Any]]:
        """The records of `marks.spots` as seen from there."""
        return spots(_near(self.rows, seen), self.kinds, seen.zoom, self.most)

    def largest(self, seen: Viewpoint) -> int:
        """The number of events of the largest mark."""
        return max((record["number"] for record in self.marks(seen)), default=0)


def _near(rows: pd.DataFrame, viewpoint: Viewpoint) -> pd.DataFrame:
    turns = ((rows["lon"] - viewpoint.longitude) / 360).round()
    return rows.assign(lon=rows["lon"] - 360 * turns)


def points(rows: pd.DataFrame) -> list[tuple[float, float]]:
    """Positions of the sites that the view must include: those inside the filter, if there are
    any."""
    placed = rows.loc[rows["lat"].notna() & (rows["geo_precision"] < REGION)]
    inside = placed.loc[placed["where"] != ELSEWHERE]
    shown = placed if inside.empty else inside
    return list(zip(shown["lon"].astype(float), shown["lat"].astype(float), strict=True))


def whole_view(scene: Scene, width: int, height: int) -> Viewpoint:
    """The viewpoint on all sites, or on the focus border if there are none; on the basemap, except
    for sites beyond it."""
    extent = ground.extent(scene.basemap)
    border = ground.focus_box(scene.basemap, scene.focus)
    box = around(points(scene.rows)) or border or extent or ANYWHERE
    are_together = max(box.east - box.west, box.north - box.south) < TOGETHER
    grown = box.grown(MARGIN, LEAST_DEGREES) if are_together else box.grown(MARGIN)
    return fitting(grown.kept_on(extent, box) if extent else grown, width, height)


def border_view(scene: Scene, width: int, height: int) -> Viewpoint | None:
    """The viewpoint on the focus border; None without one."""
    border = ground.focus_box(scene.basemap, scene.focus)
    return fitting(border.grown(0.08), width, height) if border else None


def _around(records: list[dict[str, Any]], shape: str, scene: Scene) -> list[dict[str, Any]]:
    ring = icon(shape, scene.look.ink)
    return [
        {**record, "icon": ring.name, "drawing": ring, "size": record["size"] + 10}
        for record in records
    ]


def _ring(records: list[dict[str, Any]], scene: Scene) -> pydeck.Layer:
    """A thick ring around the mark of the selected site."""
    own = [record for record in records if record["place_id"] == scene.selected]
    return icons(_around(own, "ring", scene), scene.look, "selected")


def with_ring(deck: GroundedDeck, scene: Scene, seen: Viewpoint) -> GroundedDeck:
    """The deck of that scene but for the selected site: the other layers are not made again."""
    return deck.with_layer(_ring(scene.marks(seen), scene))


def _new(records: list[dict[str, Any]], scene: Scene) -> list[dict[str, Any]]:
    """A thin ring around each mark with a new event."""
    own = [
        record for record in records if not scene.new_events.isdisjoint(record["event_ids"].split())
    ]
    return _around(own, "thin", scene)


def _tooltip(look: Theme) -> dict[str, Any]:
    """Streamlit 1.67 escapes every field of the template; `tip` is the only one."""
    return {
        "html": '<div dir="auto">{tip}</div>',
        "style": {
            "backgroundColor": look.paper,
            "color": look.ink,
            "fontSize": "13px",
            "padding": "6px 9px",
            "border": f"1px solid {look.line}",
            "borderRadius": "4px",
            "maxWidth": "250px",
            "whiteSpace": "pre-line",
            "fontFamily": "inherit",
        },
    }


def seen_from(scene: Scene, viewpoint: Viewpoint) -> Scene:
    """The scene around the viewpoint: on both sides of the antimeridian."""
    rows = _near(scene.rows, viewpoint)
    return replace(scene, rows=rows, basemap=ground.repeat_across(scene.basemap, viewpoint))


def _mark_layers(scene: Scene, viewpoint: Viewpoint) -> list[pydeck.Layer]:
    """Sites, the rings of new and selected ones, and names, from the ground up."""
    records = scene.marks(viewpoint)
    border = ground.along_focus(scene.basemap, scene.focus)
    found = names(records, scene.basemap, border, viewpoint, BUTTONS)
    return [
        rings(records),
        icons(records, scene.look, "marks"),
        icons(_new(records, scene), scene.look, "new"),
        _ring(records, scene),
        *name_layers(found, scene.look),
    ]


def _controller(scene: Scene, viewpoint: Viewpoint) -> dict[str, Any]:
    """What a reader can do with the map: it moves within the basemap and the first view.

    If a double click zoomed, each click on a mark would wait 300 ms for a second one.
    """
    off = ("scrollZoom", "doubleClickZoom", "dragRotate", "touchRotate")
    plain: dict[str, Any] = dict.fromkeys(off, False)
    extent = ground.extent(scene.basemap)
    if extent is None:
        return plain
    bounds = extent.joined(Box(*viewpoint.degrees()))
    corners = [[bounds.west, bounds.south], [bounds.east, bounds.north]]
    return {**plain, "maxBounds": corners}


def strike_deck(scene: Scene, viewpoint: Viewpoint) -> GroundedDeck:
    """The map. Objects that can be picked have place_id and tip."""
    scene = seen_from(scene, viewpoint)
    return GroundedDeck(
        _mark_layers(scene, viewpoint),
        map_provider=None,
        map_style=EMPTY_STYLE,
        tooltip=_tooltip(scene.look),
        views=[pydeck.View("MapView", controller=_controller(scene, viewpoint))],
        initial_view_state=pydeck.ViewState(
            longitude=viewpoint.longitude,
            latitude=viewpoint.latitude,
            zoom=viewpoint.zoom,
            min_zoom=max(viewpoint.zoom - 0.6, 0),
            max_zoom=12,
            pitch=0,
            bearing=0,
        ),
    )
