"""Entries of the cache: tables as files of Arrow and a JSON value, under a key that says all of
what they were made from. The files are mapped into memory: nothing in them is decoded or copied."""

import json
import os
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from lib.tables.beside import remove, written_beside
from lib.tables.side_by_side import side_by_side

MOST_BYTES = 4_000_000_000
META = "meta.json"
# Whatever a damaged or foreign file makes its readers raise.
UNUSABLE = (OSError, pa.ArrowException, ValueError, KeyError, TypeError, RecursionError)


@dataclass(frozen=True)
class Entry:
    """Tables by name, and what else belongs to them."""

    tables: dict[str, pa.Table]
    meta: Any


def mapped_schema(schema: pa.Schema) -> pa.Schema:
    """The columns in the form in which pandas holds texts."""
    return pa.schema(
        (field.name, pa.large_string() if field.type == pa.string() else field.type)
        for field in schema
    )


def _checksum(path: Path) -> int:
    with pa.memory_map(str(path)) as file:
        return zlib.crc32(file.read_buffer())


def read_table(path: Path, schema: pa.Schema, checksum: int) -> pa.Table:
    """The table in a file; ValueError if it is not as it was written, or has other columns."""
    if not path.is_file() or _checksum(path) != checksum:
        raise ValueError(f"{path.name} is not as it was written")
    table = pa.ipc.open_file(pa.memory_map(str(path))).read_all()
    if not table.schema.equals(mapped_schema(schema)):
        raise ValueError(f"{path.name} has other columns")
    return table


def write_table(table: pa.Table, path: Path) -> int:
    """Writes the table as a file; its checksum."""
    form = mapped_schema(table.schema)
    whole = table.replace_schema_metadata().cast(form).combine_chunks()
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, form) as out:
        out.write_table(whole)
    return _checksum(path)


class Entries:
    """A folder of entries, each a folder under its key. No method raises: an entry that cannot be
    read is removed, one that cannot be written is not kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, key: str, schemas: Mapping[str, pa.Schema]) -> Entry | None:
        """The entry, if it is whole and its tables have these columns."""
        own = self.folder / key
        if not os.path.lexists(own):
            return None
        try:
            kept = json.loads((own / META).read_text(encoding="utf-8"))
            sums, meta = kept["checksums"], kept["meta"]
            read = side_by_side(
                lambda name: read_table(own / f"{name}.arrow", schemas[name], sums[name]), schemas
            )
            os.utime(own)
        except UNUSABLE:
            self.remove(key)
            return None
        return Entry(dict(zip(schemas, read, strict=True)), meta)

    def keep(self, key: str, entry: Entry) -> None:
        """Writes the entry; the first of two processes wins."""
        with suppress(*UNUSABLE), written_beside(self.folder / key) as made:
            made.mkdir(mode=0o700)
            sums = side_by_side(
                lambda name: write_table(entry.tables[name], made / f"{name}.arrow"), entry.tables
            )
            kept = {"checksums": dict(zip(entry.tables, sums, strict=True)), "meta": entry.meta}
            (made / META).write_text(json.dumps(kept), encoding="utf-8")

    def remove(self, key: str) -> None:
        """Removes the entry, whatever it is."""
        remove(self.folder / key)

    def _sizes(self) -> list[tuple[int, str, int]]:
        """When each entry was last used, its key, its bytes; what a process left behind, too."""
        found = []
        for entry in os.scandir(self.folder):
            if entry.is_dir(follow_symlinks=False):
                inside = [part.stat(follow_symlinks=False).st_size for part in os.scandir(entry)]
                used = entry.stat(follow_symlinks=False).st_mtime_ns
                found.append((used, entry.name, sum(inside)))
        return sorted(found)

    def tidy(self, unused: Iterable[str], most: int = MOST_BYTES) -> None:
        """Removes entries that a corpus no longer uses, and the least recently used beyond `most`
        bytes."""
        for key in unused:
            self.remove(key)
        with suppress(OSError):
            sizes = self._sizes()
            total = sum(size for _, _, size in sizes)
            for _, key, size in sizes:
                if total <= most:
                    return
                self.remove(key)
                total -= size
