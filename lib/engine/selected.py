"""A selection from a store: found in the engine, and made into frames when someone asks."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import fields
from threading import RLock

import numpy as np
import pandas as pd

from lib.engine.engines import ROW
from lib.engine.store import Store
from lib.tables import Tables

NAMES = tuple(field.name for field in fields(Tables))


# How the rows of a table are found: their numbers in `row`, in order, and the columns whose values
# are not those of the store.
Plan = Callable[[], pd.DataFrame]


class Selected(Tables):
    """Tables of which each is made when it is first asked for; the interface is that of any other.

    A table without a plan has all rows.
    """

    _store: Store
    _plans: Mapping[str, Plan]
    _found: dict[str, pd.DataFrame]
    _lock: AbstractContextManager

    @classmethod
    def of(cls, store: Store, plans: Mapping[str, Plan]) -> "Selected":
        """The selection that these plans find in the store."""
        selected = cls.__new__(cls)
        selected.__dict__.update(_store=store, _plans=plans, _found={}, _lock=RLock())
        return selected

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name not in NAMES:
            raise AttributeError(name)
        with self.__dict__["_lock"]:
            if name not in self.__dict__:
                self.__dict__[name] = self._frame(name)
            return self.__dict__[name]

    def __reduce__(self) -> tuple:
        return Tables, tuple(getattr(self, name) for name in NAMES)

    def with_frames(self, **frames: pd.DataFrame) -> Tables:
        """The same tables but for these; no other table is made for it."""
        if not self.is_found:
            return super().with_frames(**frames)
        plans = {name: plan for name, plan in self._plans.items() if name not in frames}
        changed = Selected.of(self._store, plans)
        made = {name: self.__dict__[name] for name in NAMES if name in self.__dict__}
        changed.__dict__.update(made | frames, _found=self._found)
        return changed

    @property
    def is_found(self) -> bool:
        """Whether it was found in a store; if not, it consists of frames like any other tables."""
        return "_store" in self.__dict__

    def number(self, name: str) -> int:
        """The number of a table's rows; the table is not made for it."""
        if name not in self.__dict__ and self.is_found and name in self._plans:
            return len(self._rows(name))
        return len(getattr(self, name))

    def counts(self, name: str, key: str, other: str) -> np.ndarray | None:
        """For each row of a table how many rows of another have its key; None if rows of these
        tables are not from the store."""
        own, others = self._numbers(name), self._numbers(other)
        if own is None or others is None:
            return None
        links = self._store.links(other, key)[others]
        whole = getattr(self._store.tables, name)
        return np.bincount(links[links >= 0], minlength=len(whole))[own]

    def _numbers(self, name: str) -> np.ndarray | None:
        """The numbers of a table's rows in the store, if they are from there."""
        if not self.is_found:
            return None
        if name in self._plans:
            return self._rows(name)[ROW].to_numpy()
        frame = getattr(self, name)
        return np.arange(len(frame)) if frame is getattr(self._store.tables, name) else None

    def _rows(self, name: str) -> pd.DataFrame:
        with self._lock:
            if name not in self._found:
                self._found[name] = self._plans[name]()
            return self._found[name]

    def _frame(self, name: str) -> pd.DataFrame:
        """The rows with the dtypes of the whole table, in its order."""
        whole = getattr(self._store.tables, name)
        if name not in self._plans:
            return whole
        rows = self._rows(name)
        taken = whole.take(rows[ROW].to_numpy()).reset_index(drop=True)
        changed = [column for column in rows.columns if column != ROW]
        values = {column: rows[column].astype(whole[column].dtype).array for column in changed}
        return taken.assign(**values) if values else taken
