"""Tests of lib/maps/names.py and lib/maps/scale_bar.py."""

import math
import random

import pytest

from lib.maps.marks import spots
from lib.maps.names import names
from lib.maps.projection import Box, Viewpoint, fitting, pixel
from lib.maps.scale_bar import scale
from tests.maps.drawing import rows
from tests.maps.test_marks import KINDS

SEEN = Viewpoint(20.5, 11.0, 6.0, 600, 600)


def _city(name: object, lon: float, lat: float, rank: object) -> dict:
    return {
        "properties": {"name": name, "rank": rank},
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
    }


def _labels(found: list[dict]) -> list[str]:
    return [row["label"] for row in found]


def test_a_place_has_one_label_without_its_brackets() -> None:
    two = rows({"name": "Vell (Port)"}, {"name": "Vell (Port)", "group_id": "strikes"})
    assert _labels(names(spots(two, KINDS), {}, (), SEEN).sites) == ["Vell"]


def test_a_name_without_an_end_is_cut_and_finds_its_place() -> None:
    (label,) = _labels(names(spots(rows({"name": "Vell" + "l" * 1900}), KINDS), {}, (), SEEN).sites)
    assert label == f"Vell{'l' * 35}…"


def test_if_one_label_fits_the_busier_place_has_it() -> None:
    quiet = [{"place_id": f"q{n}", "name": "Quiet", "lat": 11 + n / 1e6} for n in range(40)]
    records = spots(rows(*quiet, {"number": 90}), KINDS)
    found = _labels(names(records, {}, (), SEEN).sites)
    assert found[0] == "Vell"
    assert len(found) < 41


def test_the_busiest_place_in_a_crowd_is_named_at_the_end_of_a_line() -> None:
    around = [
        {
            "place_id": f"p{n}",
            "name": "A long name of a place",
            "number": 20,
            "lat": 11 + math.sin(turn) * 0.16,
            "lon": 20.5 + math.cos(turn) * 0.16,
        }
        for n in range(6)
        for turn in [n * math.pi / 3]
    ]
    records = spots(rows({"number": 30}, *around), KINDS)
    found = names(records, {}, (), SEEN)
    assert found.sites[0]["label"] == "Vell"
    start, end = found.ties[0]
    assert start == pytest.approx([20.5, 11.0])
    assert end == pytest.approx([found.sites[0]["lon"], found.sites[0]["lat"]])


def test_places_outside_the_filter_are_marked() -> None:
    other = {"place_id": "b", "name": "Other", "lat": 12.0, "where": "other place of these events"}
    found = names(spots(rows({}, other), KINDS), {}, (), SEEN)
    assert (_labels(found.sites), _labels(found.pale)) == (["Vell"], ["Other"])


def test_countries_and_towns_in_view_are_named(basemap: dict) -> None:
    cities = [_city("Small", 22.5, 12.0, 9), _city("Vell", 20.5, 11.0, 1), _city("Far", 80, 0, 1),
              _city("Large", 21.0, 12.0, 2), _city(None, 22.0, 12.0, "x")]  # fmt: skip
    seen = fitting(Box(20, 10, 24, 18), 600, 900)
    found = names(spots(rows({}), KINDS), {**basemap, "cities": {"features": cities}}, (), seen)
    assert _labels(found.countries) == ["SUDERIA", "NORRLAND", "ELSEWHERE"]
    assert _labels(found.towns) == ["Large", "Small"]


def test_a_town_under_the_name_of_a_site_is_not_drawn() -> None:
    site = spots(rows({"name": "Vell at the mouth of a river"}), KINDS)
    cities = [_city("Under", 21.2, 11.05, 1), _city("Above", 21.2, 12.0, 1)]
    found = names(site, {"cities": {"features": cities}}, (), SEEN)
    assert found.sites[0]["anchor"] == "start"
    assert _labels(found.towns) == ["Above"]


def test_a_country_is_named_inside_its_borders_and_the_picture(basemap: dict) -> None:
    seen = fitting(Box(23, 13, 24.5, 14.5), 800, 800)
    found = {
        row["label"]: (row["lon"], row["lat"]) for row in names([], basemap, (), seen).countries
    }
    lon, lat = found["SUDERIA"]
    assert 23 < lon < 24
    assert 13 < lat < 14


def test_nothing_is_under_the_buttons_of_the_screen() -> None:
    seen = Viewpoint(19.6, 10.2, 6.0, 400, 400)
    plain, kept = (
        names(spots(rows({}), KINDS), {}, (), seen, corner).sites[0]
        for corner in ((0.0, 0.0), (100.0, 150.0))
    )
    assert plain["anchor"] == "start"
    assert kept != plain


def test_the_scale_bar_is_as_long_as_it_says() -> None:
    bar = scale(SEEN)
    lat = math.radians(bar.west[1])
    across = (bar.east[0] - bar.west[0]) * 111.32 * math.cos(lat)
    assert across == pytest.approx(bar.kilometres, rel=0.002)
    assert bar.west[1] == pytest.approx(bar.east[1])
    (left, _), (right, _) = (pixel(*end, SEEN.zoom) for end in (bar.west, bar.east))
    assert 30 < right - left <= 110


def test_the_scale_bar_gives_way_to_a_mark() -> None:
    lon, lat = scale(SEEN).west
    records = spots(rows({"lon": lon + 0.2, "lat": lat}), KINDS)
    assert names([], {}, (), SEEN).scale == scale(SEEN)
    assert names(records, {}, (), SEEN).scale == scale(SEEN, is_right=True)


def test_the_scale_bar_is_shorter_between_marks_in_both_corners() -> None:
    ends = (scale(SEEN).east, scale(SEEN, is_right=True).west)
    marks = [{"place_id": f"p{n}", "lon": lon, "lat": lat} for n, (lon, lat) in enumerate(ends)]
    bar = names(spots(rows(*marks), KINDS), {}, (), SEEN).scale
    assert bar == scale(SEEN, widest=55)
    assert bar.kilometres < scale(SEEN).kilometres


@pytest.mark.parametrize("zoom", [0.5, 3, 7, 11, 15])
def test_a_scale_is_a_round_number(zoom: float) -> None:
    label = scale(Viewpoint(40, 35, zoom, 600, 600)).label
    assert label[0] in "125"
    assert label.endswith(" km")


def test_of_two_thousand_places_the_busiest_are_named() -> None:
    drawn = random.Random(1)
    many = rows(
        *(
            {
                "place_id": f"p{n}",
                "name": f"Site number {n}",
                "number": 1 + (n < 8) * (300 - n),
                "lat": 10 + drawn.random() * 10,
                "lon": 20 + drawn.random() * 10,
            }
            for n in range(2000)
        )
    )
    records = spots(many, KINDS)
    seen = fitting(Box(20, 10, 30, 20), 600, 620)
    found = _labels(names(records, {}, (), seen).sites)
    assert found[:8] == [f"Site number {n}" for n in range(8)]
