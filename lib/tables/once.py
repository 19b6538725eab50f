"""What a frame alone decides, found out once for as long as the frame exists."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import finalize

import pandas as pd

Result = TypeVar("Result")


def once(make: Callable[[pd.DataFrame], Result]) -> Callable[[pd.DataFrame], Result]:
    """The function, which is called once for each frame; its result is never assigned into."""
    results: dict[int, Result] = {}

    @wraps(make)
    def kept(frame: pd.DataFrame) -> Result:
        key = id(frame)
        if key not in results:
            results[key] = make(frame)
            # Another frame may have the number of one that is gone.
            finalize(frame, results.pop, key, None)
        return results[key]

    return kept
