"""The files of a corpus (lib/corpus/files.py): whatever stands in a folder, reading comes to an
end, shows what is sound and reports the rest."""

import os
import socket
import stat
from pathlib import Path

import pytest

from lib.corpus import files, fingerprint, load
from lib.corpus.stamps import state
from tests.reading.breaking import FILE, ID, OTHERS, ids, misnamed, misnamed_folder, the_problem

ALL = [*OTHERS, ID]
HIDDEN = ["articles/._a.json", "articles/.#a.json", "articles/.a.json.swp", "._events.csv",
          "basemap/._b.geojson", ".corpus.toml"]  # fmt: skip


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket has room for some hundred letters only
    try:
        with socket.socket(socket.AF_UNIX) as opened:
            opened.bind(path.name)
    finally:
        os.chdir(here)


KINDS = {
    "a pipe": _pipe,
    "a socket": _socket,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a folder": lambda path: path.mkdir(),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "file", ["articles/x.json", "articles/x.jsonl", "basemap/x.geojson", "corpus.toml"]
)
def test_a_pipe_or_device_is_never_waited_for(folder: Path, file: str, kind: str) -> None:
    (folder / "basemap").mkdir()
    KINDS[kind](folder / file)
    problem = the_problem(folder)
    assert (problem.file, problem.message) == (file, f"the file cannot be read: it is {kind}")
    assert ids(folder) == ALL
    assert fingerprint(folder)
    assert state(folder)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("file", ["events.csv", "parties.csv", "places.csv"])
def test_a_registry_that_is_not_a_file_is_reported(folder: Path, file: str, kind: str) -> None:
    (folder / file).unlink()
    KINDS[kind](folder / file)
    first = next(problem for problem in load(folder).problems if problem.file == file)
    assert first.message == f"the file cannot be read: it is {kind}"


def test_settings_that_are_not_a_file_do_not_count_as_missing(folder: Path) -> None:
    os.mkfifo(folder / "corpus.toml")
    assert not load(folder).has_settings


@pytest.mark.parametrize("goal", ["nowhere", "x.json", "."])
def test_a_broken_link_costs_only_itself(folder: Path, goal: str) -> None:
    (folder / "articles" / "x.json").symlink_to(goal)
    assert the_problem(folder).file == "articles/x.json"
    assert ids(folder) == ALL


