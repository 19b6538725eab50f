"""Everything that readers see is written as a news desk would: interface, documents, docstrings
and the names of tests have none of the phrases that had to be translated."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.paths import ROOT

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/README.md", "docs")
CODE = ("lib", "pages", "dashboard.py", "serve.py")
ANYWHERE = (
    "is told", "are told", "tells of", "tell of", "told of", "told apart", "stands behind",
    "stand behind", "stands twice", "of nobody", "nobody", "somebody", "left out",
    "leaves out", "so many", "any more", "leads back", "came out", "comes out",
    "lies after", "lies before", "goes on on", "where there is none", "where there are none",
    "as it stands", "as they stand", "bounds nothing", "for certain",
    "listens to", "all else", "be had", "anew", "speaks of",
)  # fmt: skip
IN_THE_INTERFACE = (
    "exclude each other", "Evidence. Click a mark", "all annotations in this corpus",
    "Killed in one event", "Sources state", "act to answer", "as annotated", "no article tells",
    "no gap is certain", "Envelope of", "as far as known", "open: no upper",
    "widened by a rule", "not said who", "a voice of its own", "Who answers what",
    "answered by several", "which is no denial", "Since what was", "Until what was",
    "whatever is filtered", "described in full", "thin circle", "is not known here",
    "bounds it from above", "is no number", "is no text", "is no corpus", "is no colour",
    "is no day", "take it out", "leave the key out", "bound word", "read widely",
    "one a row", "below its best", "that support its title and cells", "title and cells say",
    "days of claims", "Open a line", "place or affected", "[N", "open)", "value_high]",
    "ICD 203 (", "ICD 206 (", "PLOVER event types", "quad class",
)  # fmt: skip


def _files(names: tuple[str, ...], ending: str) -> Iterator[Path]:
    for name in names:
        path = ROOT / name
        yield from sorted(path.rglob(f"*{ending}")) if path.is_dir() else [path]


def _texts(path: Path) -> Iterator[tuple[str, bool]]:
    """The texts of a module with single spaces, and whether each is a docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
    heads = [node.body[0] for node in ast.walk(tree) if isinstance(node, kinds) and node.body]
    docstrings = {id(head.value) for head in heads if isinstance(head, ast.Expr)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and " " in text.strip() and "\n.et-" not in text:
            yield " ".join(text.split()), id(node) in docstrings


@cache
def _interface() -> tuple[tuple[str, str], ...]:
    modules = _files(("lib",), ".py")
    return tuple(
        (path.name, text) for path in modules for text, is_doc in _texts(path) if not is_doc
    )


# A number, or a placeholder for one, and its sign of percent with a blank between.
PERCENT = re.compile(r"[\d}] %(?![\w(}%])")


@cache
def _all_texts() -> tuple[tuple[str, str], ...]:
    modules = [(path.name, text) for path in _files(CODE, ".py") for text, _ in _texts(path)]
    documents = [
        (path.name, line)
        for path in _files(DOCUMENTS, ".md")
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    names = [
        (path.name, name.replace("_", " "))
        for path in _files(("tests",), ".py")
        for name in re.findall(r"def (test_\w+)", path.read_text(encoding="utf-8"))
    ]
    return (*modules, *documents, *names)


def _formatted() -> Iterator[tuple[str, str]]:
    """The f-strings of modules as they are written: their constants alone have no numbers."""
    for path in _files(CODE, ".py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                yield path.name, ast.unparse(node)


@pytest.mark.parametrize("phrase", ANYWHERE)
def test_no_text_has_a_phrase_that_needs_translating(phrase: str) -> None:
    found = re.compile(rf"(?<![\w-]){re.escape(phrase)}(?!\w)", re.IGNORECASE)
    assert [(name, text) for name, text in _all_texts() if found.search(text)] == []


@pytest.mark.parametrize("phrase", IN_THE_INTERFACE)
def test_the_interface_keeps_to_the_words_of_the_house(phrase: str) -> None:
    assert [(name, text) for name, text in _interface() if phrase in text] == []


def test_a_percentage_is_written_without_a_blank() -> None:
    settings = (ROOT / "data/corpus.toml").read_text(encoding="utf-8")
    texts = [*_all_texts(), ("corpus.toml", settings), *_formatted()]
    assert [(name, text) for name, text in texts if PERCENT.search(text)] == []
