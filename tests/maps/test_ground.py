"""Tests of lib/maps/ground.py."""

import json

from lib.corpus.basemap import Basemap
from lib.look.style import DARK, LIGHT
from lib.maps import ground
from lib.maps.projection import Box
from lib.model.settings import Focus
from tests.maps.drawing import strings


def test_the_extent_is_that_of_the_countries(basemap: Basemap) -> None:
    assert ground.extent(basemap) == Box(20, 10, 28, 18)


def test_the_focus_box_is_that_of_its_border(basemap: Basemap, focus: Focus) -> None:
    assert ground.focus_box(basemap, focus) == Box(20, 14, 24, 14)


def test_without_basemap_or_focus_there_is_no_box(basemap: Basemap, focus: Focus) -> None:
    assert ground.extent(Basemap()) is None
    assert ground.focus_box(Basemap(), focus) is None
    assert ground.focus_box(basemap, None) is None


def _layers(basemap: Basemap, focus: Focus | None) -> dict[str, dict]:
    style = json.loads(ground.style(basemap, focus, LIGHT))
    return {
        layer["id"]: {**layer, "data": style["sources"][layer["source"]]["data"]}
        for layer in style["layers"]
    }


def test_no_property_of_a_file_reaches_the_map(basemap: Basemap, focus: Focus) -> None:
    text = ground.style(basemap, focus, LIGHT).decode()
    assert [name for name in ("Suderia", "SDR", "NRL", "Coast") if name in text] == []


def test_the_ground_asks_no_host(basemap: Basemap, focus: Focus) -> None:
    texts = strings(json.loads(ground.style(basemap, focus, LIGHT)))
    assert [text for text in texts if "//" in text or text in ("url", "glyphs", "sprite")] == []


def test_every_layer_has_its_shapes_and_the_focus_border_is_over_all(
    basemap: Basemap, focus: Focus
) -> None:
    assert list(_layers(basemap, focus)) == [
        "sea", "countries", "focus-countries", "admin1", "lakes", "rivers", "borders", "focus",
    ]  # fmt: skip


def test_the_focus_border_is_not_among_the_other_borders(basemap: Basemap, focus: Focus) -> None:
    (line,) = _layers(basemap, focus)["borders"]["data"]["features"]
    assert line["geometry"]["coordinates"] == [[20.0, 10.0], [24.0, 10.0]]


def test_the_focus_border_is_drawn_alone_and_strong(basemap: Basemap, focus: Focus) -> None:
    found = _layers(basemap, focus)
    (line,) = found["focus"]["data"]["features"]
    assert line["geometry"]["coordinates"][0] == [20.0, 14.0]
    widths = [found[name]["paint"]["line-width"] for name in ("borders", "focus")]
    assert widths[1] > 2 * widths[0]


def test_beyond_the_basemap_is_plain_ground(basemap: Basemap, focus: Focus) -> None:
    (ring,) = _layers(basemap, focus)["sea"]["data"]["geometry"]["coordinates"][0]
    assert (ring[0], ring[2]) == ([20, 10], [28, 18])


def test_without_a_focus_all_borders_are_alike(basemap: Basemap) -> None:
    found = _layers(basemap, None)
    assert found["focus"]["data"]["features"] == []
    assert len(found["borders"]["data"]["features"]) == 2


def test_the_ground_of_a_basemap_is_written_once_for_each_look(
    basemap: Basemap, focus: Focus
) -> None:
    made = ground.style(basemap, focus, LIGHT)
    assert ground.style(basemap, focus, LIGHT) is made
    assert ground.style(basemap, focus, DARK) != made
    assert ground.style(Basemap(basemap), focus, LIGHT) is not made
