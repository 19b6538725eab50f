"""Positions that do not fit their country: reported, and kept."""

import json
from pathlib import Path

import pytest

from lib.corpus import Corpus, load
from lib.corpus.parsing import Findings
from lib.corpus.whereabouts import check_places
from lib.model import Place, Problem
from tests.paths import DATA
from tests.reading.breaking import the_problem

SQUARE = {"type": "Polygon", "coordinates": [[[18, 9], [23, 9], [23, 15], [18, 15], [18, 9]]]}


@pytest.fixture(scope="module")
def shipped() -> Corpus:
    return load(DATA)


def _problems(corpus: Corpus, **place: object) -> list[Problem]:
    """What is wrong with a place of these coordinates in Iraq, on the shipped basemap."""
    made = Place.model_validate({"id": "x", "name": "X", "country": "IRQ", "geo_precision": 1,
                                 **place})  # fmt: skip
    found = Findings("places.csv")
    check_places([made], corpus.basemap, found)
    return found.problems


def test_exchanged_coordinates_are_reported(shipped: Corpus) -> None:
    (problem,) = _problems(shipped, lat=44.4, lon=33.3)
    assert problem.message == "X (44.4, 33.3) is outside IRQ"
    assert problem.hint == "are lat and lon swapped?"


def test_a_place_in_the_gulf_of_guinea_is_reported(shipped: Corpus) -> None:
    (problem,) = _problems(shipped, lat=0, lon=0, country=None)
    assert problem.message == "the position 0, 0 is in the Gulf of Guinea"


def test_a_place_in_another_country_is_reported(shipped: Corpus) -> None:
    (problem,) = _problems(shipped, lat=33.5, lon=36.3)
    assert problem.hint == "check lat, lon and country"


@pytest.mark.parametrize(
    "place",
    [
        {"lat": 33.34, "lon": 44.4},
        {"lat": 34.45, "lon": 40.77, "geo_precision": 2},
        {"lat": 34.5, "lon": 40.1, "geo_precision": 3},
        {"lat": 34.45, "lon": 40.9},
        {"lat": 51.5, "lon": -0.1, "country": "GBR"},
        {"lat": 51.5, "lon": -0.1, "country": None},
        {"lat": 35.7, "lon": 51.4, "country": "IRN"},
        {"country": "IRQ"},
    ],
)
def test_a_place_that_may_be_there_is_not_a_problem(shipped: Corpus, place: dict) -> None:
    assert _problems(shipped, **place) == []


def test_the_shipped_places_fit_their_countries(shipped: Corpus) -> None:
    assert [problem for problem in shipped.problems if problem.file == "places.csv"] == []


def test_a_misplaced_place_is_kept(folder: Path) -> None:
    feature = {"type": "Feature", "properties": {"iso_a3": "SDR"}, "geometry": SQUARE}
    (folder / "basemap").mkdir()
    (folder / "basemap" / "countries.geojson").write_text(json.dumps(feature))
    registry = folder / "places.csv"
    registry.write_text(registry.read_text().replace("11.0,20.5", "20.5,11.0"))
    assert the_problem(folder).where == "vell › lat"
    assert "vell" in {place.id for place in load(folder).places}
