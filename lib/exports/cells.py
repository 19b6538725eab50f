"""Values of a table as readers see them on paper."""

import pandas as pd

from lib.escape import line


def written(value: object, decimals: int = 1) -> str:
    """A value as readers see it: days as ISO dates, numbers with separators, gaps empty."""
    if value is None or value is pd.NaT or value is pd.NA:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, float):
        return "" if pd.isna(value) else f"{value:,.{decimals}f}".removesuffix(".0")
    return f"{value:,}" if isinstance(value, int) else line(value)
