"""Events by their rows."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib.tables.arrow import lines_among


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

    def rows(self, names: pd.Series) -> np.ndarray:
        """The row of each event that is named; -1: it is not there."""
        return lines_among(names, self.ids)

    def named(self, names: pd.Series) -> np.ndarray:
        """Whether each event is among those that are named."""
        found, rows = np.zeros(self.number, dtype=bool), self.rows(names)
        found[rows[rows >= 0]] = True
        return found
