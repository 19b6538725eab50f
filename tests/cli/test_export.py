"""Tests of lib/cli/export.py."""

import json
import os
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest

from lib.corpus import fingerprint
from lib.exports.edition import Imprint, edition
from lib.exports.formats import FORMATS
from lib.exports.sheet.framing import PAPER
from lib.selection import Selection
from lib.selection.options import Options
from lib.selection.presets import default_range
from lib.tables import Tables
from lib.views.catalogue import VIEWS
from lib.views.catalogue import exhibit as exhibit_of
from lib.views.context import Context
from tests.cli.running import STATED, TINY, run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _window(context: Context) -> Selection:
    """What the page selects at first."""
    start, end = default_range(context.everything, context.corpus.settings)
    return Selection(start=start, end=end)


def _export(*words: object) -> tuple[int, str, str]:
    result = run("export", *STATED, *words)
    return result.exit_code, result.stdout, result.stderr


def _lines(path: Path) -> pd.DataFrame:
    return pd.read_json(path, lines=True)


def test_every_view_is_listed_with_its_options() -> None:
    lines = [line.split("\t") for line in run("views").stdout.splitlines()]
    assert [line[0] for line in lines] == list(VIEWS)
    assert ["who-answered-whom", "lanes"] in [[line[0], line[2]] for line in lines]


def test_only_the_files_name_is_printed(here: Path) -> None:
    status, out, errors = _export("articles", "--format", "json")
    assert (status, errors) == (0, "")
    assert out == f"{next(here.iterdir()).name}\n"


def test_a_file_is_named_after_view_window_and_as_of_day(here: Path) -> None:
    words = ("--from", "2031-03-01", "--to", "2031-03-31", "--known-by", "2031-03-20")
    _export("articles", "--format", "csv", *words)
    assert (here / "articles_2031-03-01_2031-03-31_2031-03-20.csv").is_file()


def test_the_numbers_are_those_of_the_tables(here: Path, tables: Tables) -> None:
    _export("articles", "--out", here / "new" / "articles.json")
    told = json.loads((here / "new" / "articles.json").read_text(encoding="utf-8"))
    assert len(told["data"]["articles"]) == len(tables.articles)


def test_a_file_can_go_into_a_folder(here: Path) -> None:
    _, out, _ = _export("articles", "--format", "jsonl", "--out", here)
    assert Path(out.strip()).parent == here
    assert Path(out.strip()).is_file()


def test_a_folder_that_is_not_there_is_made(here: Path) -> None:
    _, out, _ = _export("articles", "--format", "jsonl", "--out", f"{here}/new/folder.csv/")
    assert Path(out.strip()).parent == here / "new" / "folder.csv"
    assert Path(out.strip()).is_file()


def test_a_file_may_have_an_ending_that_is_not_a_format(here: Path) -> None:
    assert _export("articles", "--format", "csv", "--out", here / "a.txt")[0] == 0
    assert (here / "a.txt").is_file()


def test_a_link_replaces_the_filters(here: Path) -> None:
    link = "http://localhost:8501/timeline?from=2031-03-01&to=2031-03-31&lanes=true"
    _export("timeline", "--link", link, "--out", here / "a.json")
    words = ("--from", "2031-03-01", "--to", "2031-03-31", "--set", "lanes=true")
    _export("timeline", *words, "--out", here / "b.json")
    assert (here / "a.json").read_bytes() == (here / "b.json").read_bytes()


def test_an_id_selects_the_same_as_its_label(here: Path) -> None:
    _export("weekly", "--set", "bloc=northern-pact", "--out", here / "a.json")
    _export("weekly", "--set", "bloc=Northern pact", "--out", here / "b.json")
    assert (here / "a.json").read_bytes() == (here / "b.json").read_bytes()


def test_unknown_names_in_a_link_are_reported(here: Path) -> None:
    link = "http://localhost:8501/timeline?form=2031-03-01&measure=Killed"
    status, _, errors = _export("timeline", "--link", link, "--out", here / "a.csv")
    assert status == 0
    assert errors.startswith("--link: unknown “form”, “measure”; use one of: from, to")


