"""Tests of lib/tables/arrow.py."""

import pandas as pd
import pytest

from lib.tables.arrow import is_among


@pytest.mark.parametrize("dtype", ["string", "object"])
def test_a_missing_text_is_among_no_texts(dtype: str) -> None:
    column = pd.Series(["a", None, "b", "c"], index=[3, 1, 2, 0], dtype=dtype)
    values = pd.Series(["c", None, "a", "c"], dtype=dtype)
    assert is_among(column, values).tolist() == [True, False, False, True]
    assert is_among(column, values[:0]).tolist() == [False] * 4
