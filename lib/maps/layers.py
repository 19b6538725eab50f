"""The deck's layers on the ground: rings, marks, names, ties and the scale bar."""

from collections.abc import Sequence
from typing import Any

import pydeck

from lib.look.palette import channels
from lib.look.style import Theme
from lib.maps.icons import atlas
from lib.maps.marks import dashes, halos
from lib.maps.names import Names
from lib.maps.scale_bar import Scale

# What the browser needs of a mark: its evidence is looked up by place.
SENT = ("place_id", "lon", "lat", "size", "off", "icon", "tip")
FONT = "'Source Sans', 'Source Sans Pro', 'DejaVu Sans', Arial, sans-serif"


def _short(numbers: Sequence[float], digits: int = 5) -> list[float]:
    """Degrees to a metre, as a browser reads them digit by digit; or pixels to a tenth."""
    return [round(number, digits) for number in numbers]


def icons(records: list[dict[str, Any]], look: Theme, layer_id: str) -> pydeck.Layer:
    """Marks, each with its `drawing`; those of the layer `marks` can be picked."""
    uri, places = atlas([record["drawing"] for record in records], look.focus_land)
    sent = [
        {
            **{key: record[key] for key in SENT},
            "off": _short(record["off"], 1),
            "size": round(record["size"], 1),
        }
        for record in records
    ]
    return pydeck.Layer(
        "IconLayer",
        sent,
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


def _lines(paths: list[dict[str, Any]], layer_id: str, width: float) -> pydeck.Layer:
    """Lines, each in its own `line` colour."""
    return pydeck.Layer(
        "PathLayer",
        paths,
        id=layer_id,
        get_path="path",
        get_color="line",
        get_width=width,
        width_units="'pixels'",
        pickable=False,
    )


def rings(records: list[dict[str, Any]]) -> pydeck.Layer:
    """A dashed ring around each approximate position."""
    drawn = [
        {"path": [_short(point) for point in dash], "line": halo["line"]}
        for halo in halos(records)
        for dash in dashes(halo)
    ]
    return _lines(drawn, "halos", 1.4)


def _scale(bar: Scale, look: Theme) -> list[pydeck.Layer]:
    """The scale bar: a line on the ground with its length."""
    ink = [*channels(look.ink), 255]
    line = {"path": [_short(bar.west), _short(bar.east)], "line": ink}
    label = {
        "label": bar.label,
        "lon": bar.west[0],
        "lat": bar.west[1],
        "off": [0, -9],
        "anchor": "start",
    }
    return [_lines([line], "scale", 3), _texts([label], look, "scale-label", 12, look.ink)]


def _texts(rows: list[dict[str, Any]], look: Theme, layer_id: str, size: int, ink: str) -> Any:
    short = [
        {
            **row,
            "lon": round(row["lon"], 5),
            "lat": round(row["lat"], 5),
            "off": _short(row["off"], 1),
        }
        for row in rows
    ]
    return pydeck.Layer(
        "TextLayer",
        short,
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


def _towns(rows: list[dict[str, Any]], look: Theme) -> list[pydeck.Layer]:
    dots = pydeck.Layer(
        "ScatterplotLayer",
        [{"lon": row["lon"], "lat": row["lat"]} for row in rows],
        id="towns",
        get_position=["lon", "lat"],
        get_radius=2,
        radius_units="'pixels'",
        pickable=False,
        _sub_layer_props={},
        get_fill_color=list(channels(look.muted)),
    )
    return [dots, _texts(rows, look, "towns-names", 11, look.muted)]


def name_layers(found: Names, look: Theme) -> list[pydeck.Layer]:
    """The names on the map, and the lines that lead to them."""
    tie = [*channels(look.muted), 255]
    ties = [{"path": [_short(end) for end in path], "line": tie} for path in found.ties]
    return [
        _texts(found.countries, look, "countries-names", 14, look.quiet),
        *_towns(found.towns, look),
        _lines(ties, "ties", 1),
        _texts(found.pale, look, "labels-pale", 12, look.quiet),
        _texts(found.sites, look, "labels", 13, look.ink),
        *_scale(found.scale, look),
    ]
