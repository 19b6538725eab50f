"""Tests of lib/engine/asking.py."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from lib.engine import Store, counts_beside
from lib.selection import Selection, apply
from lib.tables import Tables
from tests.selection.asking import selections

COUNTED = {"claims": "claims", "events": "mentions", "statements": "statements"}


def _counts(tables: Tables) -> dict[str, list[int]]:
    beside = counts_beside(tables, "articles", "article_id", COUNTED)
    return {column: numbers.tolist() for column, numbers in beside.items()}


def _expected(tables: Tables) -> dict[str, list[int]]:
    return {
        column: [
            int((getattr(tables, name)["article_id"] == article).sum())
            for article in tables.articles["article_id"]
        ]
        for column, name in COUNTED.items()
    }


@settings(max_examples=20)
@given(selection=selections)
def test_rows_beside_a_table_are_counted_in_any_selection(
    bordered: Tables, selection: Selection
) -> None:
    found = apply(Store(bordered), selection)
    assert _counts(found) == _expected(found) == _counts(replace(found))


@pytest.mark.parametrize("name", ["articles", "claims"])
def test_rows_of_another_frame_are_counted_too(tables: Tables, name: str) -> None:
    found = apply(Store(tables), Selection(text="rockets"))
    changed = found.with_frames(**{name: getattr(tables, name).iloc[::-1].iloc[1:]})
    assert _counts(changed) == _expected(changed)
