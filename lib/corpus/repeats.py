"""Keys that appear twice in one JSON object: one of the two values is lost, and that is
reported."""

from collections import deque
from collections.abc import Iterator
from typing import Any

from lib.corpus.parsing import Findings
from lib.model.problems import value_text


class Repeated(dict):
    """An object with repeated keys; the first value of each is kept."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__()
        self.twice: list[str] = []
        for key, value in pairs:
            if key in self:
                self.twice.append(key)
            self.setdefault(key, value)


def object_of_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object of these pairs, which remembers repeated keys."""
    plain = dict(pairs)
    return plain if len(plain) == len(pairs) else Repeated(pairs)


def _parts(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    """The values in an object, or the objects of a list, each with its place."""
    if isinstance(value, dict):
        yield from (
            (f"{place} › {key}" if place else str(key), part) for key, part in value.items()
        )
    elif isinstance(value, list):
        yield from (
            (f"{place} {number}", part)
            for number, part in enumerate(value, start=1)
            if isinstance(part, dict)
        )


def tell(value: Any, found: Findings, where: str = "") -> None:
    """Adds a problem for each key that appears twice, wherever it does."""
    waiting = deque([(where, value)])
    while waiting:
        place, part = waiting.popleft()
        for key in dict.fromkeys(part.twice) if isinstance(part, Repeated) else ():
            message = f"the key {value_text(key)} appears twice"
            found.add(place, message, "the first one counts; merge them, or remove one")
        waiting += _parts(part, place)
