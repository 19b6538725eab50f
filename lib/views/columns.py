"""Columns for readers: the heading of each, and its meaning in a codebook."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from lib.tables.schema import Schema


@dataclass(frozen=True)
class Heading:
    """A column's heading, and what the column means; ValueError without a meaning."""

    text: str
    meaning: str

    def __post_init__(self) -> None:
        """A column without an explanation is a fault of its view."""
        if not self.meaning.strip():
            raise ValueError(f"the column “{self.text}” states no meaning")


Columns = Mapping[str, Heading]


def columns(given: Mapping[str, str | Heading], *tables: Schema) -> dict[str, Heading]:
    """The columns with their headings; a heading alone takes its meaning from the first of the
    tables that declares the column. ValueError if none does."""
    declared = {
        column.name: column.meaning for table in reversed(tables) for column in table.columns
    }
    return {
        name: heading if isinstance(heading, Heading) else Heading(heading, declared.get(name, ""))
        for name, heading in given.items()
    }


def texts(shown: Columns) -> dict[str, str]:
    """Each column's name with the text of its heading."""
    return {name: heading.text for name, heading in shown.items()}


def table(frame: pd.DataFrame, shown: Columns) -> pd.DataFrame:
    """The columns for readers, under their headings."""
    return frame[list(shown)].rename(columns=texts(shown))
