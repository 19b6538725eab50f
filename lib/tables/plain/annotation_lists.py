"""The annotations of articles: one row each, with the article that it stands in."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa

from lib.tables.arrow import compute
from lib.tables.plain.coded_columns import Coded


@dataclass(frozen=True)
class Annotations:
    """One list of all articles, laid end to end: its fields, the article of each and its number
    there."""

    fields: dict[str, pa.Array]
    article: np.ndarray
    number: np.ndarray

    @classmethod
    def of(cls, lists: pa.ListArray) -> "Annotations":
        """From a column of lists."""
        inside = compute.list_flatten(lists)
        article = compute.list_parent_indices(lists).to_numpy(zero_copy_only=False)
        sizes = compute.list_value_length(lists).fill_null(0).to_numpy(zero_copy_only=False)
        before = np.cumsum(sizes) - sizes
        number = np.arange(len(article)) - before[article] + 1
        fields = dict(zip((each.name for each in inside.type), inside.flatten(), strict=True))
        return cls(fields, article, number)

    @cached_property
    def _coded(self) -> dict[str, Coded]:
        return {}

    def coded(self, name: str) -> Coded:
        """The field by its different values."""
        return self._coded.setdefault(name, Coded.of(self.fields[name]))

    def ids(self, articles: pa.Array, letter: str) -> pa.Array:
        """`<article>-c3`: the id of each annotation."""
        names = articles.take(pa.array(self.article))
        numbers = pa.array(self.number).cast(pa.string())
        return compute.binary_join_element_wise(names, numbers, f"-{letter}")
