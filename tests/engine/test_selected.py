"""Tests of lib/engine/selected.py."""

import pickle
from dataclasses import replace
from datetime import date

import pytest

from lib.engine import Selected, Store
from lib.engine.engines import Engine
from lib.selection import Selection, apply
from lib.tables import Tables
from tests.selection.asking import assert_same

UNTIL = Selection(end=date(2031, 3, 6))


def _made(tables: Tables) -> set[str]:
    return {name for name in Tables.__dataclass_fields__ if name in vars(tables)}


def test_a_table_is_made_when_it_is_first_asked_for(tables: Tables) -> None:
    found = apply(Store(tables), UNTIL)
    assert _made(found) == set()
    assert found.events is found.events
    assert _made(found) == {"events"}


def test_rows_are_counted_without_making_a_table(tables: Tables) -> None:
    found = apply(Store(tables), UNTIL)
    number = found.number("claims")
    assert _made(found) == set()
    assert number == len(found.claims)


def test_another_table_in_its_place_makes_no_table(tables: Tables) -> None:
    found = apply(Store(tables), UNTIL).with_frames(events=tables.events)
    assert _made(found) == {"events"}
    assert found.number("events") == len(tables.events)
    assert_same(replace(found), found)


def test_the_empty_selection_of_a_store_is_its_tables(tables: Tables) -> None:
    whole = apply(Store(tables), Selection())
    assert isinstance(whole, Selected)
    assert whole.claims is tables.claims


def test_a_selection_can_be_handed_to_another_process(tables: Tables) -> None:
    found = apply(Store(tables), UNTIL)
    assert_same(pickle.loads(pickle.dumps(found)), found)


def test_the_engine_is_handed_the_columns_that_are_asked_for(
    tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[str] = []
    whole = Engine.table
    monkeypatch.setattr(
        Engine, "table", lambda self, frame: handed.extend(frame.columns) or whole(self, frame)
    )
    found = apply(Store(tables), replace(UNTIL, parties=("norrland",), known_by=date(2031, 4, 1)))
    assert len(found.claims) > 0
    assert {"earliest", "claimant", "published"} <= set(handed)
    assert {"quote", "title", "position", "summary", "claim_id", "url"}.isdisjoint(handed)
