"""Tests of lib/exports/citing.py."""

import pytest

from lib.exports.citing import references


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([], ""),
        ([4], "See [4]."),
        ([2, 1], "See [1], [2]."),
        ([3, 1, 2, 7, 7], "See [1]–[3], [7]."),
    ],
)
def test_numbers_are_grouped_in_runs(numbers: list[int], words: str) -> None:
    assert references(numbers) == words
