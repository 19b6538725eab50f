"""Tests of lib/views/subjects.py."""

from lib.views import subjects
from lib.views.context import Context


def test_events_have_their_day_and_the_most_reported_comes_first(context: Context) -> None:
    found = subjects.incidents(context)
    events = context.everything.events.set_index("event_id")
    assert next(iter(found.values())) == "Rockets, missiles or shelling, Vell, 4 Mar 2031"
    assert list(events.loc[list(found), "mentions"]) == sorted(events["mentions"], reverse=True)


def test_places_with_the_same_name_have_their_ids_beside_it() -> None:
    names = {"a-1": "Harbour", "a-2": "Harbour", "b": "Vell"}
    assert subjects.distinct(names) == {
        "a-1": "Harbour [a-1]", "a-2": "Harbour [a-2]", "b": "Vell",
    }  # fmt: skip


def test_every_place_and_party_can_be_chosen(context: Context) -> None:
    assert set(subjects.sites(context)) == set(context.everything.places["place_id"])
    assert set(subjects.parties(context)) == set(context.everything.parties["party_id"])