@pytest.mark.parametrize("more", ["zoom_from=2031-03-01", "article=x", "new=2031-03-01"])
def test_a_link_may_have_options_of_another_view_on_its_page(here: Path, more: str) -> None:
    link = f"http://localhost:8501/timeline?lanes=true&{more}"
    status, _, errors = _export("who-answered-whom", "--link", link, "--out", here / "a.csv")
    assert (status, errors) == (0, "")


def test_the_permalink_of_an_export_makes_it_again(here: Path) -> None:
    _export("weekly", "--from", "2031-03-02", "--out", here / "a.json")
    link = json.loads((here / "a.json").read_text(encoding="utf-8"))["permalink"]
    assert parse_qs(urlsplit(link).query)["from"] == ["2031-03-02"]
    _export("weekly", "--link", link, "--out", here / "b.json")
    assert (here / "a.json").read_bytes() == (here / "b.json").read_bytes()


@pytest.mark.parametrize("form", ["xlsx", "pptx", "html", "png", "svg", "parquet", "csv"])
def test_two_exports_of_one_view_are_the_same_bytes(here: Path, form: str) -> None:
    for name in ("a", "b"):
        assert _export("attack-counts", "--out", here / f"{name}.{form}")[0] == 0
    assert (here / f"a.{form}").read_bytes() == (here / f"b.{form}").read_bytes()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nonsense", "--format", "csv"), "there is no view “nonsense”; one of: leading-figures"),
        (("articles",), "--format: there is no “”; one of: png"),
        (("articles", "--format", "doc"), "there is no “doc”"),
        (
            ("articles", "--format", "geojson"),
            "articles is not available as geojson, only as: pptx",
        ),
        (("articles", "--format", "csv", "--from", "yesterday"), "from: “yesterday” is not a date"),
        (("articles", "--format", "csv", "--set", "bloc=Nobody"), "bloc: there is no “Nobody”"),
        (("articles", "--format", "csv", "--set", "bloc"), "write name=value"),
        (
            ("timeline", "--format", "csv", "--set", "wrongname=3"),
            "--set: there is no “wrongname” here; one of: from, to, known, bloc, party, country,"
            " place, km, type, weapon, claimed_by, reported_by, language, q, reread, new, lanes,"
            " zoom_from, zoom_to\n",
        ),
        (("weekly", "--format", "csv", "--set", "per=Day"), "there is no “per” here"),
        (("weekly", "--format", "csv", "--link", "no link"), "--link: “no link” is not an address"),
        (("weekly", "--format", "csv", "--link", ""), "is not an address"),
        (("weekly", "--format", "csv", "--link", "http://[bad/x"), "cannot be read as an address"),
        (("weekly", "--format", "csv", "--link", "http://x/?" + "a&" * 201), "cannot be read"),
        (("attack-counts", "--format", "csv", "--set", "per=Decade"), "one of: Day, Week, Month"),
        (
            ("weekly", "--format", "png", "--out", "w.csv"),
            "--format png and a file that ends in .csv do not go together",
        ),
        (
            ("weekly", "--format", "csv", "--from", "2031-03-05", "--to", "2031-03-01"),
            "the days are reversed: from, 2031-03-05, is after to, 2031-03-01\n",
        ),
        (
            (
                "changes",
                "--format",
                "csv",
                "--set",
                "since=2031-03-05",
                "--set",
                "until=2031-03-01",
            ),
            "the days are reversed: since, 2031-03-05, is after until, 2031-03-01",
        ),
        (("changes", "--format", "csv", "--set", "since=soon"), "since: “soon” is not a date"),
        (
            ("attack-counts", "--format", "csv", "--part", "event"),
            "--part: attack-counts has no “event”; one of: claims, reported events\n",
        ),
        (
            ("attack-counts", "--format", "json", "--part", "claims"),
            "--part: json does not hold one table; use one of: csv, jsonl, parquet",
        ),
        (("articles", "--format", "csv", "--accessed", "soon"), "accessed: “soon” is not a date"),
        (("articles", "--format", "csv", "--handling", "X" * 81), "is 81 letters long"),
    ],
)
def test_an_invalid_word_is_reported_and_nothing_is_written(
    here: Path, words: tuple, told: str
) -> None:
    status, out, errors = _export(*words)
    assert (status, out, list(here.iterdir())) == (2, "", [])
    assert told in errors


