"""Tests of how the commands tell that a corpus has problems (lib/cli/shared.py)."""

from pathlib import Path

import pytest

from tests.cli.running import run

COMMANDS = {
    "export": ("export", "articles", "--out", "a.csv", "--accessed", "2031-05-01"),
    "brief": ("brief", "--view", "weekly", "--out", "a.pptx", "--day", "2031-05-01"),
    "tables": ("tables", "--out", "a"),
}
EVERY = pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    written = tmp_path / "written"
    written.mkdir()
    monkeypatch.chdir(written)
    return written


@EVERY
def test_settings_that_cannot_be_read_give_no_file(here: Path, folder: Path, words: tuple) -> None:
    (folder / "corpus.toml").write_text("not = [toml", encoding="utf-8")
    result = run(*words, "--corpus", folder)
    assert (result.exit_code, result.stdout, list(here.iterdir())) == (2, "", [])
    assert "has 1 problem; `python -m lib check" in result.stderr
    assert "corpus.toml › this is not TOML" in result.stderr
    assert "corpus.toml cannot be read; no file was written" in result.stderr


@EVERY
def test_a_broken_article_is_reported_and_the_rest_is_written(
    here: Path, folder: Path, words: tuple
) -> None:
    broken = folder / "articles" / "2031-03-05-rockets-off-vell.json"
    broken.write_text("{", encoding="utf-8")
    result = run(*words, "--corpus", folder)
    assert result.exit_code == 0
    assert "\narticles/2031-03-05-rockets-off-vell.json › line 1" in result.stderr
    assert list(here.iterdir())


@EVERY
def test_a_corpus_without_a_readable_article_gives_no_file(
    here: Path, folder: Path, words: tuple
) -> None:
    for path in (folder / "articles").iterdir():
        path.write_text("{", encoding="utf-8")
    result = run(*words, "--corpus", folder)
    assert (result.exit_code, result.stdout, list(here.iterdir())) == (2, "", [])
    assert result.stderr.splitlines()[-1] == "none of the articles can be read; no file was written"


@pytest.mark.usefixtures("here")
def test_the_first_problems_are_listed_one_per_line(folder: Path) -> None:
    settings = "".join(f'"new\\nline{number}" = 1\n' for number in range(9))
    (folder / "corpus.toml").write_text(settings, encoding="utf-8")
    result = run(*COMMANDS["export"], "--corpus", folder)
    assert result.exit_code == 0
    assert [line.split(" › ")[0] for line in result.stderr.splitlines()][1:] == ["corpus.toml"] * 3


@pytest.mark.usefixtures("here")
def test_a_sound_corpus_is_silent(folder: Path) -> None:
    assert run(*COMMANDS["export"], "--corpus", folder).stderr == ""
