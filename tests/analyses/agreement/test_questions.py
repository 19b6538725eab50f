"""Tests of lib/analyses/agreement/questions.py."""

import pytest

from lib.analyses import agreement
from lib.analyses.agreement import questions
from lib.tables import Tables
from tests.rows import with_claims

EVENT = "2031-03-04-vell-rocket-attack"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Department of Defence (Pentagon)", "Pentagon"),
        ("Armed groups (not named)", "Armed groups"),
        ("Harbour Watch (monitors)", "Harbour Watch"),
        ("Tide Front", "Tide Front"),
    ],
)
def test_a_name_is_short_in_a_sentence_and_never_cut(name: str, expected: str) -> None:
    assert questions.short_name(name) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"measure": "killed", "affected": "fighters"}, "All places · Fighters"),
        ({"measure": "killed", "scope": "deep-cove"}, "Deep Cove only · victims not specified"),
        ({"measure": "munitions", "target": None, "weapon": "drone"}, "All places · drones"),
        ({"event_id": None}, "Suderia"),
        ({"event_id": None, "scope": ""}, "No place named"),
    ],
)
def test_a_question_says_where_and_about_whom(tables: Tables, change: dict, expected: str) -> None:
    made = with_claims(tables, {"event_id": EVENT, **change})
    row = agreement.figures(agreement.with_voices(made, made.claims)).iloc[0]
    assert questions.label(made, row) == expected
