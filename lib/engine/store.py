"""All tables of a corpus in the form of an engine."""

from collections.abc import Sequence
from functools import cached_property

import narwhals as nw
import numpy as np
import pandas as pd

from lib.engine.choice import chosen
from lib.engine.engines import Engine
from lib.tables import Tables
from lib.tables.arrow import lines_among
from lib.tables.checking import IDS
from lib.tables.once import once

# The table that a key names a row of.
TABLES = {
    "article_id": "articles",
    "claim_id": "claims",
    "event_id": "events",
    "answers": "events",
}


class Store:
    """The tables, whose columns are handed to the engine when they are first asked for, and kept
    there."""

    def __init__(self, tables: Tables, engine: Engine | None = None) -> None:
        self.tables = tables
        self.engine = engine or chosen()

    def lazy(self, name: str, columns: Sequence[str]) -> nw.LazyFrame:
        """These columns of the table for a query; a further one, `row`, numbers the rows.

        No other column is handed to the engine: it has texts in a form of its own.
        """
        return self._columns(name, *sorted(columns))

    @once
    def _columns(self, name: str, *columns: str) -> nw.LazyFrame:
        return self.engine.table(getattr(self.tables, name)[list(columns)])

    def rows(self, query: nw.LazyFrame) -> pd.DataFrame:
        """The result of a query."""
        return self.engine.rows(query)

    @once
    def distinct(self, name: str, column: str) -> list[str]:
        """The distinct values of a column, without empty ones."""
        return getattr(self.tables, name)[column].dropna().unique().tolist()

    @once
    def links(self, name: str, key: str) -> np.ndarray:
        """For each row of a table the number of the row that its key names; -1 without one."""
        known = getattr(self.tables, TABLES[key])[IDS[TABLES[key]]]
        return lines_among(getattr(self.tables, name)[key], known)

    @cached_property
    def everything(self) -> Tables:
        """All rows."""
        from lib.engine.selected import Selected

        return Selected.of(self, {})
