"""How a table is declared: columns with their dtype and meaning, and keys."""

from dataclasses import dataclass

import pandas as pd

TEXT = "string"
WHOLE = "Int64"
REAL = "Float64"
DAY = "datetime64[us]"
YES_NO = "boolean"


@dataclass(frozen=True)
class Column:
    """A column: `key` names the table and column that its values refer to, if any."""

    name: str
    dtype: str
    meaning: str
    key: str = ""


@dataclass(frozen=True)
class Schema:
    """A table: what a row is, and its columns in their order."""

    name: str
    row: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        """The columns' names in their order."""
        return [column.name for column in self.columns]

    def frame(self, rows: list[dict]) -> pd.DataFrame:
        """The rows as a frame with these columns and dtypes, even without rows."""
        return pd.DataFrame(
            {
                column.name: pd.Series([row.get(column.name) for row in rows], dtype=column.dtype)
                for column in self.columns
            }
        )
