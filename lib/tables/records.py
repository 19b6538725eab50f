"""The rows of a frame, each by the names of its columns."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from lib.tables.lists import listed

Row = Mapping[str, Any]


def _values(column: pd.Series) -> list:
    """The values as pandas has them in the rows of a dictionary: days with its own type."""
    plain = isinstance(column.dtype, np.dtype)
    return column.tolist() if plain else listed(column)


def records(frame: pd.DataFrame) -> list[Row]:
    """The rows in order, None for missing values of columns that are not numpy's.

    A column at a time: a tenth of the time of `iterrows`, a third of that of `to_dict`.
    """
    columns = [_values(frame[name]) for name in frame.columns]
    return [dict(zip(frame.columns, row, strict=True)) for row in zip(*columns, strict=True)]
