"""Pieces of evidence, each made once, when it is read: a mark may have thousands and show eight."""

from collections.abc import Callable, Iterator, Sequence
from typing import overload

import pandas as pd

from lib.evidence.library import Evidence
from lib.tables.records import Row, records


class Found(Sequence[Evidence]):
    """The evidence of the rows, in their order."""

    def __init__(self, rows: pd.DataFrame, make: Callable[[Row], Evidence]) -> None:
        self._rows, self._make = rows, make
        self._made: dict[int, Evidence] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, which: int) -> Evidence: ...

    @overload
    def __getitem__(self, which: slice) -> list[Evidence]: ...

    def __getitem__(self, which: int | slice) -> Evidence | list[Evidence]:
        if not isinstance(which, slice):
            return self[which : which + 1 or None][0]
        lines = range(len(self))[which]
        lacking = [line for line in lines if line not in self._made]
        if lacking:
            rows = records(self._rows.iloc[lacking])
            self._made.update(zip(lacking, map(self._make, rows), strict=True))
        return [self._made[line] for line in lines]

    def __iter__(self) -> Iterator[Evidence]:
        return iter(self[:])
