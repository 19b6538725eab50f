"""The strike map as a pydeck deck: shipped basemap, marks, labels; it asks no host for anything."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

import pandas as pd
import pydeck

from lib.maps import ground
from lib.maps.icons import atlas, icon
from lib.maps.marks import Kind, areas, halos, label_rows, literal, spots
from lib.maps.projection import Box, Viewpoint, around, box_of, fitting
from lib.model.settings import Focus
from lib.palette import channels
from lib.style import Theme

# Without a style Streamlit asks a tile server on the internet; this one is empty (1.67).
EMPTY_STYLE = "data:application/json," + quote(
    json.dumps({"version": 8, "sources": {}, "layers": []})
)
FONT = "'Source Sans', 'Source Sans Pro', 'DejaVu Sans', Arial, sans-serif"
ANYWHERE = Box(-20, -35, 60, 60)


class GroundedDeck(pydeck.Deck):
    """A deck on a basemap given as deck.gl's JSON, written without pydeck's indentation.

    `ground` lies under the first layer (the areas), `border` between it and the rest.
    """

    def __init__(self, ground: list[dict], border: dict, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._ground, self._border = ground, border

    def to_json(self) -> str:
        """deck.gl's JSON of the whole map."""
        spec = json.loads(super().to_json())
        # pydeck writes every attribute of a deck; the ground is sent once, among the layers.
        del spec["_ground"], spec["_border"]
        areas, *marks = spec["layers"]
        spec["layers"] = [*self._ground, areas, self._border, *marks]
        return json.dumps(spec, separators=(",", ":"), ensure_ascii=False)


@dataclass(frozen=True)
class Scene:
    """What the map shows: rows of `sites.by_group`, their kinds, the ground and the look.

    The site `selected` has a ring; marks that hold one of the `new_events` have a dashed one.
    """

    rows: pd.DataFrame
    kinds: list[Kind]
    basemap: Mapping[str, Any]
    focus: Focus | None
    look: Theme
    selected: str | None = None
    new_events: frozenset[str] = frozenset()


def whole_view(scene: Scene, width: int, height: int) -> Viewpoint:
    """The viewpoint on all sites and the focus border; on the basemap, but for sites beyond it."""
    rows = scene.rows.loc[scene.rows["lat"].notna() & (scene.rows["geo_precision"] < 3)]
    points = list(zip(rows["lon"].astype(float), rows["lat"].astype(float), strict=True))
    border = ground.focus_box(scene.basemap, scene.focus)
    corners = [(border.west, border.south), (border.east, border.north)] if border else []
    extent = ground.extent(scene.basemap)
    box = around([*points, *corners]) or extent or ANYWHERE
    grown = box.grown(0.05)
    return fitting(grown.kept_on(extent, box) if extent else grown, width, height)


def border_view(scene: Scene, width: int, height: int) -> Viewpoint | None:
    """The viewpoint on the focus border; None without one."""
    border = ground.focus_box(scene.basemap, scene.focus)
    return fitting(border.grown(0.08), width, height) if border else None


def _icons(records: list[dict[str, Any]], scene: Scene, layer_id: str) -> pydeck.Layer:
    look = scene.look
    uri, places = atlas([*(kind.colour for kind in scene.kinds), look.ink], look.focus_land)
    return pydeck.Layer(
        "IconLayer",
        records,
        id=layer_id,
        icon_atlas=f"'{uri}'",
        icon_mapping=places,
        get_icon="icon",
        get_position=["lon", "lat"],
        get_size="size",
        size_units="'pixels'",
        get_pixel_offset="off",
        pickable=layer_id == "marks",
        alpha_cutoff=-1,
    )


def _halos(records: list[dict[str, Any]]) -> pydeck.Layer:
    return pydeck.Layer(
        "ScatterplotLayer",
        halos(records),
        id="halos",
        get_position=["lon", "lat"],
        get_radius="radius",
        radius_units="'meters'",
        filled=False,
        stroked=True,
        get_line_color="line",
        get_line_width=1.2,
        line_width_units="'pixels'",
        pickable=False,
    )


def _areas(scene: Scene) -> pydeck.Layer:
    features = areas(scene.rows, scene.kinds, scene.basemap)
    return pydeck.Layer(
        "GeoJsonLayer",
        {"type": "FeatureCollection", "features": features},
        id="areas",
        stroked=True,
        filled=True,
        get_line_color="line",
        get_line_width=2,
        line_width_units="'pixels'",
        pickable=True,
        _sub_layer_props={"polygons-fill": {"getFillColor": [*channels(scene.look.neutral), 10]}},
    )


