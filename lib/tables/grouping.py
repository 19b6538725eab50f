"""Rows by what they have in common: sorted once, however many there are."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd
import pyarrow as pa

from lib.tables.arrow import compute, text_series, texts_of
from lib.tables.plain.coded_columns import Coded


def ranks(column: pd.Series) -> np.ndarray:
    """Each text's place in the alphabet of its column; -1 for a missing one."""
    coded = Coded.of(texts_of(column))
    place = {value: number for number, value in enumerate(sorted(coded.values))}
    return coded.each(place.__getitem__, -1, np.int64)


@dataclass(frozen=True)
class Groups:
    """The lines of a table in groups: those of each group lie side by side, in their order."""

    lines: np.ndarray
    bounds: np.ndarray

    @classmethod
    def of(cls, lines: np.ndarray, *keys: np.ndarray) -> "Groups":
        """These lines by their keys, the groups in the order of the first key, then the second."""
        order = np.lexsort(keys[::-1])
        new = np.ones(len(order), dtype=bool)
        new[1:] = np.any([key[order[1:]] != key[order[:-1]] for key in keys], axis=0)
        return cls(lines[order], np.append(np.flatnonzero(new), len(order)))

    def __iter__(self) -> Iterator[list[int]]:
        lines, bounds = self.lines.tolist(), self.bounds.tolist()
        return (lines[low:high] for low, high in pairwise(bounds))

    @property
    def numbers(self) -> np.ndarray:
        """How many lines each group has."""
        return np.diff(self.bounds)

    @property
    def first(self) -> np.ndarray:
        """The first line of each group: it has the group's keys."""
        return self.lines[self.bounds[:-1]]

    def joined(self, column: pd.Series) -> pd.Series:
        """The texts of each group in one, with blanks between them."""
        texts = texts_of(column).take(pa.array(self.lines))
        several = pa.ListArray.from_arrays(pa.array(self.bounds, pa.int32()), texts)
        return text_series(compute.binary_join(several, " "), pd.RangeIndex(len(several)))
