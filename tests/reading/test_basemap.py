"""The basemap's layers."""

from pathlib import Path

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
        '{"type": "FeatureCollection", "features": [{"geometry": null, "properties": {}}]}',
        '{"type": "FeatureCollection", "features": [{"geometry": {}, "properties": null}]}',
    ],
)  # fmt: skip
def test_what_is_no_geojson_is_told_and_not_drawn(folder: Path, text: str) -> None:
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
