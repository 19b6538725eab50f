"""What analyses ask of selections: counts of rows."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from lib.engine.selected import Selected
from lib.tables import Tables


def _counts(tables: Tables, name: str, key: str, other: str) -> np.ndarray:
    if isinstance(tables, Selected) and (found := tables.counts(name, key, other)) is not None:
        return found
    links = pd.Index(getattr(tables, name)[key]).get_indexer(getattr(tables, other)[key])
    return np.bincount(links[links >= 0], minlength=tables.number(name))


def counts_beside(
    tables: Tables, name: str, key: str, counted: Mapping[str, str]
) -> dict[str, pd.Series]:
    """For each row of a table how many rows of other tables have its key, in its order.

    `counted` names those tables by the column that their count is for. Rows are counted by their
    numbers, which the store knows: no text is compared.
    """
    return {
        column: pd.Series(_counts(tables, name, key, other), dtype="Int64", name=column)
        for column, other in counted.items()
    }
