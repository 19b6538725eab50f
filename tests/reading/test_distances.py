"""Distances that do not fit the positions: reported, and kept."""

import json
from pathlib import Path

import pytest

from lib.corpus import Corpus, load
from lib.corpus.distances import apart, check_distances
from lib.corpus.parsing import Findings
from lib.model import Place, Problem
from tests.paths import DATA
from tests.reading.breaking import fill, settings, the_problem

FOCUS = '[focus]\npair = "NRL-SDR"\n'


@pytest.fixture(scope="module")
def shipped() -> Corpus:
    return load(DATA)


def _problems(corpus: Corpus, place: str, **changes: object) -> list[Problem]:
    """What is wrong with the distances of the shipped places, one of which is changed."""
    places = {row.id: row for row in corpus.places}
    changed = {**places, place: places[place].model_copy(update=changes)}
    found = Findings("places.csv")
    check_distances(changed, corpus.basemap, corpus.settings.focus, found)
    return found.problems


@pytest.fixture
def bordered(folder: Path) -> Path:
    """The tiny corpus with a border along latitude 12."""
    line = {"type": "LineString", "coordinates": [[18 + step / 4, 12] for step in range(21)]}
    feature = {"type": "Feature", "properties": {"pair": "NRL-SDR"}, "geometry": line}
    (folder / "basemap").mkdir()
    (folder / "basemap" / "borders.geojson").write_text(json.dumps(feature))
    settings(folder, FOCUS)
    return folder


def test_the_shipped_distances_fit_the_positions(shipped: Corpus) -> None:
    assert _problems(shipped, "abu-kamal") == []


@pytest.mark.parametrize(
    ("place", "kilometres"), [("ain-al-asad", 3), ("al-qaim", 23), ("yemen", 900), ("baghdad", 0)]
)
def test_a_distance_that_the_position_contradicts_is_reported(
    shipped: Corpus, place: str, kilometres: float
) -> None:
    (problem,) = _problems(shipped, place, border_km=kilometres)
    assert problem.where == f"{place} › border_km"
    assert problem.message.startswith(f"{kilometres} does not fit the position, which is ")


def test_the_message_gives_the_real_distance_and_the_value_is_kept(bordered: Path) -> None:
    fill(bordered, "places.csv", "border_km", {"vell": "3"})
    problem = the_problem(bordered)
    assert problem.message == "3 does not fit the position, which is 111.2 km from the border"
    assert {place.border_km for place in load(bordered).places} == {3, None}


@pytest.mark.parametrize("kilometres", ["100", "111.2", "123"])
def test_a_distance_within_the_slack_is_fine(bordered: Path, kilometres: str) -> None:
    fill(bordered, "places.csv", "border_km", {"vell": kilometres})
    assert load(bordered).problems == ()


def test_a_place_at_the_border_without_its_distance_is_reported(bordered: Path) -> None:
    fill(bordered, "places.csv", "lat", {"vell": "11.9"})
    problem = the_problem(bordered)
    assert problem.message == "the distance is missing: Vell is not counted as near the border"
    assert problem.hint == "its position is 11.1 km from it"


def test_a_distance_longer_than_any_way_is_reported(folder: Path) -> None:
    fill(folder, "places.csv", "border_km", {"vell": "99999"})
    assert the_problem(folder).message == "99999 km is more than halfway round the Earth"


@pytest.mark.parametrize("place", ["harir-air-base", "al-tanf", "green-village"])
def test_a_place_within_one_far_away_is_reported(shipped: Corpus, place: str) -> None:
    (problem,) = _problems(shipped, place, within="abu-kamal")
    assert problem.where == f"{place} › within"


def test_a_place_within_one_of_another_country_is_reported_and_kept(folder: Path) -> None:
    fill(folder, "places.csv", "within", {"vell": "norrland"})
    problem = the_problem(folder)
    assert problem.message == "Vell is in SDR, Norrland in NRL"
    assert "norrland" in {place.within for place in load(folder).places}


def test_a_place_within_one_without_a_position_is_reported(folder: Path) -> None:
    fill(folder, "places.csv", "within", {"vell": "deep-cove"})
    assert the_problem(folder).message.startswith("Deep Cove has no position")


@pytest.mark.parametrize("within", [{"deep-cove": "vell"}, {"vell": "suderia"}])
def test_a_place_near_the_one_it_is_within_is_fine(folder: Path, within: dict) -> None:
    fill(folder, "places.csv", "within", within)
    fill(folder, "places.csv", "lat", {"suderia": "10.8"})
    assert load(folder).problems == ()


def test_the_way_between_two_places_crosses_the_date_line() -> None:
    east, west = (Place(id="x", name="X", lat=0, lon=lon) for lon in (179.5, -179.5))
    assert apart(east, west) == pytest.approx(111.2, abs=0.1)
