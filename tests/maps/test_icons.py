"""Tests of lib/maps/icons.py."""

import base64
from xml.etree import ElementTree

import pytest

from lib.maps.icons import COLUMNS, SHAPES, SIGNS, SIZE, Icon, atlas, icon, pie, wedges

COLOURS = ["#0072B2", "#D55E00", "#0072B2"]
ICONS = [icon(shape, colour) for shape in SHAPES for colour in COLOURS]


def _picture(uri: str) -> ElementTree.Element:
    return ElementTree.fromstring(base64.b64decode(uri.removeprefix("data:image/svg+xml;base64,")))


def test_the_atlas_has_every_icon_once() -> None:
    uri, places = atlas(ICONS, "#FFFFFF")
    assert set(places) == {one.name for one in ICONS}
    assert len(_picture(uri)) == len(places) == 2 * len(SHAPES)


def test_no_two_icons_share_a_place_and_no_row_is_very_wide() -> None:
    many = [icon("circle", f"#0000{number:02X}") for number in range(3 * COLUMNS)]
    uri, places = atlas(many, "#FFFFFF")
    assert len({(place["x"], place["y"]) for place in places.values()}) == len(many)
    assert _picture(uri).get("width") == str(SIZE * COLUMNS)


def test_colours_are_drawn_and_not_tinted() -> None:
    uri, places = atlas([icon("circle", "#0072B2")], "#FFFFFF")
    assert {place["mask"] for place in places.values()} == {False}
    assert "#0072B2" in ElementTree.tostring(_picture(uri), encoding="unicode")


def test_every_shape_that_the_legend_names_can_be_drawn() -> None:
    assert set(SIGNS) <= set(SHAPES)


def test_a_pie_has_a_wedge_a_colour() -> None:
    drawn = pie([("#0072B2", 3), ("#D55E00", 1)])
    uri, _ = atlas([drawn], "#FFFFFF")
    assert [share for _, share in drawn.parts] == [0.75, 0.25]
    assert len(list(_picture(uri).iter("{http://www.w3.org/2000/svg}polygon"))) == 2


def test_like_pies_are_one_drawing() -> None:
    assert pie([("#0072B2", 3), ("#D55E00", 1)]) == pie([("#0072B2", 6), ("#D55E00", 2)])


def test_a_pale_icon_is_another_drawing() -> None:
    bold, pale = Icon("circle", (("#0072B2", 1.0),)), icon("circle", "#0072B2", is_pale=True)
    uri, _ = atlas([bold, pale], "#FFFFFF")
    assert bold.name != pale.name
    assert [group.get("opacity") for group in _picture(uri)] == [None, "0.45"]


def test_the_wedges_of_a_pie_run_clockwise_from_the_top() -> None:
    first, second = wedges([0.25, 0.75])
    assert first[1] == (0.0, -1.0)
    assert first[-1] == second[1] == pytest.approx((1.0, 0.0))
