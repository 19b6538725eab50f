"""Tests of lib/exports/cells.py."""

import pandas as pd
import pytest

from lib.exports.cells import IDS, cell_text, is_number, texts


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (pd.NaT, ""), (pd.NA, ""), (float("nan"), ""), (True, "yes"), (False, "no"),
        (1214, "1,214"), (0, "0"), (2.0, "2"), (1214.56, "1,214.6"), (-0.5, "-0.5"),
        (pd.Timestamp("2031-03-05"), "2031-03-05"), ("a\x00\n b", "a� b"),
    ],
)  # fmt: skip
def test_a_value_is_written_as_readers_see_it(value: object, text: str) -> None:
    assert cell_text(value) == text


def test_degrees_keep_their_digits() -> None:
    column = pd.Series([34.45678, None])
    assert texts("lat", column) == ("34.4568", "")
    assert texts("border_km", column) == ("34.5", "")


@pytest.mark.parametrize("name", ["id", "ids", "claim_id", "claim_ids", "statement_id_before"])
def test_ids_are_known_by_their_names(name: str) -> None:
    assert IDS.search(name)


@pytest.mark.parametrize("name", ["identity", "valid", "bidder", "title"])
def test_other_columns_are_not_ids(name: str) -> None:
    assert not IDS.search(name)


def test_yes_and_no_are_not_numbers() -> None:
    assert is_number(pd.Series([1, None], dtype="Int64"))
    assert not is_number(pd.Series([True]))
    assert not is_number(pd.Series(["1"], dtype="string"))
