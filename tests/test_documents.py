"""What the documents say is so."""

import re

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from lib.__main__ import app
from lib.model.settings import Settings
from lib.tables.schemas import SCHEMAS
from lib.ui.parts.frame import PAGES
from tests.paths import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
CORPUS_README = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
COMMANDS = get_command(app)
assert isinstance(COMMANDS, TyperGroup)
PICTURES = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
LINKS = re.findall(r"\]\(((?!http)[^)#]+)", README + CORPUS_README.replace("](", "](data/"))


def test_every_page_file_is_in_the_menu() -> None:
    files = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
    assert sorted(name for name, *_ in PAGES) == files


@pytest.mark.parametrize(("name", "title"), [page[:2] for page in PAGES])
def test_the_readme_describes_the_page(name: str, title: str) -> None:
    assert f"**{title}**" in README
    assert f"docs/pictures/{name.replace('_', '-')}.png" in PICTURES


@pytest.mark.parametrize("target", [target for target in TARGETS if target != "help"])
def test_the_readme_lists_the_make_target(target: str) -> None:
    assert f"`make {target}`" in README


@pytest.mark.parametrize("command", sorted(COMMANDS.commands))
def test_the_readme_lists_the_command(command: str) -> None:
    assert f"-m lib {command}" in README


@pytest.mark.parametrize("link", sorted(set(LINKS)))
def test_every_link_has_a_target(link: str) -> None:
    assert (ROOT / link).exists()


@pytest.mark.parametrize("key", sorted(Settings.model_fields))
def test_the_corpus_readme_lists_the_key(key: str) -> None:
    assert re.search(rf"`\[*{key}\]*`", CORPUS_README)


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.name)
def test_every_column_has_a_meaning(schema) -> None:
    assert [column.name for column in schema.columns if len(column.meaning) < 5] == []


def test_every_folder_of_the_readme_is_there() -> None:
    folders = re.findall(r"`(lib/[a-z]+/|pages/|tests/)`", README)
    assert [folder for folder in folders if not (ROOT / folder).is_dir()] == []
