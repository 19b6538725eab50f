"""Values of a Plotly figure as plain numbers, days as the serial numbers of spreadsheets."""

from datetime import date, datetime, timedelta
from math import isnan
from typing import Any

import numpy as np
import pandas as pd

from lib.drawing import pseudo_html
from lib.drawing.axis_values import as_list
from lib.wording.escape import line

# Day 0 of spreadsheets, from which they count days since the first of March 1900 rightly.
EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 -- days have no zone


def serial(moment: Any) -> float:
    """The moment as days since the spreadsheets' day 0."""
    return (pd.Timestamp(moment).to_pydatetime() - EPOCH) / timedelta(days=1)


def moment(number: float) -> datetime:
    """The moment of a serial number."""
    return EPOCH + timedelta(days=number)


def is_date(value: Any) -> bool:
    """Whether a value is a day or a moment."""
    return isinstance(value, date | np.datetime64)


def number(value: Any) -> float | None:
    """A number or day as a number; None where there is none."""
    if value is None or value is pd.NaT:
        return None
    if is_date(value) or isinstance(value, str):
        return serial(value)
    return None if isnan(value) else float(value)


def numbers(values: Any) -> tuple[float | None, ...]:
    """Numbers or days as numbers."""
    return tuple(number(value) for value in as_list(values))


def plain(text: str | None) -> str:
    """Plotly's pseudo-HTML as plain text on one line."""
    return line(" ".join(pseudo_html.plain(text or "")))
