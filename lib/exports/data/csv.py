"""Tables as CSV that spreadsheets open without mistaking texts for formulas."""

import pandas as pd

from lib.wording.escape import cell


def safe(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with days as ISO dates and texts that no program reads as a formula."""
    columns = {}
    for name in frame.columns:
        column = frame[name]
        if pd.api.types.is_datetime64_any_dtype(column):
            columns[name] = column.dt.strftime("%Y-%m-%d")
        elif pd.api.types.is_string_dtype(column) or column.dtype == object:
            columns[name] = column.map(cell, na_action="ignore")
        else:
            columns[name] = column
    return pd.DataFrame(columns, index=frame.index)


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as UTF-8 with a byte order mark, which Excel needs to recognise it."""
    return safe(frame).to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")
