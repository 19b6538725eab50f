"""A published corpus, opened: its head and tables, with a problem for whatever is damaged."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as parquet

from lib.corpus import Corpus, NotACorpus
from lib.corpus.reading import Unreadable
from lib.corpus.whole_corpus import empty
from lib.model import Problem
from lib.tables.arrow import arrow_schema, frame_of
from lib.tables.frames import Tables
from lib.tables.heads import head_from
from lib.tables.publication.package import FORMAT, NAME
from lib.tables.publication.soundness import HINT, sound_tables
from lib.tables.publication.stores import Store, store_of
from lib.tables.schema import Schema
from lib.tables.schemas import SCHEMAS

MOST_PARTS = 10_000
# Whatever a damaged or foreign file makes its readers raise.
UNUSABLE = (
    OSError, pa.ArrowException, ValueError, KeyError, TypeError, AttributeError, RecursionError,
)  # fmt: skip

# How a frame is made of the parts of a table, which it may use up.
Held = Callable[[Schema, list[pa.Table]], pd.DataFrame]


class Damaged(ValueError):
    """A file of a publication that is not what datapackage.json says."""


def path_of(part: Any) -> str:
    """The path of a file that datapackage.json names; Damaged if it leaves the folder."""
    path = part["path"]
    steps = path.split("/")
    if "\\" in path or ":" in path or any(step in ("", ".", "..") for step in steps):
        raise Damaged("its path is not a file's")
    return path


def content_of(store: Store, part: Any) -> bytes:
    """The content of a file that datapackage.json names; Damaged if it is another one."""
    content = store.read(path_of(part))
    if f"sha256:{hashlib.sha256(content).hexdigest()}" != part["hash"]:
        raise Damaged("its content is not the published one")
    return content


def _table(store: Store, part: Any, schema: pa.Schema) -> pa.Table:
    with parquet.ParquetFile(pa.BufferReader(content_of(store, part))) as file:
        if not file.schema_arrow.remove_metadata().equals(schema):
            raise Damaged("its columns are not those of this version")
        table = file.read(use_threads=False).replace_schema_metadata()
    table.validate(full=True)
    return table


def _why(error: Exception) -> str:
    if isinstance(error, Unreadable):
        return error.problem.message
    text = str(error) if isinstance(error, Damaged) else type(error).__name__
    return f"the file cannot be read: {text}"


def _problem(part: Any, error: Exception) -> Problem:
    path = part.get("path") if isinstance(part, dict) else None
    return Problem(str(path or NAME), "", _why(error), HINT)


def _frame(
    store: Store, schema: Schema, parts: list, held: Held
) -> tuple[pd.DataFrame, list[Problem]]:
    """All rows of a table that can be read."""
    wanted, problems = arrow_schema(schema), []
    tables = [wanted.empty_table()]
    for part in parts:
        try:
            tables.append(_table(store, part, wanted))
        except (*UNUSABLE, Unreadable) as error:
            problems.append(_problem(part, error))
    return held(schema, tables), problems


def _whole(schema: Schema, parts: list[pa.Table]) -> pd.DataFrame:
    return frame_of(schema, pa.concat_tables(parts))


def _described(store: Store, place: str | Path) -> dict[str, Any]:
    """The value of datapackage.json; NotACorpus if there is none of ours."""
    try:
        value = json.loads(store.read(NAME))
        if value["corpus"]["format"] == FORMAT and isinstance(value["resources"], list):
            return value
        why = "it was made by another program"
    except (*UNUSABLE, Unreadable) as error:
        why = _why(error)
    raise NotACorpus(f"{place} is not a published corpus: {why} ({NAME})")


def _head(store: Store, described: dict[str, Any], folder: Path) -> Corpus:
    part = described["corpus"].get("head")
    try:
        head = head_from(json.loads(content_of(store, part)), folder)
    except (*UNUSABLE, Unreadable) as error:
        problem = _problem(part, error)
        return replace(empty(folder, problem), has_settings=False)
    return head


def _listed(described: dict[str, Any], name: str) -> tuple[list, list[Problem]]:
    """The files of a table as datapackage.json lists them."""
    resources = [each for each in described["resources"] if isinstance(each, dict)]
    parts = next((each.get("parts") for each in resources if each.get("name") == name), None)
    if isinstance(parts, list) and len(parts) <= MOST_PARTS:
        return parts, []
    return [], [Problem(NAME, name, "the table has no files", HINT)]


def open_published(place: str | Path, held: Held = _whole) -> tuple[Corpus, Tables]:
    """The head and the tables of a corpus published in a folder or under a URL. NotACorpus if there
    is none; whatever is damaged there is a problem, and the rest is shown.

    `held` makes a frame of each table before the next one is read.
    """
    try:
        store = store_of(place)
    except (ImportError, ValueError) as error:
        raise NotACorpus(f"{place} cannot be opened: {error}; URLs need fsspec") from error
    described = _described(store, place)
    head = _head(store, described, Path(place))
    listed = {schema.name: _listed(described, schema.name) for schema in SCHEMAS}
    read = [_frame(store, each, listed[each.name][0], held) for each in SCHEMAS]
    frames = {schema.name: frame for schema, (frame, _) in zip(SCHEMAS, read, strict=True)}
    tables, unsound = sound_tables(Tables(**frames))
    problems = [problem for _, found in listed.values() for problem in found]
    problems += [problem for _, found in read for problem in found] + unsound
    return _with(head, problems), tables


def _with(head: Corpus, problems: list[Problem]) -> Corpus:
    """The head with these problems before its own."""
    return replace(
        head,
        problems=(*problems, *head.problems),
        problem_count=head.problem_count + len(problems),
    )
