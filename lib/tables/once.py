"""What a frame, or all tables, alone decide, found out once for as long as they exist."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import finalize

Of = TypeVar("Of")
Result = TypeVar("Result")


def once(make: Callable[[Of], Result]) -> Callable[[Of], Result]:
    """The function, which is called once for each frame or tables; its result is never assigned
    into."""
    results: dict[int, Result] = {}

    @wraps(make)
    def kept(frame: Of) -> Result:
        key = id(frame)
        if key not in results:
            results[key] = make(frame)
            # Another frame may have the number of one that is gone.
            finalize(frame, results.pop, key, None)
        return results[key]

    return kept
