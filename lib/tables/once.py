"""What an object alone decides (a frame, all tables, a basemap), found out once for as long as it
exists. What a selection decides is kept in lib/views/memory.py, up to a limit."""

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import Any, TypeVar, TypeVarTuple
from weakref import finalize

Of = TypeVar("Of")
Given = TypeVarTuple("Given")
Result = TypeVar("Result")


def once(make: Callable[[Of, *Given], Result]) -> Callable[[Of, *Given], Result]:
    """The function, which is called once for each object and further values, even if several ask
    at the same time. Its result does not hold the object, and is never assigned into."""
    results: dict[int, dict[tuple[Any, ...], Result]] = {}
    lock = RLock()

    @wraps(make)
    def kept(of: Of, *given: *Given) -> Result:
        own = results.get(id(of), {})
        if given not in own:
            with lock:
                if id(of) not in results:
                    results[id(of)] = {}
                    # Another object may have the number of one that is gone.
                    finalize(of, results.pop, id(of), None)
                own = results[id(of)]
                if given not in own:
                    own[given] = make(of, *given)
        return own[given]

    return kept
