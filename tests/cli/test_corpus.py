"""Tests of lib/cli/corpus.py."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner, Result

from lib.__main__ import app
from lib.tables import SCHEMAS
from tests.paths import ROOT, TINY


def _run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """The tiny corpus with a party that nobody knows."""
    folder = Path(shutil.copytree(TINY, tmp_path / "broken"))
    article = folder / "articles" / "2031-04-02-quiet-on-the-strait.json"
    text = article.read_text(encoding="utf-8").replace('"norrland-navy"', '"norland-navy"')
    article.write_text(text, encoding="utf-8")
    return folder


def test_a_sound_corpus_is_passed_in_silence() -> None:
    result = _run("check", TINY)
    assert (result.exit_code, result.output) == (0, "")


def test_a_problem_is_reported_with_its_file_and_a_remedy(broken: Path) -> None:
    result = _run("check", broken)
    assert result.exit_code == 1
    assert "2031-04-02-quiet-on-the-strait.json" in result.output
    assert "norland-navy" in result.output
    assert "norrland-navy" in result.output.split("›")[-1]


def test_problems_are_available_as_json(broken: Path) -> None:
    result = _run("check", broken, "--json")
    (problem,) = json.loads(result.stdout)
    assert result.exit_code == 1
    assert set(problem) == {"file", "where", "message", "hint"}


def test_no_problems_are_an_empty_list_as_json() -> None:
    result = _run("check", TINY, "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


@pytest.mark.parametrize("command", [("check",), ("tables", "--out", "never", "--corpus")])
def test_a_folder_that_is_not_a_corpus_is_refused(tmp_path: Path, command: tuple[str, ...]) -> None:
    result = _run(*command, tmp_path / "nowhere")
    assert result.exit_code == 2
    assert "is not a corpus" in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize("form", ["csv", "parquet", "json"])
def test_every_table_becomes_a_file(tmp_path: Path, form: str) -> None:
    result = _run("tables", "--out", tmp_path / "new", "--format", form, "--corpus", TINY)
    assert result.exit_code == 0
    names = {path.name for path in (tmp_path / "new").iterdir()}
    assert names == {f"{schema.name}.{form}" for schema in SCHEMAS}
    assert len(names) == len(result.stdout.split()) == 13


def test_a_workbook_is_one_file(tmp_path: Path) -> None:
    _run("tables", "--out", tmp_path, "--format", "xlsx", "--corpus", TINY)
    assert [path.name for path in tmp_path.iterdir()] == ["tables.xlsx"]


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    result = _run("tables", "--out", tmp_path, "--format", "exe", "--corpus", TINY)
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])


def test_a_file_is_not_a_folder_for_tables(tmp_path: Path) -> None:
    path = tmp_path / "a-file"
    path.write_text("mine")
    result = _run("tables", "--out", path, "--corpus", TINY)
    assert (result.exit_code, path.read_text()) == (2, "mine")


def _article() -> dict:
    path = TINY / "articles" / "2031-03-07-norrland-hits-deep-cove.json"
    return json.loads(path.read_text(encoding="utf-8"))


def test_the_schema_is_valid_and_accepts_an_article() -> None:
    schema = json.loads(_run("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(_article(), schema)


@pytest.mark.parametrize("change", [{"published": 3}, {"claims": [{}]}, {"surprise": 1}])
def test_the_schema_refuses_anything_but_an_article(change: dict) -> None:
    schema = json.loads(_run("schema").stdout)
    assert not jsonschema.Draft202012Validator(schema).is_valid({**_article(), **change})


def test_without_a_command_it_says_what_there_is() -> None:
    result = _run()
    assert "check" in result.output
    assert "tables" in result.output


def test_it_runs_as_a_module_of_its_own() -> None:
    words = [sys.executable, "-m", "lib", "check", str(TINY)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_corpus_is_published_and_opened_again(tmp_path: Path) -> None:
    result = _run("publish", "--to", tmp_path / "desk", "--corpus", TINY)
    assert (result.exit_code, result.output) == (0, f"{tmp_path / 'desk'}\n")
    assert _run("check", tmp_path / "desk").exit_code == 0
    again = _run("publish", "--to", tmp_path / "desk", "--corpus", tmp_path / "desk")
    assert again.exit_code == 0


@pytest.mark.parametrize("place", ["/dev/null/desk", "nowhere://desk"])
def test_a_place_that_cannot_be_published_in_is_refused(place: str) -> None:
    result = _run("publish", "--to", place, "--corpus", TINY)
    assert result.exit_code == 2
    assert place.partition(":")[0] in result.stderr


def test_a_folder_of_the_readers_own_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    result = _run("publish", "--to", tmp_path, "--corpus", TINY)
    assert result.exit_code == 2
    assert "something else" in result.stderr
