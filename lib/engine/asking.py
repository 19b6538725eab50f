"""What analyses ask the engine: the rows of a table for a query, and counts of them."""

from collections.abc import Mapping, Sequence

import narwhals as nw
import pandas as pd

from lib.engine.choice import chosen
from lib.engine.engines import ROW
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


def counts_beside(
    tables: Tables, name: str, key: str, counted: Mapping[str, str]
) -> dict[str, pd.Series]:
    """For each row of a table how many rows of other tables have its key, in its order.

    `counted` names those tables by the column that their count is for.
    """
    asked = query(tables, name, [key])
    for column, other in counted.items():
        numbers = query(tables, other, [key]).group_by(key).agg(**{column: nw.len()})
        asked = asked.join(numbers, on=key, how="left")
    found = result(tables, asked.select(ROW, *counted))
    return {column: found[column].astype("Int64").fillna(0) for column in counted}
