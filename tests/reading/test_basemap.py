"""The basemap's layers."""

import json
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from lib.corpus import Corpus, load
from lib.model import Problem
from tests.reading.breaking import the_problem

SOUND = '{"type": "FeatureCollection", "features": [{"geometry": {}, "properties": {}}]}'


def test_a_corpus_needs_no_basemap(corpus: Corpus) -> None:
    assert corpus.basemap == {}


@pytest.mark.parametrize(
    "text",
    [
        "[]", "5", "{}", '{"type": "Feature"}', '{"type": "FeatureCollection"}',
        '{"type": "FeatureCollection", "features": {}}',
        '{"type": "FeatureCollection", "features": [5]}',
    ],
)  # fmt: skip
def test_a_file_that_is_not_geojson_is_reported_and_not_drawn(folder: Path, text: str) -> None:
    (folder / "basemap").mkdir()
    (folder / "basemap" / "lakes.geojson").write_text(text)
    message = "this is not a GeoJSON FeatureCollection"
    expected = Problem("basemap/lakes.geojson", "", message, "the layer is not drawn")
    assert expected == the_problem(folder)
    assert load(folder).basemap == {}


def test_a_broken_layer_leaves_the_others(folder: Path) -> None:
    (folder / "basemap").mkdir()
    (folder / "basemap" / "lakes.geojson").write_text("{")
    (folder / "basemap" / "rivers.geojson").write_text(SOUND)
    assert list(load(folder).basemap) == ["rivers"]
    assert the_problem(folder).file == "basemap/lakes.geojson"


SQUARE = {"type": "Polygon", "coordinates": [[[18, 9], [23, 9], [23, 15], [18, 9]]]}


def _layer(folder: Path, *geometries: Any) -> None:
    """A layer of a sound square and of these shapes."""
    features = [
        {"type": "Feature", "properties": {"name": "S"}, "geometry": geometry}
        for geometry in (SQUARE, *geometries)
    ]
    _file(folder, {"type": "FeatureCollection", "features": features})


def _file(folder: Path, value: Any) -> None:
    (folder / "basemap").mkdir(exist_ok=True)
    (folder / "basemap" / "lakes.geojson").write_text(json.dumps(value))


def _drawn(folder: Path) -> list[dict]:
    """The shapes of the layer that can be drawn."""
    features = load(folder).basemap["lakes"]["features"]
    return [one["geometry"] for one in features if one["geometry"]["coordinates"]]


@pytest.mark.parametrize(
    "shape",
    [
        {"type": "Polygon"},
        {"type": "Polygon", "coordinates": None},
        {"type": "Polygon", "coordinates": "POLYGON((18 9))"},
        {"type": "Polygon", "coordinates": [[["18", "9"], ["23", "9"], ["23", "15"]]]},
        {"type": "Polygon", "coordinates": [[[18, 9], [True, 9], [23, 15]]]},
        {"type": "Polygon", "coordinates": [[[18, 9], [23, float("nan")], [23, 15]]]},
        {"type": "Polygon", "coordinates": [[[18, 9], [10**400, 9], [23, 15]]]},
        {"type": "Polygon", "coordinates": [[[2e6, 1e6], [3e6, 1e6], [3e6, 2e6]]]},
        {"type": "Polygon", "coordinates": [[18, 9], [23, 9], [23, 15]]},
        {"type": "MultiPolygon", "coordinates": [[]]},
        {"type": "LineString", "coordinates": [[19]]},
        {"type": "LineString", "coordinates": [[19, 9]]},
        {"type": "Point", "coordinates": [19]},
        {"type": "GeometryCollection", "geometries": None},
        {"type": "Circle", "coordinates": [19, 9]},
        {"type": ["Polygon"], "coordinates": []},
        "Polygon", 5, [18, 9],
    ],
)  # fmt: skip
def test_a_shape_that_cannot_be_drawn_is_reported_and_the_others_are_drawn(
    folder: Path, shape: Any
) -> None:
    _layer(folder, shape)
    problem = the_problem(folder)
    assert (problem.file, problem.where) == ("basemap/lakes.geojson", "feature 2")
    assert _drawn(folder) == [SQUARE]


