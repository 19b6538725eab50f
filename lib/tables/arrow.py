"""Tables of Arrow with the columns of a schema, and frames made of them."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute

from lib.tables.schema import DAY, REAL, TEXT, WHOLE, YES_NO, Column, Schema

# Most functions of pyarrow.compute are made when it is imported: no type checker knows them.
compute: Any = pyarrow.compute

TYPES = {
    TEXT: pa.string(),
    WHOLE: pa.int64(),
    REAL: pa.float64(),
    DAY: pa.date32(),
    YES_NO: pa.bool_(),
}


def arrow_schema(schema: Schema) -> pa.Schema:
    """The columns of a table as Arrow types."""
    return pa.schema([(column.name, TYPES[column.dtype]) for column in schema.columns])


def with_columns(schema: Schema, columns: Mapping[str, pa.Array]) -> pa.Table:
    """A table with all columns of the schema: those that are not given are empty."""
    size = len(next(iter(columns.values())))
    return pa.table(
        {
            field.name: columns[field.name].cast(field.type)
            if field.name in columns
            else pa.nulls(size, field.type)
            for field in arrow_schema(schema)
        }
    )


def of_columns(schema: Schema, columns: Mapping[str, Sequence[Any]]) -> pa.Table:
    """Columns of plain values as a table with all columns of the schema."""
    fields = arrow_schema(schema)
    made = {name: pa.array(column, fields.field(name).type) for name, column in columns.items()}
    return with_columns(schema, made)


def of_rows(schema: Schema, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    """The rows as a table with the columns of the schema."""
    return pa.table(
        {
            field.name: pa.array([row.get(field.name) for row in rows], field.type)
            for field in arrow_schema(schema)
        }
    )


def _series(column: Column, values: pa.ChunkedArray) -> pd.Series:
    if column.dtype == DAY:
        return pd.Series(values.cast(pa.timestamp("us")).to_numpy(), dtype=DAY)
    dtype: Any = pd.api.types.pandas_dtype(column.dtype)
    return pd.Series(dtype.__from_arrow__(values), dtype=dtype)


def in_one(values: pa.ChunkedArray) -> pa.Array:
    """A column in one piece; `combine_chunks` copies even a single one."""
    return values.chunk(0) if values.num_chunks == 1 else values.combine_chunks()


def texts_of(column: pd.Series) -> pa.Array:
    """A column of texts as one Arrow array."""
    values = pa.array(column, pa.string(), from_pandas=True)
    return in_one(values) if isinstance(values, pa.ChunkedArray) else values


def text_series(values: pa.Array, index: pd.Index) -> pd.Series:
    """An Arrow array as a column of texts with that index."""
    dtype: Any = pd.api.types.pandas_dtype(TEXT)
    return pd.Series(dtype.__from_arrow__(values), index=index)


def is_among(column: pd.Series, values: pd.Series) -> np.ndarray:
    """Whether each text is one of the values; a missing one is not.

    pandas (3.0) makes a Python object of each value first: a second for each 300,000.
    """
    found = compute.is_in(texts_of(column), value_set=texts_of(values).drop_null())
    return found.to_numpy(zero_copy_only=False)


def lines_among(column: pd.Series, values: pd.Series) -> np.ndarray:
    """The line of each text among the values; -1 for one that is not there."""
    texts, known = (
        pa.array(each, pa.large_string(), from_pandas=True) for each in (column, values)
    )
    found = compute.index_in(texts, value_set=known)
    return found.fill_null(-1).to_numpy().astype(np.int64)


def frame_of(schema: Schema, table: pa.Table) -> pd.DataFrame:
    """The table as a frame with the dtypes of the schema."""
    return pd.DataFrame(
        {column.name: _series(column, table.column(column.name)) for column in schema.columns}
    )


def table_of(schema: Schema, frame: pd.DataFrame) -> pa.Table:
    """The frame as a table with the columns of the schema."""
    return pa.table(
        {
            field.name: pa.array(frame[field.name], from_pandas=True).cast(field.type)
            for field in arrow_schema(schema)
        }
    )
