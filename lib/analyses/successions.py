"""What the same speaker says next: the rows of a day beside those of its previous day with any."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import datetime
from itertools import pairwise
from typing import TypeVar

Row = TypeVar("Row")


def successions(
    rows: Iterable[Row], key: Callable[[Row], Hashable], day: Callable[[Row], datetime]
) -> Iterator[tuple[list[Row], list[Row]]]:
    """For each key and day, the rows of the previous day that has any, and those of the day.

    The first day of a key gives none. The order of the rows is kept within a day.
    """
    found: dict[Hashable, dict[datetime, list[Row]]] = {}
    for row in rows:
        found.setdefault(key(row), {}).setdefault(day(row), []).append(row)
    for days in found.values():
        yield from pairwise(days[each] for each in sorted(days))
