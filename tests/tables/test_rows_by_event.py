"""Tests of lib/tables/rows_by_event.py."""

import pandas as pd

from lib.tables.rows_by_event import values_about

ROWS = pd.DataFrame(
    {"event_id": ["b", "a", None, "b"], "party_id": ["x", "y", "z", "w"]}, dtype="string"
)


def test_the_rows_about_an_event_are_found_in_their_order() -> None:
    assert values_about(ROWS, "b", "party_id") == [("x",), ("w",)]
    assert values_about(ROWS, "a", "event_id", "party_id") == [("a", "y")]


def test_an_event_without_rows_has_none() -> None:
    assert values_about(ROWS, "c", "party_id") == []
    assert values_about(ROWS[:0], "a", "party_id") == []
