"""What analyses ask the engine: the rows of a table, and counts of them with their ids."""

import narwhals as nw

from lib.engine.selected import Selected
from lib.engine.store import Store
from lib.tables import Tables


def query(tables: Tables, name: str) -> nw.LazyFrame:
    """A table of the selection for a query; its column `row` is the order of its rows."""
    if isinstance(tables, Selected) and tables.is_found:
        return tables.lazy(name)
    return Store(tables).lazy(name)
