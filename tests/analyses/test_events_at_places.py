"""Tests of lib/analyses/events_at_places.py and known_places.py."""

from dataclasses import replace

from lib.analyses import events_at_places, known_places
from lib.selection import Selection
from lib.tables import Tables
from tests.rows import with_events


def test_the_events_of_a_selection_are_put_at_their_places_once(tables: Tables) -> None:
    found = events_at_places.grouped_at(tables)
    assert events_at_places.grouped_at(tables) is found
    assert events_at_places.grouped_at(replace(tables)) is not found


def test_an_event_at_two_places_is_at_both_and_counted_once(tables: Tables) -> None:
    made = with_events(tables, {"places": ["vell", "ankerholm"]}, {"places": ["vell"]})
    assert events_at_places.events_at(made) == {"vell": ["e1", "e2"], "ankerholm": ["e1"]}
    assert events_at_places.ids_at(made, {"vell", "ankerholm"}) == ["e1", "e2"]


def test_what_a_place_is_is_found_out_once_for_all_selections(tables: Tables) -> None:
    shown = with_events(tables, {"places": ["vell"]})
    assert known_places.as_sites(shown.places) is known_places.as_sites(tables.places)


def test_without_filters_of_places_all_are_inside(tables: Tables) -> None:
    found = known_places.where(tables.places, Selection())
    assert set(found) == {known_places.INSIDE}
