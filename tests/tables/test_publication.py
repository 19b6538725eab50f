"""A published corpus opens as the corpus it was made from, and damage to it is a problem."""

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import fsspec
import pandas as pd
import pyarrow as pa
import pyarrow.dataset as dataset
import pyarrow.parquet as parquet
import pytest

from lib.corpus import Corpus, NotACorpus, fingerprint
from lib.corpus.stamps import state
from lib.selection import Selection, apply
from lib.tables import SCHEMAS, Tables, faults, open_folder
from lib.tables.publication import NotPublished, open_published, publish
from lib.tables.publication.package import HEAD, NAME
from tests.paths import DATA, TINY
from tests.reading.breaking import claim

DAY = date(2031, 5, 1)
MEMORY = "memory://desk/strait"
Opened = tuple[Corpus, Tables]


def equal(one: Opened, other: Opened) -> None:
    assert replace(one[0], folder=other[0].folder) == other[0]
    for (name, frame), (_, expected) in zip(one[1].items(), other[1].items(), strict=True):
        pd.testing.assert_frame_equal(frame, expected, obj=name)


def published(place: str | Path, source: Path = TINY) -> Opened:
    """The corpus in a folder, published in a place."""
    opened = open_folder(source)
    publish(str(place), *opened, fingerprint(source), DAY)
    return opened


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the tiny corpus, published."""
    published(tmp_path / "desk" / "strait")
    return tmp_path / "desk" / "strait"


def described(place: Path) -> dict:
    return json.loads((place / NAME).read_text(encoding="utf-8"))


@pytest.mark.parametrize("source", [TINY, DATA], ids=["tiny", "shipped"])
def test_a_published_corpus_opens_as_it_was(tmp_path: Path, source: Path) -> None:
    opened = published(tmp_path / "desk", source)
    equal(open_folder(tmp_path / "desk"), opened)


def test_an_empty_corpus_opens_as_it_was(tmp_path: Path, folder: Path) -> None:
    shutil.rmtree(folder / "articles")
    (folder / "events.csv").write_text("id,type,start,summary\n")
    opened = published(tmp_path / "desk", folder)
    equal(open_folder(tmp_path / "desk"), opened)


def test_a_corpus_is_published_under_a_url() -> None:
    opened = published(MEMORY)
    published(MEMORY)
    equal(open_published(MEMORY), opened)


def test_under_a_url_nothing_is_left_of_what_was_published_before(folder: Path) -> None:
    published(MEMORY)
    shutil.rmtree(folder / "articles")
    opened = published(MEMORY, folder)
    equal(open_published(MEMORY), opened)
    names = fsspec.filesystem("memory").find("/desk/strait")
    assert [name for name in names if "published_month=" in name] == []


def test_other_files_are_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(NotPublished):
        published(tmp_path)
    fsspec.filesystem("memory").pipe_file("/other/mine.txt", b"x")
    with pytest.raises(NotPublished):
        published("memory://other")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_publishing_again_replaces_it_whole(place: Path, folder: Path) -> None:
    before = state(place), fingerprint(place)
    (place / "tables" / "more.parquet").touch()
    claim(folder, value=3_456)
    opened = published(place, folder)
    equal(open_folder(place), opened)
    assert not (place / "tables" / "more.parquet").exists()
    assert [path.name for path in place.parent.iterdir()] == ["strait"]
    assert (state(place) != before[0], fingerprint(place) != before[1]) == (True, True)


def test_an_interrupted_publication_leaves_the_former_one(
    place: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = open_folder(place)
    monkeypatch.setattr("lib.tables.publication.publishing.package", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        published(place, folder)
    equal(open_folder(place), before)
    assert [path.name for path in place.parent.iterdir()] == ["strait"]


def test_tables_are_partitioned_by_month(place: Path) -> None:
    months = [path.name for path in sorted((place / "tables" / "articles").iterdir())]
    assert months == ["published_month=2031-03", "published_month=2031-04"]
    rows = dataset.dataset(place / "tables" / "claims", partitioning="hive").to_table()
    assert rows.num_rows == len(open_folder(TINY)[1].claims)
    assert set(rows.column("published_month").to_pylist()) == {"2031-03", "2031-04"}


def test_datapackage_json_describes_every_column(place: Path) -> None:
    resources = {each["name"]: each for each in described(place)["resources"]}
    for schema in SCHEMAS:
        fields = resources[schema.name]["schema"]["fields"]
        assert [(each["name"], each["description"]) for each in fields] == [
            (column.name, column.meaning) for column in schema.columns
        ]
    keys = resources["claims"]["schema"]["foreignKeys"]
    reference = {"resource": "articles", "fields": ["article_id"]}
    assert {"fields": ["article_id"], "reference": reference} in keys


def test_datapackage_json_says_where_it_is_from(tmp_path: Path) -> None:
    published(tmp_path / "desk", DATA)
    said = described(tmp_path / "desk")
    assert said["corpus"]["fingerprint"] == fingerprint(DATA)
    assert said["created"] == "2031-05-01T00:00:00Z"
    assert said["licenses"][0]["title"]
    assert said["sources"]


def _part(place: Path, table: str) -> Path:
    return sorted((place / "tables" / table).rglob("*.parquet"))[0]


def _rewritten(place: Path, table: str, change: Callable[[pd.DataFrame], pd.DataFrame]) -> None:
    """The first file of a table changed, and datapackage.json made to agree."""
    path = _part(place, table)
    before = parquet.ParquetFile(path).read()
    frame = change(before.to_pandas(types_mapper=None))
    parquet.write_table(
        pa.Table.from_pandas(frame, before.schema, preserve_index=False), path, compression="zstd"
    )
    said = described(place)
    resource = next(each for each in said["resources"] if each["name"] == table)
    part = next(each for each in resource["parts"] if (place / each["path"]) == path)
    part["hash"] = f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
    (place / NAME).write_text(json.dumps(said))


@pytest.mark.parametrize("table", [schema.name for schema in SCHEMAS])
@pytest.mark.parametrize("content", [b"", b"PAR1", None], ids=["empty", "other", "gone"])
def test_a_damaged_table_is_a_problem(place: Path, table: str, content: bytes | None) -> None:
    path = _part(place, table)
    path.unlink() if content is None else path.write_bytes(content)
    head, tables = open_folder(place)
    assert path.relative_to(place).as_posix() in [problem.file for problem in head.problems]
    assert faults(tables) == []
    apply(tables, Selection(text="strait"))


@pytest.mark.parametrize(
    ("table", "changes", "said"),
    [
        ("claims", {"bound": "around"}, "unknown bound"),
        ("claims", {"article_id": "x"}, "unknown article_id"),
        ("claims", {"published": None}, "lack a value"),
        ("statements", {"stance": "shout"}, "unknown stance"),
        ("articles", {"article_id": None}, "lack a value"),
        ("parties", {"party_id": "suderia"}, "appears twice"),
        ("events", {"type": "x"}, "unknown type"),
    ],
)
def test_rows_that_cannot_be_used_are_a_problem(
    place: Path, table: str, changes: dict, said: str
) -> None:
    _rewritten(place, table, lambda frame: frame.assign(**changes))
    head, tables = open_folder(place)
    assert any(said in problem.message for problem in head.problems)
    assert faults(tables) == []


@pytest.mark.parametrize(
    "path", ["../strait/tables/x", "/etc/passwd", "tables/../x", "file:///x", "a\\b", "", 3, None]
)
def test_a_path_that_leaves_the_folder_is_a_problem(place: Path, path: object) -> None:
    said = described(place)
    said["resources"][0]["parts"][0]["path"] = path
    (place / NAME).write_text(json.dumps(said))
    head, tables = open_folder(place)
    assert head.problems
    assert faults(tables) == []


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"corpus": 3}', '{"corpus": {"format": 1}}']
)
def test_a_datapackage_json_of_another_kind_is_refused(place: Path, text: str) -> None:
    (place / NAME).write_text(text)
    with pytest.raises(NotACorpus):
        open_folder(place)


@pytest.mark.parametrize(
    "resources", [[], [3], [{"name": "claims", "parts": 3}], [{"parts": [[]]}]]
)
def test_missing_tables_are_a_problem(place: Path, resources: list) -> None:
    (place / NAME).write_text(json.dumps(described(place) | {"resources": resources}))
    head, tables = open_folder(place)
    assert head.problems
    assert faults(tables) == []


@pytest.mark.parametrize("text", ["", "{}", '{"settings": {"tallies": [3]}}', "[" * 100_000])
def test_a_damaged_head_is_a_problem(place: Path, text: str) -> None:
    (place / HEAD).write_text(text)
    head, tables = open_folder(place)
    assert [problem.file for problem in head.problems] == [HEAD]
    assert (head.has_settings, len(tables.claims)) == (False, 7)


def test_a_corpus_of_files_comes_first(folder: Path) -> None:
    (folder / NAME).write_text("{}")
    assert len(open_folder(folder)[1].claims) == 7
