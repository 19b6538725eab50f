"""What events and places are called and counted under where the corpus leaves it open."""

from collections.abc import Mapping, Sequence

from lib.model import Event, Place
from lib.model.registry import NAME_LETTERS
from lib.model.vocabulary import EVENT_TYPES
from lib.wording.words import cut

# What a claim without a claimant is listed under.
UNNAMED = "No claimant named"


def event_name(event: Event, places: Mapping[str, Place]) -> str:
    """A short name for an event without one: its type, and where the first of its places is."""
    return short_name(event.type, [places[name].name for name in event.places if name in places])


def short_name(kind: str, places: Sequence[str]) -> str:
    """`Air or drone strike, Vell`: an event's type, and the first of its places."""
    return cut(", ".join([EVENT_TYPES.label(kind), *places[:1]]), NAME_LETTERS)


def outermost(place: Place, places: Mapping[str, Place]) -> Place:
    """The place under which this one is counted: the last that `within` leads to."""
    while place.within is not None and place.within in places:
        place = places[place.within]
    return place
