"""Ids in plain words: proper names as places and parties spell them, known acronyms in capitals."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lib.model import Party, Place

ACRONYMS = frozenset((
    "centcom", "cia", "dod", "eu", "fbi", "gcc", "iaea", "icc", "icj", "idf", "ied", "irgc", "isil",
    "isis", "mfa", "mod", "nato", "ngo", "opec", "pmf", "sdf", "uae", "uav", "uk", "un", "unifil",
    "unsc", "us", "usa",
))  # fmt: skip
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
Spellings = Mapping[tuple[str, ...], str]


def _parts(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(text))


def _lower(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(part.lower() for part in parts)


def _named(key: str, name: str) -> dict[tuple[str, ...], str]:
    """How a place's or party's name, its id and the acronyms in its name are spelled."""
    head = name.partition(" (")[0]
    own, parts = _lower(_parts(key)), _parts(name)
    spelled = {_lower(_parts(head)): head} | {
        (part.lower(),): part for part in parts if len(part) > 1 and part.isupper()
    }
    if len(own) == 1:
        spelled |= {
            (part.lower(),): part for part in parts if part[0].isupper() and part.lower() in own
        }
    return spelled


@dataclass(frozen=True)
class Speller:
    """Spells ids; `known` has the spellings of names by their lower-case words."""

    known: Spellings

    def words(self, identifier: str) -> str:
        """`us-strikes-ain-al-asad` as `US strikes Ain al-Asad`; a word with capitals is kept."""
        parts, spelled = _parts(identifier), []
        while parts:
            number, text = self._first(parts)
            spelled.append(text)
            parts = parts[number:]
        text = " ".join(spelled)
        return text[:1].upper() + text[1:]

    def _first(self, parts: tuple[str, ...]) -> tuple[int, str]:
        """The number of words of the longest known name at the beginning, and its spelling."""
        for number in range(len(parts), 0, -1):
            if found := self.known.get(_lower(parts[:number])):
                return number, found
        first = parts[0]
        return 1, first.upper() if first.lower() in ACRONYMS else first


def speller(parties: Mapping[str, Party], places: Mapping[str, Place]) -> Speller:
    """A speller for these parties and places; if they share a name, the place comes first."""
    known: dict[tuple[str, ...], str] = {}
    for key, row in (*parties.items(), *places.items()):
        known |= _named(key, row.name)
    return Speller({parts: text for parts, text in known.items() if parts})
