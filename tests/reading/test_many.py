"""Corpora with very many faults, or very long words: what is kept is limited, the rest counted."""

import json
import time
from pathlib import Path

import pytest

from lib.corpus import load
from lib.corpus.parsing import MOST, MOST_OF_FILE, Findings
from lib.corpus.validation import nearest
from lib.model import Claim
from tests.reading.breaking import CLAIM, change, ids, settings, the_problem

SOON = 20  # seconds of work, on a slow machine


@pytest.fixture(autouse=True)
def _in_time() -> object:
    began = time.process_time()
    yield
    assert time.process_time() - began < SOON


def test_the_first_problems_are_kept_and_all_are_counted(folder: Path) -> None:
    change(folder, claims=[CLAIM | {"value": "many"}] * 3_000)
    corpus = load(folder)
    assert (len(corpus.problems), corpus.problem_count) == (MOST_OF_FILE, 3_000)


def test_many_problems_in_one_file_do_not_hide_those_of_another(folder: Path) -> None:
    (folder / "articles" / "a.jsonl").write_text("{\n" * 5_000)
    (folder / "articles" / "z.json").write_text("{")
    assert load(folder).problems[-1].file == "articles/z.json"


def test_the_problems_of_many_files_are_kept_as_those_of_one(folder: Path) -> None:
    for number in range(1_500):
        (folder / "articles" / f"{number:04}.json").write_text("{")
    corpus = load(folder)
    assert (len(corpus.problems), corpus.problem_count) == (MOST, 1_500)
    assert len(corpus.articles) == 4


def test_an_article_of_very_many_wrong_claims_ends_soon(folder: Path) -> None:
    change(folder, claims=[0] * 300_000)
    assert load(folder).problem_count == 300_000


def test_a_claim_of_very_many_unknown_fields_ends_soon(folder: Path) -> None:
    change(folder, claims=[CLAIM | {f"valu{number}": 0 for number in range(100_000)}])
    assert load(folder).problem_count == 100_000


@pytest.mark.parametrize("name", ["", "x", "boder_km", "lat"])
def test_very_many_columns_end_soon(folder: Path, name: str) -> None:
    columns = f",{name}" * 300_000
    (folder / "places.csv").write_text(f"id,name{columns}\nvell,Vell\n", encoding="utf-8")
    assert [place.id for place in load(folder).places] == ["vell"]


def test_very_many_unknown_ids_end_soon(folder: Path) -> None:
    with (folder / "places.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"suderia-town-{number:05},Town\n" for number in range(20_000))
    change(
        folder, claims=[CLAIM | {"where": [f"suderia-twon-{number}" for number in range(40_000)]}]
    )
    corpus = load(folder)
    assert corpus.problem_count == 40_000
    assert corpus.problems[0].hint.startswith("did you mean 'suderia-town-")


@pytest.mark.parametrize("word", ["x" * 1_000_000, "suderia-" * 100_000])
def test_a_very_long_word_has_no_nearest_one(word: str) -> None:
    assert nearest(word, [f"suderia-{number}" for number in range(10_000)]) == ""


def test_of_many_words_the_nearest_is_found() -> None:
    known = [f"2031-03-{day:02}-attack-on-{place}" for day in range(1, 29) for place in "abcdefgh"]
    assert nearest("2031-03-17-atack-on-c", known) == "did you mean '2031-03-17-attack-on-c'?"
    many = [f"{name}-{number}" for number in range(100) for name in known]
    assert nearest("2031-03-17-atack-on-c-42", many).startswith("did you mean '2031-03-17-attack")


def test_a_problem_is_short_enough_to_read(folder: Path) -> None:
    change(folder, **{"k" * 100_000: 1})
    assert len(str(the_problem(folder))) < 1_500


def test_a_setting_of_very_long_words_is_reported_in_short(folder: Path) -> None:
    settings(
        folder,
        f'[focus]\npair = "{"x" * 100_000}"\n\n[[references]]\nevent = "{"y" * 160}"\nlabel = "z"',
    )
    assert all(len(str(problem)) < 1_000 for problem in load(folder).problems)


@pytest.mark.parametrize("text", ['{"id": "x", "\\ud800": 1}', '{"\\udfff": {"a": 1, "a": 2}}'])
def test_a_problem_has_no_characters_that_files_cannot_hold(folder: Path, text: str) -> None:
    (folder / "articles" / "x.json").write_text(text)
    assert {problem.file for problem in load(folder).problems} == {"articles/x.json"}
    assert str(load(folder).problems).encode()


@pytest.mark.parametrize("depth", [900, 5_000, 200_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"claims": ', "}")])
def test_deep_json_in_a_line_or_a_layer_costs_only_itself(
    folder: Path, depth: int, opening: str, closing: str
) -> None:
    deep = f"{opening * depth}1{closing * depth}"
    (folder / "basemap").mkdir()
    (folder / "basemap" / "lakes.geojson").write_text(deep)
    (folder / "articles" / "more.jsonl").write_text(f"{deep}\n")
    corpus = load(folder)
    assert {problem.file for problem in corpus.problems} == {
        "articles/more.jsonl",
        "basemap/lakes.geojson",
    }
    assert len(corpus.articles) == 4


def test_findings_count_on_when_they_are_full() -> None:
    found = Findings("a.json", most=1)
    found.add("x", "first")
    found.record(Claim, {}, "y")
    assert ([problem.where for problem in found.problems], found.total) == (["x"], 5)


@pytest.mark.parametrize("marks", ["\ufeff", "\ufeff\ufeff"])
def test_marks_of_the_byte_order_are_passed_over(folder: Path, marks: str) -> None:
    for path in [*(folder / "articles").iterdir(), folder / "events.csv"]:
        path.write_text(marks + path.read_text(encoding="utf-8"), encoding="utf-8")
    line = next((folder / "articles").iterdir()).read_text(encoding="utf-8").lstrip("\ufeff")
    line = json.dumps(json.loads(line) | {"id": "in-a-line"})
    (folder / "articles" / "more.jsonl").write_text(f"{marks}{line}\n", encoding="utf-8")
    assert load(folder).problems == ()
    assert "in-a-line" in ids(folder)


@pytest.mark.parametrize("content", [b"\0", b"\0" * 4_096, b'{"id": "\0"}'])
def test_nul_bytes_cost_their_file_only(folder: Path, content: bytes) -> None:
    (folder / "articles" / "x.json").write_bytes(content)
    assert the_problem(folder).file == "articles/x.json"
    (folder / "corpus.toml").write_bytes(content)
    assert {problem.file for problem in load(folder).problems} == {"articles/x.json", "corpus.toml"}


def test_a_key_with_many_parts_does_not_slow_down_the_settings(folder: Path) -> None:
    settings(folder, f"a{'.a' * 200_000} = 1\n")
    assert the_problem(folder).message == "the line has more than 200 dots"
