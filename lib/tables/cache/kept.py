"""Corpora as entries of the cache, and back."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa

from lib.corpus import Corpus
from lib.tables.arrow import arrow_schema, frame_of, table_of
from lib.tables.cache.entries import UNUSABLE, Entries, Entry
from lib.tables.frames import Tables
from lib.tables.heads import head_from, head_value, problem_from, problem_value
from lib.tables.origins import ORIGINS, Origins, Shard
from lib.tables.read_rows import Fault
from lib.tables.schemas import SCHEMAS
from lib.tables.side_by_side import side_by_side
from lib.tables.tallies import Tallies

OF_CORPORA = {schema.name: arrow_schema(schema) for schema in SCHEMAS} | {"origins": ORIGINS}


def _fault_value(fault: Fault) -> list[Any]:
    problems = [*map(problem_value, fault.problems)]
    return [fault.file, fault.place, fault.late, fault.total, problems]


def _fault(value: Any) -> Fault:
    file, place, late, total, problems = value
    found = tuple(map(problem_from, problems))
    return Fault(str(file), int(place), bool(late), int(total), found)


def _shard_value(shard: Shard) -> list[Any]:
    return [shard.key, shard.tallies.value(), [*map(_fault_value, shard.faults)]]


def _shard(value: Any) -> Shard:
    key, tallies, faults = value
    return Shard(str(key), Tallies.of_value(tallies), tuple(map(_fault, faults)))


@dataclass(frozen=True)
class Kept:
    """A corpus as it was kept: its tables in Arrow, and the JSON value of its head and shards."""

    folder: Path
    own: dict[str, pa.Table]
    value: Any

    @cached_property
    def head(self) -> Corpus:
        """The corpus's head."""
        return head_from(self.value["head"], self.folder)

    @cached_property
    def origins(self) -> Origins:
        """Where its articles come from."""
        return Origins(tuple(map(_shard, self.value["shards"])), self.own["origins"])

    def tables(self) -> Tables:
        """Its tables."""
        frames = side_by_side(lambda each: frame_of(each, self.own[each.name]), SCHEMAS)
        return Tables(**{each.name: one for each, one in zip(SCHEMAS, frames, strict=True)})


def keep_corpus(
    entries: Entries, key: str, opened: tuple[Corpus, Tables], origins: Origins
) -> None:
    """Keeps a corpus's head and tables, and where its articles come from."""
    head, tables = opened
    made = side_by_side(lambda each: table_of(each, getattr(tables, each.name)), SCHEMAS)
    own = dict(zip(OF_CORPORA, [*made, origins.articles], strict=True))
    shards = [*map(_shard_value, origins.shards)]
    entries.keep(key, Entry(own, {"head": head_value(head), "shards": shards}))


def kept_corpus(
    entries: Entries, key: str, folder: Path, with_origins: bool = False
) -> Kept | None:
    """A corpus that was kept; `with_origins` if other shards are to be put in place of some."""
    entry = entries.find(key, OF_CORPORA)
    if entry is None:
        return None
    kept = Kept(folder, entry.tables, entry.meta)
    try:
        return kept if kept.head and (kept.origins if with_origins else True) else None
    except UNUSABLE:
        entries.remove(key)
        return None
