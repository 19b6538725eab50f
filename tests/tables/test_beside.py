"""Tests of lib/tables/beside.py."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from lib.tables.beside import remove, written_beside
from tests.paths import ROOT

LONG = 3_000_000
WRITER = f"""
import os, sys
from pathlib import Path
from lib.tables.beside import written_beside
place, what, end = Path(sys.argv[1]), *sys.argv[2:]
for _ in range(20):
    with written_beside(place) as made:
        with made.open("w") as file:
            file.write(what * {LONG // 2})
            file.flush()
            if end == "crash":
                os._exit(1)
            file.write(what * {LONG // 2})
"""


def _write(place: Path, what: str, end: str = "whole") -> int:
    return subprocess.run([sys.executable, "-c", WRITER, place, what, end], cwd=ROOT).returncode


@pytest.mark.parametrize("before", [{}, {"place": "before"}])
def test_a_crash_in_between_leaves_what_was_there(tmp_path: Path, before: dict[str, str]) -> None:
    place = tmp_path / "place"
    for name, text in before.items():
        (tmp_path / name).write_text(text)
    assert _write(place, "x", "crash") == 1
    found = {path.name: path.read_text() for path in tmp_path.iterdir() if path.suffix != ".part"}
    assert found == before


def test_of_two_processes_each_writes_it_whole(tmp_path: Path) -> None:
    place, seen = tmp_path / "place", set()
    with ThreadPoolExecutor(2) as pool:
        writers = [pool.submit(_write, place, what) for what in "ab"]
        while not all(writer.done() for writer in writers):
            if place.exists():
                seen.add(place.read_text())
    assert [writer.result() for writer in writers] == [0, 0]
    assert seen <= {"a" * LONG, "b" * LONG}
    assert [path.name for path in tmp_path.iterdir()] == ["place"]


def test_the_first_of_two_folders_stays(tmp_path: Path) -> None:
    place = tmp_path / "new" / "place"
    for text in ("first", "second"):
        with suppress(OSError), written_beside(place) as made:
            made.mkdir()
            (made / "file").write_text(text)
    assert (place / "file").read_text() == "first"
    assert list(place.parent.iterdir()) == [place]


def test_of_an_error_nothing_is_left(tmp_path: Path) -> None:
    with suppress(UnicodeError), written_beside(tmp_path / "place") as made:
        made.write_text("half\ud800", encoding="utf-8")
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_removed_and_its_folder_is_not(tmp_path: Path) -> None:
    folder, link = tmp_path / "folder", tmp_path / "link"
    folder.mkdir()
    link.symlink_to(folder)
    remove(link)
    assert list(tmp_path.iterdir()) == [folder]
