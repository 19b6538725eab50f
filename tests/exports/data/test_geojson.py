"""Tests of lib/exports/data/geojson.py, by rules written from RFC 7946."""

import json
from dataclasses import replace
from datetime import date

import pytest

from lib.corpus.basemap import Basemap
from lib.exports.data.geojson import DECIMALS, box, geojson
from lib.selection import Selection
from lib.views.context import Context
from tests.exports.geojson_rules import broken
from tests.exports.making import HOSTILE, hostile, made, stated
from tests.rows import renamed, with_events


@pytest.fixture
def collection(context: Context) -> dict:
    return _collection(context)


def _collection(context: Context) -> dict:
    picture = made(context, "strike-map")
    return json.loads(geojson(picture, context, stated(context, picture)))


def _of(collection: dict, place_id: str) -> dict:
    return next(feature for feature in collection["features"] if feature["id"] == place_id)


def test_the_sites_are_geojson(collection: dict) -> None:
    assert broken(collection) == []
    assert [feature["id"] for feature in collection["features"]] == [
        "ankerholm", "deep-cove", "vell",
    ]


def test_a_point_is_longitude_then_latitude(collection: dict) -> None:
    assert _of(collection, "vell")["geometry"] == {"type": "Point", "coordinates": [20.5, 11.0]}


def test_a_place_without_position_has_no_geometry(collection: dict) -> None:
    assert _of(collection, "deep-cove")["geometry"] is None


def test_a_place_without_position_has_no_radius_and_says_so(collection: dict) -> None:
    told = _of(collection, "deep-cove")["properties"]
    assert (told["position"], told["radius_m"]) == ("not known", None)


def test_the_box_contains_the_points(collection: dict) -> None:
    assert collection["bbox"] == [20.5, 11.0, 21.0, 13.5]


def test_a_box_across_the_antimeridian_begins_in_the_west() -> None:
    points = [(179.5, -17.0), (179.9, -16.9), (-179.9, -16.8)]
    found = [{"geometry": {"type": "Point", "coordinates": list(point)}} for point in points]
    assert box(found) == [179.5, -17.0, -179.9, -16.8]


@pytest.mark.parametrize(("precision", "expected"), [(1, 20.1235), (2, 20.12)])
def test_a_coordinate_is_only_as_precise_as_the_position(
    context: Context, precision: int, expected: float
) -> None:
    places = context.everything.places
    placed = places.assign(lon=20.12347, geo_precision=places["geo_precision"] * 0 + precision)
    shown = replace(context, select=lambda asked: replace(context.select(asked), places=placed))
    lon = _of(_collection(shown), "vell")["geometry"]["coordinates"][0]
    assert (lon, len(str(lon).partition(".")[2])) == (expected, DECIMALS[precision])


def test_a_site_counts_its_events_by_group_and_names_them(collection: dict) -> None:
    told = _of(collection, "ankerholm")["properties"]
    assert told["event_ids"] == ["2031-03-10-ankerholm-drone-attack"]
    assert told["events"] == sum(number for name, number in told.items() if name[:7] == "events_")
    assert (told["first"], told["last"]) == ("2031-03-10", "2031-03-10")


def test_a_radius_says_how_far_off_it_may_be(collection: dict) -> None:
    assert _of(collection, "ankerholm")["properties"]["radius_m"] == 25_000
    assert _of(collection, "vell")["properties"]["radius_m"] == 0


SQUARE = {"type": "Polygon", "coordinates": [[[18, 9], [23, 9], [23, 15], [18, 9]]]}


def _regional(context: Context, kind: str, **properties: str) -> dict:
    """The collection where Vell, in Suderia's Coast, is a region, and a layer draws a square."""
    places = context.everything.places
    vell = places["place_id"] == "vell"
    changed = places.assign(
        kind=places["kind"].mask(vell, kind),
        geo_precision=places["geo_precision"].mask(vell, 3),
        border_km=places["border_km"].mask(vell, 7.5),
    )
    layer = "countries" if kind == "country" else "admin1"
    feature = {"type": "Feature", "properties": properties, "geometry": SQUARE}
    corpus = replace(context.corpus, basemap=Basemap({layer: {"features": [feature]}}))
    return _collection(
        replace(context, corpus=corpus,
                select=lambda asked: replace(context.select(asked), places=changed))
    )


@pytest.mark.parametrize(
    ("kind", "properties"),
    [("governorate", {"name": "Coast", "country": "SDR"}), ("country", {"iso_a3": "SDR"})],
)
def test_a_region_has_its_outline_where_the_basemap_draws_it(
    context: Context, kind: str, properties: dict
) -> None:
    collection = _regional(context, kind, **properties)
    assert _of(collection, "vell")["geometry"] == SQUARE
    assert broken(collection) == []


def test_another_region_has_no_geometry(context: Context) -> None:
    collection = _regional(context, "region", name="Coast", country="SDR")
    assert _of(collection, "vell")["geometry"] is None


def test_a_region_has_no_radius_and_no_exact_distance(context: Context) -> None:
    told = _of(_regional(context, "governorate", name="Coast", country="SDR"), "vell")["properties"]
    assert (told["radius_m"], told["border_km"]) == (None, None)


def test_with_a_country_the_other_places_of_the_events_are_named_as_such(context: Context) -> None:
    asked = replace(context, selection=Selection(countries=("SDR",)))
    told = {one["id"]: one["properties"]["in_filter"] for one in _collection(asked)["features"]}
    assert told == {"deep-cove": "inside", "vell": "inside"}


def test_the_articles_of_a_site_are_those_that_report_its_events(collection: dict) -> None:
    told = _of(collection, "vell")["properties"]
    assert told["articles"] == len(told["article_ids"]) > 0


def test_foreign_members_say_what_the_file_is(collection: dict) -> None:
    assert collection["as_of"] == "2031-04-02"
    assert collection["corpus_sha256"] == "ab" * 32
    assert collection["permalink"].startswith("https://desk.example/strike_map")


def test_no_site_is_geojson_too(context: Context) -> None:
    nothing = replace(context, selection=Selection(end=date(1950, 1, 1)))
    collection = _collection(nothing)
    assert (collection["features"], "bbox" in collection, broken(collection)) == ([], False, [])


def test_hostile_texts_stay_texts(context: Context) -> None:
    tables = renamed(context.tables, HOSTILE)
    shown = replace(context, whole=tables, select=lambda _: tables)
    picture = hostile(made(context, "strike-map"))
    content = json.loads(geojson(picture, shown, stated(shown, picture)))
    assert broken(content) == []
    assert _of(content, "vell")["properties"]["name"] == HOSTILE


def test_two_thousand_events_are_a_site_with_two_thousand_ids(context: Context) -> None:
    tables = with_events(context.tables, *[{"places": ["vell"], "actors": ["tide-front"]}] * 2000)
    shown = replace(context, whole=tables, select=lambda _: tables)
    assert len(_of(_collection(shown), "vell")["properties"]["event_ids"]) == 2000


@pytest.mark.parametrize(
    "change",
    [
        {"crs": {}},
        {"bbox": [0, 0, 1, 1]},
        {"features": [{"type": "Feature", "geometry": None}]},
        {"features": [{"type": "Feature", "properties": {},
                       "geometry": {"type": "Point", "coordinates": [11, 100]}}]},
    ],
)  # fmt: skip
def test_the_rules_can_be_broken(collection: dict, change: dict) -> None:
    assert broken({**collection, **change}) != []
