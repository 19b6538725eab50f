"""What events and places are called and counted under where the corpus leaves it open."""

from collections.abc import Mapping

from lib.model import Event, Place
from lib.model.registry import NAME_LETTERS
from lib.model.vocabulary import EVENT_TYPES
from lib.words import cut


def event_name(event: Event, places: Mapping[str, Place]) -> str:
    """A short name for an event without one: its type, and where the first of its places is."""
    kind = EVENT_TYPES.label(event.type)
    named = [places[place].name for place in event.places if place in places]
    return cut(", ".join([kind, *named[:1]]), NAME_LETTERS)


def outermost(place: Place, places: Mapping[str, Place]) -> Place:
    """The place under which this one is counted: the last that `within` leads to."""
    while place.within is not None and place.within in places:
        place = places[place.within]
    return place
