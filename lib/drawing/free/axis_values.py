"""Values of traces as numbers: days as milliseconds since 1970, gaps as NaN."""

import base64
from collections.abc import Iterable
from datetime import date
from typing import Any, Literal

import numpy as np
import pandas as pd

Kind = Literal["linear", "date"]


def as_list(values: Any) -> list:
    """The values as a list; none for None. Plotly packs arrays of numbers when it is copied."""
    if values is None:
        return []
    if isinstance(values, dict):
        packed = base64.b64decode(values["bdata"])
        return np.frombuffer(packed, dtype=values["dtype"]).tolist()
    return list(values)


def spread(values: Any, count: int) -> list:
    """One value for each of `count` marks: given for each, or once for all."""
    is_many = isinstance(values, Iterable) and not isinstance(values, str)
    return as_list(values) if is_many else [values] * count


def kind_of(values: Iterable[Any]) -> Kind | None:
    """Whether the values are numbers or dates; None if all are gaps.

    Other texts raise ValueError: our figures name rows and columns by the ticks of an axis.
    """
    for value in values:
        if isinstance(value, date | np.datetime64):
            return "date"
        if isinstance(value, str):
            pd.Timestamp(value)
            return "date"
        if value is not None and not pd.isna(value):
            return "linear"
    return None


def numbers(values: Iterable[Any], kind: Kind) -> list[float]:
    """The values on an axis of that kind as numbers."""
    found = list(values)
    if kind == "linear" or all(isinstance(value, int | float) for value in found):
        return [float("nan") if pd.isna(value) else float(value) for value in found]
    days = pd.Series(pd.to_datetime(pd.Series(found, dtype="object"), format="ISO8601"))
    stamps = days.astype("datetime64[us]")
    return (stamps.astype("int64") / 1000).where(stamps.notna(), float("nan")).tolist()


def number(value: Any, kind: Kind) -> float:
    """One value on an axis of that kind as a number."""
    return numbers([value], kind)[0]
