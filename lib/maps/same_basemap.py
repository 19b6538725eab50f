"""What a basemap alone decides, found out once, not at each change of the map."""

from collections.abc import Callable, Mapping
from functools import lru_cache, wraps
from typing import Any, TypeVar, TypeVarTuple

Given = TypeVarTuple("Given")
Result = TypeVar("Result")
Basemap = Mapping[str, Mapping[str, Any]]
# Those of the corpora that are open, and of one repeated across the antimeridian.
MOST = 8


class _Same:
    """A basemap as part of a key: only the same one is equal. Held, or its identity could be given
    away."""

    def __init__(self, basemap: Basemap) -> None:
        self.basemap = basemap

    def __hash__(self) -> int:
        return id(self.basemap)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.basemap is self.basemap


def once(make: Callable[[Any, *Given], Result]) -> Callable[[Any, *Given], Result]:
    """The function, whose last results are kept; they are never assigned into."""

    @lru_cache(maxsize=MOST)
    def kept(same: _Same, given: tuple[Any, ...]) -> Result:
        return make(same.basemap, *given)

    @wraps(make)
    def found(basemap: Basemap, *given: *Given) -> Result:
        return kept(_Same(basemap), given)

    return found
