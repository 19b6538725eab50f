"""The files of articles in shards, each read, and kept, as one."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import pyarrow as pa

from lib.corpus.articles import has_lines
from lib.corpus.contents import is_packed
from lib.corpus.files import File
from lib.corpus.reading import Unreadable, bytes_of, text_in
from lib.model import Problem
from lib.tables.article_texts import Text, are_utf_8, lines_of
from lib.tables.plain import Lookups
from lib.tables.plain.lane import PLACE
from lib.tables.read_rows import Fault, ReadRows, read_rows

# Articles that are read at once: enough for columns to pay, few enough for two to be in memory.
AT_ONCE = 5_000
# One file name in so many ends a shard: adding a file changes its own shard only.
FILES_OF_A_SHARD = 256


def shards(files: Sequence[File]) -> Iterator[list[File]]:
    """The files in shards, in their order: a file of lines is one of its own."""
    waiting: list[File] = []
    for file in files:
        if has_lines(file):
            if waiting:
                yield waiting
            yield [file]
            waiting = []
            continue
        waiting.append(file)
        digest = hashlib.sha256(os.fsencode(file.path.name)).digest()
        if int.from_bytes(digest[:4], "big") % FILES_OF_A_SHARD == 0:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


@dataclass(frozen=True)
class Content:
    """A file's content, or why there is none."""

    file: File
    content: bytes
    problem: Problem | None = None

    @property
    def digest(self) -> str:
        """A word for the content, or for the problem of a file without one."""
        told = str(self.problem).encode("utf-8", "backslashreplace") if self.problem else b""
        return hashlib.sha256(self.content or told).hexdigest() + ("!" if told else "")


def content_of(file: File) -> Content:
    """A file's content, if it can be read; text or not."""
    try:
        return Content(file, bytes_of(file.path, file.name, file.largest))
    except Unreadable as unreadable:
        return Content(file, b"", unreadable.problem)


def checked(content: Content) -> Content:
    """The content, with its problem if it is not text."""
    if content.problem or (not is_packed(content.content) and are_utf_8(content.content)):
        return content
    try:
        text_in(content.content, content.file.name)
    except Unreadable as unreadable:
        return replace(content, content=b"", problem=unreadable.problem)
    return content


def pieces(contents: Sequence[Content]) -> Iterator[Sequence[Text]]:
    """The texts of a shard's articles, as many as are read at once; at least one piece."""
    single: list[Text] = []
    for content in contents:
        if content.problem:
            continue
        if has_lines(content.file):
            yield from lines_of(content.file, content.content, AT_ONCE)
        else:
            single.append(Text(content.file, 0, content.content))
    for at in range(0, max(len(single), 1), AT_ONCE):
        yield single[at : at + AT_ONCE]


def together(parts: Sequence[ReadRows]) -> ReadRows:
    """Pieces as one, their articles counted on."""
    if len(parts) == 1:
        return parts[0]
    before, tables, faults = 0, [], []
    for part in parts:
        tables.append({name: _moved(table, before) for name, table in part.rows.items()})
        faults += [
            Fault(each.file, each.place + before, each.late, each.total, each.problems)
            for each in part.faults
        ]
        before += part.size
    names = tables[0]
    rows = {name: pa.concat_tables([table[name] for table in tables]) for name in names}
    return ReadRows(rows, tuple(faults), before)


def _moved(table: pa.Table, before: int) -> pa.Table:
    places = pa.array(table.column(PLACE).to_numpy() + before)
    return table.set_column(table.column_names.index(PLACE), PLACE, places)


def unread(contents: Sequence[Content]) -> tuple[Fault, ...]:
    """The faults of files that cannot be read."""
    return tuple(
        Fault(content.file.name, -1, False, 1, (content.problem,))
        for content in contents
        if content.problem
    )


def read_shard(read: Iterable[Content], look: Lookups) -> ReadRows:
    """The articles of a shard's files as rows, and what is wrong in them."""
    contents = [checked(content) for content in read]
    whole = together([read_rows(piece, look) for piece in pieces(contents)])
    return ReadRows(whole.rows, (*unread(contents), *whole.faults), whole.size)
