"""Annotations that stand twice in one article: the first one counts."""

from pathlib import Path

import pytest

from lib.corpus import load
from tests.reading.breaking import CLAIM, STATEMENT, change, the_article, the_problem

MENTION = {"event": "2031-03-04-vell-rocket-attack", "quote": "rockets"}
HINT = "the first one counts; remove this one"


@pytest.mark.parametrize(
    ("part", "annotation"), [("claims", CLAIM), ("events", MENTION), ("statements", STATEMENT)]
)
def test_an_annotation_given_twice_counts_once(folder: Path, part: str, annotation: dict) -> None:
    change(folder, **{"claims": [], part: [annotation, annotation]})
    problem = the_problem(folder)
    assert (problem.where, problem.message) == (f"{part} 2", f"this repeats {part} 1")
    assert problem.hint == HINT
    assert len(getattr(the_article(folder), part)) == 1


@pytest.mark.parametrize(
    "changes", [{"quote": "21  attacks in March "}, {"where": ["suderia", "vell", "vell"]}]
)
def test_blanks_and_the_order_of_places_make_no_other_claim(folder: Path, changes: dict) -> None:
    changed = CLAIM | {"where": ["vell", "suderia"]} | changes
    change(folder, claims=[CLAIM | {"where": ["vell", "suderia"]}, changed])
    assert the_problem(folder).message == "this repeats claims 1"


def test_an_event_mentioned_twice_with_other_words_counts_once(folder: Path) -> None:
    change(folder, claims=[], events=[MENTION, MENTION | {"quote": "a convoy"}])
    assert the_problem(folder).where == "events 2"


@pytest.mark.parametrize("changes", [{"value": 22}, {"bound": "about"}, {"quote": "21 in March"}])
def test_claims_that_differ_in_a_field_are_two(folder: Path, changes: dict) -> None:
    change(folder, claims=[CLAIM, CLAIM | changes])
    assert load(folder).problems == ()
