"""All tables of a corpus in the form of an engine."""

from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from threading import RLock
from typing import Any, TypeVar

import narwhals as nw
import numpy as np
import pandas as pd

from lib.engine.choice import chosen
from lib.engine.engines import Engine
from lib.tables import Tables
from lib.tables.checking import IDS

Thing = TypeVar("Thing")
# The table that a key names a row of.
TABLES = {
    "article_id": "articles",
    "claim_id": "claims",
    "event_id": "events",
    "answers": "events",
}


class Store:
    """The tables, whose columns are handed to the engine when they are first asked for, and kept
    there.

    What is worked out of them once (the texts that a search looks through) is kept too.
    """

    def __init__(self, tables: Tables, engine: Engine | None = None) -> None:
        self.tables = tables
        self.engine = engine or chosen()
        self._kept: dict[Hashable, Any] = {}
        self._lock = RLock()

    def kept(self, key: Hashable, make: Callable[[], Thing]) -> Thing:
        """What `make` returned when it was first asked for."""
        with self._lock:
            if key not in self._kept:
                self._kept[key] = make()
            return self._kept[key]

    def lazy(self, name: str, columns: Sequence[str]) -> nw.LazyFrame:
        """These columns of the table for a query; a further one, `row`, numbers the rows.

        No other column is handed to the engine: it has texts in a form of its own.
        """
        asked = sorted(columns)
        return self.kept(
            (name, *asked), lambda: self.engine.table(getattr(self.tables, name)[asked])
        )

    def taken(self, key: str, frame: Callable[[], pd.DataFrame]) -> nw.LazyFrame:
        """A further table for queries, made once."""
        return self.kept(("further", key), lambda: self.engine.table(frame()))

    def rows(self, query: nw.LazyFrame) -> pd.DataFrame:
        """The result of a query."""
        return self.engine.rows(query)

    def distinct(self, name: str, column: str) -> list[str]:
        """The distinct values of a column, without empty ones."""
        return self.kept(
            (name, column), lambda: getattr(self.tables, name)[column].dropna().unique().tolist()
        )

    def links(self, name: str, key: str) -> np.ndarray:
        """For each row of a table the number of the row that its key names; -1 without one."""

        def numbered() -> np.ndarray:
            known = pd.Index(getattr(self.tables, TABLES[key])[IDS[TABLES[key]]])
            return known.get_indexer(getattr(self.tables, name)[key])

        return self.kept(("links", name, key), numbered)

    @cached_property
    def everything(self) -> Tables:
        """All rows."""
        from lib.engine.selected import Selected

        return Selected.of(self, {})
