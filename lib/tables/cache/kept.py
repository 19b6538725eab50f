"""Corpora and shards as entries of the cache, and back."""

from pathlib import Path

import pyarrow as pa

from lib.corpus import Corpus
from lib.tables.arrow import arrow_schema, frame_of, table_of
from lib.tables.cache.entries import UNUSABLE, Entries, Entry
from lib.tables.frames import Tables
from lib.tables.heads import head_from, head_value, problem_from, problem_value
from lib.tables.plain.lane import PLACE
from lib.tables.read_rows import FILE, LINE, SCHEMAS, Fault, ReadRows
from lib.tables.schemas import SCHEMAS as ALL_SCHEMAS
from lib.tables.side_by_side import side_by_side

WITH_PLACE = {
    schema.name: arrow_schema(schema).append(pa.field(PLACE, pa.int64())) for schema in SCHEMAS
}
OF_SHARDS = WITH_PLACE | {
    "articles": WITH_PLACE["articles"]
    .append(pa.field(FILE, pa.string()))
    .append(pa.field(LINE, pa.int64()))
}
OF_CORPORA = {schema.name: arrow_schema(schema) for schema in ALL_SCHEMAS}


def keep_shard(entries: Entries, key: str, read: ReadRows) -> None:
    """Keeps what was read from a shard."""
    faults = [
        [each.file, each.place, each.late, each.total, [*map(problem_value, each.problems)]]
        for each in read.faults
    ]
    entries.keep(key, Entry(read.rows, {"size": read.size, "faults": faults}))


def kept_shard(entries: Entries, key: str) -> ReadRows | None:
    """What was read from a shard, if it was kept."""
    entry = entries.find(key, OF_SHARDS)
    try:
        if entry is None:
            return None
        faults = tuple(
            Fault(str(file), int(place), bool(late), int(total), tuple(map(problem_from, problems)))
            for file, place, late, total, problems in entry.meta["faults"]
        )
        return ReadRows(entry.tables, faults, int(entry.meta["size"]))
    except UNUSABLE:
        entries.remove(key)
        return None


def keep_corpus(entries: Entries, key: str, head: Corpus, tables: Tables) -> None:
    """Keeps a corpus's head and tables."""
    made = side_by_side(lambda each: table_of(each, getattr(tables, each.name)), ALL_SCHEMAS)
    entries.keep(key, Entry(dict(zip(OF_CORPORA, made, strict=True)), head_value(head)))


def kept_corpus(entries: Entries, key: str, folder: Path) -> tuple[Corpus, Tables] | None:
    """A corpus's head and tables, if they were kept."""
    entry = entries.find(key, OF_CORPORA)
    try:
        if entry is None:
            return None
        head = head_from(entry.meta, folder)
        frames = side_by_side(lambda each: frame_of(each, entry.tables[each.name]), ALL_SCHEMAS)
        return head, Tables(**dict(zip(OF_CORPORA, frames, strict=True)))
    except UNUSABLE:
        entries.remove(key)
        return None
