"""Pieces of evidence, each made when it is read: a mark may have thousands and show eight."""

from collections.abc import Callable, Iterator, Sequence
from typing import overload

import pandas as pd

from lib.evidence.library import Evidence
from lib.tables.records import Row, records


class Found(Sequence[Evidence]):
    """The evidence of the rows, in their order."""

    def __init__(self, rows: pd.DataFrame, make: Callable[[Row], Evidence]) -> None:
        self._rows, self._make = rows, make

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, which: int) -> Evidence: ...

    @overload
    def __getitem__(self, which: slice) -> list[Evidence]: ...

    def __getitem__(self, which: int | slice) -> Evidence | list[Evidence]:
        if isinstance(which, slice):
            return [self._make(row) for row in records(self._rows.iloc[which])]
        return self[which : which + 1 or None][0]

    def __iter__(self) -> Iterator[Evidence]:
        return iter(self[:])