def _texts(rows: list[dict[str, Any]], look: Theme, layer_id: str, size: int, ink: str) -> Any:
    return pydeck.Layer(
        "TextLayer",
        rows,
        id=layer_id,
        get_text="label",
        get_position=["lon", "lat"],
        get_size=size,
        size_units="'pixels'",
        get_pixel_offset="off",
        get_text_anchor="anchor",
        get_alignment_baseline="'center'",
        font_family=f'"{FONT}"',
        font_weight=600,
        character_set="'auto'",
        font_settings={"sdf": True, "fontSize": 64, "buffer": 8, "radius": 16, "smoothing": 0.2},
        outline_width=4,
        outline_color=[*channels(look.focus_land), 235],
        pickable=False,
        _sub_layer_props={"characters": {"getColor": list(channels(ink))}},
    )


def _country_names(scene: Scene) -> list[dict[str, Any]]:
    """The names of the countries that share the focus border, in their middle."""
    near = ground.focus_countries(scene.focus)
    rows = []
    for feature in scene.basemap.get("countries", {}).get("features", []):
        box = box_of(ground.points_of({"features": [feature]}, near))
        if box and scene.focus:
            middle = ((box.west + box.east) / 2, (box.south + box.north) / 2)
            name = literal(feature["properties"].get("name", "")).upper()
            rows.append({"label": name, "lon": middle[0], "lat": middle[1], "off": [0, 0],
                         "anchor": "middle"})  # fmt: skip
    return rows


def _around(records: list[dict[str, Any]], shape: str, scene: Scene) -> list[dict[str, Any]]:
    ring = icon(shape, scene.look.ink)
    return [{**record, "icon": ring, "size": record["size"] + 10} for record in records]


def _selected(records: list[dict[str, Any]], scene: Scene) -> list[dict[str, Any]]:
    """A ring around each mark of the selected site."""
    own = [record for record in records if record["place_id"] == scene.selected]
    return _around(own, "ring", scene)


def _new(records: list[dict[str, Any]], scene: Scene) -> list[dict[str, Any]]:
    """A dashed ring around each mark that holds a new event."""
    own = [record for record in records
           if not scene.new_events.isdisjoint(record["event_ids"].split())]  # fmt: skip
    return _around(own, "dashes", scene)


def _tooltip(look: Theme) -> dict[str, Any]:
    """Streamlit 1.67 escapes every field of the template; `tip` is the only one."""
    return {
        "html": '<div dir="auto">{tip}</div>',
        "style": {
            "backgroundColor": look.paper, "color": look.ink, "fontSize": "13px",
            "padding": "6px 9px", "border": f"1px solid {look.line}", "borderRadius": "4px",
            "maxWidth": "260px", "whiteSpace": "pre-line", "fontFamily": "inherit",
        },
    }  # fmt: skip


def seen_from(scene: Scene, viewpoint: Viewpoint) -> Scene:
    """The scene as it lies around the viewpoint: on both sides of the antimeridian."""
    lon = scene.rows["lon"]
    turns = ((lon - viewpoint.longitude) / 360).round()
    rows = scene.rows.assign(lon=lon - 360 * turns)
    return replace(scene, rows=rows, basemap=ground.unrolled(scene.basemap, viewpoint))


def strike_deck(scene: Scene, viewpoint: Viewpoint) -> GroundedDeck:
    """The map. Objects that can be picked carry place_id and tip."""
    scene = seen_from(scene, viewpoint)
    records = spots(scene.rows, scene.kinds)
    border = ground.along_focus(scene.basemap, scene.focus)
    layers = [
        _areas(scene),
        _halos(records),
        _texts(_country_names(scene), scene.look, "countries-names", 14, scene.look.line),
        _icons(records, scene, "marks"),
        _icons(_new(records, scene), scene, "new"),
        _icons(_selected(records, scene), scene, "selected"),
        _texts(label_rows(records, viewpoint, border), scene.look, "labels", 13, scene.look.ink),
    ]
    extent = ground.extent(scene.basemap)
    bounds = extent and extent.joined(Box(*viewpoint.degrees()))
    controller: dict[str, Any] = {"scrollZoom": False, "dragRotate": False, "touchRotate": False}
    if bounds:
        controller["maxBounds"] = [[bounds.west, bounds.south], [bounds.east, bounds.north]]
    return GroundedDeck(
        ground.layers(scene.basemap, scene.focus, scene.look),
        ground.focus_layer(scene.basemap, scene.focus, scene.look),
        layers,
        map_provider=None,
        map_style=EMPTY_STYLE,
        tooltip=_tooltip(scene.look),
        views=[pydeck.View("MapView", controller=controller)],
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
