"""Tests of lib/maps/outlines.py."""

import pytest

from lib.maps.outlines import outline

OUTER = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]
HOLE = [[1, 1], [1, 2], [2, 2], [2, 1], [1, 1]]
COUNTRY = {"kind": "country", "country": "SDR", "admin1": None}


def _basemap(*shapes: dict) -> dict:
    features = [{"properties": {"iso_a3": "SDR"}, "geometry": shape} for shape in shapes]
    return {"countries": {"features": features}}


def _polygon(*rings: list) -> dict:
    return {"type": "Polygon", "coordinates": list(rings)}


@pytest.mark.parametrize("outer", [OUTER, OUTER[::-1], OUTER[:-1]])
@pytest.mark.parametrize("hole", [HOLE, HOLE[::-1]])
def test_outer_rings_run_counterclockwise_and_holes_clockwise(outer: list, hole: list) -> None:
    assert outline(COUNTRY, _basemap(_polygon(outer, hole))) == _polygon(OUTER, HOLE)


def test_a_country_of_several_shapes_is_one_geometry() -> None:
    island = {"type": "MultiPolygon", "coordinates": [[OUTER]]}
    assert outline(COUNTRY, _basemap(_polygon(OUTER), island)) == {
        "type": "MultiPolygon", "coordinates": [[OUTER], [OUTER]],
    }  # fmt: skip


@pytest.mark.parametrize(
    "place",
    [
        {"kind": "region", "country": "SDR", "admin1": None},
        {"kind": "country", "country": "NRL", "admin1": None},
        {"kind": "governorate", "country": "SDR", "admin1": "Coast"},
    ],
)
def test_a_region_off_the_basemap_has_no_outline(place: dict) -> None:
    assert outline(place, _basemap(_polygon(OUTER))) is None
