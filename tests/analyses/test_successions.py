"""Tests of lib/analyses/successions.py."""

import pandas as pd

from lib.analyses.successions import pairs

ROWS = pd.DataFrame({"key": ["a", "a", "a", "b", "a"], "day": [1, 3, 3, 3, 8], "id": list("vwxyz")})


def test_each_row_is_paired_with_those_of_the_previous_day() -> None:
    both = pairs(ROWS, ["key"], "day")
    assert both[["id_before", "id"]].values.tolist() == [
        ["v", "w"], ["v", "x"], ["w", "z"], ["x", "z"]
    ]  # fmt: skip


def test_the_first_day_has_no_earlier_rows() -> None:
    assert len(pairs(ROWS.head(1), ["key"], "day")) == 0


def test_no_rows_make_no_pairs() -> None:
    none = pairs(ROWS[:0], ["key"], "day")
    assert list(none.columns) == ["key", "day", "id", "day_before", "id_before"]
