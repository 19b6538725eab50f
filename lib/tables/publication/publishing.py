"""Publishing: the tables as Parquet files, partitioned by month."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as parquet

from lib.corpus import Corpus
from lib.tables.arrow import table_of
from lib.tables.frames import Tables
from lib.tables.heads import head_value
from lib.tables.publication.package import HEAD, MONTHS, NAME, START, Part, package
from lib.tables.publication.stores import FolderStore, Store, is_url, store_of
from lib.tables.schemas import SCHEMAS


class NotPublished(Exception):
    """Nothing was written: the place holds something else, or cannot be used."""


def _content(table: pa.Table) -> bytes:
    out = pa.BufferOutputStream()
    parquet.write_table(table, out, compression="zstd", write_page_checksum=True)
    return out.getvalue().to_pybytes()


def _published(tables: Tables, name: str) -> pd.Series:
    """The day of publication that each row of a table belongs to."""
    frame = getattr(tables, name)
    if "published" in frame:
        return frame["published"]
    if name == "claim_places":
        days = tables.claims.set_index("claim_id")["published"]
        return frame["claim_id"].map(days)
    return frame["article_id"].map(tables.articles.set_index("article_id")["published"])


def _months(tables: Tables, name: str) -> np.ndarray:
    is_event = MONTHS[name] == START
    days = tables.events["start"] if is_event else _published(tables, name)
    return days.to_numpy().astype("datetime64[M]")


def _files(tables: Tables, name: str, table: pa.Table) -> Iterator[tuple[str, bytes]]:
    """The files of a table: one for each month, in order, or one alone."""
    if name not in MONTHS or not len(table):
        yield f"tables/{name}/data.parquet", _content(table)
        return
    months = _months(tables, name)
    for month in np.unique(months):
        rows = table.filter(pa.array(months == month))
        yield f"tables/{name}/{MONTHS[name]}={month}/data.parquet", _content(rows)


def _write(store: Store, corpus: Corpus, tables: Tables, fingerprint: str, day: date) -> None:
    """Writes all files; datapackage.json is the last one, and gone until then."""
    store.remove(NAME)
    before = store.names()
    parts: dict[str, list[Part]] = {}
    for schema in SCHEMAS:
        table = table_of(schema, getattr(tables, schema.name))
        parts |= {schema.name: []}
        for path, content in _files(tables, schema.name, table):
            store.write(path, content)
            parts[schema.name].append(Part.of(path, content))
    text = json.dumps(head_value(corpus)).encode("utf-8")
    head = Part.of(HEAD, text)
    store.write(HEAD, text)
    described = package(corpus, parts, head, fingerprint, day)
    written = {part.path for several in parts.values() for part in several} | {HEAD}
    for name in before - written:
        store.remove(name)
    store.write(NAME, (json.dumps(described, indent=1, ensure_ascii=False) + "\n").encode("utf-8"))


def _is_ours(folder: Path) -> bool:
    """Whether a folder holds a publication, or nothing, and may be replaced."""
    return not folder.exists() or (
        folder.is_dir() and ((folder / NAME).is_file() or not any(folder.iterdir()))
    )


def _put(made: Path, folder: Path, former: Path) -> None:
    """The new folder in the place of the old one, which stays if that fails."""
    is_there = folder.exists()
    if is_there:
        folder.rename(former)
    try:
        made.rename(folder)
    except OSError:
        if is_there:
            former.rename(folder)
        raise
    shutil.rmtree(former, ignore_errors=True)


def _publish_folder(folder: Path, corpus: Corpus, tables: Tables, word: str, day: date) -> None:
    """Writes beside the folder, and puts that in its place."""
    folder = folder.resolve()
    if not _is_ours(folder):
        raise NotPublished(f"{folder} holds something else than a publication; name a new folder")
    made, former = (folder.with_name(f".{folder.name}.{end}") for end in ("part", "former"))
    for left in (made, former):
        shutil.rmtree(left, ignore_errors=True)  # of a process that was interrupted
    try:
        made.mkdir(parents=True)
        _write(FolderStore(made), corpus, tables, word, day)
        _put(made, folder, former)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def publish(place: str, corpus: Corpus, tables: Tables, fingerprint: str, day: date) -> None:
    """Publishes a corpus in a folder or under a URL; what was published there is replaced whole.

    `fingerprint` is that of the corpus's files, `day` the day of publication. NotPublished or
    OSError if it cannot be written.
    """
    if not is_url(place):
        _publish_folder(Path(place), corpus, tables, fingerprint, day)
        return
    try:
        store = store_of(place)
    except (ImportError, ValueError) as error:
        raise NotPublished(f"{place} cannot be used: {error}; URLs need fsspec") from error
    if (names := store.names()) and NAME not in names:
        raise NotPublished(f"{place} holds something else than a publication; name a new place")
    _write(store, corpus, tables, fingerprint, day)
