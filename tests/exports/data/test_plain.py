"""Tests of lib/exports/data/plain.py, read back with readers that did not write them."""

import csv as standard_csv
import io
import json
from dataclasses import replace

import pandas as pd
import pytest
from pyarrow import parquet as arrow_parquet

from lib.exports.data import plain
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from tests.exports.making import HOSTILE, headed, hostile, made, stated

WRITERS = {
    "json": plain.json,
    "jsonl": plain.jsonl,
    "parquet": plain.parquet,
    "csv": plain.csv,
}


@pytest.fixture
def picture(context: Context) -> Exhibit:
    return made(context, "attack-counts")


def _with_rows(picture: Exhibit, **columns: pd.Series) -> Exhibit:
    frame = pd.DataFrame(columns)
    return replace(picture, data=(Part("rows", frame, headed({name: name for name in frame.columns})),))


def _written(form: str, picture: Exhibit, context: Context) -> bytes:
    return WRITERS[form](picture, context, stated(context, picture))


def test_json_describes_itself_and_has_every_part(picture: Exhibit, context: Context) -> None:
    content = json.loads(_written("json", picture, context))
    assert (content["view"], content["as_of"]) == ("attack-counts", "2031-04-02")
    assert content["corpus_sha256"] == "ab" * 32
    assert list(content["data"]) == [part.name for part in picture.data]


def test_json_has_numbers_days_and_nothing_for_gaps(picture: Exhibit, context: Context) -> None:
    rows = {
        "number": pd.Series([5, None], dtype="Int64"),
        "share": pd.Series([0.5, float("inf")]),
        "day": pd.Series(["2031-03-05", None], dtype="datetime64[us]"),
        "sure": pd.Series([True, None], dtype="boolean"),
    }
    content = json.loads(_written("json", _with_rows(picture, **rows), context))
    assert content["data"]["rows"] == [
        {"number": 5, "share": 0.5, "day": "2031-03-05", "sure": True},
        {"number": None, "share": None, "day": None, "sure": None},
    ]


def test_json_lines_has_a_record_a_line(picture: Exhibit, context: Context) -> None:
    lines = _written("jsonl", picture, context).decode().splitlines()
    records = [json.loads(line) for line in lines]
    assert [record["claim_id"] for record in records] == picture.data[0].frame["claim_id"].tolist()


def test_a_line_end_in_a_text_ends_no_record(picture: Exhibit, context: Context) -> None:
    shown = _with_rows(picture, quote=pd.Series(["a\nb\u2028c\r"], dtype="string"))
    lines = _written("jsonl", shown, context).split(b"\n")
    assert json.loads(lines[0]) == {"quote": "a\nb\u2028c\r"}
    assert lines[1:] == [b""]


def test_parquet_keeps_types_and_describes_itself(picture: Exhibit, context: Context) -> None:
    read = arrow_parquet.read_table(io.BytesIO(_written("parquet", picture, context)))
    frame = picture.data[0].frame
    assert read["value"].to_pylist() == frame["value"].tolist()
    assert read.schema.metadata[b"title"].decode() == picture.caption.title
    assert read.schema.metadata[b"permalink"].startswith(b"https://desk.example/attack_counts")


def test_csv_has_the_chosen_part(picture: Exhibit, context: Context) -> None:
    edition = stated(context, picture)
    second = plain.csv(picture, context, edition, picture.data[1].name).decode("utf-8-sig")
    rows = list(standard_csv.DictReader(io.StringIO(second)))
    assert [row["event_id"] for row in rows] == picture.data[1].frame["event_id"].tolist()


def test_an_unknown_part_is_refused(picture: Exhibit, context: Context) -> None:
    with pytest.raises(KeyError):
        plain.csv(picture, context, stated(context, picture), "nothing")


def test_a_formula_is_harmless_in_csv_and_unchanged_elsewhere(picture: Exhibit, context: Context) -> None:
    shown = _with_rows(picture, quote=pd.Series(["=cmd()"], dtype="string"))
    assert b"'=cmd()" in _written("csv", shown, context)
    assert json.loads(_written("jsonl", shown, context)) == {"quote": "=cmd()"}
    read = arrow_parquet.read_table(io.BytesIO(_written("parquet", shown, context)))
    assert read["quote"].to_pylist() == ["=cmd()"]


@pytest.mark.parametrize("form", WRITERS)
def test_hostile_words_can_be_written(picture: Exhibit, context: Context, form: str) -> None:
    content = _written(form, hostile(picture), context)
    assert "onerror=alert(1)" in content.decode("utf-8", "ignore") or form in ("jsonl", "csv")


def test_hostile_words_come_back_as_they_were(picture: Exhibit, context: Context) -> None:
    content = json.loads(_written("json", hostile(picture), context))
    assert content["title"] == f"{HOSTILE}?"


@pytest.mark.parametrize("form", WRITERS)
def test_a_view_without_rows_can_be_written(picture: Exhibit, context: Context, form: str) -> None:
    nothing = Part("none", picture.data[0].frame[:0], picture.data[0].columns)
    assert isinstance(_written(form, replace(picture, data=(nothing,)), context), bytes)


@pytest.mark.parametrize("form", WRITERS)
def test_writing_twice_gives_the_same_bytes(picture: Exhibit, context: Context, form: str) -> None:
    assert _written(form, picture, context) == _written(form, picture, context)
