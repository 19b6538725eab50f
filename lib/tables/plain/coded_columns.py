"""Columns of few different values: each value is looked at once, however often it stands there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa

# Parsed days, and days that are missing.
NO_DAY = np.datetime64("NaT", "D")


@dataclass(frozen=True)
class Coded:
    """A column by its different values, and the number of the value in each row; -1: missing."""

    values: list[Any]
    codes: np.ndarray

    @classmethod
    def of(cls, column: pa.Array) -> "Coded":
        """The column, coded."""
        coded = column.dictionary_encode()
        codes = coded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        return cls(coded.dictionary.to_pylist(), codes)

    @cached_property
    def missing(self) -> np.ndarray:
        """Whether each row has no value."""
        return self.codes < 0

    def each(self, of_value: Callable[[Any], Any], missing: Any, kind: Any) -> np.ndarray:
        """What the function gives for each row's value, of that numpy kind."""
        return self.spread([*map(of_value, self.values), missing], kind)

    def spread(self, found: Sequence[Any], kind: Any) -> np.ndarray:
        """For each row what was found for its value, or the last if it has none."""
        return np.array(found, dtype=kind)[self.codes]

    def holds(self, test: Callable[[Any], bool], missing: bool = False) -> np.ndarray:
        """Whether the test holds for each row."""
        return self.each(test, missing, bool)

    def days(self, day: Callable[[Any], Any]) -> np.ndarray:
        """The day that the function gives for each row; none without a value."""
        return self.each(day, NO_DAY, "datetime64[D]")

    def texts(self, text: Callable[[Any], str | None], missing: str | None = None) -> pa.Array:
        """The text that the function gives for each row."""
        return self.taken([*map(text, self.values), missing])

    def taken(self, found: Sequence[str | None]) -> pa.Array:
        """For each row the text that was found for its value, or the last if it has none."""
        last = len(self.values)
        places = pa.array(np.where(self.missing, last, self.codes))
        return pa.array(found, pa.string()).take(places)


def looked_up(found: Mapping[str, Any], otherwise: Any) -> Callable[[str], Any]:
    """A function that looks a value up."""
    return lambda value: found.get(value, otherwise)


def repeated(parts: Sequence[np.ndarray]) -> np.ndarray:
    """The rows that are equal in all parts (whole numbers) to an earlier one, by their place."""
    order = np.lexsort(parts[::-1])
    same = np.ones(max(len(order) - 1, 0), dtype=bool)
    for part in parts:
        ordered = part[order]
        same &= ordered[1:] == ordered[:-1]
    return order[1:][same]
