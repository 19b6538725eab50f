"""Faults in words that an annotator understands."""

from pathlib import Path
from typing import Any

import pytest

from lib.corpus import load
from lib.corpus.validation import nearest
from tests.reading.breaking import CLAIM, change, claim, fill, settings, the_problem

WHOLE = "a whole number from 0 up, without quotation marks"


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        ("21", "'21' is not a whole number", WHOLE),
        (21.5, "21.5 is not a whole number", WHOLE),
        (True, "true is not a whole number", WHOLE),
        (None, "null is not a whole number", WHOLE),
        (float("nan"), "NaN is not a whole number", WHOLE),
        (float("inf"), "Infinity is not a whole number", WHOLE),
        (-1, "-1 is too small", "at least 0"),
        (10**13, "10000000000000 is too large", "at most 1000000000000"),
    ],
)
def test_a_value_must_be_a_whole_number(folder: Path, value: Any, message: str, hint: str) -> None:
    claim(folder, value=value)
    problem = the_problem(folder)
    assert (message, hint) == (problem.message, problem.hint)
    assert problem.where == "claims 1 › value"


def test_a_claim_without_a_value_is_reported(folder: Path) -> None:
    change(folder, claims=[{key: item for key, item in CLAIM.items() if key != "value"}])
    assert str(the_problem(folder)).endswith(
        "claims 1 › value › this field is missing › fill it in"
    )


def test_an_unknown_bound_is_reported_with_the_known_ones(folder: Path) -> None:
    claim(folder, bound="more_then")
    problem = the_problem(folder)
    assert problem.message == "'more_then' is not allowed here"
    assert problem.hint.startswith("did you mean 'more_than'? one of: 'exactly', 'at_least'")


def test_an_unknown_stance_is_reported_with_the_known_ones(folder: Path) -> None:
    change(folder, statements=[{"stance": "acuse"}])
    problems = {problem.where: problem for problem in load(folder).problems}
    assert problems["statements 1 › stance"].hint.startswith("did you mean 'accuse'?")


def test_an_unknown_field_is_reported_with_the_nearest(folder: Path) -> None:
    claim(folder, claiment="norrland-navy")
    problem = the_problem(folder)
    assert (problem.where, problem.message) == ("claims 1 › claiment", "this field is not known")
    assert problem.hint == "did you mean 'claimant'?"


def test_an_unknown_field_without_a_near_one_is_reported_with_all(folder: Path) -> None:
    change(folder, zzz=1)
    assert the_problem(folder).hint.startswith("the fields are: id, title, publisher")


@pytest.mark.parametrize("text", ["2031-02-30", "2031-13", "March 2031", "", "٢٠٣١-٠٣"])
def test_an_impossible_date_is_reported(folder: Path, text: str) -> None:
    claim(folder, since=text)
    problem = the_problem(folder)
    assert f"{text!r} is not a date that exists" == problem.message
    assert problem.hint == "write YYYY-MM-DD or YYYY-MM, for example 2023-10-17 or 2023-10"


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_mistyped_year_is_reported(folder: Path, day: str) -> None:
    change(folder, published=day)
    assert the_problem(folder).hint == "a year is from 1900 to 2100"


@pytest.mark.parametrize(
    ("changes", "message", "hint"),
    [
        ({"title": 5}, "5 is not text", "put it in quotation marks"),
        ({"title": " "}, "this field is empty",
         "fill it in, or omit the key if it is optional"),
        ({"language": "English"}, "'English' is not a language code", "for example en, ar or fr"),
        ({"id": "Quiet!"}, "'Quiet!' is not a valid id",
         "lower-case letters, digits, - and _ only"),
        ({"title": "\ud800"}, "the text contains an invalid character", "type it again"),
    ],
)  # fmt: skip
def test_a_wrong_field_of_the_head_is_reported(
    folder: Path, changes: dict, message: str, hint: str
) -> None:
    change(folder, **changes)
    problem = the_problem(folder)
    assert (message, hint) == (problem.message, problem.hint)


def test_a_place_without_its_list_is_reported(folder: Path) -> None:
    claim(folder, where="suderia")
    problem = the_problem(folder)
    assert problem.message == "'suderia' is not a list"
    assert problem.hint == "write [ … ], or omit the key"


def test_a_range_without_an_upper_value_is_reported(folder: Path) -> None:
    claim(folder, bound="between")
    assert the_problem(folder).hint == 'for example "value": 10, "value_high": 20'


@pytest.mark.parametrize("word", ["suderya", "suderi", "suderia-"])
def test_the_hint_suggests_the_nearest_known_word(word: str) -> None:
    assert nearest(word, ["norrland", "suderia"]) == "did you mean 'suderia'?"


@pytest.mark.parametrize("word", ["xyz", "", 5, None, ["suderia"]])
def test_without_a_near_word_the_hint_suggests_none(word: object) -> None:
    assert nearest(word, ["norrland", "suderia"]) == ""


@pytest.mark.parametrize("colour", ["blue", "#07B"])
def test_an_invalid_colour_gets_the_right_form_as_a_hint(folder: Path, colour: str) -> None:
    settings(folder, f'[[blocs]]\nid = "suderia"\nlabel = "S"\ncolour = "{colour}"\n')
    problem = the_problem(folder)
    assert problem.message == f"{colour!r} is not a colour"
    assert problem.hint == "write #RRGGBB, for example #0072B2"


def test_a_text_that_is_too_long_is_reported_with_its_length(folder: Path) -> None:
    change(folder, title="x" * 2_001)
    problem = the_problem(folder)
    assert problem.message == "the text is too long: 2,001 characters"
    assert problem.hint == "shorten it to at most 2,000"


@pytest.mark.parametrize(
    ("near", "message", "hint"),
    [
        ("0", "0 is too small", "more than 0"),
        ("nan", "NaN is not a number", "for example 34.5"),
        ('"x"', "'x' is not a whole number", "a whole number, for example 25"),
    ],
)
def test_an_invalid_distance_is_reported(folder: Path, near: str, message: str, hint: str) -> None:
    settings(folder, f'[focus]\npair = "NRL-SDR"\nnear_km = {near}\n')
    assert (the_problem(folder).message, the_problem(folder).hint) == (message, hint)


@pytest.mark.parametrize(
    ("column", "cell", "message", "hint"),
    [
        ("lat", "nan", "'nan' is not a number", "for example 34.5"),
        ("geo_precision", "٢x", "'٢x' is not a whole number", "1, 2 or 3"),
    ],
)
def test_a_cell_that_is_not_a_number_is_reported(
    folder: Path, column: str, cell: str, message: str, hint: str
) -> None:
    fill(folder, "places.csv", column, {"vell": cell})
    problem = load(folder).problems[0]
    assert (problem.message, problem.hint) == (message, hint)
