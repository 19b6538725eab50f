"""Tests of lib/maps/bundles.py."""

import time
from collections.abc import Iterator
from typing import Any

import pytest

from lib.corpus.basemap import Basemap
from lib.look.style import LIGHT
from lib.maps import bundles
from lib.maps.deck import Scene
from lib.maps.legend import legend
from lib.maps.marks import WIDEST, Kind, spots
from lib.maps.projection import Viewpoint
from tests.maps.drawing import deck_json, rows

SEEN = Viewpoint(20.5, 11.0, 6.0, 600, 400)


def _many(number: int) -> Iterator[dict[str, Any]]:
    """So many places with an event each, in a square of a degree."""
    for at in range(number):
        here = {"lon": 20.0 + at % 41 / 41, "lat": 10.5 + at // 41 / 41}
        yield {"place_id": f"p{at}", "name": f"Place {at}", "event_ids": f"e{at}", **here}


def test_few_places_are_a_mark_each(kinds: list[Kind]) -> None:
    assert len(spots(rows(*_many(bundles.MOST)), kinds, SEEN.zoom)) == bundles.MOST


def test_places_too_close_to_be_distinguished_are_one_mark_with_all_their_events(
    kinds: list[Kind],
) -> None:
    found = spots(rows(*_many(1_700)), kinds, SEEN.zoom)
    events = [name for record in found for name in record["event_ids"].split()]
    assert len(found) < 60
    assert sorted(events) == sorted(f"e{at}" for at in range(1_700))
    assert sum(record["places"] for record in found) == 1_700


def test_a_mark_of_several_places_says_so(
    kinds: list[Kind], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "MOST", 1)
    here = rows({}, {"place_id": "b", "name": "Bay", "number": 2, "event_ids": "e1 e2"})
    (record,) = spots(here, kinds, SEEN.zoom)
    assert record["place_id"] == "b +1"
    assert record["name"] == "Bay +1"
    assert record["tip"].splitlines()[0] == "2 places, 2 events: Bay, Vell"
    shown = legend(Scene(here, kinds, Basemap(), None, LIGHT), SEEN)
    assert "2 places close together share 1 mark<" in shown


def test_places_inside_and_outside_the_filter_stay_apart(
    kinds: list[Kind], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "MOST", 1)
    here = rows({}, {"place_id": "b", "where": "other place of these events"})
    assert len(spots(here, kinds, SEEN.zoom)) == 2


def test_a_map_of_many_places_is_drawn_at_once_and_small(kinds: list[Kind]) -> None:
    scene = Scene(rows(*_many(1_700)), kinds, Basemap(), None, LIGHT)
    began = time.process_time()
    text = deck_json(scene)
    assert time.process_time() - began < 5
    assert len(text) < 300_000


def test_the_largest_mark_leaves_room_for_others(kinds: list[Kind]) -> None:
    found = spots(rows({"number": 100_000}, {"place_id": "b", "lat": 12.0}), kinds)
    assert found[0]["size"] == pytest.approx(WIDEST)
    assert found[1]["size"] >= 9
