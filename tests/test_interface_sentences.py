"""The interface speaks as a news desk does: none of the phrases that had to be translated."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.paths import ROOT

PHRASES = (
    "is told", "are told", "tells of", "told of", "stands behind", "stand behind", "is none",
    "of nobody", "Nobody", "left out", "so many", "be it ", "any more", "leads back", "came out",
    "exclude each other", "Evidence. Click a mark", "all annotations in this corpus",
    "Killed in one event", "Sources state", "act to answer", "as annotated", "no article tells",
    "for certain", "no gap is certain", "Envelope of", "as far as known", "open: no upper",
    "widened by a rule", "not said who", "a voice of its own", "Who answers what",
    "answered by several", "which is no denial", "Since what was", "Until what was",
    "whatever is filtered", "described in full", "thin circle", "is not known here", "told apart",
    "bounds it from above",
)  # fmt: skip


def _docstrings(tree: ast.Module) -> set[int]:
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
    heads = [node.body[0] for node in ast.walk(tree) if isinstance(node, kinds) and node.body]
    return {id(head.value) for head in heads if isinstance(head, ast.Expr)}


def _said(path: Path) -> Iterator[str]:
    """The texts of a module that readers may see."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = _docstrings(tree)
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and id(node) not in docstrings and " " in text.strip():
            yield text


@pytest.fixture(scope="module")
def texts() -> list[tuple[str, str]]:
    paths = sorted((ROOT / "lib").rglob("*.py"))
    return [(path.name, text) for path in paths for text in _said(path)]


@pytest.mark.parametrize("phrase", PHRASES)
def test_no_text_has_a_phrase_that_needs_translating(
    phrase: str, texts: list[tuple[str, str]]
) -> None:
    assert [(name, text) for name, text in texts if phrase in text] == []
