"""Tests of lib/tables/records.py."""

import pandas as pd

from lib.tables import Tables
from lib.tables.records import records


def test_rows_are_those_of_pandas(tables: Tables) -> None:
    for _, frame in tables.items():
        mine, theirs = records(frame), frame.to_dict("records")
        assert repr(mine) == repr(theirs)


def test_rows_are_read_without_the_conversion_of_pandas(monkeypatch) -> None:
    monkeypatch.delattr(pd.DataFrame, "to_dict")
    day = pd.Timestamp("2031-03-05")
    rows = pd.DataFrame({"day": [day], "number": pd.array([None], dtype="Int64")})
    assert records(rows) == [{"day": day, "number": None}]
