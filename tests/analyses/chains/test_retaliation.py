"""Tests of lib/analyses/chains/retaliation.py."""

import pandas as pd
import pytest

from lib.analyses import chains
from lib.analyses.chains import retaliation
from lib.tables import Tables

BACK = {"answering": "b", "answered": "a", "answering_name": "Navy", "answered_name": "Front"}


def pair(**changes: object) -> dict:
    usual = {
        "answering": "a", "answered": "b", "answering_name": "Front", "answered_name": "Navy",
        "answers": 18, "links": 20, "below": 1, "above": 1, "shortest": 0, "longest": 9,
        "beyond": 0, "violent": True, "unlinked": 0,
    }  # fmt: skip
    return {**usual, **changes}


def finding(*pairs: dict) -> str:
    return retaliation.finding(pd.DataFrame(list(pairs)))


def test_the_finding_gives_both_ways(tables: Tables) -> None:
    assert retaliation.finding(chains.answer_counts(chains.links(tables))) == (
        "Coastal fronts hit back at Northern pact once, after 1–7 days; "
        "Northern pact once, after 2 days (1 of 2 links are our reading)"
    )


@pytest.mark.parametrize(
    ("middle", "words"),
    [(0, "usually the same day"), (1, "usually within a day"), (4, "usually within four days")],
)
def test_the_median_lag_is_called_usual(middle: int, words: str) -> None:
    title = finding(pair(below=middle, above=middle))
    assert title == f"Front hit back at Navy 18 times, {words}"


def test_a_gap_in_the_middle_is_never_filled_with_days_without_answers() -> None:
    title = finding(pair(below=1, above=4, longest=10))
    assert title == "Front hit back at Navy 18 times, half within a day, half after 4–10 days"
    assert "half the same day, half after 9 days" in finding(pair(below=0, above=9))


def test_two_links_have_no_usual_lag() -> None:
    assert finding(pair(answers=2, links=2)) == "Front hit back at Navy twice, after 0–9 days"


def test_answers_outside_the_selection_are_counted_separately() -> None:
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


def test_links_without_a_source_are_called_our_reading() -> None:
    assert finding(pair(links=18, unlinked=2)).endswith(" (2 of 18 links are our reading)")
    both = finding(pair(links=18, unlinked=2), pair(**BACK, answers=8, links=8, unlinked=1))
    assert both.endswith(" (3 of 26 links are our reading)")
    assert finding(pair(answers=1, links=1, unlinked=1)).endswith(" (our reading)")


def test_more_links_than_answers_are_explained() -> None:
    assert finding(pair(unlinked=2)).endswith(
        " (20 links, as some answer several acts; 2 of them are our reading)"
    )
    assert finding(pair(unlinked=1)).endswith("; 1 of them is our reading)")


def test_an_abbreviated_state_has_its_article() -> None:
    allies = {"answering_name": "US and coalition", "answered_name": "Front"}
    assert finding(pair(answered_name="US and coalition")).startswith(
        "Front hit back at the US and coalition 18 times"
    )
    assert finding(pair(**allies)).startswith("The US and coalition hit back at Front")
    ours = finding(pair(answered_name="UK"), pair(**{**BACK, "answering_name": "UK"}))
    assert "; the UK 18 times" in ours
