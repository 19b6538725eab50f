"""What is kept of a corpus is used only while its files are the same, never in their place."""

import json
import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest

from lib.tables import cache, open_folder, opened
from lib.tables.cache import place
from lib.tables.cache.entries import META, Entries, Entry
from tests.paths import ROOT
from tests.reading.breaking import CLAIM, FILE, add_line, change, claim, settings
from tests.tables.test_opened import article, lines, same


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a cache that is switched on."""
    monkeypatch.setenv(place.VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files of articles that are read as rows."""
    names: list[str] = []
    read = opened.read_shard

    def noting(contents, look):
        names.extend(content.file.path.name for content in contents)
        return read(contents, look)

    monkeypatch.setattr(opened, "read_shard", noting)
    return names


def entries(folder: Path, kind: str) -> list[Path]:
    return sorted(folder.glob(f"{kind}-*"))


def test_a_corpus_is_read_once(folder: Path, kept: Path, reads: list[str]) -> None:
    same(folder)
    assert Path(FILE).name in reads
    reads.clear()
    same(folder)
    assert reads == []
    assert len(entries(kept, "corpus")) == 1


@pytest.mark.usefixtures("kept")
def test_a_changed_byte_is_seen(folder: Path) -> None:
    claim(folder, value=21)
    same(folder)
    path = folder / FILE
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"21,", b"27,"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    same(folder)
    assert 27 in open_folder(folder)[1].claims["value"].tolist()


@pytest.mark.usefixtures("kept")
def test_only_the_changed_file_is_read_again(folder: Path, reads: list[str]) -> None:
    lines(folder, article(1), name="a.jsonl")
    lines(folder, article(2), name="z.jsonl")
    open_folder(folder)
    reads.clear()
    lines(folder, article(2), article(3), name="z.jsonl")
    same(folder)
    assert reads == ["z.jsonl"]


@pytest.mark.parametrize("file", ["events.csv", "parties.csv", "places.csv", "corpus.toml"])
@pytest.mark.usefixtures("kept")
def test_rows_are_made_again_if_a_registry_changes(
    folder: Path, reads: list[str], file: str
) -> None:
    settings(folder, 'title = "Strait"\n')
    open_folder(folder)
    reads.clear()
    add_line(folder, file, "")
    same(folder)
    assert Path(FILE).name in reads


@pytest.mark.usefixtures("kept")
def test_a_removed_a_renamed_and_a_new_file_are_seen(folder: Path) -> None:
    lines(folder, article(1), article(1))
    same(folder)
    (folder / "articles" / "more.jsonl").rename(folder / "articles" / "other.jsonl")
    same(folder)
    (folder / FILE).unlink()
    same(folder)
    (folder / "articles" / "note.json.txt").touch()
    same(folder)
    (folder / "basemap").mkdir()
    (folder / "basemap" / "roads.geojson").write_text("{")
    same(folder)
    same(folder.rename(folder.parent / "renamed"))


def test_what_is_no_longer_used_is_removed(folder: Path, kept: Path) -> None:
    for number in range(4):
        claim(folder, value=number)
        open_folder(folder)
    assert [path.name.split("-")[0] for path in sorted(kept.iterdir())] == ["corpus", "files"]


def test_the_least_recently_used_is_removed_beyond_the_bound(tmp_path: Path) -> None:
    some = Entries(tmp_path)
    for number, key in enumerate("abc"):
        some.keep(key, Entry({}, "x" * 100))
        os.utime(tmp_path / key, (number, number))
    some.tidy((), most=300)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "c"]


def _flip(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:20] + bytes(byte ^ 64 for byte in content[20:40]) + content[40:])


SPOILED = {
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:-20]),
    "empty": lambda path: path.write_bytes(b""),
    "a bit flipped": _flip,
    "pickled": lambda path: path.write_bytes(pickle.dumps({"articles": []})),
    "foreign": lambda path: path.write_bytes(b"PAR1" + b"\0" * 40 + b"PAR1"),
    "a folder": lambda path: (path.unlink(), path.mkdir()),
    "gone": lambda path: path.unlink(),
    "a link": lambda path: (path.unlink(), path.symlink_to("/dev/null")),
    "a list": lambda path: path.write_text("[[[1]]]"),
    "other keys": lambda path: path.write_text('{"settings": {"tallies": 3}, "files": 1}'),
}  # fmt: skip


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_a_spoiled_file_of_the_cache_is_made_again(folder: Path, kept: Path, spoil) -> None:
    claim(folder, value=3_456)
    open_folder(folder)
    for path in [path for path in kept.rglob("*") if path.is_file()]:
        spoil(path)
    same(folder)
    same(folder)


