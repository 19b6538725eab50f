"""The articles of a corpus: one JSON file each, or one per line in a .jsonl file."""

from collections.abc import Iterator
from pathlib import Path

from lib.corpus import files, parsing, repeats
from lib.corpus.drafts import Draft
from lib.corpus.files import File
from lib.corpus.parsing import MOST, MOST_OF_FILE, Findings
from lib.corpus.reading import Unreadable, json_of, text_of

FOLDER = "articles"


def has_lines(file: File) -> bool:
    """Whether each line of the file is an article; otherwise the file is one."""
    return file.path.suffix.lower() == ".jsonl"


def draft_of(text: str, file: File, place: str, found: Findings) -> Draft | None:
    """The article in a text, which is a file's or stands at a place in it; None without one."""
    try:
        value = json_of(text, file.name, place)
    except Unreadable as unreadable:
        found.tell(unreadable.problem)
        return None
    repeats.tell(value, found, place)
    draft = parsing.article(value, found, place)
    if draft and not has_lines(file) and draft.head.id != file.path.stem:
        name, stem = draft.head.id, files.readable(file.path.stem)
        hint = f"rename the file to {name}.json, or correct the id"
        found.add("id", f"the id is {name!r}, but the file is named {stem!r}", hint)
    return draft


def _texts(text: str, file: File) -> Iterator[tuple[str, str]]:
    """The text of each article in a file's, with its place; empty lines are skipped."""
    if not has_lines(file):
        yield "", text
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield f"line {number}", line.lstrip("\ufeff")


def _of_file(file: File, found: Findings) -> list[Draft]:
    try:
        text = text_of(file.path, file.name, file.largest)
    except Unreadable as unreadable:
        found.tell(unreadable.problem)
        return []
    drafts = (draft_of(part, file, place, found) for place, part in _texts(text, file))
    return [draft for draft in drafts if draft]


def twice(name: str) -> tuple[str, str]:
    """What is wrong with an article whose id another one has already, and what happens."""
    return f"the id {name!r} appears twice", "the first one counts"


def _unique(drafts: list[Draft], seen: set[str], found: Findings) -> Iterator[Draft]:
    for draft in drafts:
        name = draft.head.id
        if name in seen:
            found.add(draft.at("id"), *twice(name))
        else:
            seen.add(name)
            yield draft


def listed(root: Path, found: Findings) -> list[File]:
    """The files of articles in the order of reading; what is not read is reported."""
    try:
        paths = files.within(root, FOLDER)
    except Unreadable as unreadable:
        found.tell(unreadable.problem)
        return []
    hint = "articles are .json or .jsonl files directly in this folder"
    found.not_read(files.overlooked_files(root, FOLDER), hint)
    if not paths:
        hint = "put a .json file for each article into this folder"
        found.add("", "there are no articles", hint)
    return paths


def read(root: Path) -> Iterator[tuple[list[Draft], Findings]]:
    """The valid articles of each file, unique by id, with the file's findings.

    Once many problems are kept, those of further files are only counted.
    """
    folder = Findings(FOLDER)
    paths = listed(root, folder)
    yield [], folder
    seen: set[str] = set()
    room = MOST
    for file in paths:
        found = Findings(file.name, most=min(room, MOST_OF_FILE))
        yield list(_unique(_of_file(file, found), seen, found)), found
        room -= len(found.problems)
