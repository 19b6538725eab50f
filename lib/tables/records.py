"""The rows of a frame, each by the names of its columns."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

Row = Mapping[str, Any]


def records(frame: pd.DataFrame) -> list[Row]:
    """The rows in order, missing values as pandas has them.

    A tenth of the time of `iterrows`, which makes a column of every row.
    """
    return list(frame.to_dict("records"))
