"""Tests of lib/maps/icons.py."""

import base64
from xml.etree import ElementTree

from lib.maps.icons import SHAPES, SIGNS, SIZE, atlas, icon

COLOURS = ["#0072B2", "#D55E00", "#0072B2"]


def _picture(uri: str) -> ElementTree.Element:
    return ElementTree.fromstring(base64.b64decode(uri.removeprefix("data:image/svg+xml;base64,")))


def test_the_atlas_has_every_shape_in_every_colour_once() -> None:
    uri, places = atlas(COLOURS, "#FFFFFF")
    assert set(places) == {icon(shape, colour) for shape in SHAPES for colour in COLOURS}
    assert len(_picture(uri)) == len(places) == 2 * len(SHAPES)


def test_no_two_icons_share_a_place() -> None:
    uri, places = atlas(COLOURS, "#FFFFFF")
    assert sorted(place["x"] for place in places.values()) == [SIZE * n for n in range(len(places))]
    assert _picture(uri).get("width") == str(SIZE * len(places))


def test_colours_are_drawn_and_not_tinted() -> None:
    uri, places = atlas(["#0072B2"], "#FFFFFF")
    assert {place["mask"] for place in places.values()} == {False}
    assert "#0072B2" in ElementTree.tostring(_picture(uri), encoding="unicode")


def test_every_shape_that_the_legend_names_can_be_drawn() -> None:
    assert set(SIGNS) <= set(SHAPES)
