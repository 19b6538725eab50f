"""Tests of lib/corpus/fingerprint.py."""

from pathlib import Path

from lib.corpus import fingerprint


def test_copies_of_a_corpus_have_one_fingerprint(folder: Path, tmp_path: Path) -> None:
    before = fingerprint(folder)
    assert fingerprint(folder.rename(tmp_path / "moved")) == before


def test_one_letter_changes_the_fingerprint(folder: Path) -> None:
    before = fingerprint(folder)
    events = folder / "events.csv"
    events.write_bytes(events.read_bytes() + b" ")
    assert fingerprint(folder) != before


def test_files_outside_the_corpus_change_nothing(folder: Path) -> None:
    before = fingerprint(folder)
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    assert fingerprint(folder) == before


def test_a_folder_without_files_has_a_fingerprint(tmp_path: Path) -> None:
    assert len(fingerprint(tmp_path)) == 64


def test_an_annotators_own_table_changes_nothing(folder: Path) -> None:
    before = fingerprint(folder)
    (folder / "todo.csv").write_text("what\nmore\n", encoding="utf-8")
    assert fingerprint(folder) == before
