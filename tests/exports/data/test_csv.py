"""Tests of lib/exports/data/csv.py, read back with the standard library's reader."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.exports.data.csv import csv_bytes, safe
from lib.tables import SCHEMAS, Tables
from lib.wording import escape

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def _rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_excel_recognises_it_as_utf_8() -> None:
    content = csv_bytes(pd.DataFrame({"name": ["فيل"]}))
    assert content == b"\xef\xbb\xbfname\r\n" + "فيل\r\n".encode()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_is_never_a_formula(start: str) -> None:
    rows = _rows(csv_bytes(pd.DataFrame({"quote": [f"{start}cmd|' /C calc'!A0"]})))
    assert rows[1] == [f"'{start}cmd|' /C calc'!A0"]


@pytest.mark.parametrize("dtype", ["Int64", "Float64", "int64", "object"])
def test_a_negative_number_stays_a_number(dtype: str) -> None:
    assert _rows(csv_bytes(pd.DataFrame({"lat": pd.Series([-5], dtype=dtype)})))[1][0][:2] == "-5"


def test_a_day_is_an_iso_date() -> None:
    days = pd.Series(["2031-03-05", None], dtype="datetime64[us]")
    rows = _rows(csv_bytes(pd.DataFrame({"day": days, "number": [1, 2]})))
    assert rows[1:] == [["2031-03-05", "1"], ["", "2"]]


def test_what_is_missing_is_empty() -> None:
    frame = pd.DataFrame({"a": pd.Series([None, "x"], dtype="string"), "b": [1, 2]})
    assert _rows(csv_bytes(frame))[1:] == [["", "1"], ["x", "2"]]


@given(st.lists(TEXT, min_size=1, max_size=5))
def test_every_text_is_read_back_as_its_cell(texts: list[str]) -> None:
    frame = pd.DataFrame({"text": pd.Series(texts, dtype="string"), "number": range(len(texts))})
    rows = _rows(csv_bytes(frame))[1:]
    assert [row[0] for row in rows] == [escape.cell(text) for text in texts]


@pytest.mark.parametrize("name", [schema.name for schema in SCHEMAS])
def test_a_table_written_and_read_is_the_same_table(tables: Tables, name: str) -> None:
    frame = getattr(tables, name)
    days = frame.select_dtypes("datetime").columns.tolist()
    dtypes = frame.dtypes.drop(days).to_dict()
    read = pd.read_csv(io.BytesIO(csv_bytes(frame)), dtype=dtypes, parse_dates=days)
    # An empty text and a missing one look the same in CSV.
    pd.testing.assert_frame_equal(read.astype(frame.dtypes.to_dict()), frame.replace("", pd.NA))


def test_an_empty_table_keeps_its_heading(tables: Tables) -> None:
    rows = _rows(csv_bytes(tables.claims[:0]))
    assert rows == [tables.claims.columns.tolist()]


def test_writing_leaves_the_table_alone(tables: Tables) -> None:
    before = tables.claims.copy()
    safe(tables.claims)
    pd.testing.assert_frame_equal(tables.claims, before)
