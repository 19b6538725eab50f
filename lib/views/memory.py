"""Results of views, kept for all readers: what one has computed, the others only look up."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from functools import wraps
from threading import Lock, RLock
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

import pandas as pd

Given = ParamSpec("Given")
Result = TypeVar("Result")
# Estimates: a value of a frame, a text or a number, and the rest of a result are about this large.
BYTES_OF_VALUE, BYTES_OF_REST = 24, 20_000
MOST_BYTES = 256_000_000
MOST_RESULTS = 2_000
KINDS = (pd.DataFrame, tuple, list)
# A large corpus has large results: one reader's pages then need about this share of its tables.
SHARE_OF_TABLES = 0.4


@dataclass(frozen=True)
class _Kept:
    """A result, its estimated bytes, and what its key names by identity: held, or the identity
    could be given away."""

    result: Any
    size: int
    held: tuple[object, ...]


def _frames(result: object) -> list[pd.DataFrame]:
    """The frames in a result: itself, its parts, or its fields."""
    if isinstance(result, pd.DataFrame):
        return [result]
    if isinstance(result, tuple | list):
        return [frame for part in result for frame in _frames(part)]
    if is_dataclass(result):
        # What is not made yet (a table of a selection) is not made for counting.
        values = (vars(result).get(field.name) for field in fields(result))
        return [frame for value in values if isinstance(value, KINDS) for frame in _frames(value)]
    return []


def _size(result: object) -> int:
    """The estimated bytes of a result."""
    return BYTES_OF_VALUE * sum(frame.size for frame in _frames(result)) + BYTES_OF_REST


def most_bytes(frames: Iterable[pd.DataFrame]) -> int:
    """The bytes that the results of a corpus with these tables may take, by estimate."""
    share = SHARE_OF_TABLES * BYTES_OF_VALUE * sum(frame.size for frame in frames)
    return max(MOST_BYTES, int(share))


class Memory:
    """Results by their keys, each made once even if several readers ask at the same time.

    The least recently used are forgotten beyond `most` bytes, by estimate.
    """

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most, self._size = most, 0
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._making: dict[Hashable, RLock] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def recall(
        self,
        key: Hashable,
        make: Callable[[], Result],
        held: tuple[object, ...] = (),
        size: int = 0,
    ) -> Result:
        """The result under that key; `make` makes it if it is not kept. An error is not kept.

        `size` is its estimated bytes beside those of its frames.
        """
        found = self._found(key)
        if found is not None:
            return found.result
        with self._lock:
            making = self._making.setdefault(key, RLock())
        try:
            with making:
                found = self._found(key)
                if found is not None:
                    return found.result
                result = make()
                self._keep(key, _Kept(result, _size(result) + size, held))
                return result
        finally:
            with self._lock:
                self._making.pop(key, None)

    def _found(self, key: Hashable) -> _Kept | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _keep(self, key: Hashable, kept: _Kept) -> None:
        with self._lock:
            self._kept[key] = kept
            self._size += kept.size
            while len(self._kept) > 1 and (
                self._size > self._most or len(self._kept) > MOST_RESULTS
            ):
                _, forgotten = self._kept.popitem(last=False)
                self._size -= forgotten.size


class Remembering(Protocol):
    """What has a memory, and is known there by its key."""

    @property
    def memory(self) -> Memory:
        """Where results are kept."""

    @property
    def key(self) -> Hashable:
        """What its results depend on."""

    @property
    def held(self) -> tuple[object, ...]:
        """What the key names by identity."""


Of = TypeVar("Of", bound=Remembering)


def _named(value: object) -> tuple[Hashable, tuple[object, ...]]:
    """A value as part of a key: itself, or its identity if it has no hash. A list counts by its
    values."""
    if isinstance(value, list):
        parts = [_named(part) for part in value]
        return ("list", *(name for name, _ in parts)), tuple(
            each for _, held in parts for each in held
        )
    try:
        hash(value)
    except TypeError:
        return ("identity", id(value)), (value,)
    return value, ()


def remembered(
    make: Callable[Concatenate[Of, Given], Result],
) -> Callable[Concatenate[Of, Given], Result]:
    """The function, whose results are kept in the memory of its first argument.

    They must not depend on anything but the arguments, and are never assigned into: readers share
    them. An argument without a hash (a frame) counts as another one if it is another object.
    """

    @wraps(make)
    def recalled(of: Of, /, *args: Given.args, **kwargs: Given.kwargs) -> Result:
        given = [_named(value) for value in (*args, *kwargs.values())]
        key = (make, of.key, tuple(kwargs), *(name for name, _ in given))
        held = (*of.held, *(value for _, values in given for value in values))
        return of.memory.recall(key, lambda: make(of, *args, **kwargs), held)

    return recalled
