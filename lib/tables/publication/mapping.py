"""A published corpus that was opened before: its tables as files of the cache, mapped into memory.

Texts are then read from the disk for the rows that are looked at, and the system may forget them
again: a corpus may be larger than memory, and the processes of one machine share it.
"""

import hashlib
import json
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyarrow as pa

from lib.corpus import Corpus
from lib.corpus.stamps import state_of
from lib.tables.arrow import arrow_schema, frame_of, table_of
from lib.tables.beside import written_beside
from lib.tables.cache.entries import META, UNUSABLE, Entries
from lib.tables.cache.version import rows_version
from lib.tables.frames import Tables
from lib.tables.heads import head_from, head_value
from lib.tables.publication.published import open_published
from lib.tables.publication.tidying import remove_unused
from lib.tables.schema import Schema
from lib.tables.schemas import SCHEMAS

FOLDER, MOST_KEPT = "mapped", 4


def _key(root: Path) -> str:
    """A word for the state of all files of a publication, and for the code that reads them."""
    total = hashlib.sha256(rows_version().encode())
    for path in sorted(root.rglob("*")):
        state = state_of(path.stat())
        total.update(repr((os.fsencode(path.relative_to(root)), state)).encode())
    return total.hexdigest()


def _mapped_schema(schema: Schema) -> pa.Schema:
    """The columns in the form in which pandas holds texts: nothing is copied for it."""
    return pa.schema(
        (field.name, pa.large_string() if field.type == pa.string() else field.type)
        for field in arrow_schema(schema)
    )


def _write(path: Path, schema: Schema, tables: Tables) -> int:
    """Writes a table; its size in bytes."""
    form = _mapped_schema(schema)
    table = table_of(schema, getattr(tables, schema.name)).cast(form).combine_chunks()
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, form) as out:
        out.write_table(table)
    return path.stat().st_size


def _keep(own: Path, head: Corpus, tables: Tables) -> None:
    """Writes the tables; the first of two processes wins."""
    with suppress(*UNUSABLE), written_beside(own) as made:
        made.mkdir(mode=0o700)
        sizes = {each.name: _write(made / each.name, each, tables) for each in SCHEMAS}
        value = {"head": head_value(head), "sizes": sizes}
        (made / META).write_text(json.dumps(value), encoding="utf-8")


def _mapped(path: Path, schema: Schema, size: Any) -> pa.Table:
    if path.stat().st_size != size:
        raise ValueError(f"{path.name} has another size")
    table = pa.ipc.open_file(pa.memory_map(str(path))).read_all()
    if not table.schema.equals(_mapped_schema(schema)):
        raise ValueError(f"{path.name} has other columns")
    table.validate()
    return table


def _kept(own: Path, root: Path) -> tuple[Corpus, Tables] | None:
    """The corpus, if it was kept whole."""
    if not own.is_dir():
        return None
    try:
        value = json.loads((own / META).read_text(encoding="utf-8"))
        sizes = value["sizes"]
        mapped = {each.name: _mapped(own / each.name, each, sizes[each.name]) for each in SCHEMAS}
        frames = {each.name: frame_of(each, mapped[each.name]) for each in SCHEMAS}
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
        opened = open_published(root)
        if _key(root) == key:
            _keep(own, *opened)
            remove_unused(own.parent, MOST_KEPT)
        if kept := _kept(own, root):
            del opened
            pa.default_memory_pool().release_unused()
            return kept
        return opened
    return open_published(root)
