"""Columns as plain Python lists, for what loops over a few rows: None for what is missing."""

from collections.abc import Hashable, Iterable, Sequence
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd

from lib.tables.schema import DAY


def listed(column: pd.Series) -> list:
    """The values, with None for missing ones; days as `datetime`."""
    if column.dtype.kind == "M":
        return column.to_numpy().astype(DAY).tolist()
    if column.dtype == bool:
        return column.tolist()
    values = column.to_numpy(dtype=object, na_value=None)
    return values.tolist()


def rows_of(frame: pd.DataFrame, names: Iterable[str]) -> Iterable[tuple]:
    """The rows as tuples of these columns."""
    return zip(*(listed(frame[name]) for name in names), strict=True)


def lines(column: pd.Series) -> dict[Any, int]:
    """Value → its line in the column, the last one if it is there several times."""
    return {value: line for line, value in enumerate(listed(column))}


def days(values: Sequence[datetime | None]) -> np.ndarray:
    """The values as a column of days."""
    return np.array(values, dtype=DAY)


def together(items: Iterable[Any], keys: Iterable[Hashable]) -> dict[Any, list]:
    """Key → its items, both in order."""
    found: dict[Any, list] = {}
    for item, key in zip(items, keys, strict=True):
        found.setdefault(key, []).append(item)
    return found