def test_the_sound_part_of_a_shape_is_drawn(folder: Path) -> None:
    ring = SQUARE["coordinates"]
    _layer(folder, {"type": "MultiPolygon", "coordinates": [[[[19]]], ring]})
    assert the_problem(folder).where == "feature 2"
    assert _drawn(folder) == [SQUARE, {"type": "MultiPolygon", "coordinates": [ring]}]


def test_the_members_of_a_collection_are_drawn(folder: Path) -> None:
    line = {"type": "LineString", "coordinates": [[18, 9], [23, 9]]}
    inner = {"type": "GeometryCollection", "geometries": [line]}
    _layer(folder, {"type": "GeometryCollection", "geometries": [SQUARE, inner]})
    assert load(folder).problems == ()
    assert _drawn(folder) == [SQUARE, SQUARE, line]


@pytest.mark.parametrize(
    "shape",
    [
        None,
        {"type": "Polygon", "coordinates": []},
        {"type": "GeometryCollection", "geometries": []},
    ],
)
def test_a_feature_without_a_place_is_passed_over(folder: Path, shape: Any) -> None:
    _layer(folder, shape)
    assert load(folder).problems == ()
    assert _drawn(folder) == [SQUARE]


@pytest.mark.parametrize(
    "properties", [None, {}, {"iso_a3": ["SDR"], "name": {"en": "Suderia"}}, "Suderia"]
)
def test_missing_or_nested_properties_are_not_a_fault(folder: Path, properties: Any) -> None:
    feature = {"type": "Feature", "properties": properties, "geometry": SQUARE}
    _file(folder, {"type": "FeatureCollection", "features": [feature]})
    assert load(folder).problems == ()
    assert load(folder).basemap["lakes"]["features"][0]["properties"] == {}


@pytest.mark.parametrize(
    "value", [SQUARE, {"type": "Feature", "properties": None, "geometry": SQUARE}]
)
def test_a_single_feature_or_shape_is_a_layer_of_one(folder: Path, value: Any) -> None:
    _file(folder, value)
    assert load(folder).problems == ()
    assert _drawn(folder) == [SQUARE]


def test_a_geometry_of_very_many_parts_ends_soon(folder: Path) -> None:
    before = process_time()
    _file(folder, {"type": "GeometryCollection", "geometries": [None] * 200_000 + [SQUARE]})
    (feature,) = load(folder).basemap["lakes"]["features"]
    assert feature["geometry"] == SQUARE
    assert process_time() - before < 5


def _named(folder: Path, name: str, geometry: dict, **properties: str) -> Problem:
    (folder / "basemap").mkdir()
    value = {"type": "Feature", "properties": properties, "geometry": geometry}
    (folder / "basemap" / f"{name}.geojson").write_text(json.dumps(value))
    return the_problem(folder)


@pytest.mark.parametrize(
    ("name", "geometry", "message"),
    [
        ("borders", SQUARE, "the layer has only polygons"),
        ("countries", {"type": "Point", "coordinates": [19, 9]}, "the layer has only points"),
        ("cities", {"type": "LineString", "coordinates": [[1, 1], [2, 2]]},
         "the layer has only lines"),
        ("country", SQUARE, "the map has no layer of this name"),
    ],
)  # fmt: skip
def test_a_layer_without_anything_to_draw_is_reported(
    folder: Path, name: str, geometry: dict, message: str
) -> None:
    assert _named(folder, name, geometry).message == message


def test_countries_may_lack_codes(folder: Path) -> None:
    (folder / "basemap").mkdir()
    value = {"type": "Feature", "properties": None, "geometry": SQUARE}
    (folder / "basemap" / "countries.geojson").write_text(json.dumps(value))
    assert load(folder).problems == ()


def test_the_hint_suggests_the_nearest_layer(folder: Path) -> None:
    assert _named(folder, "country", SQUARE).hint == "did you mean 'countries'?"
