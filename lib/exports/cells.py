"""Tables as readers see them in slides and documents: the columns, and their values in words."""

import re

import pandas as pd

from lib.wording.escape import line

# Where the rest is: slides and briefings come without a workbook, and each view has its own.
ELSEWHERE = "in the Excel export of this view"
# Ids are for programs, and paper has no room for them: they are in the workbook.
IDS = re.compile("(^|_)ids?(_|$)")
LINKS, OPEN = ("url", "source_url"), "open"
PLACES = ("lat", "lon")


def cell_text(value: object, decimals: int = 1) -> str:
    """A value for readers: days as ISO dates, numbers with separators, gaps empty."""
    if value is None or value is pd.NaT or value is pd.NA:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, float):
        return "" if pd.isna(value) else f"{value:,.{decimals}f}".removesuffix(".0")
    return f"{value:,}" if isinstance(value, int) else line(value)


def texts(name: str, column: pd.Series) -> tuple[str, ...]:
    """The values of the column of that name; degrees need more digits than other numbers."""
    decimals = 4 if name in PLACES else 1
    return tuple(cell_text(value, decimals) for value in column.tolist())


def is_number(column: pd.Series) -> bool:
    """Whether the column contains numbers."""
    return pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)
