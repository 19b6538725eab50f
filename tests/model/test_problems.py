"""A problem in words."""

import pytest

from lib.model import Problem
from lib.model.problems import value_text


def test_a_problem_reads_from_the_file_to_the_hint() -> None:
    problem = Problem("a.json", "claims 1", "this is wrong", "do that")
    assert str(problem) == "a.json › claims 1 › this is wrong › do that"


def test_a_problem_of_a_whole_file_without_hint_is_two_parts() -> None:
    assert str(Problem("a.json", "", "this is wrong")) == "a.json › this is wrong"


@pytest.mark.parametrize(
    ("value", "text"), [(None, "null"), (True, "true"), (0, "0"), ("a", "'a'"), ([1], "[1]")]
)
def test_a_value_is_shown_as_the_annotator_wrote_it(value: object, text: str) -> None:
    assert text == value_text(value)


@pytest.mark.parametrize(
    "value", ["x" * 999, [["x" * 99] * 99], 16**9000], ids=["text", "list", "number"]
)
def test_a_long_value_is_cut(value: object) -> None:
    assert len(value_text(value)) <= 60
