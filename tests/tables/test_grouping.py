"""Tests of lib/tables/grouping.py."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from lib.tables.grouping import Groups, ranks
from lib.tables.schema import TEXT

rows = st.lists(st.tuples(st.sampled_from(["b", "a", "ä", None]), st.integers(0, 2)))


@given(rows)
def test_rows_are_together_by_their_keys_and_in_their_order(rows: list[tuple]) -> None:
    frame = pd.DataFrame(rows, columns=["name", "number"]).astype({"name": TEXT, "number": "int64"})
    found = Groups.of(np.arange(len(frame)), ranks(frame["name"]), frame["number"].to_numpy())
    grouped = frame.fillna({"name": ""}).groupby(["name", "number"]).indices
    expected = [lines.tolist() for _, lines in sorted(grouped.items())]
    assert list(found) == expected
    assert found.numbers.tolist() == [len(lines) for lines in expected]
    assert found.first.tolist() == [lines[0] for lines in expected]


def test_texts_of_a_group_are_joined() -> None:
    ids = pd.Series(["e1", "e2", "e3", "e4"], dtype=TEXT)
    found = Groups.of(np.array([3, 1, 0]), np.array([7, 5, 7]))
    assert found.joined(ids).tolist() == ["e2", "e4 e1"]


def test_no_rows_have_no_groups() -> None:
    none = np.array([], dtype=np.int64)
    found = Groups.of(none, none)
    assert list(found) == found.joined(pd.Series(dtype=TEXT)).tolist() == []


def test_a_text_is_ranked_by_the_alphabet_and_a_missing_one_before_it() -> None:
    assert ranks(pd.Series(["b", None, "a", "b"], dtype=TEXT)).tolist() == [1, -1, 0, 1]
