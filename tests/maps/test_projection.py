"""Tests of lib/maps/projection.py."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.maps.projection import (
    TILE,
    Box,
    Viewpoint,
    around,
    box_of,
    cut_to,
    fitting,
    pixel,
    place_at,
    turn_near,
)
from tests.present import present

LONS, LATS = st.floats(-170, 170), st.floats(-75, 75)
POINTS = st.lists(st.tuples(LONS, LATS), min_size=1, max_size=6)
SIDES = st.integers(200, 1600)


def _offset(view: Viewpoint, lon: float, lat: float) -> tuple[float, float]:
    """A point's pixels from the middle of the map."""
    x, y = pixel(lon, lat, view.zoom)
    middle_x, middle_y = pixel(view.longitude, view.latitude, view.zoom)
    return abs(x - middle_x), abs(y - middle_y)


@given(POINTS, SIDES, SIDES)
def test_the_whole_box_is_seen(points: list, width: int, height: int) -> None:
    box = present(box_of(points))
    view = fitting(box, width, height)
    offsets = [_offset(view, lon, lat) for lon, lat in points]
    assert max(x for x, _ in offsets) <= width / 2 + 0.01
    assert max(y for _, y in offsets) <= height / 2 + 0.01


def test_a_box_is_seen_as_large_as_it_can_be() -> None:
    view = fitting(Box(-180, -60, 180, 60), TILE * 2, TILE * 4)
    assert math.isclose(view.zoom, 1.0)
    assert math.isclose(view.latitude, 0.0, abs_tol=1e-9)


def test_a_single_point_is_not_looked_at_from_too_near() -> None:
    assert fitting(Box(20, 10, 20, 10), 600, 400).zoom == 11


def test_the_world_is_one_tile_at_zoom_0() -> None:
    assert pixel(-180, 0, 0) == (0, TILE / 2)
    assert pixel(180, 0, 1) == (TILE * 2, TILE)


@pytest.mark.parametrize("lat", [90, -90])
def test_a_pole_has_pixels_too(lat: float) -> None:
    assert all(math.isfinite(part) for part in pixel(0, lat, 3))


@given(POINTS)
def test_a_box_contains_its_points(points: list) -> None:
    box = present(box_of(points))
    assert (box.west, box.east) == (min(lon for lon, _ in points), max(lon for lon, _ in points))
    assert box.south <= min(lat for _, lat in points) <= box.north


def test_no_points_have_no_box() -> None:
    assert box_of([]) is None


def test_a_box_grows_by_a_share_and_at_least_a_little() -> None:
    assert Box(0, 0, 10, 1).grown(0.1, least=0.5) == Box(-1, -0.5, 11, 1.5)


def test_a_box_is_cut_to_the_outer_one() -> None:
    assert Box(0, 0, 10, 10).inside(Box(5, -5, 20, 5)) == Box(5, 0, 10, 5)


def test_a_box_outside_is_replaced_by_the_outer_one() -> None:
    outer = Box(5, 5, 6, 6)
    assert Box(0, 0, 1, 1).inside(outer) == outer


FIJI = [(179.5, -17.0), (179.9, -16.9), (-179.9, -16.8)]


def test_a_box_across_the_antimeridian_is_narrow() -> None:
    assert around(FIJI) == Box(179.5, -17.0, -179.9 + 360, -16.8)


def test_sites_on_both_sides_of_the_antimeridian_are_seen_together() -> None:
    plain = fitting(Box(20.0, -17.0, 20.6, -16.8), 600, 400)
    view = fitting(present(around(FIJI)), 600, 400)
    assert abs(view.longitude) == pytest.approx(179.8)
    assert view.zoom == pytest.approx(plain.zoom)


@given(st.lists(st.tuples(st.floats(-80, 80), LATS), min_size=1, max_size=6))
def test_a_box_that_crosses_nothing_is_as_wide_as_its_points(points: list) -> None:
    assert around(points) == box_of(points)


@given(st.lists(st.tuples(st.floats(-180, 180), LATS), min_size=1, max_size=6))
def test_the_narrowest_box_contains_its_points(points: list) -> None:
    box = present(around(points))
    middle = (box.west + box.east) / 2
    assert abs(middle) <= 180
    assert all(box.west - 1e-9 <= turn_near(lon, middle) <= box.east + 1e-9 for lon, _ in points)


def test_no_points_have_no_narrowest_box() -> None:
    assert around([]) is None


def test_a_box_is_kept_on_the_ground_but_for_points_beyond_it() -> None:
    ground = Box(0, 0, 10, 10)
    assert Box(-1, -1, 11, 11).kept_on(ground, Box(1, 1, 9, 9)) == ground
    assert Box(-9, -1, 5, 5).kept_on(ground, Box(-8, 1, 4, 4)) == Box(-9, 0, 5, 5)


def test_a_view_is_cut_to_what_it_shows_of_a_box() -> None:
    seen = fitting(Box(0, 0, 10, 10), 1000, 500)
    cut = cut_to(seen, Box(2, -50, 8, 50))
    west, south, east, north = cut.degrees()
    assert (west, east) == pytest.approx((2, 8), abs=0.02)
    assert (south, north) == pytest.approx((seen.degrees()[1], seen.degrees()[3]), abs=0.02)
    assert cut.zoom == seen.zoom


def test_a_view_that_shows_nothing_of_a_box_stays_whole() -> None:
    seen = fitting(Box(0, 0, 10, 10), 1000, 500)
    assert cut_to(seen, Box(100, 0, 110, 10)) == seen


def test_a_pixel_converts_back_to_its_place() -> None:
    assert place_at(*pixel(40.5, 35.25, 7.3), 7.3) == pytest.approx((40.5, 35.25))
