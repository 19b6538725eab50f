"""Tests of lib/maps/ground.py."""

import json

from lib.look.style import LIGHT
from lib.maps import ground
from lib.maps.projection import Box
from lib.model.settings import Focus
from tests.maps.drawing import strings


def test_the_extent_is_that_of_the_countries(basemap: dict) -> None:
    assert ground.extent(basemap) == Box(20, 10, 28, 18)


def test_the_focus_box_is_that_of_its_border(basemap: dict, focus: Focus) -> None:
    assert ground.focus_box(basemap, focus) == Box(20, 14, 24, 14)


def test_without_basemap_or_focus_there_is_no_box(basemap: dict, focus: Focus) -> None:
    assert ground.extent({}) is None
    assert ground.focus_box({}, focus) is None
    assert ground.focus_box(basemap, None) is None


def test_no_property_of_a_file_reaches_the_map(basemap: dict, focus: Focus) -> None:
    text = json.dumps(ground.layers(basemap, focus, LIGHT))
    assert [name for name in ("Suderia", "SDR", "NRL", "Coast") if name in text] == []


def test_the_ground_has_no_expression(basemap: dict, focus: Focus) -> None:
    texts = strings(ground.layers(basemap, focus, LIGHT))
    assert {text for text in texts if text.startswith("@@")} == {"@@type"}


def test_the_focus_border_is_not_among_the_other_borders(basemap: dict, focus: Focus) -> None:
    (borders,) = [
        layer for layer in ground.layers(basemap, focus, LIGHT) if layer["id"] == "borders"
    ]
    (line,) = borders["data"]["features"]
    assert line["geometry"]["coordinates"] == [[20.0, 10.0], [24.0, 10.0]]


def test_without_a_focus_all_borders_are_alike(basemap: dict) -> None:
    assert ground.focus_layer(basemap, None, LIGHT)["data"]["features"] == []
    assert len(ground.layers(basemap, None, LIGHT)[-1]["data"]["features"]) == 2


def test_fills_are_where_a_selection_does_not_fade_them(basemap: dict, focus: Focus) -> None:
    filled = [layer for layer in ground.layers(basemap, focus, LIGHT) if layer["filled"]]
    assert [layer["id"] for layer in filled if "getFillColor" in layer] == []
    assert [layer["id"] for layer in filled if "_subLayerProps" not in layer] == []
