"""Tests of lib/retaliation.py."""

import pandas as pd
import pytest

from lib import chains, retaliation
from lib.tables import Tables

BACK = {"answering": "b", "answered": "a", "answering_name": "Navy", "answered_name": "Front"}


def pair(**changes: object) -> dict:
    usual = {
        "answering": "a", "answered": "b", "answering_name": "Front", "answered_name": "Navy",
        "answers": 18, "links": 20, "median": 1.0, "shortest": 0, "longest": 9, "beyond": 0,
        "violent": True,
    }  # fmt: skip
    return {**usual, **changes}


def finding(*pairs: dict) -> str:
    return retaliation.finding(pd.DataFrame(list(pairs)))


def test_the_finding_gives_both_ways(tables: Tables) -> None:
    assert retaliation.finding(chains.answered(chains.links(tables))) == (
        "Coastal fronts hit back at Northern pact once, after 1–7 days; "
        "Northern pact once, after 2 days"
    )


@pytest.mark.parametrize(
    ("median", "words"),
    [
        (0.0, "usually the same day"),
        (1.0, "usually within a day"),
        (2.5, "usually after two to three days"),
        (4.0, "usually within four days"),
    ],
)
def test_the_median_is_what_is_usual(median: float, words: str) -> None:
    assert finding(pair(median=median)) == f"Front hit back at Navy 18 times, {words}"


def test_of_two_links_nothing_is_usual() -> None:
    assert finding(pair(answers=2, links=2)) == "Front hit back at Navy twice, after 0–9 days"


def test_answers_outside_the_selection_are_counted_apart() -> None:
    assert finding(pair(beyond=3)).startswith(
        "Front hit back at Navy 18 times (3 of them outside this selection)"
    )
    assert "18 times (outside this selection)" in finding(pair(beyond=18))


def test_only_violence_hits_back() -> None:
    assert finding(pair(violent=False), pair(**BACK, answers=8)) == (
        "Front responded to Navy 18 times, usually within a day; "
        "Navy hit back 8 times, usually within a day"
    )


def test_without_links_there_is_no_finding() -> None:
    assert finding() == ""
