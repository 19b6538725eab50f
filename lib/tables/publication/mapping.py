"""A published corpus that was opened before: its tables as files of the cache, mapped into memory.

Texts, days and numbers are then read from the disk for the rows that are looked at, and the system
may forget them again: a corpus may be larger than memory, and the processes of one machine share
it. Engines are handed the same files.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from lib.corpus import Corpus
from lib.corpus.stamps import state_of
from lib.tables.arrow import TYPES, in_one, table_of
from lib.tables.beside import written_beside
from lib.tables.cache.entries import META, UNUSABLE, Entries
from lib.tables.cache.version import rows_version
from lib.tables.frames import Tables
from lib.tables.heads import head_from, head_value
from lib.tables.publication.published import open_published
from lib.tables.publication.tidying import remove_unused
from lib.tables.schema import DAY, REAL, TEXT, WHOLE, Column, Schema
from lib.tables.schemas import SCHEMAS

FOLDER, MOST_KEPT = "mapped", 4
# A missing day as numpy has it.
NO_DAY = np.iinfo(np.int64).min


def _key(root: Path) -> str:
    """A word for the state of all files of a publication, and for the code that reads them."""
    total = hashlib.sha256(rows_version().encode())
    for path in sorted(root.rglob("*")):
        state = state_of(path.stat())
        total.update(repr((os.fsencode(path.relative_to(root)), state)).encode())
    return total.hexdigest()


def _mapped_schema(schema: Schema) -> pa.Schema:
    """The columns in the form in which pandas holds them: nothing is copied for it. A day is a
    number, as in numpy."""
    forms = {TEXT: pa.large_string(), DAY: pa.int64()}
    return pa.schema(
        (column.name, forms.get(column.dtype, TYPES[column.dtype])) for column in schema.columns
    )


def _numbers(values: pa.Array) -> pa.Array:
    """Days as numpy has them; a missing one is its least number."""
    return values.cast(pa.timestamp("us")).cast(pa.int64()).fill_null(NO_DAY)


def _pieces(schema: Schema, parts: list[pa.Table]) -> Iterator[pa.Array]:
    """Each column in one piece and in the form of the file; the parts lose it."""
    for field in _mapped_schema(schema):
        own = [chunk for part in parts for chunk in part.column(field.name).chunks]
        parts[:] = [part.drop_columns(field.name) for part in parts]
        values = pa.chunked_array(own)
        own.clear()
        if pa.types.is_date(values.type):
            values = values.cast(pa.timestamp("us")).cast(pa.int64()).fill_null(NO_DAY)
        yield in_one(values.cast(field.type))


def _write(path: Path, schema: Schema, parts: list[pa.Table]) -> None:
    """Writes a table in one piece, and uses its parts up."""
    form = _mapped_schema(schema)
    whole = pa.RecordBatch.from_arrays(list(_pieces(schema, parts)), schema=form)
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, form) as out:
        out.write_batch(whole)


def _values(column: Column, values: pa.ChunkedArray) -> Any:
    """A mapped column as pandas holds it. Texts, days and numbers are views of the file."""
    if column.dtype == DAY:
        return in_one(values).to_numpy().view(DAY)
    dtype: Any = pd.api.types.pandas_dtype(column.dtype)
    if column.dtype not in (WHOLE, REAL) or not len(values):
        return dtype.__from_arrow__(values)
    numbers = in_one(values)
    missing = numbers.is_null().to_numpy(zero_copy_only=False)
    own = np.frombuffer(numbers.buffers()[1], dtype.numpy_dtype, len(numbers))
    return dtype.construct_array_type()(own, missing)


def _mapped(path: Path, schema: Schema) -> pd.DataFrame:
    """A written table as a frame; ValueError if it is another one."""
    table = pa.ipc.open_file(pa.memory_map(str(path))).read_all()
    if not table.schema.equals(_mapped_schema(schema)):
        raise ValueError(f"{path.name} has other columns")
    table.validate()
    columns = {each.name: _values(each, table.column(each.name)) for each in schema.columns}
    return pd.DataFrame(columns, copy=False)


def _sizes(folder: Path) -> dict[str, int]:
    return {each.name: (folder / each.name).stat().st_size for each in SCHEMAS}


def _keep(own: Path, root: Path, key: str) -> None:
    """Reads a publication table by table, each of which is mapped before the next is read; the
    first of two processes wins."""
    with suppress(*UNUSABLE), written_beside(own) as made:
        made.mkdir(mode=0o700)
        written: dict[str, pd.DataFrame] = {}

        def held(schema: Schema, parts: list[pa.Table]) -> pd.DataFrame:
            _write(made / schema.name, schema, parts)
            written[schema.name] = _mapped(made / schema.name, schema)
            return written[schema.name]

        head, tables = open_published(root, held)
        for schema in SCHEMAS:
            sound = getattr(tables, schema.name)
            if sound is not written[schema.name]:
                (made / schema.name).unlink()
                _write(made / schema.name, schema, [table_of(schema, sound)])
        if _key(root) != key:
            raise OSError("the publication changed while it was read")
        value = {"head": head_value(head), "sizes": _sizes(made)}
        (made / META).write_text(json.dumps(value), encoding="utf-8")


def _kept(own: Path, root: Path) -> tuple[Corpus, Tables] | None:
    """The corpus, if it was kept whole."""
    if not own.is_dir():
        return None
    try:
        value = json.loads((own / META).read_text(encoding="utf-8"))
        if value["sizes"] != _sizes(own):
            raise ValueError("a file has another size")
        frames = {each.name: _mapped(own / each.name, each) for each in SCHEMAS}
        for used in (own, own.parent):
            os.utime(used)
        return head_from(value["head"], root), Tables(**frames)
    except UNUSABLE:
        shutil.rmtree(own, ignore_errors=True)
        return None


def open_mapped(root: Path, entries: Entries | None) -> tuple[Corpus, Tables]:
    """The corpus published in a folder, as `open_published` gives it; mapped if there is a cache,
    as long as none of its files changes."""
    if entries is None:
        return open_published(root)
    with suppress(OSError):
        key = _key(root)
        own = entries.folder / FOLDER / key
        if kept := _kept(own, root):
            return kept
        _keep(own, root, key)
        remove_unused(own.parent, MOST_KEPT)
        if kept := _kept(own, root):
            pa.default_memory_pool().release_unused()
            return kept
    return open_published(root)
