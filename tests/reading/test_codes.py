"""Country codes that nothing else knows: reported, and kept."""

import json
from pathlib import Path

import pytest

from lib.corpus import load
from tests.reading.breaking import add_line, fill, settings, the_problem

SQUARE = {"type": "Polygon", "coordinates": [[[18, 9], [23, 9], [23, 12], [18, 12], [18, 9]]]}


@pytest.mark.parametrize("code", ["sdr", "Sdr", "Suderia", "SDX", "XXX"])
def test_an_unknown_code_is_reported_and_kept(folder: Path, code: str) -> None:
    fill(folder, "places.csv", "country", {"vell": code})
    problem = the_problem(folder)
    assert (problem.file, problem.where) == ("places.csv", "vell › country")
    assert problem.message.startswith(f"{code!r} is not a country in corpus.toml")
    assert {place.country for place in load(folder).places} == {"SDR", "NRL", code}


@pytest.mark.parametrize("code", ["sdr", "Suderia", "SDX"])
def test_the_hint_suggests_the_nearest_code(folder: Path, code: str) -> None:
    fill(folder, "places.csv", "country", {"vell": code})
    assert the_problem(folder).hint == "did you mean 'SDR'?"


def test_a_country_that_is_missing_is_reported(folder: Path) -> None:
    fill(folder, "places.csv", "country", {"vell": ""})
    problem = the_problem(folder)
    assert (problem.where, problem.message) == ("vell › country", "the country is missing")


def test_the_basemap_gives_the_country_of_a_place_without_one(folder: Path) -> None:
    feature = {"type": "Feature", "properties": {"iso_a3": "SDR"}, "geometry": SQUARE}
    (folder / "basemap").mkdir()
    (folder / "basemap" / "countries.geojson").write_text(json.dumps(feature))
    fill(folder, "places.csv", "country", {"vell": "", "ankerholm": ""})
    assert the_problem(folder).hint == "the position is in SDR"


def test_a_region_and_a_country_of_a_row_or_a_party_are_fine(folder: Path) -> None:
    for row in (
        "strait,The Strait,,region,,,,,,,,",
        "farland,Farland,,country,FAR,,,,,,,",
        "port,Port,,town,FAR,,,,,,,",
    ):
        add_line(folder, "places.csv", row)
    add_line(folder, "parties.csv", "guest,Guest,state,observers,,GST")
    add_line(folder, "places.csv", "hall,Hall,,town,GST,,,,,,,")
    assert load(folder).problems == ()


def test_if_few_places_have_a_country_none_is_missing(folder: Path) -> None:
    fill(folder, "places.csv", "country", dict.fromkeys(("vell", "ankerholm", "deep-cove"), ""))
    assert load(folder).problems == ()


def test_a_partys_code_in_another_case_is_reported(folder: Path) -> None:
    fill(folder, "parties.csv", "country", {"tide-front": "sdr"})
    problem = the_problem(folder)
    assert (problem.where, problem.hint) == ("tide-front › country", "did you mean 'SDR'?")


def test_a_code_of_corpus_toml_in_another_case_is_reported(folder: Path) -> None:
    settings(folder, 'countries = ["sdr"]')
    assert the_problem(folder).hint == "did you mean 'SDR'?"


def test_without_known_codes_a_code_like_another_is_reported(folder: Path) -> None:
    fill(folder, "places.csv", "kind", dict.fromkeys(("suderia", "norrland"), "site"))
    fill(folder, "places.csv", "country", {"ankerholm": "NLR", "deep-cove": "NRL"})
    assert the_problem(folder).where == "ankerholm › country"