def test_a_table_with_other_columns_is_made_again(folder: Path, kept: Path) -> None:
    open_folder(folder)
    for path in kept.rglob("articles.arrow"):
        cache.entries.write_table(pa.table({"article_id": ["x"]}), path)
    same(folder)


def test_an_entry_that_is_no_folder_is_made_again(folder: Path, kept: Path) -> None:
    open_folder(folder)
    for path in list(kept.iterdir()):
        shutil.rmtree(path)
        path.write_text("x")
    same(folder)
    assert all(path.is_dir() for path in kept.iterdir())


def test_other_code_reads_again(folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_folder(folder)
    monkeypatch.setattr("lib.tables.cache.digests.rows_version", lambda: "another")
    same(folder)
    assert len(entries(kept, "corpus")) == 1


def test_a_cache_inside_a_corpus_is_not_looked_at(
    folder: Path, kept: Path, reads: list[str]
) -> None:
    open_folder(folder)
    kept.rename(folder / ".escalation-timelines")
    reads.clear()
    same(folder)
    assert reads


@pytest.mark.usefixtures("kept")
def test_a_read_only_corpus_is_kept(folder: Path, reads: list[str]) -> None:
    (folder / "articles").chmod(0o555)
    folder.chmod(0o555)
    before = sorted(folder.rglob("*"))
    open_folder(folder)
    reads.clear()
    same(folder)
    folder.chmod(0o755)
    (folder / "articles").chmod(0o755)
    assert reads == []
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize("value", ["off", "OFF", "0", ""])
def test_the_cache_can_be_switched_off(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv(place.VARIABLE, value)
    assert cache.entries_here() is None


def _as_a_file(path: Path) -> None:
    path.write_text("x")


def _open_to_all(path: Path) -> None:
    path.mkdir()
    path.chmod(0o777)


def _elsewhere(path: Path) -> None:
    path.with_name("other").mkdir()
    path.symlink_to("other")


@pytest.mark.parametrize("make", [_as_a_file, _open_to_all, _elsewhere])
def test_a_folder_that_others_may_write_is_not_used(folder: Path, kept: Path, make) -> None:
    make(kept)
    assert cache.entries_here() is None
    same(folder)


def test_a_folder_that_cannot_be_made_is_no_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(place.VARIABLE, "/dev/null/cache")
    same(folder)
    monkeypatch.setenv(place.VARIABLE, "\udcff" * 300)
    same(folder)


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/escalation-timelines"),
        ("linux", {}, "/home/ro/.cache/escalation-timelines"),
        ("darwin", {}, "/home/ro/Library/Caches/escalation-timelines"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, "None"),
    ],
)
def test_the_cache_is_where_the_system_keeps_caches(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict, expected: str
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    for name, value in {"HOME": "/home/ro", **environment}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(place.sys, "platform", platform)
    assert str(place._usual()) == expected


OPENING = """
import sys
from lib.tables import open_folder
for _ in range(3):
    print(len(open_folder(sys.argv[1])[1].claims))
"""


def test_two_processes_at_once_give_the_same(folder: Path, kept: Path) -> None:
    lines(folder, *[article(number, claims=[CLAIM] * 3) for number in range(40)])
    started = [
        subprocess.Popen(
            [sys.executable, "-c", OPENING, str(folder)],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    outs = [process.communicate() for process in started]
    claims = len(open_folder(folder)[1].claims)
    assert outs == [(f"{claims}\n" * 3, "")] * 2
    assert [path for path in kept.iterdir() if path.name.endswith(".part")] == []


def test_what_an_interrupted_process_left_is_no_entry(tmp_path: Path) -> None:
    (tmp_path / "key").mkdir()
    (tmp_path / "key" / META).write_text(json.dumps(1))
    some = Entries(tmp_path)
    assert some.find("key", {"articles": pa.schema({"id": pa.string()})}) is None
    assert not (tmp_path / "key").exists()


def test_a_file_that_changes_while_it_is_read_is_not_kept(
    folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = opened._read_folder

    def changing(root: Path, cached):
        result = read(root, cached)
        change(folder, title="Loud")
        return result

    monkeypatch.setattr(opened, "_read_folder", changing)
    open_folder(folder)
    assert entries(kept, "corpus") == []
