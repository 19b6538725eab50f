"""What commands write: files that are whole, harmless text, and a word where nothing is taken."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from lib.corpus.parsing import MOST_OF_FILE
from tests.cli.running import TINY, run
from tests.paths import ROOT
from tests.reading.breaking import misnamed

FULL = Path("/dev/full")
STRICT = {"PYTHONIOENCODING": "utf-8:strict", "NO_COLOR": "1"}
ESCAPES = "\x1b]0;title\x07\x1b[2J\x9b31m\u202e\u2028"
needs_full = pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")


def _lib(
    *words: object,
    limit: int = 0,
    stdout: IO[str] | int = subprocess.PIPE,
    env: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """`python -m lib …` as a shell starts it; `limit` is the largest size of a file."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [sys.executable, "-m", "lib", *map(str, words)],
        cwd=ROOT,
        check=False,
        preexec_fn=limited if limit else None,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=env or {**os.environ, **STRICT},
    )


@needs_full
@pytest.mark.parametrize("words", [("schema",), ("--help",), ("check",)])
def test_a_full_standard_output_is_reported(folder: Path, words: tuple[str, ...]) -> None:
    (folder / "articles" / "x.json").write_text("{")
    more = [folder] if words == ("check",) else []
    with FULL.open("w") as full:
        done = _lib(*words, *more, stdout=full)
    assert done.returncode == 2
    assert done.stderr == b"standard output cannot be written: No space left on device\n"


@pytest.mark.parametrize("words", [("schema",), ("--help",)])
def test_a_reader_that_stops_early_is_not_a_fault(words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = _lib(*words, stdout=writing)
    finally:
        os.close(writing)
    assert done.stderr == b""


WRITING = {
    "export": ("export", "articles", "--out", "a.xlsx", "--accessed", "2031-05-01"),
    "brief": ("brief", "--view", "weekly", "--out", "a.pptx", "--day", "2031-05-01"),
    "tables": ("tables", "--out", ".", "--format", "parquet"),
}


@pytest.mark.parametrize("words", WRITING.values(), ids=WRITING)
def test_a_file_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    placed = [str(tmp_path / word) if word in ("a.xlsx", "a.pptx", ".") else word for word in words]
    name = "claims.parquet" if "tables" in words else placed[placed.index("--out") + 1]
    (tmp_path / name).write_bytes(b"good")
    done = _lib(*placed, "--corpus", TINY, limit=4_096)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.endswith(b"cannot be written: File too large\n")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"good"]


@pytest.mark.parametrize("name", ["a.xlsx", "a.pptx", "a.png"])
def test_a_good_run_is_silent_on_standard_error(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    done = _lib("export", "attack-counts", "--out", path, "--corpus", TINY)
    assert (done.returncode, done.stdout, done.stderr) == (0, os.fsencode(path) + b"\n", b"")


def _hostile(folder: Path) -> None:
    """A corpus with what moves a terminal in an id, a key and a file's name."""
    article = {"id": ESCAPES, ESCAPES: 1, "claims": [{"measure": ESCAPES}]}
    (folder / "articles" / f"x{ESCAPES[:12]}.json").write_text(json.dumps(article))
    (folder / "corpus.toml").write_text(f"[focus]\npair = {json.dumps(ESCAPES)}\n")


def _moves(text: str) -> set[str]:
    return {sign for sign in text if sign in ESCAPES.replace("title", "").replace("2J", "")} & set(
        "\x1b\x07\x9b\u202e\u2028"
    )


def test_contents_of_files_cannot_control_the_terminal(folder: Path) -> None:
    _hostile(folder)
    done = _lib("check", folder)
    assert done.returncode == 1
    assert _moves(done.stdout.decode()) == set()
    assert all(line.count(" › ") for line in done.stdout.decode().splitlines())


def test_problems_as_json_move_no_terminal_and_say_the_same(folder: Path) -> None:
    _hostile(folder)
    done = _lib("check", folder, "--json")
    assert _moves(done.stdout.decode()) == set()
    assert any(ESCAPES[:3] in problem["file"] for problem in json.loads(done.stdout))


def test_refused_words_cannot_control_the_terminal(folder: Path) -> None:
    (folder / "parties.csv").write_text(f'id,name\nnorrland-navy,"{ESCAPES}"\n', encoding="utf-8")
    words = ("export", "articles", "--format", "csv", "--set", f"party=x{ESCAPES}")
    done = _lib(*words, "--corpus", folder)
    assert done.returncode == 2
    assert _moves(done.stderr.decode()) == set()


def test_a_file_name_that_is_not_utf_8_is_reported(folder: Path) -> None:
    name = misnamed(folder)
    done = _lib("check", folder)
    assert done.returncode == 1
    assert name.encode() in done.stdout
    listed = json.loads(_lib("check", folder, "--json").stdout)
    assert {problem["file"] for problem in listed} == {name}


@pytest.mark.skipif(sys.platform == "darwin", reason="names are in UTF-8 only")
def test_the_name_of_the_file_is_printed_as_it_is(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/gro\xdfe.csv"
    done = _lib("export", "articles", "--out", os.fsdecode(path), "--corpus", TINY)
    assert (done.returncode, done.stdout) == (0, path + b"\n")


def test_of_very_many_problems_the_first_are_printed_and_all_are_counted(folder: Path) -> None:
    (folder / "articles" / "more.jsonl").write_text("{\n" * 1_500)
    lines = run("check", folder).stdout.splitlines()
    assert len(lines) == MOST_OF_FILE + 1
    assert lines[-1] == "… and 1,300 more: 1,500 problems in all"
    result = run("check", folder, "--json")
    assert len(json.loads(result.stdout)) == MOST_OF_FILE
    assert "1,500 problems in all" in result.stderr


@pytest.mark.parametrize("option", ["--plan", "--template"])
def test_a_plan_or_template_without_end_is_refused(option: str) -> None:
    result = run("brief", option, "/dev/zero", "--view", "weekly", "--corpus", TINY)
    assert result.exit_code == 2
    assert "/dev/zero cannot be read: it has more than" in result.stderr


@pytest.mark.parametrize("encoding", ["ascii"])
def test_output_can_be_printed_in_any_encoding(folder: Path, encoding: str) -> None:
    (folder / "articles" / "x.json").write_text("{")
    done = _lib("check", folder, env={**os.environ, "PYTHONIOENCODING": encoding})
    assert (done.returncode, done.stderr) == (1, b"")
