"""Tests of lib/analyses/positions/findings.py."""

import pandas as pd
import pytest

from lib.analyses import positions
from lib.corpus import Corpus
from lib.tables import Tables
from tests.rows import emptied

LABELS = {"tolls": "Tolls", "waters": "Waters"}


def finding(*cells: tuple[str, str]) -> str:
    return positions.finding(pd.DataFrame([*cells], columns=["subject", "stance"]), LABELS)


def test_the_finding_names_the_subject_with_most_parties_and_their_stances() -> None:
    assert finding(("tolls", "agree"), ("waters", "accuse"), ("waters", "accuse")) == (
        "2 parties spoke on “Waters”, more than on any other subject: 2 accuse"
    )


def test_in_a_tie_no_subject_leads_and_both_have_their_stances() -> None:
    title = finding(("waters", "accuse"), ("tolls", "agree"))
    assert title == "1 party spoke on “Tolls”: 1 agrees; as many on “Waters”: 1 accuses"


def test_in_a_tie_of_many_the_subjects_are_named() -> None:
    cells = pd.DataFrame([(name, "accuse") for name in "abcd"], columns=["subject", "stance"])
    assert positions.finding(cells, {name: name.upper() for name in "abcd"}) == (
        "1 party spoke on each of these subjects: “A”, “B”, “C” and 1 more"
    )


def test_the_only_subject_is_compared_with_none() -> None:
    assert finding(("tolls", "agree")) == "1 party spoke on “Tolls”: 1 agrees"


def test_three_stances_are_named_and_the_rest_is_counted() -> None:
    cells = [("tolls", s) for s in ("accuse", "accuse", "reject", "justify", "agree", "request")]
    assert finding(*cells).endswith("2 accuse, 1 agrees, 1 justifies, 2 other")


@pytest.mark.parametrize(
    ("stances", "words"),
    [(["claim"], "1 claims responsibility"), (["claim"] * 2, "2 claim responsibility"),
     (["justify"] * 2, "2 justify"), (["threaten"], "1 threatens or warns"),
     (["threaten"] * 2, "2 threaten or warn")],
)  # fmt: skip
def test_verbs_agree_with_their_number(stances: list[str], words: str) -> None:
    assert finding(*(("tolls", stance) for stance in stances)).endswith(words)


def test_without_statements_the_finding_says_so(corpus: Corpus, tables: Tables) -> None:
    cells = positions.latest_stances(emptied(tables), corpus.settings)
    assert positions.finding(cells, LABELS).startswith("No statement found")
