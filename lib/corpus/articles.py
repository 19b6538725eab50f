"""The articles of a corpus: one JSON file each, or one a line in a .jsonl file."""

from collections.abc import Iterator
from pathlib import Path

from lib.corpus import parsing
from lib.corpus.parsing import Findings
from lib.corpus.reading import LARGEST_ARTICLE, Unreadable, json_lines, json_of, text_of
from lib.model import Article


def _from_json(path: Path, found: Findings) -> Iterator[Article]:
    value = json_of(text_of(path, found.file, LARGEST_ARTICLE), found.file)
    article = parsing.article(value, found)
    if article is None:
        return
    if article.id != path.stem:
        hint = f"rename the file to {article.id}.json, or correct the id"
        found.add("id", f"the id is {article.id!r}, the file's name says {path.stem!r}", hint)
    yield article


def _from_lines(path: Path, found: Findings) -> Iterator[Article]:
    for place, value in json_lines(text_of(path, found.file), found.file):
        if isinstance(value, Unreadable):
            found.problems.append(value.problem)
            continue
        article = parsing.article(value, found, place)
        if article is not None:
            yield article


def _of_file(path: Path, found: Findings) -> list[Article]:
    try:
        reader = _from_lines if path.suffix == ".jsonl" else _from_json
        return list(reader(path, found))
    except Unreadable as unreadable:
        found.problems.append(unreadable.problem)
        return []


def read(folder: Path) -> Iterator[tuple[Article | None, Findings]]:
    """Each sound article with its file's findings, and each file's findings without an article."""
    seen: set[str] = set()
    paths = [path for path in sorted(folder.glob("*")) if path.suffix in {".json", ".jsonl"}]
    for path in paths:
        found = Findings(f"articles/{path.name}")
        for article in _of_file(path, found):
            if article.id in seen:
                found.add("id", f"the id {article.id!r} stands twice", "the first one counts")
                continue
            seen.add(article.id)
            yield article, found
        yield None, found
