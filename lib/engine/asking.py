"""What analyses ask the engine: the rows of a table for a query, and counts of them."""

from collections.abc import Mapping, Sequence

import narwhals as nw
import numpy as np
import pandas as pd

from lib.engine.choice import chosen
from lib.engine.selected import Selected
from lib.tables import Tables


def query(tables: Tables, name: str, columns: Sequence[str]) -> nw.LazyFrame:
    """These columns of a table, for a query; a further one, `row`, is the order of its rows."""
    if isinstance(tables, Selected) and tables.is_found:
        return tables.lazy(name, columns)
    return chosen().table(getattr(tables, name)[list(columns)])


def result(tables: Tables, asked: nw.LazyFrame) -> pd.DataFrame:
    """The result of a query about tables."""
    if isinstance(tables, Selected) and tables.is_found:
        return tables.engine.rows(asked)
    return chosen().rows(asked)


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
