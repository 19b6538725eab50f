"""Ways to break one file of a copy of the tiny corpus."""

import csv
import json
import os
from pathlib import Path
from typing import Any

import pytest

from lib.corpus import load
from lib.model import Article, Problem

ID = "2031-04-02-quiet-on-the-strait"
FILE = f"articles/{ID}.json"
OTHERS = [
    "2031-03-05-rockets-off-vell",
    "2031-03-07-norrland-hits-deep-cove",
    "2031-03-14-toll-talks-end",
]
CLAIM = {"measure": "attacks", "bound": "exactly", "value": 21, "quote": "21 attacks in March"}
STATEMENT = {
    "party": "suderia", "speaker": "Suderia", "stance": "reject", "about": "strait-tolls",
    "date": "2031-04-01", "position": "Refuses.", "quote": "no",
}  # fmt: skip


def value_of(folder: Path) -> dict[str, Any]:
    """The article's JSON value."""
    return json.loads((folder / FILE).read_text(encoding="utf-8"))


def change(folder: Path, **changes: Any) -> None:
    """The article with some keys changed."""
    (folder / FILE).write_text(json.dumps(value_of(folder) | changes), encoding="utf-8")


def claim(folder: Path, **changes: Any) -> None:
    """The article with one plain claim, changed."""
    change(folder, claims=[CLAIM | changes])


def without(folder: Path, key: str) -> None:
    """The article without a key."""
    rest = {name: item for name, item in value_of(folder).items() if name != key}
    (folder / FILE).write_text(json.dumps(rest), encoding="utf-8")


def add_line(folder: Path, file: str, line: str) -> None:
    """One more line at the end of a file."""
    with (folder / file).open("a", encoding="utf-8") as opened:
        opened.write(line + "\n")


def settings(folder: Path, text: str) -> None:
    """A corpus.toml."""
    (folder / "corpus.toml").write_text(text, encoding="utf-8")


def misnamed(folder: Path) -> str:
    """The name, in problems, of one more article whose name is no UTF-8."""
    path = Path(os.fsdecode(os.fsencode(folder / "articles") + b"/gro\xdfe-lage.json"))
    try:
        path.write_bytes(b"{}")
    except OSError:
        pytest.skip("this system has names in UTF-8 only")
    return "articles/gro\\xdfe-lage.json"


def misnamed_folder(folder: Path) -> Path:
    """The folder under a name that is no UTF-8."""
    try:
        return folder.rename(Path(os.fsdecode(os.fsencode(folder) + b"\xdf")))
    except OSError:
        pytest.skip("this system has names in UTF-8 only")


def the_problem(folder: Path) -> Problem:
    """The one problem that the folder has."""
    (problem,) = load(folder).problems
    return problem


def ids(folder: Path) -> list[str]:
    """The ids of the articles that are sound."""
    return [article.id for article in load(folder).articles]


def the_article(folder: Path) -> Article:
    """The article that tests break, as it was read."""
    return {article.id: article for article in load(folder).articles}[ID]


def fill(folder: Path, file: str, column: str, cells: dict[str, str]) -> None:
    """Fills a column of a registry by its rows' ids; a new column is added at the end."""
    path = folder / file
    with path.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    filled = [{**row, column: cells.get(row["id"], row.get(column, ""))} for row in rows]
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, filled[0].keys())
        writer.writeheader()
        writer.writerows(filled)
