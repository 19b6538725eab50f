"""Tests of lib/tables/once.py."""

import pandas as pd

from lib.tables.once import once


def test_a_frame_is_asked_once_and_another_one_again() -> None:
    asked: list[int] = []

    @once
    def length(frame: pd.DataFrame) -> int:
        asked.append(len(frame))
        return len(frame)

    first, second = pd.DataFrame({"a": [1]}), pd.DataFrame({"a": [1, 2]})
    assert [length(first), length(first), length(second), length(first)] == [1, 1, 2, 1]
    assert asked == [1, 2]


def test_a_frame_in_the_place_of_one_that_is_gone_is_asked() -> None:
    @once
    def total(frame: pd.DataFrame) -> int:
        return int(frame["a"].sum())

    assert [total(pd.DataFrame({"a": [number]})) for number in range(50)] == list(range(50))
