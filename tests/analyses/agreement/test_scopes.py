"""Tests of lib/analyses/agreement/scopes.py."""

import pytest

from lib.analyses.agreement import scopes
from lib.tables import Tables
from tests.rows import with_claims

VELL = "2031-03-04-vell-rocket-attack"


def _scope(tables: Tables, **change: object) -> str:
    made = with_claims(tables, {"event_id": VELL, **change})
    return scopes.scopes_to_compare(made, made.claims).iloc[0]


@pytest.mark.parametrize("scope", ["", "vell", "suderia", "norrland+suderia"])
def test_a_claim_that_covers_every_place_is_about_the_whole_event(
    tables: Tables, scope: str
) -> None:
    assert _scope(tables, scope=scope) == scopes.WHOLE


def test_a_claim_about_another_place_stays_a_part(tables: Tables) -> None:
    assert _scope(tables, scope="deep-cove") == "deep-cove"


def test_a_claim_about_no_event_keeps_its_scope(tables: Tables) -> None:
    assert _scope(tables, event_id=None, scope="suderia") == "suderia"


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("", "all places"),
        ("vell", "Vell only"),
        ("norrland+suderia", "Norrland and Suderia only"),
    ],
)
def test_a_scope_is_put_into_words(tables: Tables, scope: str, expected: str) -> None:
    assert scopes.words(tables, scope) == expected
