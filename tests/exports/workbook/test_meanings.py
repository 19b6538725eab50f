"""Tests of lib/exports/workbook/meanings.py."""

import pytest

from lib.exports.evidence_tables import behind
from lib.exports.workbook.contents import contents
from lib.exports.workbook.meanings import SOURCE, meaning
from lib.selection.options import Options
from lib.tables import SCHEMAS
from lib.views.catalogue import VIEWS
from lib.views.context import Context
from lib.views.overview import CONTESTED_COLUMNS
from lib.views.turns import REPLY_COLUMNS, SHIFT_COLUMNS


@pytest.mark.parametrize("name", VIEWS)
def test_every_column_of_every_view_has_a_meaning(context: Context, name: str) -> None:
    made = VIEWS[name].make(context, Options())
    sheets = contents(made, behind(made, context)) if made else []
    bare = [
        (sheet.name, column)
        for sheet in sheets
        for column in sheet.columns
        if not meaning(column, sheet.part)
    ]
    assert bare == []


@pytest.mark.parametrize(
    ("part", "columns"),
    [("contested", CONTESTED_COLUMNS), ("shifts", SHIFT_COLUMNS), ("answers", REPLY_COLUMNS)],
)
def test_so_have_those_of_views_that_the_tiny_corpus_leaves_empty(
    part: str, columns: dict[str, str]
) -> None:
    assert [name for name in columns if not meaning(name, part)] == []


@pytest.mark.parametrize(
    ("column", "part"),
    [("kind", "changes"), ("kind", "contradictions and differences"), ("position", "sites"),
     ("source", "sites"), ("answers", "answers"), ("end", "weeks")],
)  # fmt: skip
def test_a_column_has_no_meaning_of_another_tables(column: str, part: str) -> None:
    others = {
        declared.meaning
        for schema in SCHEMAS
        for declared in schema.columns
        if declared.name == column and schema.name != "places"
    }
    assert meaning(column, part) not in others | {SOURCE}


def test_a_column_that_nothing_is_known_of_has_no_meaning() -> None:
    assert meaning("kind", "claims") == ""


def test_a_group_of_events_has_a_meaning_on_the_sheet_of_sites() -> None:
    assert meaning("us-strikes", "sites").startswith("number of reported events there")