def test_a_folder_that_is_not_a_corpus_is_reported(here: Path) -> None:
    result = run("export", "articles", "--format", "csv", "--corpus", here)
    assert result.exit_code == 2
    assert "is not a corpus" in result.stderr


@pytest.mark.parametrize("name", ["timeline", "strike-map", "positions", "weekly"])
def test_an_empty_selection_gives_a_sentence_and_no_file(here: Path, name: str) -> None:
    status, out, errors = _export(
        name, "--format", "xlsx", "--from", "1950-01-01", "--to", "1950-01-02"
    )
    assert (status, out, list(here.iterdir())) == (1, "", [])
    assert "nothing matches 1–2 Jan 1950; no file was written" in errors


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_part_of_the_data_is_had_by_its_name(here: Path, form: str) -> None:
    words = ("attack-counts", "--format", form, "--part", "reported events")
    status, out, errors = _export(*words)
    assert (status, errors) == (0, "")
    assert out.startswith("attack-counts-reported-events_")
    _export("attack-counts", "--out", here / "whole.json")
    told = json.loads((here / "whole.json").read_text(encoding="utf-8"))["data"]
    read = {"csv": pd.read_csv, "parquet": pd.read_parquet}.get(form, _lines)
    names = [row["event_id"] for row in told["reported events"]]
    assert read(here / out.strip())["event_id"].tolist() == names


def test_an_empty_part_gives_a_sentence_and_no_file(here: Path) -> None:
    words = ("--format", "csv", "--part", "reported events", "--from", "2031-03-14")
    status, out, errors = _export("attack-counts", *words)
    assert (status, out, list(here.iterdir())) == (1, "", [])
    assert errors == "attack-counts: its part “reported events” is empty; no file was written\n"


def test_a_pdf_needs_no_other_program(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(here))
    monkeypatch.setattr(subprocess, "Popen", None)
    status, out, errors = _export("weekly", "--format", "pdf")
    assert (status, errors) == (0, "")
    assert (here / out.strip()).read_bytes().startswith(b"%PDF-")


def test_a_file_that_cannot_be_written_is_reported(here: Path) -> None:
    (here / "taken").write_text("", encoding="utf-8")
    status, _, errors = _export("articles", "--format", "csv", "--out", here / "taken" / "a.csv")
    assert status == 2
    assert "cannot be written" in errors


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_the_map_is_had_in_every_format(here: Path, form: str) -> None:
    status, out, errors = _export("strike-map", "--format", form)
    assert (status, errors) == (0, "")
    assert (here / out.strip()).stat().st_size > 100


def test_a_name_that_is_too_long_is_reported(here: Path) -> None:
    done = run("export", "weekly", "--format", "csv", "--out", "x" * 300, "--corpus", str(TINY))
    assert done.exit_code == 2
    assert "cannot be written: File name too long" in done.stderr
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("form", ["json", "pptx", "html", "geojson"])
def test_the_command_writes_what_the_page_writes(here: Path, context: Context, form: str) -> None:
    _export("strike-map", "--out", here / f"map.{form}")
    window = replace(context.looking(PAPER), selection=_window(context))
    picture = exhibit_of("strike-map", window, Options())
    assert picture
    stated = edition(picture, window, Imprint(fingerprint(TINY), date(2031, 5, 1)))
    assert (here / f"map.{form}").read_bytes() == FORMATS[form].write(picture, window, stated)


@pytest.mark.parametrize("command", ["export", "brief"])
def test_a_pipe_or_device_is_refused_before_anything_is_made(tmp_path: Path, command: str) -> None:
    os.mkfifo(tmp_path / "pipe.pptx")
    words = ("weekly",) if command == "export" else ("--view", "weekly")
    for named in (tmp_path / "pipe.pptx", Path(os.devnull)):
        result = run(command, *words, "--out", named, "--format", "pptx", *STATED)
        assert result.exit_code == 2
        assert "is neither a file nor a folder; name a file" in result.stderr


def test_a_folder_with_the_name_of_the_file_is_refused(tmp_path: Path) -> None:
    run("export", "weekly", "--format", "csv", "--out", tmp_path, *STATED)
    (made,) = tmp_path.iterdir()
    made.unlink()
    made.mkdir()
    result = run("export", "weekly", "--format", "csv", "--out", tmp_path, *STATED)
    assert (result.exit_code, "not a file" in result.stderr) == (2, True)
