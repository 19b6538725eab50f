"""Article files: what cannot be read is told, and costs nothing else."""

import json
from pathlib import Path

import pytest

from lib.corpus import load
from lib.model import Problem
from tests.reading.breaking import (
    CLAIM,
    FILE,
    ID,
    OTHERS,
    add_line,
    change,
    ids,
    the_article,
    the_problem,
    value_of,
    without,
)


def test_broken_json_is_reported_with_line_and_column(folder: Path) -> None:
    (folder / FILE).write_text('{\n "id": "a"\n "title": "b"}')
    message = "this is not JSON: Expecting ',' delimiter"
    expected = Problem(FILE, "line 3, column 2", message, "check the commas and quotes there")
    assert expected == the_problem(folder)


def test_a_file_of_50_megabytes_is_not_read(folder: Path) -> None:
    with (folder / FILE).open("r+b") as file:
        file.truncate(50_000_000)
    problem = the_problem(folder)
    assert problem.message == "the file is too large: 50.0 MB"
    assert problem.hint == "at most 2 MB are read; split it"


def test_a_file_in_latin_1_is_reported_with_its_line(folder: Path) -> None:
    (folder / FILE).write_bytes(b'{\n "title": "Caf\xe9"}')
    message = "the file is not in UTF-8 (byte 0xE9)"
    expected = Problem(FILE, "line 2", message, "save it again in UTF-8")
    assert expected == the_problem(folder)


def test_a_byte_order_mark_is_passed_over(folder: Path) -> None:
    (folder / FILE).write_bytes(b"\xef\xbb\xbf" + (folder / FILE).read_bytes())
    assert load(folder).problems == ()


def test_an_empty_file_is_reported(folder: Path) -> None:
    (folder / FILE).write_text("")
    assert the_problem(folder).where == "line 1, column 1"


@pytest.mark.parametrize("depth", [300, 100_000])
def test_deeply_nested_json_costs_its_file_only(folder: Path, depth: int) -> None:
    (folder / FILE).write_text("[" * depth + "]" * depth)
    assert ids(folder) == OTHERS
    assert the_problem(folder).file == FILE


def test_a_number_of_too_many_digits_is_reported(folder: Path) -> None:
    (folder / FILE).write_text('{"id": ' + "9" * 5_000 + "}")
    assert the_problem(folder).message == "the JSON cannot be read"


@pytest.mark.parametrize("text", ["[]", '"an article"', "null", "5", "true", "[{}]"])
def test_json_that_is_not_an_object_is_not_an_article(folder: Path, text: str) -> None:
    (folder / FILE).write_text(text)
    hint = "an article is one JSON object { … }"
    assert Problem(FILE, "", "this is not an article", hint) == the_problem(folder)


def test_a_folder_named_like_an_article_is_reported(folder: Path) -> None:
    (folder / "articles" / "folder.json").mkdir()
    assert "the file cannot be read" in the_problem(folder).message


def test_a_file_in_capitals_is_read_too(folder: Path) -> None:
    (folder / FILE).rename(folder / "articles" / f"{ID}.JSON")
    assert [*OTHERS, ID] == ids(folder)


def test_an_id_that_differs_from_the_files_name_is_reported_and_kept(folder: Path) -> None:
    (folder / FILE).rename(folder / "articles" / "quiet.json")
    problem = the_problem(folder)
    assert problem.hint == f"rename the file to {ID}.json, or correct the id"
    assert ID in ids(folder)


def test_an_id_that_appears_twice_counts_once(folder: Path) -> None:
    lines = json.dumps(value_of(folder) | {"title": "Another"})
    add_line(folder, "articles/more.jsonl", lines)
    message = f"the id {ID!r} appears twice"
    expected = Problem("articles/more.jsonl", "line 1 › id", message, "the first one counts")
    assert expected == the_problem(folder)
    assert the_article(folder).title == "Quiet on the strait"


def test_a_missing_title_costs_the_article(folder: Path) -> None:
    without(folder, "title")
    assert Problem(FILE, "title", "this field is missing", "fill it in") == the_problem(folder)
    assert ids(folder) == OTHERS


@pytest.mark.parametrize("value", [None, "none", 5, {"measure": "attacks"}, True])
def test_claims_that_are_not_a_list_cost_only_the_claims(folder: Path, value: object) -> None:
    change(folder, claims=value)
    hint = "write [ … ], or omit the key"
    assert Problem(FILE, "claims", "this is not a list", hint) == the_problem(folder)
    assert the_article(folder).claims == ()


@pytest.mark.parametrize("value", [5, None, "21 attacks", []])
def test_a_claim_that_is_not_an_object_is_reported(folder: Path, value: object) -> None:
    change(folder, claims=[CLAIM, value])
    assert the_problem(folder).where == "claims 2"
    assert the_problem(folder).hint == "write { … }"


def test_one_bad_claim_costs_one_claim(folder: Path) -> None:
    change(folder, claims=[CLAIM, CLAIM | {"value": "many"}, CLAIM | {"value": 22}])
    assert [claim.value for claim in the_article(folder).claims] == [21, 22]
    assert the_problem(folder).where == "claims 2 › value"


def test_a_claim_keeps_its_number_after_a_bad_one(folder: Path) -> None:
    change(folder, claims=[CLAIM | {"value": "many"}, CLAIM | {"actor": "nobody"}])
    places = [problem.where for problem in load(folder).problems]
    assert places == ["claims 1 › value", "claims 2 › actor"]


def test_every_fault_of_a_claim_is_reported(folder: Path) -> None:
    change(folder, claims=[{}])
    places = [problem.where for problem in load(folder).problems]
    expected = ["claims 1 › measure", "claims 1 › bound", "claims 1 › value", "claims 1 › quote"]
    assert places == expected


def test_a_file_may_have_one_article_per_line(folder: Path) -> None:
    line = json.dumps(value_of(folder) | {"id": "in-a-line"})
    (folder / "articles" / "more.jsonl").write_text(f"\n{line}\r\n\n")
    assert "in-a-line" in ids(folder)
    assert load(folder).problems == ()


def test_one_broken_line_costs_one_line(folder: Path) -> None:
    line = json.dumps(value_of(folder) | {"id": "in-a-line"})
    (folder / "articles" / "more.jsonl").write_text(f"{{\n[]\n{line}\n")
    places = [(problem.file, problem.where) for problem in load(folder).problems]
    assert places == [("articles/more.jsonl", "line 1"), ("articles/more.jsonl", "line 2")]
    assert "in-a-line" in ids(folder)


def test_a_fault_in_a_line_is_reported_with_its_number(folder: Path) -> None:
    value = value_of(folder) | {"id": "in-a-line", "claims": [CLAIM | {"actor": "nobody"}]}
    (folder / "articles" / "more.jsonl").write_text("\n" + json.dumps(value))
    assert the_problem(folder).where == "line 2 › claims 1 › actor"
