"""Tests of lib/analyses/neighbours.py."""

import pandas as pd
import pytest

from lib.analyses.neighbours import kilometres_apart, neighbours
from lib.analyses.site_places import site
from lib.model import Settings
from lib.model.settings import EventGroup
from lib.tables import Tables
from tests.rows import with_events

DRONES = EventGroup(id="drones", label="Drone strikes", types=("air_drone_strike",))


def _made(tables: Tables) -> Tables:
    places = [["vell"], ["ankerholm"], ["ankerholm"], ["deep-cove"], ["norrland"]]
    changes = [{"places": place} for place in places]
    return with_events(tables, *changes, settings=Settings(groups=(DRONES,)))


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    others = pd.DataFrame({"lat": [1.0, 0.0], "lon": [179.5, -179.5]})
    assert kilometres_apart(0.0, 179.5, others).tolist() == pytest.approx([111.2, 111.2], abs=0.1)


def test_an_approximate_position_makes_the_distance_a_range(tables: Tables) -> None:
    made = _made(tables)
    (row,) = neighbours(made, site(made.places, "vell"), 5).to_dict("records")
    assert (row["neighbour_id"], row["number"], row["event_ids"]) == ("ankerholm", 2, "e2 e3")
    assert row["apart_high"] - row["apart_low"] == pytest.approx(50)


@pytest.mark.parametrize("place", ["deep-cove", "norrland"])
def test_a_place_without_a_position_has_no_neighbours(tables: Tables, place: str) -> None:
    made = _made(tables)
    assert neighbours(made, site(made.places, place), 5).empty
