"""Events by their rows."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
import pyarrow as pa

from lib.tables.arrow import compute, texts_of


@dataclass(frozen=True)
class EventRows:
    """The events of a table, which other tables name by their ids."""

    ids: pd.Series

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.ids)

    @property
    def index(self) -> pd.Index:
        """The table's index."""
        return self.ids.index

    @cached_property
    def _known(self) -> pa.Array:
        return texts_of(self.ids)

    def rows(self, names: pd.Series) -> np.ndarray:
        """The row of each event that is named; -1: it is not there."""
        found = compute.index_in(texts_of(names), value_set=self._known)
        return found.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int64)

    def named(self, names: pd.Series) -> np.ndarray:
        """Whether each event is among those that are named."""
        found, rows = np.zeros(self.number, dtype=bool), self.rows(names)
        found[rows[rows >= 0]] = True
        return found
