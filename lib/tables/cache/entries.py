"""Entries of the cache: tables as Parquet files and a JSON value, under a key that says all of what
they were made from."""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as parquet

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


def read_table(path: Path, schema: pa.Schema) -> pa.Table:
    """The table in a Parquet file; ValueError if its columns are not those of the schema."""
    with parquet.ParquetFile(path, page_checksum_verification=True) as file:
        if not file.schema_arrow.remove_metadata().equals(schema):
            raise ValueError(f"{path.name} has other columns")
        return file.read().replace_schema_metadata()


def write_table(table: pa.Table, path: Path) -> None:
    """The table as a Parquet file."""
    parquet.write_table(
        table.replace_schema_metadata(),
        path,
        compression="lz4",
        write_page_checksum=True,
        write_statistics=False,
    )


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
            meta = json.loads((own / META).read_text(encoding="utf-8"))
            read = side_by_side(
                lambda name: read_table(own / f"{name}.parquet", schemas[name]), schemas
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
            side_by_side(
                lambda name: write_table(entry.tables[name], made / f"{name}.parquet"),
                entry.tables,
            )
            (made / META).write_text(json.dumps(entry.meta), encoding="utf-8")

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
