"""Tests of lib/method/examples/of_acts.py."""

from dataclasses import replace

import pytest

from lib.corpus import Corpus
from lib.method.examples import of_acts
from lib.method.examples.material import Material
from lib.tables import Tables
from tests.present import present


@pytest.fixture
def found(corpus: Corpus, tables: Tables) -> dict:
    return of_acts.examples(Material(tables, corpus.settings))


def test_an_event_known_to_the_week_lists_its_possible_days(found: dict) -> None:
    assert found["time:2"].details[0] == "may be any day in 7–13 Mar 2031"
    assert found["time:3"] is None


def test_an_event_shows_how_well_its_place_is_known(found: dict) -> None:
    assert found["place:1"].details[0] == "Vell: exact, code 1"
    assert found["place:2"].details[0] == "Ankerholm: near, code 2"
    assert found["place:3"].details[0] == "Deep Cove: region, code 3"


def test_a_place_without_a_distance_is_not_an_example(found: dict) -> None:
    assert found["distance"] is None


def test_a_distance_names_the_border(corpus: Corpus, tables: Tables) -> None:
    near = replace(tables, event_places=tables.event_places.assign(border_km=8.6))
    item = of_acts.examples(Material(near, corpus.settings))["distance"]
    assert present(item).details[0] == "Vell: 9 km to the border"


def test_an_answer_shows_its_act_and_the_lag(found: dict) -> None:
    item = found["answer"]
    assert item.heading == "Norrland Navy → Tide Front: 2 days later"
    assert item.details[1] == "In response to: Rockets, missiles or shelling, Vell"
    assert item.sources[0].publisher == "Harbour Post"
