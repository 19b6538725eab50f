"""The rows of a table about an event, found without looking at the others."""

import numpy as np
import pandas as pd

from lib.tables.once import once


class RowsByEvent:
    """The numbers of a table's rows by their event, in the table's order."""

    def __init__(self, frame: pd.DataFrame) -> None:
        codes, events = pd.factorize(frame["event_id"])
        self._rows = codes.argsort(kind="stable")
        self._ends = np.searchsorted(codes[self._rows], np.arange(len(events) + 1))
        self._places = {event: place for place, event in enumerate(events.tolist())}

    def of(self, event_id: str) -> np.ndarray:
        """The rows about the event."""
        place = self._places.get(event_id)
        if place is None:
            return self._rows[:0]
        return self._rows[self._ends[place] : self._ends[place + 1]]


rows_by_event = once(RowsByEvent)


def values_about(frame: pd.DataFrame, event_id: str, *names: str) -> list[tuple]:
    """The values of these columns in the rows about the event, row by row."""
    rows = rows_by_event(frame).of(event_id)
    return list(zip(*(frame[name].array.take(rows).tolist() for name in names), strict=True))
