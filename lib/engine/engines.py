"""The engines that queries run on: each takes a table in its own form, and gives rows back."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from threading import RLock
from typing import Any

import narwhals as nw
import numpy as np
import pandas as pd
import pyarrow as pa

# The number of a row in its table: SQL engines do not keep the order of rows.
ROW = "row"


@dataclass(frozen=True)
class Engine:
    """An engine by its name: how it takes a table of Arrow, and the package that it needs.

    `lock` is held while a query runs, if its connection serves one thread at a time.
    """

    name: str
    package: str
    taken: Callable[[pa.Table], Any]
    lock: AbstractContextManager

    @property
    def is_installed(self) -> bool:
        """Whether its package can be imported."""
        return find_spec(self.package) is not None

    def table(self, frame: pd.DataFrame) -> nw.LazyFrame:
        """The frame in the engine's form, its rows numbered from 0."""
        numbered = frame.assign(**{ROW: np.arange(len(frame), dtype="int64")})
        if self.name == "pandas":
            return nw.from_native(numbered).lazy()
        with self.lock:
            return nw.from_native(self.taken(_arrow(numbered))).lazy()

    def rows(self, query: nw.LazyFrame) -> pd.DataFrame:
        """The rows that a query finds by their numbers, in order; the index starts at 0."""
        with self.lock:
            found = query.collect(backend="pandas" if self.name == "pandas" else "pyarrow")
        frame = found.to_pandas() if self.name == "pandas" else _pandas(found.to_arrow())
        if frame[ROW].is_monotonic_increasing:
            return frame.reset_index(drop=True)
        return frame.sort_values(ROW, kind="stable", ignore_index=True)


# The columns of results: the row's number, and whether it is certain.
DTYPES = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}


def _arrow(frame: pd.DataFrame) -> pa.Table:
    return pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata(None)


def _pandas(table: pa.Table) -> pd.DataFrame:
    """The dtypes of `lib.tables.schema`, whatever the engine calls them."""
    return table.to_pandas(types_mapper=DTYPES.get)


def _polars(table: pa.Table) -> Any:
    return import_module("polars").DataFrame(table)


def _duckdb(table: pa.Table) -> Any:
    return import_module("duckdb").from_arrow(table)


def _spark(table: pa.Table) -> Any:
    from lib.engine import spark

    return spark.taken(table)


ENGINES = {
    engine.name: engine
    for engine in (
        Engine("polars", "polars", _polars, nullcontext()),
        Engine("pandas", "pandas", lambda table: table, nullcontext()),
        Engine("duckdb", "duckdb", _duckdb, RLock()),
        Engine("spark", "pyspark", _spark, RLock()),
    )
}
