"""Names of events and places, and the place they are counted under, if the corpus gives none."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lib.model import Place
from lib.model.registry import NAME_LETTERS
from lib.model.vocabulary import EVENT_TYPES
from lib.wording.words import conjunction, cut

# The label of claims without a claimant.
UNNAMED = "No claimant named"
COUNTRY = "country"


@dataclass(frozen=True)
class Located:
    """A place of an event: its id and name, its country's code and name, what it is within."""

    id: str
    name: str
    code: str = ""
    country: str = ""
    within: str = ""

    @property
    def is_country(self) -> bool:
        """Whether it is the country itself."""
        return bool(self.name) and self.name == self.country


def located(places: Iterable[Place]) -> dict[str, Located]:
    """Place id → the place with its country's name."""
    rows = list(places)
    names = {row.country: row.name for row in rows if row.kind == COUNTRY and row.country}
    return {
        row.id: Located(
            row.id,
            row.name,
            row.country or "",
            names.get(row.country or "", ""),
            row.within or "",
        )
        for row in rows
    }


def short_name(kind: str, places: Sequence[Located]) -> str:
    """`Air or drone strike, Vell`: an event's type, and where it was."""
    label = EVENT_TYPES.label(kind)
    at = where(places, NAME_LETTERS - len(f"{label}, "))
    return cut(f"{label}, {at}" if at else label, NAME_LETTERS)


def _narrowest(places: Sequence[Located]) -> list[Located]:
    """The places without those that contain another one of them."""
    around = {place.within for place in places}
    filled = {place.code for place in places if not place.is_country}
    return [
        place
        for place in places
        if place.id not in around and not (place.is_country and place.code in filled)
    ]


def where(places: Sequence[Located], letters: int) -> str:
    """All places of an event in a few words: `Vell`, `Vell and Ankerholm`, `several places in
    Norrland`.

    No place stands for the others, and the places are not counted: the corpus may know only some.
    """
    found = _narrowest(places)
    names = conjunction([place.name for place in found])
    if len(found) < 2:
        return names
    countries = conjunction(list(dict.fromkeys(place.country for place in found)))
    every = [
        names if len(found) == 2 else "",
        f"several places in {countries}" if len(found) > 2 else f"places in {countries}",
        countries,
    ]
    known = every if all(place.country for place in found) else every[:1]
    return next((words for words in known if words and len(words) <= letters), "several places")


def outermost(place: Place, places: Mapping[str, Place]) -> Place:
    """The place this one is counted under: the last in the chain of `within`."""
    while place.within is not None and place.within in places:
        place = places[place.within]
    return place
