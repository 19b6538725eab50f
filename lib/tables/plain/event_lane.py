"""events.csv read by column, if every row of it is plain: valid, and the only one with its id.

A file with any other row is read row by row (`lib.corpus.registries`), which alone decides what is
wrong with it.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv as arrow_csv

from lib.corpus.cell_values import ODD, CellValues
from lib.corpus.event_columns import Column, EventColumns
from lib.corpus.parsing import Findings
from lib.corpus.reading import Unreadable
from lib.corpus.registries import by_row, fields_of
from lib.corpus.rows import columns_in
from lib.model import Event
from lib.tables.arrow import compute
from lib.tables.plain import plain_texts

QUOTE, NEIGHBOURS = ord('"'), [ord(sign) for sign in '",\n']
# Bytes of a cell; the reader of rows refuses longer ones (`csv.field_size_limit`).
LONGEST_CELL = 100_000
# Texts of many different values, each with the form that the model leaves as it is.
FORMS = {
    "id": (plain_texts.ID, plain_texts.LONGEST_ID),
    "name": (plain_texts.TEXT, plain_texts.MOST_LETTERS),
    "summary": (plain_texts.TEXT, plain_texts.MOST_LETTERS),
}


def _is_regular(content: bytes) -> bool:
    """Whether each quotation mark opens a cell, closes one, or is doubled inside one: all readers
    of CSV find the same cells then."""
    signs = np.frombuffer(b"\n" + content + b"\n", dtype=np.uint8)
    marks = np.flatnonzero(signs == QUOTE)
    beside = np.concatenate((signs[marks[::2] - 1], signs[marks[1::2] + 1]))
    is_even = len(marks) % 2 == 0
    return is_even and bool(np.isin(beside, NEIGHBOURS).all())


def _table(text: str, width: int) -> pa.Table | None:
    """The cells below the first line; None if any row has more or fewer of them than that."""
    content = text.encode()
    if b"\0" in content or not _is_regular(content):
        return None
    names = [str(number) for number in range(width)]
    try:
        return arrow_csv.read_csv(
            pa.BufferReader(content),
            arrow_csv.ReadOptions(column_names=names, skip_rows=1),
            arrow_csv.ParseOptions(newlines_in_values=True),
            arrow_csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string())),
        )
    except pa.ArrowInvalid:
        return None


def _names(first: str) -> list[str | None]:
    """The field of each column; none if anything is odd about the first line."""
    found = Findings("")
    try:
        names = columns_in(first, found, fields_of(Event))
    except Unreadable:
        return []
    return [] if found.total or '"' in first else names


def _is_long(cells: pa.ChunkedArray) -> bool:
    return compute.max(compute.binary_length(cells)).as_py() > LONGEST_CELL


def _column(name: str, cells: pa.ChunkedArray, values: CellValues[Event]) -> Column | None:
    """The values of a column; None if any cell is not valid."""
    coded = cells.combine_chunks().dictionary_encode()
    told = coded.dictionary.to_pylist()
    if name in FORMS and plain_texts.fits(coded.dictionary, *FORMS[name]).all():
        made = told
    else:
        made = values.values(name, told)
    if any(value is ODD for value in made):
        return None
    # Two cells may have one value: `a; b` and `a;b`.
    different = Column.of(made)
    return Column(different.values, different.codes[coded.indices.to_numpy()])


def _ends_early(start: Any, end: Any) -> bool:
    return end is not None and end < start


def _plain(text: str) -> EventColumns | None:
    """The events, if every row is plain."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    names = _names(lines.partition("\n")[0])
    table = _table(lines, len(names)) if names else None
    if table is None or not len(table):
        return None
    if any(_is_long(cells) for cells in table.columns):
        return None
    values, columns = CellValues(Event), {}
    for name, cells in zip(names, table.columns, strict=True):
        if name and (column := _column(name, cells, values)):
            columns[name] = column
        elif name:
            return None
    nothing = np.zeros(len(table), dtype=np.int64)
    rest = {
        name: Column([known.default], nothing)
        for name, known in Event.model_fields.items()
        if name not in columns
    }
    events = EventColumns(columns | rest)
    is_odd = len(events) < len(table) or events.those({("start", "end"): _ends_early})
    return None if is_odd else events


def events_of(model: type[Event], text: str, found: Findings) -> Mapping[str, Event]:
    """The valid events of a registry's text, and what is wrong with the others."""
    return _plain(text) or by_row(model, text, found)
