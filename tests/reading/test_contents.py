"""What a file holds instead of what belongs there, in words."""

from pathlib import Path

import pytest

from lib.corpus import load
from tests.reading.breaking import FILE, settings, the_problem


@pytest.mark.parametrize("content", [b"PK\x03\x04\xc4\xff", b"\xd0\xcf\x11\xe0\xa1\xb1"])
def test_a_workbook_under_the_name_of_a_table_is_recognised(folder: Path, content: bytes) -> None:
    (folder / "events.csv").write_bytes(content)
    problem = load(folder).problems[0]
    assert problem.message == "this is an Excel workbook, not a CSV file"
    assert problem.hint.startswith("save it as CSV")


@pytest.mark.parametrize(
    ("content", "kind"), [(b"PK\x03\x04x", "a ZIP or Office file"), (b"%PDF-1.7", "a PDF")]
)
def test_another_kind_of_file_is_named(folder: Path, content: bytes, kind: str) -> None:
    (folder / FILE).write_bytes(content)
    assert the_problem(folder).message == f"this is {kind}, not text"


def test_utf_32_is_distinguished_from_utf_16(folder: Path) -> None:
    for encoding in ("utf-16", "utf-32"):
        (folder / FILE).write_bytes('{"title": "Véll"}'.encode(encoding))
        message = f"the file is in {encoding.upper()}, not in UTF-8"
        assert the_problem(folder).message == message


def test_git_conflict_markers_are_reported_with_their_line(folder: Path) -> None:
    path = folder / FILE
    marks = '\n<<<<<<< HEAD\n"title": "A",\n=======\n"title": "B",\n>>>>>>> spring\n'
    path.write_text(path.read_text(encoding="utf-8").replace("{", f"{{{marks}", 1))
    problem = the_problem(folder)
    assert (problem.where, problem.message) == ("line 2", "Git left two versions of a passage here")
    settings(folder, "<<<<<<< HEAD\ntitle = 1\n=======\n>>>>>>> spring\n")
    assert load(folder).problems[0].message == "Git left two versions of a passage here"


@pytest.mark.parametrize("text", ["{'id': 1}", "{“id”: 1}", '{"id": ‘x’}', '{"id": «x»}'])
def test_quotation_marks_of_a_word_processor_are_named(folder: Path, text: str) -> None:
    (folder / FILE).write_text(text, encoding="utf-8")
    problem = the_problem(folder)
    assert problem.message.endswith("is not a quotation mark in JSON")
    assert problem.hint == 'write straight double quotation marks: "'


@pytest.mark.parametrize("name", ["events.csv", FILE])
def test_a_broken_link_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    (folder / name).symlink_to("nowhere")
    message = "the file cannot be read: it is a broken link"
    assert load(folder).problems[0].message == message


def test_a_file_in_place_of_a_folder_is_named(folder: Path) -> None:
    (folder / "articles").rename(folder / "aside")
    (folder / "articles").touch()
    assert the_problem(folder).message == "the folder cannot be read: it is a file"