@pytest.mark.parametrize("name", ["articles", "basemap"])
@pytest.mark.parametrize("kind", ["a pipe", "a device", "a loop", "a file"])
def test_a_file_in_place_of_the_articles_folder_is_reported(
    folder: Path, name: str, kind: str
) -> None:
    if (folder / name).exists():
        (folder / name).rename(folder / "aside")
    make = {
        **KINDS,
        "a loop": lambda path: path.symlink_to(name),
        "a file": lambda path: path.touch(),
    }
    make[kind](folder / name)
    problems = [str(problem) for problem in load(folder).problems if problem.file == name]
    assert len(problems) == 1
    assert "the folder cannot be read: " in problems[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
@pytest.mark.parametrize("name", ["articles", FILE, "events.csv"])
def test_an_unreadable_file_is_reported(folder: Path, name: str) -> None:
    (folder / name).chmod(0)
    problems = [str(problem) for problem in load(folder).problems]
    (folder / name).chmod(0o755)
    assert any("cannot be read: Permission denied" in problem for problem in problems)


def _refused(*_: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_an_unreadable_folder_is_reported(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "basemap").mkdir()
    monkeypatch.setattr(files, "_names", _refused)
    corpus = load(folder)
    assert [str(problem) for problem in corpus.problems] == [
        "basemap › the folder cannot be read: Permission denied",
        "articles › the folder cannot be read: Permission denied",
    ]
    assert (len(corpus.articles), len(corpus.events)) == (0, 4)


def test_a_file_that_vanishes_before_it_is_read_costs_only_itself(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = files._names
    monkeypatch.setattr(files, "_names", lambda root: [*names(root), "gone.json", "gone.geojson"])
    assert ids(folder) == ALL
    assert fingerprint(folder)
    assert state(folder)


@pytest.mark.parametrize("name", HIDDEN)
def test_hidden_files_are_not_part_of_a_corpus(folder: Path, name: str) -> None:
    (folder / "basemap").mkdir()
    before = fingerprint(folder), state(folder)
    (folder / name).write_bytes(b"\x00\x05\x16\x07 Mac OS X \xb0\xff")
    assert load(folder).problems == ()
    assert (fingerprint(folder), state(folder)) == before


def test_an_editors_lock_is_not_part_of_a_corpus(folder: Path) -> None:
    before = fingerprint(folder), state(folder)
    (folder / "articles" / f".#{ID}.json").symlink_to("anna@desk.1234:1700000000")
    assert (fingerprint(folder), state(folder)) == before
    assert load(folder).problems == ()


@pytest.mark.parametrize(
    ("file", "other"),
    [
        (FILE, f"articles/{ID}.JSON"),
        ("events.csv", "Events.CSV"),
        ("parties.csv", "PARTIES.csv"),
        ("articles", "Articles"),
    ],
)
def test_names_are_recognised_in_any_case(folder: Path, file: str, other: str) -> None:
    (folder / file).rename(folder / other)
    assert load(folder).problems == ()
    assert ids(folder) == ALL
    before = fingerprint(folder), state(folder)
    changed = next((folder / other).iterdir()) if (folder / other).is_dir() else folder / other
    changed.write_bytes(changed.read_bytes() + b" ")
    assert fingerprint(folder) != before[0]
    assert state(folder) != before[1]


def test_a_second_registry_in_another_case_is_reported(folder: Path) -> None:
    if (folder / "EVENTS.CSV").exists():
        pytest.skip("this system knows one name of both")
    (folder / "Events.CSV").write_text("id\n", encoding="utf-8")
    problem = the_problem(folder)
    assert (problem.file, problem.message) == ("events.csv", "Events.CSV is in the same folder")


@pytest.mark.parametrize("ending", [".json", ".JSON", ".jsonl", ".JSONL", ".Json"])
def test_every_article_that_is_read_is_part_of_the_fingerprint(folder: Path, ending: str) -> None:
    path = folder / "articles" / f"more{ending}"
    prints = []
    for letter in "ab":
        path.write_text(f'{{"title": "{letter}"}}', encoding="utf-8")
        prints.append((fingerprint(folder), state(folder)))
    assert load(folder).problems[0].file == f"articles/more{ending}"
    assert prints[0][0] != prints[1][0]


def test_a_name_that_is_not_utf_8_can_be_written_anywhere(folder: Path) -> None:
    name = misnamed(folder)
    assert {problem.file for problem in load(folder).problems} == {name}


def test_a_folder_whose_name_is_not_utf_8_has_a_title(folder: Path) -> None:
    title = load(misnamed_folder(folder)).settings.title or ""
    assert title.encode().lower().endswith(b"xdf")


def test_a_restored_older_file_is_a_change(folder: Path) -> None:
    before = state(folder)
    (folder / FILE).write_bytes((folder / FILE).read_bytes()[::-1])
    os.utime(folder / FILE, (1_700_000_000, 1_700_000_000))
    assert state(folder) != before


def test_two_files_that_change_places_are_a_change(folder: Path) -> None:
    one, two = (folder / "articles" / f"{name}.jsonl" for name in "ab")
    one.write_text("[1]")
    two.write_text("[2]")
    for path in (one, two):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    before = state(folder)
    one.rename(folder / "aside")
    two.rename(one)
    (folder / "aside").rename(two)
    assert state(folder) != before


def test_without_a_change_the_state_is_the_same(folder: Path) -> None:
    assert state(folder) == state(folder)


@pytest.mark.parametrize("file", [FILE, "articles/big.jsonl", "events.csv", "corpus.toml"])
def test_a_file_of_500_megabytes_is_not_read(folder: Path, file: str) -> None:
    with (folder / file).open("ab") as opened:
        opened.truncate(500_000_000)
    messages = {problem.message for problem in load(folder).problems if problem.file == file}
    assert messages == {"the file is too large: 500.0 MB"}
    assert len(fingerprint(folder)) == 64


def test_a_file_that_grows_while_it_is_read_is_not_read_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = os.stat_result((stat.S_IFREG, 0, 0, 1, 0, 0, 0, 0, 0, 0))
    monkeypatch.setattr("lib.corpus.reading.os.fstat", lambda _: seen)
    with (folder / FILE).open("ab") as opened:
        opened.truncate(3_000_000)
    monkeypatch.setattr(Path, "stat", lambda *_, **__: seen)
    assert "the file is too large: 2.0 MB" in {problem.message for problem in load(folder).problems}


@pytest.mark.parametrize(
    "name",
    [
        f"{ID}.json.txt",
        f"{ID}.jsonc",
        f"{ID}.ndjson",
        f"{ID}.json 2",
        f"{ID}.json~",
        f"spring/{ID}.json",
    ],
)
def test_an_article_that_is_not_read_is_reported(folder: Path, name: str) -> None:
    goal = folder / "articles" / name
    goal.parent.mkdir(exist_ok=True)
    (folder / FILE).rename(goal)
    problem = the_problem(folder)
    assert problem.file == "articles"
    assert problem.message == f"{name.split('/')[0]!r} is not read"
    assert ids(folder) == OTHERS


@pytest.mark.parametrize("name", [f"{ID}.json~", f"{ID}.json.bak", "README.md", "about-json.md"])
def test_a_backup_beside_its_file_and_notes_are_not_problems(folder: Path, name: str) -> None:
    (folder / "articles" / name).write_text("{}")
    assert load(folder).problems == ()


def test_a_layer_with_another_ending_is_reported(folder: Path) -> None:
    (folder / "basemap").mkdir()
    (folder / "basemap" / "countries.json").write_text("{}")
    assert the_problem(folder).message == "'countries.json' is not read"


@pytest.mark.parametrize(
    "name", ["corpus.toml.txt", "Corpus (1).toml", " corpus.toml", "corpus.tml"]
)
def test_settings_under_another_name_are_reported(folder: Path, name: str) -> None:
    (folder / name).write_text('title = "Strait"')
    problem = the_problem(folder)
    assert (problem.message, problem.hint) == (f"{name!r} is not read", "rename it to corpus.toml")


def test_a_backup_of_the_settings_is_not_a_problem(folder: Path) -> None:
    (folder / "corpus.toml").write_text('title = "Strait"')
    (folder / "corpus.toml.txt").write_text('title = "Strait"')
    assert load(folder).problems == ()
