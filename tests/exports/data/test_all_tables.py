"""Tests of lib/exports/data/all_tables.py, read back with readers that did not write them."""

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from pyarrow import parquet

from lib.exports.data.all_tables import WRITERS, write
from lib.tables import SCHEMAS, Tables
from tests.rows import emptied, renamed, with_claims

NAMES = [schema.name for schema in SCHEMAS]


def _book(tables: Tables, folder: Path) -> Workbook:
    (path,) = write(tables, folder, "xlsx")
    return load_workbook(path)


def _cell(tables: Tables, folder: Path) -> Cell:
    """The quote of the first claim, as it stands in the workbook."""
    column = list(tables.claims.columns).index("quote") + 1
    cell = _book(tables, folder)["claims"].cell(row=2, column=column)
    assert isinstance(cell, Cell)
    return cell


@pytest.mark.parametrize("form", ["csv", "parquet", "json"])
def test_every_table_is_a_file_in_a_new_folder(tables: Tables, tmp_path: Path, form: str) -> None:
    paths = write(tables, tmp_path / "a" / "b", form)
    assert [path.name for path in paths] == [f"{name}.{form}" for name in NAMES]
    assert [path for path in paths if not path.is_file()] == []


def test_an_unknown_form_is_refused(tables: Tables, tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write(tables, tmp_path, "exe")


@pytest.mark.parametrize("name", NAMES)
def test_parquet_holds_the_same_values(tables: Tables, tmp_path: Path, name: str) -> None:
    write(tables, tmp_path, "parquet")
    frame = getattr(tables, name)
    read = parquet.read_table(tmp_path / f"{name}.parquet")
    assert read.column_names == frame.columns.tolist()
    assert read.num_rows == len(frame)


def test_parquet_keeps_numbers_days_and_gaps(tables: Tables, tmp_path: Path) -> None:
    write(tables, tmp_path, "parquet")
    claims = parquet.read_table(tmp_path / "claims.parquet").to_pydict()
    assert claims["value"] == tables.claims["value"].tolist()
    assert claims["published"][0] == datetime(2031, 3, 5)  # noqa: DTZ001 -- a day has no zone
    assert claims["claimant"].count(None) == 1


def test_json_keeps_numbers_days_gaps_and_arabic(tables: Tables, tmp_path: Path) -> None:
    write(tables, tmp_path, "json")
    claims = json.loads((tmp_path / "claims.json").read_text(encoding="utf-8"))
    vague = next(claim for claim in claims if claim["value"] == 20)
    assert vague["claimant"] is None
    assert vague["published"].startswith("2031-03-14")
    assert "نحو" in (tmp_path / "claims.json").read_text(encoding="utf-8")


def test_a_workbook_has_a_sheet_for_every_table(tables: Tables, tmp_path: Path) -> None:
    book = _book(tables, tmp_path)
    assert book.sheetnames == NAMES
    assert [sheet.max_column for sheet in book] == [len(schema.columns) for schema in SCHEMAS]
    assert book["claims"].max_row == 1 + 7


def test_a_workbook_keeps_numbers_as_numbers_and_days_as_iso(
    tables: Tables, tmp_path: Path
) -> None:
    rows = list(_book(tables, tmp_path)["claims"].values)
    first = dict(zip(rows[0], rows[1], strict=True))
    assert (first["value"], first["published"]) == (5, "2031-03-05")
    assert (first["value_high"], first["certain"]) == (None, True)


@pytest.mark.parametrize("quote", ["=1+1", "+1", "-1", "@a", "\x01=1+1", "\x08\x0b@SUM(A1)"])
def test_a_workbook_has_no_formula(tables: Tables, tmp_path: Path, quote: str) -> None:
    cell = _cell(with_claims(tables, {"quote": quote}), tmp_path)
    assert cell.data_type == "s"
    assert str(cell.value).startswith("'")


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff"])
def test_a_character_that_xml_cannot_hold_is_dropped(tables: Tables, tmp_path: Path, sign: str) -> None:
    assert _cell(with_claims(tables, {"quote": f"a{sign}b"}), tmp_path).value == "ab"


@pytest.mark.parametrize("form", list(WRITERS))
def test_hostile_texts_can_be_written(tables: Tables, tmp_path: Path, form: str) -> None:
    paths = write(renamed(tables, "\x00\x0b\uffff=<x>&\u202e\"'"), tmp_path, form)
    assert min(path.stat().st_size for path in paths) > 0


@pytest.mark.parametrize("form", list(WRITERS))
def test_empty_tables_can_be_written(tables: Tables, tmp_path: Path, form: str) -> None:
    none = replace(emptied(tables), parties=tables.parties[:0], places=tables.places[:0])
    assert write(none, tmp_path, form) != []


@pytest.mark.parametrize("form", list(WRITERS))
def test_writing_twice_gives_the_same_bytes(tables: Tables, tmp_path: Path, form: str) -> None:
    first, second = (write(tables, tmp_path / name, form) for name in ("a", "b"))
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
