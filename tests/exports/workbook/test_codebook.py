"""Tests of the codebook: what each column of each sheet means."""

import io

import openpyxl
import pytest

from lib.exports import workbook
from lib.tables.schemas import CLAIMS
from lib.views.context import Context
from tests.exports.making import made, stated


def codebook(context: Context, name: str) -> dict[tuple[str, str], str]:
    """(sheet, name of a column) → its meaning."""
    exhibit = made(context, name)
    content = workbook.export(exhibit, context, stated(context, exhibit))
    rows = list(openpyxl.load_workbook(io.BytesIO(content))["README"].iter_rows(values_only=True))
    first = rows.index(("Sheet", "Column", "Meaning", "Name in the corpus"))
    return {(str(row[0]), str(row[3])): str(row[2] or "") for row in rows[first + 1 :]}


def test_meanings_of_the_evidence_are_those_of_the_tables(context: Context) -> None:
    found = codebook(context, "attack-counts")
    declared = {column.name: column.meaning for column in CLAIMS.columns}
    assert found["Claims", "low"] == declared["low"]
    assert found["Claims", "source"] == "the article's number on the sheet Sources"


@pytest.mark.parametrize(
    ("column", "meaning"),
    [
        ("border_low", "fewest kilometres to the focus border"),
        ("source", "where the coordinates come from"),
        ("cited_sources", "numbers on the sheet Sources of the articles that support the row"),
        ("last", "day of the last event there"),
    ],
)
def test_columns_of_the_sites_say_what_they_are(
    context: Context, column: str, meaning: str
) -> None:
    assert codebook(context, "sites")["Data sites", column] == meaning
