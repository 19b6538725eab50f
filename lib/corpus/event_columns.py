"""Events by column: what all of them are asked is asked once for each different value, and a record
is made only of the event that is asked for."""

from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from lib.corpus.cell_values import constructed
from lib.model import Event
from lib.model.spans import span

Fields = tuple[str, ...]
# Fields, and a test of their values in one event.
Tests = Mapping[Fields, Callable[..., bool]]
OF_SPAN = ("start", "end", "time_precision")


def _objects(values: Sequence[Any]) -> np.ndarray:
    return np.fromiter(values, dtype=object, count=len(values))


class Column(NamedTuple):
    """A column by its different values, and the number of the value in each row."""

    values: list[Any]
    codes: np.ndarray

    @classmethod
    def of(cls, items: Sequence[Any]) -> "Column":
        """Plain values as a column."""
        numbers: dict[Any, int] = {}
        codes = [numbers.setdefault(item, len(numbers)) for item in items]
        return cls(list(numbers), np.array(codes, dtype=np.int64))

    def items(self) -> list[Any]:
        """The value of each row."""
        return _objects(self.values)[self.codes].tolist()

    def changed(self, items: Mapping[int, Any]) -> "Column":
        """The column with other values in some rows."""
        values, codes = list(self.values), self.codes.copy()
        for row, item in items.items():
            if item != values[codes[row]]:
                codes[row] = len(values)
                values.append(item)
        return Column(values, codes)


class EventColumns(Mapping[str, Event]):
    """Events by id, in the order of their rows."""

    def __init__(self, columns: Mapping[str, Column]) -> None:
        self._columns = columns
        self.ids: list[str] = columns["id"].items()
        self._rows = {name: row for row, name in enumerate(self.ids)}

    @classmethod
    def of(cls, events: Iterable[Event]) -> "EventColumns":
        """Records as columns."""
        told = list(events)
        names = Event.model_fields
        return cls({name: Column.of([getattr(one, name) for one in told]) for name in names})

    def __getitem__(self, name: str) -> Event:
        return self.at(self._rows[name])

    def __contains__(self, name: object) -> bool:
        return name in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def keys(self) -> KeysView[str]:
        """The ids."""
        return self._rows.keys()

    def at(self, row: int) -> Event:
        """The event of a row."""
        own = {name: column.values[column.codes[row]] for name, column in self._columns.items()}
        return constructed(Event, own, set(own))

    def items_of(self, field: str) -> list[Any]:
        """Each event's value in a field."""
        return self._columns[field].items()

    def _codes(self, fields: Fields) -> np.ndarray:
        """A number for each event that those of the same values in the fields share."""
        codes = np.zeros(len(self), dtype=np.int64)
        for field in fields:
            column = self._columns[field]
            codes = codes * len(column.values) + column.codes
        return codes

    def _each(self, fields: Fields, make: Callable[..., Any]) -> tuple[list[Any], np.ndarray]:
        """What the function makes of each different row of values, and each event's row there."""
        _, first, codes = np.unique(self._codes(fields), return_index=True, return_inverse=True)
        own = [self._columns[field] for field in fields]
        rows = zip(
            *([column.values[at] for at in column.codes[first]] for column in own), strict=True
        )
        return [make(*row) for row in rows], codes

    def each(self, fields: Fields, make: Callable[..., Any]) -> list[Any]:
        """What the function makes of each event's values in those fields."""
        made, codes = self._each(fields, make)
        return _objects(made)[codes].tolist()

    @cached_property
    def spans(self) -> list[tuple[date, date]]:
        """The first and last possible day of each event."""
        return self.each(
            OF_SPAN, lambda start, end, precision: span(start, end or start, precision)
        )

    def those(self, tests: Tests) -> list[Event]:
        """The events for which any of the tests holds, in their order."""
        found = np.zeros(len(self), dtype=bool)
        for fields, test in tests.items():
            holds, codes = self._each(fields, test)
            found |= np.array(holds, dtype=bool)[codes]
        return [self.at(row) for row in np.flatnonzero(found)]

    def repeated(self, fields: Fields) -> set[tuple[Any, ...]]:
        """The values in those fields that several events share."""
        _, first, numbers = np.unique(self._codes(fields), return_index=True, return_counts=True)
        own = [self._columns[field] for field in fields]
        return {
            tuple(column.values[column.codes[at]] for column in own) for at in first[numbers > 1]
        }

    def with_events(self, changed: Iterable[Event]) -> "EventColumns":
        """The events, some of them with other values but for their ids."""
        others = {self._rows[event.id]: event for event in changed}
        return EventColumns(
            {
                name: column.changed({row: getattr(one, name) for row, one in others.items()})
                for name, column in self._columns.items()
            }
        )

    def in_order(self) -> "EventColumns":
        """The events in order of days."""
        keys = zip(self.items_of("start"), self.ids, range(len(self)), strict=True)
        order = np.array([row for _, _, row in sorted(keys)], dtype=np.int64)
        return EventColumns(
            {name: Column(own.values, own.codes[order]) for name, own in self._columns.items()}
        )


def in_columns(events: Mapping[str, Event]) -> EventColumns:
    """The events by column."""
    return events if isinstance(events, EventColumns) else EventColumns.of(events.values())


def with_events(events: Mapping[str, Event], changed: Sequence[Event]) -> Mapping[str, Event]:
    """The events, some of them with other values."""
    if isinstance(events, EventColumns):
        return events.with_events(changed) if changed else events
    return {**events, **{event.id: event for event in changed}}


def those(events: Mapping[str, Event], tests: Tests) -> list[Event]:
    """The events for which any of the tests holds, in their order."""
    if isinstance(events, EventColumns):
        return events.those(tests)
    return [
        event
        for event in events.values()
        if any(test(*(getattr(event, field) for field in own)) for own, test in tests.items())
    ]
