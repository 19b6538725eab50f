"""Work on several things at once: Arrow's does not wait for Python's."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

MOST = min(cpu_count() or 1, 4)


def side_by_side(make: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    """What the function makes of each, in their order."""
    with ThreadPoolExecutor(MOST) as pool:
        return list(pool.map(make, items))
