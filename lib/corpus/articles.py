"""The articles of a corpus: one JSON file each, or one per line in a .jsonl file."""

from collections.abc import Iterator
from pathlib import Path

from lib.corpus import files, parsing, repeats
from lib.corpus.drafts import Draft
from lib.corpus.files import File
from lib.corpus.parsing import MOST, MOST_OF_FILE, Findings
from lib.corpus.reading import Unreadable, json_lines, json_of, text_of

FOLDER = "articles"


def _parsed(value: object, found: Findings, where: str = "") -> Draft | None:
    repeats.tell(value, found, where)
    return parsing.article(value, found, where)


def _from_json(file: File, found: Findings) -> Iterator[Draft]:
    value = json_of(text_of(file.path, file.name, file.largest), file.name)
    draft = _parsed(value, found)
    if draft is None:
        return
    name = draft.head.id
    if name != file.path.stem:
        hint = f"rename the file to {name}.json, or correct the id"
        stem = files.readable(file.path.stem)
        found.add("id", f"the id is {name!r}, but the file is named {stem!r}", hint)
    yield draft


def _from_lines(file: File, found: Findings) -> Iterator[Draft]:
    for place, value in json_lines(text_of(file.path, file.name, file.largest), file.name):
        if isinstance(value, Unreadable):
            found.tell(value.problem)
            continue
        draft = _parsed(value, found, place)
        if draft is not None:
            yield draft


def _of_file(file: File, found: Findings) -> list[Draft]:
    try:
        reader = _from_lines if file.path.suffix.lower() == ".jsonl" else _from_json
        return list(reader(file, found))
    except Unreadable as unreadable:
        found.tell(unreadable.problem)
        return []


def _unique(drafts: list[Draft], seen: set[str], found: Findings) -> Iterator[Draft]:
    for draft in drafts:
        name = draft.head.id
        if name in seen:
            found.add(draft.at("id"), f"the id {name!r} appears twice", "the first one counts")
        else:
            seen.add(name)
            yield draft


def _listed(root: Path, found: Findings) -> list[File]:
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
    listed = _listed(root, folder)
    yield [], folder
    seen: set[str] = set()
    room = MOST
    for file in listed:
        found = Findings(file.name, most=min(room, MOST_OF_FILE))
        yield list(_unique(_of_file(file, found), seen, found)), found
        room -= len(found.problems)
