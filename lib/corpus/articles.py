"""The articles of a corpus: one JSON file each, or one a line in a .jsonl file."""

from collections.abc import Iterator
from pathlib import Path

from lib.corpus import parsing
from lib.corpus.drafts import Draft
from lib.corpus.parsing import Findings
from lib.corpus.reading import LARGEST_ARTICLE, Unreadable, json_lines, json_of, text_of

SUFFIXES = {".json", ".jsonl"}


def _from_json(path: Path, found: Findings) -> Iterator[Draft]:
    value = json_of(text_of(path, found.file, LARGEST_ARTICLE), found.file)
    draft = parsing.article(value, found)
    if draft is None:
        return
    name = draft.head.id
    if name != path.stem:
        hint = f"rename the file to {name}.json, or correct the id"
        found.add("id", f"the id is {name!r}, the file's name says {path.stem!r}", hint)
    yield draft


def _from_lines(path: Path, found: Findings) -> Iterator[Draft]:
    for place, value in json_lines(text_of(path, found.file), found.file):
        if isinstance(value, Unreadable):
            found.problems.append(value.problem)
            continue
        draft = parsing.article(value, found, place)
        if draft is not None:
            yield draft


def _of_file(path: Path, found: Findings) -> list[Draft]:
    try:
        reader = _from_lines if path.suffix.lower() == ".jsonl" else _from_json
        return list(reader(path, found))
    except Unreadable as unreadable:
        found.problems.append(unreadable.problem)
        return []


def _unique(drafts: list[Draft], seen: set[str], found: Findings) -> Iterator[Draft]:
    for draft in drafts:
        name = draft.head.id
        if name in seen:
            found.add(draft.at("id"), f"the id {name!r} stands twice", "the first one counts")
        else:
            seen.add(name)
            yield draft


def read(folder: Path) -> Iterator[tuple[list[Draft], Findings]]:
    """The sound articles of each file, unique by id, with the file's findings."""
    seen: set[str] = set()
    paths = [path for path in sorted(folder.glob("*")) if path.suffix.lower() in SUFFIXES]
    if not paths:
        none = Findings(folder.name)
        none.add("", "there is no article", "put a .json file for each article into this folder")
        yield [], none
    for path in paths:
        found = Findings(f"{folder.name}/{path.name}")
        yield list(_unique(_of_file(path, found), seen, found)), found
