"""Names of events and places, and the place they are counted under, if the corpus gives none."""

from collections.abc import Mapping, Sequence

from lib.model import Event, Place
from lib.model.registry import NAME_LETTERS
from lib.model.vocabulary import EVENT_TYPES
from lib.wording.words import cut

# The label of claims without a claimant.
UNNAMED = "No claimant named"


def event_name(event: Event, places: Mapping[str, Place]) -> str:
    """A short name for an event without one: its type, and its first place."""
    return short_name(event.type, [places[name].name for name in event.places if name in places])


def short_name(kind: str, places: Sequence[str]) -> str:
    """`Air or drone strike, Vell`: an event's type, and its first place."""
    return cut(", ".join([EVENT_TYPES.label(kind), *places[:1]]), NAME_LETTERS)


def outermost(place: Place, places: Mapping[str, Place]) -> Place:
    """The place this one is counted under: the last in the chain of `within`."""
    while place.within is not None and place.within in places:
        place = places[place.within]
    return place
